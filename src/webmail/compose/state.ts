// What the compose form holds between two requests. Files that were sent up once stay where they
// came to lie and are named by reference (attached.ts).

import { displayParts } from '../../mime/choose.ts';
import { fieldValue as headerField } from '../../mime/header.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { Origin } from '../../store/outbox.ts';
import type { Form, UploadedFile } from '../../web/form.ts';
import type { Identity } from '../identities/identities.ts';
import { fieldValue } from '../people.ts';
import { headOf } from '../sender/sender.ts';
import { partRef } from './attached.ts';
import { markupCharsMax, outgoingMarkup } from './rich-text.ts';

// LIMIT bytes of a draft's text that are put into the form again.
export const draftTextBytesMax = 1024 * 1024;

export const composeActions = ['send', 'later', 'keep', 'discard', 'template', 'pick'] as const;
export type ComposeAction = (typeof composeActions)[number];

export interface ComposeState {
  /** Address of the identity; empty for the first one. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
  /** The text as markup; undefined while plain text is written. */
  readonly markup: string | undefined;
  readonly attached: readonly string[];
  readonly uploads: readonly UploadedFile[];
  readonly priority: 'high' | 'low' | undefined;
  readonly asksReceipt: boolean;
  readonly draftId: string | undefined;
  readonly origin: Origin | undefined;
  /** The template that is being changed. */
  readonly templateId: string;
  readonly action: ComposeAction;
  /** Said above the form. */
  readonly error?: string;
}

/** A form with nothing in it. */
export const blank: ComposeState = {
  from: '',
  to: '',
  cc: '',
  bcc: '',
  subject: '',
  body: '',
  markup: undefined,
  attached: [],
  uploads: [],
  priority: undefined,
  asksReceipt: false,
  draftId: undefined,
  origin: undefined,
  templateId: '',
  action: 'send',
};

/** The person's signature under two blank lines (RFC 3676 4.3); empty when there is none. */
export function signatureBlock({ signature }: Pick<Identity, 'signature'>): string {
  return signature === '' ? '' : `\n\n-- \n${signature}\n`;
}

/** A kept draft, to be written on. */
export async function stateOfDraft(mailbox: Mailbox, draft: Message): Promise<ComposeState> {
  const { envelope, folder, id } = draft;
  const { bodies, plainBodies, attachments, inlines } = displayParts(draft.root);
  const text = plainBodies.find((part) => part.type === 'text/plain');
  const rich = bodies.find((part) => part.type === 'text/html');
  const ids = new Set(inlines.map((part) => part.contentId ?? ''));
  const markup = rich && (await mailbox.text(folder, id, rich, markupCharsMax));
  const head = await headOf(mailbox, draft);
  return {
    ...blank,
    from: envelope.from[0]?.address.toLowerCase() ?? '',
    to: fieldValue(envelope.to),
    cc: fieldValue(envelope.cc),
    bcc: fieldValue(envelope.bcc),
    subject: envelope.subject,
    body: text ? await mailbox.text(folder, id, text, draftTextBytesMax) : '',
    markup: markup === undefined ? undefined : outgoingMarkup(markup, ids),
    attached: [...attachments, ...inlines].map(({ number }) => partRef(folder, id, number)),
    priority: priorityIn(headerField(head, 'importance') ?? ''),
    asksReceipt: headerField(head, 'disposition-notification-to') !== undefined,
    origin: originIn(headerField(head, 'x-dispatch-origin') ?? ''),
    draftId: id,
  };
}

/** What came back from the form. */
export function stateOfForm(form: Form): ComposeState {
  return {
    ...blank,
    from: form.text('from').trim().toLowerCase(),
    to: form.text('to'),
    cc: form.text('cc'),
    bcc: form.text('bcc'),
    subject: form.text('subject'),
    body: form.text('body'),
    markup: markupOf(form),
    attached: form.all('attached').filter((ref) => ref !== ''),
    uploads: form.files('attachments'),
    priority: priorityIn(form.text('priority')),
    asksReceipt: form.text('receipt') === 'yes',
    draftId: form.text('draft') || undefined,
    origin: originOf(form),
    templateId: form.text('template'),
    action: composeActions.find((action) => action === form.text('action')) ?? 'send',
  };
}

/** Cleaned at once: what is shown again, kept and sent is the same. */
function markupOf(form: Form): string | undefined {
  if (form.text('format') !== 'rich' || !form.has('markup')) return undefined;
  // Which pictures go along is looked at where the message is put together.
  return outgoingMarkup(form.text('markup').slice(0, markupCharsMax));
}

function priorityIn(text: string): 'high' | 'low' | undefined {
  const word = text.trim().toLowerCase();
  return word === 'high' || word === 'low' ? word : undefined;
}

export function originOf(form: Form): Origin | undefined {
  const folder = form.text('origin_folder');
  const id = form.text('origin_id');
  if (folder === '' || id === '') return undefined;
  const relation = form.text('relation') === 'forwarded' ? 'forwarded' : 'answered';
  return { folder, id, relation };
}

/** `answered=INBOX/1763…host`: as a field of the kept draft. */
export function originText({ folder, id, relation }: Origin): string {
  return `${relation}=${encodeURIComponent(folder)}/${encodeURIComponent(id)}`;
}

function originIn(text: string): Origin | undefined {
  const found = /^(answered|forwarded)=([^/\s]+)\/([^/\s]+)$/.exec(text.replace(/\s+/g, ''));
  if (found === null) return undefined;
  const [, relation, folder = '', id = ''] = found;
  try {
    return {
      relation: relation === 'forwarded' ? 'forwarded' : 'answered',
      folder: decodeURIComponent(folder),
      id: decodeURIComponent(id),
    };
  } catch {
    return undefined;
  }
}
