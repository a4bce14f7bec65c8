// What is to be done at a time, for those who put it there and those who do it.
//
// Whoever does an act may die at any moment, and another does it again from the start: an act must
// bear being done twice. What it needs to know about its first time it finds in the world (the
// message lies there already) or in a journal of its own, never in a process.

/** Who knows how to do it; a word of this list, so that no two parts take the same. */
export const dueKinds = [
  'send',
  'snooze',
  'remind',
  'train',
  'expire',
  'webhook',
  'watch',
  'announce',
  'report',
] as const;
export type DueKind = (typeof dueKinds)[number];

export interface DueAct {
  /** Address of the account that it is for. */
  readonly owner: string;
  readonly kind: DueKind;
  /** Names it among the acts of its owner and kind: a message, a key. At most 190 characters. */
  readonly subject: string;
  /** What the kind itself wrote, as JSON carries it: read it as something from outside. */
  readonly facts: unknown;
  readonly dueMs: number;
  /** Why nobody tries any more; undefined while somebody does. */
  readonly failure: string | undefined;
}

/** What becomes of an act that was done without an error. */
export type DueOutcome =
  | { readonly kind: 'done' }
  /** Again at another time, with these facts. */
  | { readonly kind: 'later'; readonly dueMs: number; readonly facts: unknown }
  /** It cannot be done and never will; the words are for the person, without secrets. */
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Does one act. What it throws is tried again, later and later. `signal` says that the process
 * ends: what has not begun to have an effect is left to the next one, by throwing.
 */
export type DoAct = (act: DueAct, signal: AbortSignal) => Promise<DueOutcome>;
