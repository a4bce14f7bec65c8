// A task on many messages that outlives the request which began it: what it is, and how far it got.

import type { RefusalCode } from '../../kit/failure.ts';
import type { FlagChange } from '../../maildir/flag.ts';
import type { Arrangement } from '../arrangement.ts';
import type { LabelChange } from '../labels.ts';

export type JobWork =
  | { readonly verb: 'move'; readonly target: string }
  | { readonly verb: 'copy'; readonly target: string }
  | { readonly verb: 'flag'; readonly change: FlagChange }
  | { readonly verb: 'label'; readonly change: LabelChange }
  /** For good, once nobody can undo it any more. */
  | { readonly verb: 'erase' }
  /** A folder of Trash with all that is below it, likewise. */
  | { readonly verb: 'drop' }
  | ({ readonly verb: 'import' } & ImportWish);

/** A file that went up, and what shall become of the mail in it. */
export interface ImportWish {
  /** Of the intake. */
  readonly upload: string;
  /** The folder that the mail goes into. */
  readonly target: string;
  /** Folders of the file are made below the target, or beside INBOX. */
  readonly keepsFolders: boolean;
  /** What its folder has already, by its Message-ID, is passed over. */
  readonly skipsDoubles: boolean;
}

/** What was in the file of an import and did not go on to be a message. */
export interface ImportFound {
  readonly doubles: number;
  /** Files and pieces that are no mail, or too large for one. */
  readonly others: number;
}

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
  /** Of an import, once its file was looked through: until then it has no items. */
  readonly found?: ImportFound;
}

/**
 * One message of a job; where it is being undone, with the flags that it got and lost, or its copy.
 * Of an import: the folder it goes into, its number, where it lies, and its flags and labels.
 */
export type JobItem = readonly [folder: string, base: string, added?: string, removed?: string];

export type JobScope =
  | { readonly kind: 'ids'; readonly folder: string; readonly ids: readonly string[] }
  /** All that the folder's list shows. */
  | { readonly kind: 'folder'; readonly folder: string; readonly shown?: Arrangement }
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
