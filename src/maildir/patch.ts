// Brings a snapshot up to date with what changed in its folder since: the directory that changed is
// read and compared with the reading before, and only what differs is parsed, looked for and put in
// its place. A delivery into a folder of 50,000 messages changes new/ alone, and costs its few names.
//
// It answers from a look during which nothing changed. When the stamp is racy all the same (scan.ts
// says what that is), the answer is right to show and kept without its stamp; in every other case,
// and where one message has two names, the folder is taken anew.

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import type { DirectoryWatches, WatchMark } from './directory-watch.ts';
import { entryFrom, type MailEntry } from './entry.ts';
import { differenceOf, type PlaceNames, readAgain, readPlace } from './listing.ts';
import { arrivalMs, baseOf, type Place } from './name.ts';
import { type FoundFile, isFileAt, restMs } from './scan.ts';
import { entryOf, type FolderSnapshot, placeFor, positionOf } from './snapshot.ts';

type Names = Readonly<Record<Place, PlaceNames>>;

export interface KeptSnapshot {
  readonly snapshot: FolderSnapshot;
  /** Undefined when it was taken from a folder in motion: good to build on, not to answer from. */
  readonly stamp: FolderStamp | undefined;
  /** The reading that it was made of, if it was made of one alone. */
  readonly names: Names | undefined;
  /** From where on the kernel tells what changed in a large cur/ since it was read. */
  readonly mark?: WatchMark | undefined;
}

/** LIMIT of names that differ; with more of them ordering anew is as quick. */
const differencesMax = 256;
/** In a folder of this size the kernel is asked to tell what changes. */
const watchedMin = 2_000;
/** In a folder of this size letting the clock tick is cheaper than looking again the next time. */
const largeMin = 8_000;

/** The snapshot as it is now, or undefined when it has to be taken anew. */
export async function patchSnapshot(
  folder: string,
  { snapshot, stamp, names, mark }: KeptSnapshot,
  { now, watches }: { now: () => number; watches: DirectoryWatches },
): Promise<KeptSnapshot | undefined> {
  if (!names || hasTwins(names, snapshot)) return undefined;
  const before = await firstStamp(folder, snapshot.entries.length, now);
  if (!before) return undefined;
  const nextMark = isLarge(names) ? watches.mark(join(folder, 'cur')) : undefined;
  // In a folder in motion a file may have been renamed behind each place that is looked at.
  const changed = before.racy ? undefined : await toldSince(mark, nextMark);
  const current = {
    new: before.new === stamp?.new ? names.new : await readPlace(folder, 'new'),
    cur: before.cur === stamp?.cur ? names.cur : await readCur(folder, names.cur, changed),
  };
  if (stampOf(folder, now())?.value !== before.value) return undefined;
  const changes = await changesBetween(names, current);
  if (!changes) return undefined;
  // A name that is missed by one look is not gone before its file is.
  if (before.racy && isAnyThere(folder, snapshot, changes)) return undefined;
  const patched = withChanges(snapshot, changes);
  if (!patched || hasTwins(current, patched)) return undefined;
  const kept = { snapshot: patched, names: current, mark: nextMark };
  return { ...kept, stamp: before.racy ? undefined : before };
}

function isLarge({ cur }: Names): boolean {
  return cur.files.length >= watchedMin;
}

/** What the kernel told since the last reading; undefined where it cannot tell all of it. */
async function toldSince(
  mark: WatchMark | undefined,
  now: WatchMark | undefined,
): Promise<ReadonlySet<string> | undefined> {
  return mark && mark.watch === now?.watch ? await mark.watch.since(mark.position) : undefined;
}

async function readCur(
  folder: string,
  before: PlaceNames,
  changed: ReadonlySet<string> | undefined,
): Promise<PlaceNames> {
  const isFew = changed !== undefined && changed.size <= differencesMax;
  const again = isFew ? readAgain(folder, 'cur', before, changed) : undefined;
  return again ?? (await readPlace(folder, 'cur'));
}

async function firstStamp(
  folder: string,
  count: number,
  now: () => number,
): Promise<FolderStamp | undefined> {
  const stamp = stampOf(folder, now());
  if (!stamp?.racy || count < largeMin) return stamp;
  await setTimeout(restMs);
  return stampOf(folder, now());
}

interface Changes {
  readonly gone: ReadonlySet<string>;
  readonly came: ReadonlyMap<string, FoundFile>;
}

/** By base name; undefined when there are too many. */
async function changesBetween(before: Names, after: Names): Promise<Changes | undefined> {
  const gone = new Set<string>();
  const came = new Map<string, FoundFile>();
  for (const place of ['new', 'cur'] as const) {
    if (after[place] === before[place]) continue;
    const [files, current] = [before[place].files, after[place].files];
    const difference = await differenceOf(files, current, differencesMax);
    if (!difference) return undefined;
    for (const file of difference.gone) gone.add(baseOf(file));
    for (const file of difference.came) came.set(baseOf(file), { place, file });
  }
  return { gone, came };
}

function isAnyThere(folder: string, snapshot: FolderSnapshot, { gone, came }: Changes): boolean {
  return [...gone].some((base) => {
    const entry = came.has(base) ? undefined : entryOf(snapshot, base);
    return entry !== undefined && isFileAt(folder, entry);
  });
}

/** Undefined when a message that came tells no time: its file has to be asked. */
function withChanges(before: FolderSnapshot, { gone, came }: Changes): FolderSnapshot | undefined {
  const entries = [...before.entries];
  const fileTimes = new Map(before.fileTimes);
  let { unread } = before;
  let isSameOrder = true;
  for (const base of new Set([...gone, ...came.keys()])) {
    const position = positionOf({ ...before, entries }, base);
    const removed = position === undefined ? [] : entries.splice(position, 1);
    const found = came.get(base);
    const receivedMs = arrivalMs(base) ?? before.fileTimes.get(base);
    if (found && !receivedMs) return undefined;
    const added = found && receivedMs !== undefined ? [entryFrom(found, receivedMs)] : [];
    for (const entry of added) entries.splice(placeFor(entries, entry), 0, entry);
    if (!found) fileTimes.delete(base);
    if (removed.length !== added.length) isSameOrder = false;
    unread += unreadOf(added) - unreadOf(removed);
  }
  return { entries, fileTimes, unread, order: isSameOrder ? before.order : {} };
}

function unreadOf(entries: readonly MailEntry[]): number {
  return entries.filter(({ flags }) => !flags.includes('S')).length;
}

function hasTwins({ new: fresh, cur }: Names, { entries }: FolderSnapshot): boolean {
  return fresh.files.length + cur.files.length !== entries.length;
}
