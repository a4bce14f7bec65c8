// Mail that leaves later: in a few seconds, so that Send can be taken back, or at a time that its
// writer chose. It lies in Drafts like every copy; what is sent is that very file, without the fields
// that are nobody else's. Somebody who opens it, or throws it away in another mail program, has
// thereby taken it back.
//
//   begin ─ copy to Drafts ─ plan ─ wait ┬ its time: endWaiting ─ SMTP ─ … as ever
//                                        └ taken back: endWaiting ─ a draft again
//
// `endWaiting` is one statement over one row: of any number of processes that would send it and
// pages that would take it back, one gets it.

import { Refusal } from '../kit/failure.ts';
import type { Draft } from '../mta/draft.ts';
import type { Mailbox, Message } from './mailbox.ts';
import type { SendOptions, SendResult } from './outbox.ts';
import { keep, noted, type OutboxParts, submit } from './outbox-steps.ts';
import { dealWithOrigin, fileCopy, removeDraft } from './sent-copy.ts';
import type { Waiting, WaitingWords } from './waiting.ts';

export type WaitingOutcome =
  | { readonly kind: 'sent' | 'gone' }
  /** The mail server was away: again then. */
  | { readonly kind: 'later'; readonly waiting: Waiting }
  /** To be told; the message is a draft. */
  | { readonly kind: 'told'; readonly subject: string; readonly text: string };

/** Pauses before each further attempt at a mail server that is away or says "later". */
const pausesMs = [15, 60, 300, 900, 3_600].map((seconds) => seconds * 1_000);

export async function putForLater(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  options: SendOptions,
): Promise<SendResult> {
  const { owner, key, origin, archivesOrigin = false, later } = options;
  if (later === undefined) throw new TypeError('no time to send it at');
  let copyId: string;
  try {
    copyId = await keep(parts, mailbox, { ...draft, dateMs: later.dueMs });
    const { dueMs, words } = later;
    await parts.plan({ owner, key, copyId, dueMs, origin, archivesOrigin, tries: 0, words });
    // Planned first: what waits without a plan would wait for ever.
    if (!(await parts.journal.wait(key, copyId, 'preparing'))) throw new Refusal('overloaded');
  } catch (error) {
    await parts.journal.forget(key);
    throw error;
  }
  if (options.draftId !== undefined) await removeDraft(mailbox, options.draftId);
  return { kind: 'waiting', draftId: copyId };
}

export async function cancelLater(
  parts: OutboxParts,
  owner: string,
  key: string,
): Promise<string | undefined> {
  const record = await parts.journal.find(key);
  if (record?.address !== owner) return undefined;
  if (!(await parts.journal.endWaiting(key, 'cancelled', parts.now()))) {
    // Taken back before: the same answer again.
    return record.status === 'cancelled' ? record.copyId : undefined;
  }
  await parts.unplan({ owner, key });
  return record.copyId;
}

/** The copy is written anew, for its date is that of its sending. */
export async function putOff(
  parts: OutboxParts,
  mailbox: Mailbox,
  waiting: Waiting,
  dueMs: number,
): Promise<boolean> {
  const { owner, key, copyId } = waiting;
  const record = await parts.journal.find(key);
  if (record?.address !== owner || record.status !== 'waiting') return false;
  const drafts = await mailbox.folderFor('drafts');
  const bytes = parts.withDate(await wholeOf(mailbox, drafts, copyId), dueMs);
  const flags = { draft: true, seen: true };
  const nextId = await mailbox.append(drafts, bytes, { flags });
  if (!(await parts.plan({ ...waiting, copyId: nextId, dueMs, tries: 0 }))) {
    await removeDraft(mailbox, nextId);
    return false;
  }
  const isKept = await parts.journal.wait(key, nextId, 'waiting');
  await removeDraft(mailbox, isKept ? copyId : nextId);
  return isKept;
}

export async function sendWaiting(
  parts: OutboxParts,
  mailbox: Mailbox,
  waiting: Waiting,
  doing: {
    readonly signal: AbortSignal;
    readonly earlier: (
      parts: OutboxParts,
      mailbox: Mailbox,
      key: string,
    ) => Promise<SendResult | undefined>;
  },
): Promise<WaitingOutcome> {
  const { key, words } = waiting;
  const record = await parts.journal.find(key);
  if (record === undefined) return { kind: 'gone' };
  if (record.status !== 'waiting') {
    const result = await doing.earlier(parts, mailbox, key);
    if (result?.kind === 'waiting') return await sendWaiting(parts, mailbox, waiting, doing);
    if (result?.kind === 'unknown') return told(words, 'unknown', result.answer);
    return { kind: result?.kind === 'sent' ? 'sent' : 'gone' };
  }
  // The plan may be of an earlier time than the journal: a message that was put off has a new copy.
  const copy = await copyOf(mailbox, record.copyId);
  if (copy === undefined) {
    await parts.journal.endWaiting(key, 'cancelled', parts.now());
    return { kind: 'gone' };
  }
  const mail = await mailOf(parts, mailbox, copy);
  if (!(await parts.maySendAs(waiting.owner, mail.sender))) {
    await parts.journal.endWaiting(key, 'cancelled', parts.now());
    return told(words, 'refused', mail.sender);
  }
  doing.signal.throwIfAborted();
  if (!(await parts.journal.endWaiting(key, 'submitting', parts.now()))) return { kind: 'gone' };
  const result = await submit(parts, key, () => parts.submission.submit(mail));
  if (result.kind === 'refused' && waiting.tries < pausesMs.length && !isFinal(result.answer)) {
    await parts.journal.wait(key, copy.id, 'submitting');
    const dueMs = parts.now() + (pausesMs[waiting.tries] ?? 0);
    return { kind: 'later', waiting: { ...waiting, dueMs, tries: waiting.tries + 1 } };
  }
  const rejected = result.kind === 'sent' ? result.rejected : [];
  if (result.kind !== 'sent') {
    await noted(parts, key, { status: result.kind, rejected, answer: result.answer });
    return told(words, result.kind, result.answer);
  }
  await noted(parts, key, { status: 'accepted', rejected, answer: '' });
  await fileCopy(mailbox, copy.id);
  const { origin, archivesOrigin } = waiting;
  if (origin) await dealWithOrigin(mailbox, origin, archivesOrigin);
  await noted(parts, key, { status: 'sent', rejected, answer: result.answer });
  return rejected.length === 0 ? { kind: 'sent' } : told(words, 'partly', rejected.join(', '));
}

/** RFC 5321 4.2.1: a 5yz reply says that the same message would be refused again. */
function isFinal(answer: string): boolean {
  return /^5\d\d\b/.test(answer);
}

function told(
  words: WaitingWords,
  what: 'refused' | 'unknown' | 'partly',
  answer: string,
): WaitingOutcome {
  const text = words[what].replaceAll('{answer}', () => answer || '—');
  return { kind: 'told', subject: words.subject, text };
}

/** Undefined when somebody has thrown it away. */
async function copyOf(mailbox: Mailbox, copyId: string): Promise<Message | undefined> {
  try {
    return await mailbox.read(await mailbox.folderFor('drafts'), copyId);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'message-gone') return undefined;
    throw error;
  }
}

async function mailOf(parts: OutboxParts, mailbox: Mailbox, copy: Message) {
  const { from, to, cc, bcc } = copy.envelope;
  return {
    sender: from[0]?.address ?? '',
    recipients: parts.recipients({ to, cc, bcc }),
    bytes: parts.wireForm(await wholeOf(mailbox, copy.folder, copy.id)),
  };
}

async function wholeOf(mailbox: Mailbox, folder: string, id: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await mailbox.source(folder, id)).bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
