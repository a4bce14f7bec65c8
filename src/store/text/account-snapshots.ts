// What all folders of an account hold at one moment.

import type { FolderPaths } from '../../maildir/folders.ts';
import type { FolderSnapshot } from '../../maildir/snapshot.ts';
import type { SnapshotCache } from '../../maildir/snapshot-cache.ts';

/** By the folder's path; a folder that vanished meanwhile is left out. */
export type AccountSnapshots = ReadonlyMap<string, FolderSnapshot>;

export async function takeSnapshots(
  folders: FolderPaths,
  cache: SnapshotCache,
): Promise<AccountSnapshots> {
  const found = new Map<string, FolderSnapshot>();
  for (const path of folders.values()) {
    const snapshot = await cache.snapshot(path);
    if (snapshot) found.set(path, snapshot);
  }
  return found;
}

/** Whether nothing came, went or was renamed in between. */
export function isSame(before: AccountSnapshots, now: AccountSnapshots): boolean {
  if (before.size !== now.size) return false;
  return now.entries().every(([path, each]) => before.get(path) === each);
}

export function totalOf(snapshots: AccountSnapshots): number {
  return snapshots.values().reduce((sum, { entries }) => sum + entries.length, 0);
}
