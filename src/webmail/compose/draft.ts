// From the form to a draft that can be composed: addresses parsed and checked, parts fetched.

import { Refusal } from '../../kit/failure.ts';
import { parseAddresses } from '../../mime/address.ts';
import type { Address } from '../../mime/part.ts';
import type { Draft, DraftAttachment } from '../../mta/draft.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partName } from '../message/part-name.ts';
import type { CarriedPart, ComposeState } from './state.ts';

// LIMIT bytes of what goes along with one message, before encoding.
const attachedBytesMax = 50 * 1024 * 1024;

/** Where an answer belongs (RFC 5322 3.6.4). */
export interface Thread {
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

export interface DraftInput {
  readonly mailbox: Mailbox;
  readonly state: ComposeState;
  readonly thread: Thread | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly messageId: string;
  /** A draft to be kept may have unfinished addresses; one to be sent may not. */
  readonly lenient: boolean;
}

/** Refuses `bad-address`, `no-recipient` and `too-large` where it is not lenient. */
export async function draftOf(visit: SignedVisit, input: DraftInput): Promise<Draft> {
  const { state } = input;
  const to = addresses(state.to, input.lenient);
  const cc = addresses(state.cc, input.lenient);
  const bcc = addresses(state.bcc, input.lenient);
  if (!input.lenient && to.length + cc.length + bcc.length === 0) throw new Refusal('no-recipient');
  const { thread } = input;
  return {
    from: { name: input.settings['displayName'] ?? '', address: visit.session.address },
    to,
    cc,
    bcc,
    subject: oneLine(state.subject),
    text: state.body.replace(/\r\n?/g, '\n'),
    ...(thread?.inReplyTo ? { inReplyTo: thread.inReplyTo } : {}),
    ...(thread ? { references: thread.references } : {}),
    attachments: await attachments(visit, input),
    dateMs: visit.nowMs,
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

async function attachments(
  visit: SignedVisit,
  input: DraftInput,
): Promise<readonly DraftAttachment[]> {
  const { state, mailbox } = input;
  let left = attachedBytesMax;
  const found: DraftAttachment[] = [];
  for (const carried of state.carried) {
    const content = await contentOf(mailbox, carried, left);
    left -= content.length;
    const { part } = carried;
    found.push({ filename: partName(part, visit.texts), contentType: part.type, content });
  }
  for (const file of state.uploads) {
    left -= file.content.length;
    if (left < 0) throw tooLarge();
    found.push(file);
  }
  return found;
}

async function contentOf(mailbox: Mailbox, carried: CarriedPart, left: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of mailbox.content(carried.folder, carried.id, carried.part)) {
    size += chunk.length;
    if (size > left) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Refusal {
  return new Refusal('too-large', { megabytes: attachedBytesMax / (1024 * 1024) });
}
