// From the form to a draft that can be composed: addresses parsed and checked, parts fetched.

import { Refusal } from '../../kit/failure.ts';
import { parseAddresses } from '../../mime/address.ts';
import type { Address } from '../../mime/part.ts';
import type { Draft, DraftAttachment } from '../../mta/draft.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { Identity } from '../identities/identities.ts';
import { attachedBytesMax, contentOf, openAttached, refKey, tooLarge } from './attached.ts';
import { outgoingMarkup, plainAlternative, shownContentIds } from './rich-text.ts';
import { type ComposeState, originText } from './state.ts';

/** Where an answer belongs (RFC 5322 3.6.4). */
export interface Thread {
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

export interface DraftInput {
  readonly mailbox: Mailbox;
  readonly state: ComposeState;
  /** The kept draft that the form was saved as. */
  readonly draft: Message | undefined;
  readonly thread: Thread | undefined;
  readonly identity: Identity;
  readonly messageId: string;
  /** For the Date field; now when absent. */
  readonly dateMs?: number;
  /** A draft to be kept may have unfinished addresses; one to be sent may not. */
  readonly lenient: boolean;
}

/** Refuses `bad-address`, `no-recipient` and `too-large` where it is not lenient. */
export async function draftOf(visit: SignedVisit, input: DraftInput): Promise<Draft> {
  const { state, identity, thread } = input;
  const to = addresses(state.to, input.lenient);
  const cc = addresses(state.cc, input.lenient);
  const bcc = addresses(state.bcc, input.lenient);
  if (!input.lenient && to.length + cc.length + bcc.length === 0) throw new Refusal('no-recipient');
  return {
    from: { name: identity.name, address: identity.address },
    to,
    cc,
    bcc,
    subject: oneLine(state.subject),
    ...(await contents(visit, input)),
    ...(thread?.inReplyTo ? { inReplyTo: thread.inReplyTo } : {}),
    ...(thread ? { references: thread.references } : {}),
    ...(identity.replyTo === '' ? {} : { replyTo: { name: '', address: identity.replyTo } }),
    ...(state.priority === undefined ? {} : { priority: state.priority }),
    asksReceipt: state.asksReceipt,
    ...(state.origin === undefined ? {} : { origin: originText(state.origin) }),
    dateMs: input.dateMs ?? visit.nowMs,
    messageId: input.messageId,
    userAgent: 'Dispatch',
    keepBcc: false,
  };
}

function addresses(field: string, lenient: boolean): readonly Address[] {
  const listed = parseAddresses(oneLine(field));
  const found = listed.filter((person) => person.address !== '');
  if (lenient) return found.filter((person) => isAddress(person.address));
  // A form's line has no line end in it: what follows one was put there by somebody else.
  const forged = lineEnds.test(field.trim());
  // `a@b.test Bcc: c@d.test` reads as a group of c that has swallowed a.
  const swallowed = listed.find((person) => person.address === '' && person.name.includes('@'));
  const wrong = found.find((person) => !isAddress(person.address));
  if (wrong) throw new Refusal('bad-address', { address: wrong.address });
  if (forged || swallowed || (found.length === 0 && field.trim() !== '')) {
    throw new Refusal('bad-address', { address: oneLine(field).slice(0, saidLengthMax) });
  }
  return found;
}

// LIMIT characters of a wrong address that are said back.
const saidLengthMax = 200;
const lineEnds = /[\r\n\0\u2028\u2029]/u;

function isAddress(address: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+$|^"[^"\\]+"@[^\s@<>,;]+$/u.test(address);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0\u2028\u2029]+/gu, ' ').trim();
}

/** The text, in both forms where it is rich, and what goes along: pictures of the text by name. */
async function contents(
  visit: SignedVisit,
  input: DraftInput,
): Promise<Pick<Draft, 'text' | 'html' | 'attachments'>> {
  const { mailbox, state, draft, lenient } = input;
  const wanted = state.markup === undefined ? new Set<string>() : shownContentIds(state.markup);
  const attachments: DraftAttachment[] = [];
  const drawn = new Set<string>();
  let left = attachedBytesMax;
  for (const attached of await openAttached(visit, mailbox, { refs: state.attached, draft })) {
    const { filename, contentType, contentId = '' } = attached;
    const ref = lenient ? { ref: refKey(attached.ref) } : {};
    const content = await contentOf(attached, left);
    left -= content.length;
    const isDrawn = wanted.has(contentId);
    if (isDrawn) drawn.add(contentId);
    attachments.push({ filename, contentType, content, ...ref, ...(isDrawn ? { contentId } : {}) });
  }
  for (const file of state.uploads) {
    left -= file.content.length;
    if (left < 0) throw tooLarge();
    attachments.push(file);
  }
  if (state.markup === undefined) {
    return { text: state.body.replace(/\r\n?/g, '\n'), attachments };
  }
  const html = outgoingMarkup(state.markup, drawn);
  return { text: plainAlternative(html), html, attachments };
}
