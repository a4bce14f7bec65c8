// Sending: one mail for one key, its copy in Sent, and nothing lost in between. The copy is written
// into Drafts before the message leaves and moved to Sent afterwards, by a rename: so it exists
// once at every moment, and what could not be sent is a draft already.
//
//   begin ─ copy to Drafts ─ hold ─ SMTP ─ accepted ─ copy to Sent ─ sent
//   └─ died here: sent anew ─┘      └─ died here:    └─ died here: moved on next use
//                                      `unknown`, said

import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { Draft } from '../mta/draft.ts';
import type { Submission, SubmissionResult } from '../mta/submission.ts';
import type { Mailbox } from './mailbox.ts';
import type { SendJournal, SendRecord } from './send-journal.ts';

export type SendResult =
  | { readonly kind: 'sent'; readonly rejected: readonly string[]; readonly copyId: string }
  /** `answer` holds the server's words; the draft's id is where the text is kept now. */
  | { readonly kind: 'refused' | 'unknown'; readonly answer: string; readonly draftId: string };

/** The message that is being answered or passed on, to be marked so. */
export interface Origin {
  readonly folder: string;
  readonly id: string;
  readonly relation: 'answered' | 'forwarded';
}

export interface SendOptions {
  /** 64 hex digits: the same for each repetition of one click, another for everything else. */
  readonly key: string;
  /** The draft that this message grew from; removed once it is sent or saved anew. */
  readonly draftId: string | undefined;
  readonly origin: Origin | undefined;
  readonly signal?: AbortSignal;
}

export interface Outbox {
  /** Of several calls with one key only the first sends; all of them get its result. */
  send(mailbox: Mailbox, draft: Draft, options: SendOptions): Promise<SendResult>;
  /** The result of an earlier call with this key, awaited where it is still at it. */
  earlier(mailbox: Mailbox, key: string): Promise<SendResult | undefined>;
  /** Finishes what died workers have left of an account's messages. */
  repair(mailbox: Mailbox, address: string): Promise<void>;
  /** Whether it is not certain that the draft with this id has not gone out. */
  isUnknown(address: string, draftId: string): Promise<boolean>;
  /** Keeps a draft and gives its id; the one before it goes. */
  keep(mailbox: Mailbox, draft: Draft, formerId: string | undefined): Promise<string>;
}

export interface OutboxParts {
  readonly submission: Submission;
  readonly journal: SendJournal;
  compose(draft: Draft): Promise<Uint8Array>;
  recipients(draft: Draft): readonly string[];
  now(): number;
}

/** How often a worker says that it is still sending, and after which silence it is dead. */
const beatMs = 2_000;
const deadMs = 12_000;
const lookAgainMs = 200;
/** How long a key is remembered after its message was dealt with. */
const rememberMs = 7 * 24 * 60 * 60 * 1000;

export function openOutbox(parts: OutboxParts): Outbox {
  return {
    send: (mailbox, draft, options) => send(parts, mailbox, draft, options),
    earlier: (mailbox, key) => earlier(parts, mailbox, key),
    repair: (mailbox, address) => repair(parts, mailbox, address),
    isUnknown: async (address, draftId) =>
      (await parts.journal.findCopy(address, draftId))?.status === 'unknown',
    keep: (mailbox, draft, formerId) => keep(parts, mailbox, draft, formerId),
  };
}

async function send(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  options: SendOptions,
): Promise<SendResult> {
  const { key } = options;
  const begun = { key, address: draft.from.address, messageId: draft.messageId };
  // Composed first: what a message may not hold is refused before anything is remembered.
  const mail = {
    sender: draft.from.address,
    recipients: parts.recipients(draft),
    bytes: await parts.compose({ ...draft, keepBcc: false }),
  };
  while (!(await parts.journal.begin(begun, parts.now()))) {
    const result = await earlier(parts, mailbox, key);
    if (result) return result;
  }
  const copyId = await holdCopy(parts, mailbox, draft, key);
  const result = await submit(parts, key, () => parts.submission.submit(mail, options.signal));
  if (result.kind === 'sent') {
    await noted(parts, key, { status: 'accepted', rejected: result.rejected, answer: '' });
    await fileCopy(mailbox, copyId);
    if (options.origin) await markOrigin(mailbox, options.origin);
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
    const copyId = await keep(parts, mailbox, draft, undefined);
    await parts.journal.hold(key, copyId, parts.now());
    return copyId;
  } catch (error) {
    // Nothing has left: the next click may try again.
    await parts.journal.forget(key);
    throw error;
  }
}

async function submit(
  parts: OutboxParts,
  key: string,
  work: () => Promise<SubmissionResult>,
): Promise<SubmissionResult> {
  const timer = setInterval(() => {
    parts.journal.beat(key, parts.now()).catch(ignored);
  }, beatMs);
  try {
    return await work();
  } catch (error) {
    await noted(parts, key, { status: 'unknown', rejected: [], answer: '' });
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** A journal that is away must not keep a sent message from its copy: the copy is the proof. */
async function noted(
  parts: OutboxParts,
  key: string,
  outcome: Parameters<SendJournal['settle']>[1],
): Promise<void> {
  try {
    await parts.journal.settle(key, outcome);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
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

/** From Drafts to Sent, as often as one likes. */
async function fileCopy(mailbox: Mailbox, copyId: string): Promise<void> {
  const sent = await mailbox.folderFor('sent');
  await mailbox.move(await mailbox.folderFor('drafts'), [copyId], sent);
  await mailbox.flag(sent, [copyId], { draft: false, seen: true });
}

async function holds(mailbox: Mailbox, folder: string, id: string): Promise<boolean> {
  try {
    await mailbox.read(folder, id);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
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

/** A beat that was missed once is followed by the next. */
function ignored(): void {}
