// Which messages of a folder an index has not seen yet.

import { knownIn } from '../../index/documents.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import { sortedInTurns } from '../../maildir/in-turns.ts';
import { type FolderSnapshot, type MailEntry, newestFirst } from '../../maildir/snapshot.ts';
import type { Pace } from '../pace.ts';
import type { AccountSnapshots } from './account-snapshots.ts';
import type { Pending } from './read-document.ts';

/** Base names asked for in one statement. */
const basesPerQuery = 500;
/** LIMIT of messages in an index that cannot be kept on the disk. */
const memoryMessagesMax = 2_000;

export interface Unseen {
  /** Messages that came since. */
  readonly added: number;
  readonly pending: readonly Pending[];
}

/** What has no document yet, newest first over all folders. */
export async function pendingSince(
  index: MessageIndex,
  now: AccountSnapshots,
  seen: AccountSnapshots | undefined,
  pace: Pace,
): Promise<Unseen> {
  const unordered: Pending[] = [];
  let added = 0;
  for (const [path, snapshot] of now) {
    const before = seen?.get(path);
    if (before === snapshot) continue;
    const entries = addedSince(before, snapshot);
    added += entries.length;
    for (const entry of await unindexed(index, entries, pace)) unordered.push({ path, entry });
  }
  const pending = await sortedInTurns(unordered, (a, b) => newestFirst(a.entry, b.entry));
  const isLasting = index.instance !== undefined;
  return { added, pending: isLasting ? pending : pending.slice(0, memoryMessagesMax) };
}

/** Entries that are in this snapshot and were not in the one before; both are in order. */
function addedSince(before: FolderSnapshot | undefined, now: FolderSnapshot): readonly MailEntry[] {
  if (!before) return now.entries;
  const added: MailEntry[] = [];
  let at = 0;
  for (const entry of now.entries) {
    let other = before.entries[at];
    while (other && other !== entry && newestFirst(other, entry) < 0) other = before.entries[++at];
    if (other === entry || other?.base === entry.base) at += 1;
    else added.push(entry);
  }
  return added;
}

/** Of these entries those without a document. */
export async function unindexed(
  index: MessageIndex,
  entries: readonly MailEntry[],
  pace: Pace,
): Promise<readonly MailEntry[]> {
  const missing: MailEntry[] = [];
  for (let at = 0; at < entries.length; at += basesPerQuery) {
    const some = entries.slice(at, at + basesPerQuery);
    const bases = some.map(({ base }) => base);
    const known = knownIn(index, 'document', bases);
    missing.push(...some.filter(({ base }) => !known.has(base)));
    await pace.turn();
  }
  return missing;
}
