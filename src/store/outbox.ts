// Sending: the message to the mail system, its copy to Sent, and nothing lost in between. What
// could not be sent lies in Drafts before the person hears of it.

import type { Draft } from '../mta/draft.ts';
import type { Submission } from '../mta/submission.ts';
import type { Mailbox } from './mailbox.ts';

export type SendResult =
  | { readonly kind: 'sent'; readonly rejected: readonly string[] }
  /** `answer` holds the server's words; the draft's id is where the text is kept now. */
  | { readonly kind: 'refused' | 'unknown'; readonly answer: string; readonly draftId: string };

/** The message that is being answered or passed on, to be marked so. */
export interface Origin {
  readonly folder: string;
  readonly id: string;
  readonly relation: 'answered' | 'forwarded';
}

export interface SendOptions {
  /** The draft that this message grew from; removed once it is sent or saved anew. */
  readonly draftId: string | undefined;
  readonly origin: Origin | undefined;
  readonly signal?: AbortSignal;
}

export interface Outbox {
  send(mailbox: Mailbox, draft: Draft, options: SendOptions): Promise<SendResult>;
  /** Keeps a draft and gives its id; the one before it goes. */
  keep(mailbox: Mailbox, draft: Draft, formerId: string | undefined): Promise<string>;
}

export interface OutboxParts {
  readonly submission: Submission;
  compose(draft: Draft): Promise<Uint8Array>;
  recipients(draft: Draft): readonly string[];
}

export function openOutbox(parts: OutboxParts): Outbox {
  return {
    send: (mailbox, draft, options) => send(parts, mailbox, draft, options),
    keep: (mailbox, draft, formerId) => keep(parts, mailbox, draft, formerId),
  };
}

async function send(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  options: SendOptions,
): Promise<SendResult> {
  const mail = {
    sender: draft.from.address,
    recipients: parts.recipients(draft),
    bytes: await parts.compose({ ...draft, keepBcc: false }),
  };
  const result = await parts.submission.submit(mail, options.signal);
  if (result.kind !== 'sent') {
    const draftId = await keep(parts, mailbox, draft, options.draftId);
    return { kind: result.kind, answer: result.answer, draftId };
  }
  // Bcc stays in the own copy, so that one can see later who got it.
  const copy = await parts.compose({ ...draft, keepBcc: true });
  await mailbox.append(await mailbox.folderFor('sent'), copy, { flags: { seen: true } });
  if (options.draftId !== undefined) await removeDraft(mailbox, options.draftId);
  if (options.origin) await markOrigin(mailbox, options.origin);
  return { kind: 'sent', rejected: result.rejected };
}

async function keep(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  formerId: string | undefined,
): Promise<string> {
  const bytes = await parts.compose({ ...draft, keepBcc: true });
  const drafts = await mailbox.folderFor('drafts');
  const id = await mailbox.append(drafts, bytes, { flags: { draft: true, seen: true } });
  if (formerId !== undefined) await removeDraft(mailbox, formerId);
  return id;
}

/** Drafts are replaced, not thrown away: two steps past Trash, and never another folder. */
async function removeDraft(mailbox: Mailbox, id: string): Promise<void> {
  await mailbox.erase(await mailbox.folderFor('drafts'), [id]);
}

async function markOrigin(mailbox: Mailbox, origin: Origin): Promise<void> {
  const change = origin.relation === 'answered' ? { answered: true } : { forwarded: true };
  await mailbox.flag(origin.folder, [origin.id], change);
}
