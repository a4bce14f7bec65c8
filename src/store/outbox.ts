// Sending: one mail for one key, its copy in Sent, and nothing lost in between. The copy is written
// into Drafts before the message leaves and moved to Sent afterwards, by a rename: so it exists
// once at every moment, and what could not be sent is a draft already.
//
//   begin ─ copy to Drafts ─ hold ─ SMTP ─ accepted ─ copy to Sent ─ sent
//   └─ died here: sent anew ─┘      └─ died here:    └─ died here: moved on next use
//                                      `unknown`, said
//
// What is to leave later waits between the copy and the hold (send-later.ts).

import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { Draft } from '../mta/draft.ts';
import type { Mailbox } from './mailbox.ts';
import { keep, noted, type OutboxParts, submit } from './outbox-steps.ts';
import type { SendRecord, SendStatus } from './send-journal.ts';
import {
  cancelLater,
  putForLater,
  putOff,
  sendWaiting,
  type WaitingOutcome,
} from './send-later.ts';
import { dealWithOrigin, fileCopy, holds, type Origin, removeDraft } from './sent-copy.ts';
import type { Waiting } from './waiting.ts';

export type { Origin };

export type SendResult =
  | { readonly kind: 'sent'; readonly rejected: readonly string[]; readonly copyId: string }
  /** `answer` holds the server's words; the draft's id is where the text is kept now. */
  | { readonly kind: 'refused' | 'unknown'; readonly answer: string; readonly draftId: string }
  /** It leaves later, unless it is taken back; then it is a draft again. */
  | { readonly kind: 'waiting'; readonly draftId: string }
  | { readonly kind: 'cancelled'; readonly draftId: string };

export interface SendOptions {
  /** Whose mailbox it is, whatever address the message is from. */
  readonly owner: string;
  /** 64 hex digits: the same for each repetition of one click, another for everything else. */
  readonly key: string;
  /** The draft that this message grew from; removed once it is sent or saved anew. */
  readonly draftId: string | undefined;
  readonly origin: Origin | undefined;
  /** Puts the answered message into the archive once the answer is sent. */
  readonly archivesOrigin?: boolean;
  /** When it may leave, and what to tell its writer should it not; at once when absent. */
  readonly later?: Pick<Waiting, 'dueMs' | 'words'>;
  readonly signal?: AbortSignal;
}

export interface Outbox {
  /** Of several calls with one key only the first sends; all of them get its result. */
  send(mailbox: Mailbox, draft: Draft, options: SendOptions): Promise<SendResult>;
  /** The result of an earlier call with this key, awaited where it is still at it. */
  earlier(mailbox: Mailbox, key: string): Promise<SendResult | undefined>;
  /** Finishes what died workers have left of an account's messages. */
  repair(mailbox: Mailbox, address: string): Promise<void>;
  /** What is known of the message with this id in Drafts; undefined for one that nobody sent. */
  statusOf(address: string, copyId: string): Promise<SendStatus | undefined>;
  /** Takes back what has not begun to leave; gives the draft's id, undefined when it is too late. */
  cancel(owner: string, key: string): Promise<string | undefined>;
  /** Gives a message that waits another time; false when it is too late for that. */
  putOff(mailbox: Mailbox, waiting: Waiting, dueMs: number): Promise<boolean>;
  /** Sends what has waited long enough. */
  sendWaiting(mailbox: Mailbox, waiting: Waiting, signal: AbortSignal): Promise<WaitingOutcome>;
  /** Keeps a draft and gives its id; the one before it goes. */
  keep(mailbox: Mailbox, draft: Draft, formerId: string | undefined): Promise<string>;
  /** Keeps one in another folder than Drafts. */
  keepIn(mailbox: Mailbox, folder: string, draft: Draft): Promise<string>;
}

/** After which silence a worker is dead; it says several times as often that it is sending. */
const deadMs = 12_000;
const lookAgainMs = 200;
/** How long a key is remembered after its message was dealt with. */
const rememberMs = 7 * 24 * 60 * 60 * 1000;

export function openOutbox(parts: OutboxParts): Outbox {
  return {
    send: (mailbox, draft, options) => send(parts, mailbox, draft, options),
    earlier: (mailbox, key) => earlier(parts, mailbox, key),
    repair: (mailbox, address) => repair(parts, mailbox, address),
    statusOf: async (address, copyId) => (await parts.journal.findCopy(address, copyId))?.status,
    cancel: (owner, key) => cancelLater(parts, owner, key),
    putOff: (mailbox, waiting, dueMs) => putOff(parts, mailbox, waiting, dueMs),
    sendWaiting: (mailbox, waiting, signal) =>
      sendWaiting(parts, mailbox, waiting, { signal, earlier }),
    keepIn: (mailbox, folder, draft) => keep(parts, mailbox, draft, folder),
    keep: async (mailbox, draft, formerId) => {
      const id = await keep(parts, mailbox, draft);
      if (formerId !== undefined) await removeDraft(mailbox, formerId);
      return id;
    },
  };
}

async function send(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  options: SendOptions,
): Promise<SendResult> {
  const { key } = options;
  const begun = { key, address: options.owner, messageId: draft.messageId };
  const sender = draft.from.address;
  if (!(await parts.maySendAs(options.owner, sender))) {
    throw new Refusal('sender-not-allowed', { address: sender });
  }
  // Composed first: what a message may not hold is refused before anything is remembered.
  const mail = {
    sender,
    recipients: parts.recipients(draft),
    bytes: await parts.compose({ ...draft, keepBcc: false }),
  };
  while (!(await parts.journal.begin(begun, parts.now()))) {
    const result = await earlier(parts, mailbox, key);
    if (result) return result;
  }
  if (options.later) return await putForLater(parts, mailbox, draft, options);
  const copyId = await holdCopy(parts, mailbox, draft, key);
  const result = await submit(parts, key, () => parts.submission.submit(mail, options.signal));
  if (result.kind === 'sent') {
    await noted(parts, key, { status: 'accepted', rejected: result.rejected, answer: '' });
    await fileCopy(mailbox, copyId);
    if (options.origin) {
      await dealWithOrigin(mailbox, options.origin, options.archivesOrigin === true);
    }
  }
  const rejected = result.kind === 'sent' ? result.rejected : [];
  await noted(parts, key, { status: result.kind, rejected, answer: result.answer });
  if (options.draftId !== undefined) await removeDraft(mailbox, options.draftId);
  return result.kind === 'sent'
    ? { kind: 'sent', rejected, copyId }
    : { kind: result.kind, answer: result.answer, draftId: copyId };
}

/** Bcc stays in the own copy, so that one can see later who got it. */
async function holdCopy(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  key: string,
): Promise<string> {
  try {
    const copyId = await keep(parts, mailbox, draft);
    await parts.journal.hold(key, copyId, parts.now());
    return copyId;
  } catch (error) {
    // Nothing has left: the next click may try again.
    await parts.journal.forget(key);
    throw error;
  }
}

async function earlier(
  parts: OutboxParts,
  mailbox: Mailbox,
  key: string,
): Promise<SendResult | undefined> {
  // Ends: a worker at it settles within the deadlines of its submission, or its beat stands still.
  for (;;) {
    const record = await parts.journal.find(key);
    if (record === undefined) return undefined;
    const result = resultOf(record) ?? (await finished(parts, mailbox, record));
    if (result) return result;
    await sleep(lookAgainMs);
  }
}

function resultOf(record: SendRecord): SendResult | undefined {
  const { status, rejected, answer, copyId } = record;
  if (status === 'sent') return { kind: 'sent', rejected, copyId };
  if (status === 'refused' || status === 'unknown') {
    return { kind: status, answer, draftId: copyId };
  }
  if (status === 'waiting' || status === 'cancelled') return { kind: status, draftId: copyId };
  return undefined;
}

/** Finishes a record whose worker has died; undefined while it lives, or when nothing had left. */
async function finished(
  parts: OutboxParts,
  mailbox: Mailbox,
  record: SendRecord,
): Promise<SendResult | undefined> {
  const nowMs = parts.now();
  if (nowMs - record.beatMs < deadMs || !(await parts.journal.takeOver(record, nowMs))) {
    return undefined;
  }
  const { key, copyId, rejected, answer } = record;
  if (record.status === 'preparing') {
    await parts.journal.forget(key);
    return undefined;
  }
  const isFiled = await holds(mailbox, await mailbox.folderFor('sent'), copyId);
  if (record.status === 'accepted' || isFiled) {
    await fileCopy(mailbox, copyId);
    await parts.journal.settle(key, { status: 'sent', rejected, answer });
    return { kind: 'sent', rejected, copyId };
  }
  // The dot may have been taken or not; to say either would lose a mail or send it twice.
  await parts.journal.settle(key, { status: 'unknown', rejected, answer });
  return { kind: 'unknown', answer, draftId: copyId };
}

async function repair(parts: OutboxParts, mailbox: Mailbox, address: string): Promise<void> {
  for (const record of await parts.journal.unsettled(address)) {
    await finished(parts, mailbox, record);
  }
  await parts.journal.removeSettled(address, parts.now() - rememberMs);
}
