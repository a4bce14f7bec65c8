// Brings a snapshot up to date with what changed in its folder since: the directory that changed is
// read and compared with the reading before, and only what differs is parsed, looked for and put in
// its place. A delivery into a folder of 50,000 messages changes new/ alone, and costs its few names.
//
// It answers only from a quiet look (scan.ts says what that is); in every other case, and where one
// message has two names, the folder is taken anew.

import { setTimeout } from 'node:timers/promises';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import { differenceOf, type PlaceNames, readPlace } from './listing.ts';
import { arrivalMs, baseOf, type Place } from './name.ts';
import { type FoundFile, restMs } from './scan.ts';
import {
  entryFrom,
  type FolderSnapshot,
  type MailEntry,
  placeFor,
  positionOf,
} from './snapshot.ts';

export interface KeptSnapshot {
  readonly snapshot: FolderSnapshot;
  /** Undefined when it was taken from a folder in motion: good to build on, not to answer from. */
  readonly stamp: FolderStamp | undefined;
  /** The reading that it was made of. */
  readonly names: Readonly<Record<Place, PlaceNames>>;
}

/** LIMIT of names that differ; with more of them ordering anew is as quick. */
const differencesMax = 256;
/** Folders up to this size are looked at several times rather than waited for. */
const smallMax = 1_000;

/** The snapshot as it is now, or undefined when it has to be taken anew. */
export async function patchSnapshot(
  folder: string,
  kept: KeptSnapshot,
  now: () => number,
): Promise<KeptSnapshot | undefined> {
  if (!kept.stamp || hasTwins(kept.names, kept.snapshot)) return undefined;
  if (kept.snapshot.entries.length <= smallMax) return undefined;
  const before = await restingStamp(folder, now);
  if (!before) return undefined;
  const names = {
    new: before.new === kept.stamp.new ? kept.names.new : await readPlace(folder, 'new'),
    cur: before.cur === kept.stamp.cur ? kept.names.cur : await readPlace(folder, 'cur'),
  };
  if (stampOf(folder, now())?.value !== before.value) return undefined;
  const snapshot = applied(kept, names);
  return snapshot && { snapshot, stamp: before, names };
}

/** A stamp that is not racy: right after a change the clock is given the time to tick. */
async function restingStamp(folder: string, now: () => number): Promise<FolderStamp | undefined> {
  const stamp = stampOf(folder, now());
  if (!stamp?.racy) return stamp;
  await setTimeout(restMs);
  const rested = stampOf(folder, now());
  return rested?.racy === false ? rested : undefined;
}

function applied(
  kept: KeptSnapshot,
  names: Readonly<Record<Place, PlaceNames>>,
): FolderSnapshot | undefined {
  const gone = new Set<string>();
  const came = new Map<string, FoundFile>();
  let count = 0;
  for (const place of ['new', 'cur'] as const) {
    if (names[place] === kept.names[place]) continue;
    const difference = differenceOf(kept.names[place].files, names[place].files);
    count += difference.gone.length + difference.came.length;
    if (count > differencesMax) return undefined;
    for (const file of difference.gone) gone.add(baseOf(file));
    for (const file of difference.came) came.set(baseOf(file), { place, file });
  }
  const snapshot = withChanges(kept.snapshot, gone, came);
  return snapshot && !hasTwins(names, snapshot) ? snapshot : undefined;
}

/** Undefined when a message that came tells no time: its file has to be asked. */
function withChanges(
  before: FolderSnapshot,
  gone: ReadonlySet<string>,
  came: ReadonlyMap<string, FoundFile>,
): FolderSnapshot | undefined {
  const entries = [...before.entries];
  const fileTimes = new Map(before.fileTimes);
  let { unread } = before;
  for (const base of new Set([...gone, ...came.keys()])) {
    const position = positionOf({ ...before, entries }, base);
    const removed = position === undefined ? [] : entries.splice(position, 1);
    const found = came.get(base);
    const receivedMs = arrivalMs(base) ?? before.fileTimes.get(base);
    if (found && !receivedMs) return undefined;
    const added = found && receivedMs !== undefined ? [entryFrom(found, receivedMs)] : [];
    for (const entry of added) entries.splice(placeFor(entries, entry), 0, entry);
    if (!found) fileTimes.delete(base);
    unread += unreadOf(added) - unreadOf(removed);
  }
  return { entries, fileTimes, unread };
}

function unreadOf(entries: readonly MailEntry[]): number {
  return entries.filter(({ flags }) => !flags.includes('S')).length;
}

function hasTwins(
  { new: fresh, cur }: Readonly<Record<Place, PlaceNames>>,
  { entries }: FolderSnapshot,
): boolean {
  return fresh.files.length + cur.files.length !== entries.length;
}
