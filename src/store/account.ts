// What the verbs of one account's mailbox work with. Made once by openMailStore, handed to each.

import type { TmpCleaner } from '../maildir/clean-tmp.ts';
import type { FolderLists } from '../maildir/folders.ts';
import type { SnapshotCache } from '../maildir/snapshot-cache.ts';
import type { MessageSync } from './sync.ts';

/** The two places that an account's mail and its index lie in. */
export interface AccountPlace {
  readonly maildir: string;
  readonly indexPath: string;
}

/** Caches and tools that all accounts of this process share. */
export interface StoreTools {
  readonly folderLists: FolderLists;
  readonly snapshots: SnapshotCache;
  readonly sync: MessageSync;
  readonly tmpCleaner: TmpCleaner;
  readonly hostname: string;
  now(): number;
}
