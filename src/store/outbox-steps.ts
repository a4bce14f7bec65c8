// What sending at once and sending later have in common: the parts it takes, the copy in Drafts, the
// submission under a beat, and the note of what became of it.

import { Refusal } from '../kit/failure.ts';
import type { Draft } from '../mta/draft.ts';
import type { Submission, SubmissionResult } from '../mta/submission.ts';
import type { Mailbox } from './mailbox.ts';
import type { SendJournal } from './send-journal.ts';
import type { Waiting } from './waiting.ts';

export interface OutboxParts {
  readonly submission: Submission;
  readonly journal: SendJournal;
  compose(draft: Draft): Promise<Uint8Array>;
  /** The message as it goes on the wire, from its own copy; and the same with another date. */
  wireForm(kept: Uint8Array): Uint8Array;
  withDate(kept: Uint8Array, dateMs: number): Uint8Array;
  /** Whether this account may write from this address. */
  maySendAs(owner: string, address: string): Promise<boolean>;
  /** Has `sendWaiting` called at its time, whatever dies before; false when it is at it already. */
  plan(waiting: Waiting): Promise<boolean>;
  unplan(waiting: Pick<Waiting, 'owner' | 'key'>): Promise<void>;
  recipients(draft: Pick<Draft, 'to' | 'cc' | 'bcc'>): readonly string[];
  now(): number;
}

/** How often a worker says that it is still sending. */
const beatMs = 2_000;

/** Writes it into Drafts or another folder, with its Bcc; gives its id. */
export async function keep(
  parts: OutboxParts,
  mailbox: Mailbox,
  draft: Draft,
  folder?: string,
): Promise<string> {
  const bytes = await parts.compose({ ...draft, keepBcc: true });
  const place = folder ?? (await mailbox.folderFor('drafts'));
  return await mailbox.append(place, bytes, { flags: { draft: true, seen: true } });
}

/** Calls `work` and says again and again that somebody is at it. */
export async function submit(
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
export async function noted(
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

/** A beat that was missed once is followed by the next. */
function ignored(): void {}
