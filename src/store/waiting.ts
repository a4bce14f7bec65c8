// A message that waits for its time, and the facts by which the schedule knows it.

import type { Origin } from './sent-copy.ts';

/** One message that waits, as the schedule keeps it. */
export interface Waiting {
  readonly owner: string;
  readonly key: string;
  readonly copyId: string;
  readonly dueMs: number;
  readonly origin: Origin | undefined;
  readonly archivesOrigin: boolean;
  /** How often the mail server could not take it. */
  readonly tries: number;
  /** What its writer is told should it not leave, in their own language. */
  readonly words: WaitingWords;
}

/** `{answer}` stands where the mail server's words go. */
export interface WaitingWords {
  readonly subject: string;
  readonly refused: string;
  readonly unknown: string;
  readonly partly: string;
}

/** The same as the schedule keeps it; the message's key names it there. */
export interface PlannedMail {
  readonly owner: string;
  readonly kind: 'send';
  readonly subject: string;
  readonly facts: unknown;
  readonly dueMs: number;
}

/** What is put into the schedule for it. */
export function dueOfWaiting(waiting: Waiting): PlannedMail {
  const { owner, key, dueMs, ...facts } = waiting;
  return { owner, kind: 'send', subject: key, facts, dueMs };
}

/** What the schedule holds; undefined for facts of another shape. */
export function waitingOf({
  owner,
  subject,
  facts,
  dueMs,
}: Omit<PlannedMail, 'kind'>): Waiting | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  const { copyId, origin, archivesOrigin, tries, words } = facts as Partial<Waiting>;
  if (typeof copyId !== 'string' || typeof words?.subject !== 'string') return undefined;
  return {
    owner,
    key: subject,
    copyId,
    dueMs,
    origin,
    archivesOrigin: archivesOrigin === true,
    tries: Number(tries) || 0,
    words,
  };
}
