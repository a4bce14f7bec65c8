// A task on many messages that outlives the request which began it: what it is, and how far it got.

import type { RefusalCode } from '../../kit/failure.ts';
import type { FlagChange } from '../../maildir/flag.ts';
import type { LabelChange } from '../labels.ts';

export type JobWork =
  | { readonly verb: 'move'; readonly target: string }
  | { readonly verb: 'copy'; readonly target: string }
  | { readonly verb: 'flag'; readonly change: FlagChange }
  | { readonly verb: 'label'; readonly change: LabelChange }
  /** For good, once nobody can undo it any more. */
  | { readonly verb: 'erase' }
  /** A folder of Trash with all that is below it, likewise. */
  | { readonly verb: 'drop' };

/** `broken` is one that could not go on; what it had done stands and can be taken back. */
export type JobStatus = 'running' | 'done' | 'cancelled' | 'broken' | 'undoing' | 'undone';

export interface Job {
  /** 16 hex digits. */
  readonly id: string;
  readonly work: JobWork;
  /** Folder that it was started from; empty for a search. */
  readonly folder: string;
  readonly status: JobStatus;
  readonly total: number;
  /** Items that were looked at. */
  readonly position: number;
  readonly done: number;
  /** Items that were not there any more. */
  readonly gone: number;
  /** How far it was when it was begun to be undone. */
  readonly reached: number;
  readonly startedMs: number;
  readonly endedMs: number;
  /** Moves on while a worker is at it. */
  readonly beatMs: number;
  /** Counts the workers that took it; the last one goes on. */
  readonly generation: number;
  readonly refusal: RefusalCode | undefined;
}

/** One message of a job; where it is being undone, with the flags that it got and lost, or its copy. */
export type JobItem = readonly [folder: string, base: string, added?: string, removed?: string];

export type JobScope =
  | { readonly kind: 'ids'; readonly folder: string; readonly ids: readonly string[] }
  | { readonly kind: 'folder'; readonly folder: string }
  /** Chosen ones of any folder. */
  | { readonly kind: 'messages'; readonly messages: readonly JobItem[] }
  | { readonly kind: 'search'; readonly query: string };

/** For how long what was done can be taken back. */
export const undoMs = 10 * 60_000;

export function isUnderWay({ status }: Job): boolean {
  return status === 'running' || status === 'undoing';
}

export function mayUndo(job: Job, nowMs: number): boolean {
  const isOver = ['done', 'cancelled', 'broken'].includes(job.status);
  return isOver && job.done > 0 && nowMs - job.endedMs < undoMs;
}
