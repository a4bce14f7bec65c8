// What the compose form holds between two requests. Attachments that were sent up once stay in the
// message they came with (a kept draft, or the mail that is passed on), named by section number.

import { displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { Origin } from '../../store/outbox.ts';
import type { Form, UploadedFile } from '../../web/form.ts';
import { fieldValue } from '../people.ts';

// LIMIT bytes of a draft's text that are put into the form again.
export const draftTextBytesMax = 1024 * 1024;

/** A part of a stored message that goes along. */
export interface CarriedPart {
  readonly folder: string;
  readonly id: string;
  readonly part: Part;
}

export interface ComposeState {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
  readonly carried: readonly CarriedPart[];
  readonly uploads: readonly UploadedFile[];
  readonly draftId: string | undefined;
  readonly origin: Origin | undefined;
  readonly action: 'send' | 'keep';
  /** Said above the form. */
  readonly error?: string;
}

/** A form with nothing in it. */
export const blank: ComposeState = {
  to: '',
  cc: '',
  bcc: '',
  subject: '',
  body: '',
  carried: [],
  uploads: [],
  draftId: undefined,
  origin: undefined,
  action: 'send',
};

type Settings = Readonly<Record<string, string>>;

/** A blank page; `to`, `cc`, `bcc`, `subject` and `body` may come from a mailto link (RFC 6068). */
export function blankState(query: URLSearchParams, settings: Settings): ComposeState {
  const from = (name: string): string => query.get(name) ?? '';
  const body = from('body');
  return {
    ...blank,
    to: from('to'),
    cc: from('cc'),
    bcc: from('bcc'),
    subject: from('subject'),
    body: body === '' ? signatureBlock(settings) : body,
  };
}

/** The person's signature under two blank lines (RFC 3676 4.3); empty when there is none. */
export function signatureBlock(settings: Settings): string {
  const signature = settings['signature']?.trim() ?? '';
  return signature === '' ? '' : `\n\n-- \n${signature}\n`;
}

/** A kept draft, to be written on. */
export async function stateOfDraft(mailbox: Mailbox, draft: Message): Promise<ComposeState> {
  const { envelope, folder, id } = draft;
  const { bodies, attachments } = displayParts(draft.root);
  const text = bodies.find((part) => part.type === 'text/plain');
  return {
    ...blank,
    to: fieldValue(envelope.to),
    cc: fieldValue(envelope.cc),
    bcc: fieldValue(envelope.bcc),
    subject: envelope.subject,
    body: text ? await mailbox.text(folder, id, text, draftTextBytesMax) : '',
    carried: attachments.map((part) => ({ folder, id, part })),
    draftId: id,
  };
}

/** What came back from the form. */
export async function stateOfForm(mailbox: Mailbox, form: Form): Promise<ComposeState> {
  const draftId = form.text('draft') || undefined;
  return {
    ...blank,
    to: form.text('to'),
    cc: form.text('cc'),
    bcc: form.text('bcc'),
    subject: form.text('subject'),
    body: form.text('body'),
    carried: await carriedParts(mailbox, form),
    uploads: form.files('attachments'),
    draftId,
    origin: originOf(form),
    action: form.text('action') === 'keep' ? 'keep' : 'send',
  };
}

export function originOf(form: Form): Origin | undefined {
  const folder = form.text('origin_folder');
  const id = form.text('origin_id');
  if (folder === '' || id === '') return undefined;
  const relation = form.text('relation') === 'forwarded' ? 'forwarded' : 'answered';
  return { folder, id, relation };
}

/** `carry` fields are `number`; `carry_folder` and `carry_id` name the one message they lie in. */
async function carriedParts(mailbox: Mailbox, form: Form): Promise<readonly CarriedPart[]> {
  const folder = form.text('carry_folder');
  const id = form.text('carry_id');
  const numbers = new Set(form.all('carry'));
  if (folder === '' || id === '' || numbers.size === 0) return [];
  const message = await mailbox.read(folder, id);
  const { attachments, inlines } = displayParts(message.root);
  return [...attachments, ...inlines]
    .filter((part) => numbers.has(part.number))
    .map((part) => ({ folder, id, part }));
}
