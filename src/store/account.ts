// What the verbs of one account's mailbox work with. Made once by openMailStore, handed to each.

import type { TmpCleaner } from '../maildir/clean-tmp.ts';
import type { Quota } from '../maildir/quota-file.ts';
import type { LateSync } from '../maildir/late-sync.ts';
import type { FolderLists } from '../maildir/folders.ts';
import type { SnapshotCache } from '../maildir/snapshot-cache.ts';
import type { IndexPool } from '../index/index-pool.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { RoleFolders } from './roles.ts';
import type { MessageSync } from './sync.ts';
import type { TextIndexer } from './text/indexer.ts';

/** The two places that an account's mail and its index lie in. */
export interface AccountPlace {
  readonly maildir: string;
  readonly indexPath: string;
  /** As the directory sets it; 0 or undefined is no limit. */
  readonly quota?: Quota | undefined;
  /** The language whose order folders have when they are shown (BCP 47); English without one. */
  readonly locale?: string | undefined;
}

/** Milliseconds. */
export interface IndexWaits {
  /** Of a search, which says what it lacks. */
  readonly search: number;
  /** Of the conversation beside a message, which is shorter then. */
  readonly conversation: number;
}

/** Caches and tools that all accounts of this process share. */
export interface StoreTools {
  readonly folderLists: FolderLists;
  readonly snapshots: SnapshotCache;
  readonly indexes: IndexPool;
  readonly sync: MessageSync;
  readonly indexer: TextIndexer;
  /** How long a verb waits for an index that is behind. */
  readonly waitMs: IndexWaits;
  readonly tmpCleaner: TmpCleaner;
  readonly lateSync: LateSync;
  readonly jobRunner: JobRunner;
  /** Which folders have a task, where the configuration says so. */
  readonly roleFolders: RoleFolders;
  readonly hostname: string;
  now(): number;
}
