// What a folder held at one moment, in the order of lists: newest delivery first.

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { eachInTurns, sortedInTurns } from './in-turns.ts';
import { arrivalMs, baseOf, parseName, type Place } from './name.ts';
import { type FoundFile, lookOnce, type Scan } from './scan.ts';

/** LIMIT of looks for files whose time is asked and that are renamed each time. */
const looksMax = 3;

/** One message as its directory entry tells it. */
export interface MailEntry extends FoundFile {
  readonly base: string;
  readonly place: Place;
  /** Its name in `place`, which changes with the flags. */
  readonly file: string;
  readonly flags: string;
  /** Milliseconds of delivery: from the name, else the file's mtime. */
  readonly receivedMs: number;
}

export interface FolderSnapshot {
  /** Newest delivery first; of one time, the greater base name first. */
  readonly entries: readonly MailEntry[];
  /** Delivery times of the messages whose names tell none. */
  readonly fileTimes: ReadonlyMap<string, number>;
  readonly unread: number;
}

/** A folder without messages, such as an INBOX that was not made yet. */
export const emptySnapshot: FolderSnapshot = {
  entries: [],
  fileTimes: new Map(),
  unread: 0,
};

/** Orders what a scan found, taking over from the snapshot before it what has not changed. */
export async function makeSnapshot(
  folder: string,
  scan: Scan,
  previous: FolderSnapshot | undefined,
): Promise<FolderSnapshot> {
  const entries: MailEntry[] = [];
  const withoutTime: FoundFile[] = [];
  const fileTimes = new Map<string, number>();
  const known = new Set<string>();
  // In the order of before, so that sorting finds nearly all of it sorted.
  await eachInTurns(previous?.entries ?? [], (before) => {
    const found = scan.files.get(before.base);
    if (!found) return;
    known.add(before.base);
    if (previous?.fileTimes.has(before.base)) fileTimes.set(before.base, before.receivedMs);
    if (before.receivedMs === 0) withoutTime.push(found);
    else if (before.file === found.file && before.place === found.place) entries.push(before);
    else entries.push(entryFrom(found, before.receivedMs));
  });
  await eachInTurns(scan.files, ([base, found]) => {
    if (known.has(base)) return;
    const receivedMs = arrivalMs(base);
    if (receivedMs === undefined) withoutTime.push(found);
    else entries.push(entryOfBase(base, found, receivedMs));
  });
  for (const entry of await entriesByFileTime(folder, withoutTime)) {
    entries.push(entry);
    fileTimes.set(entry.base, entry.receivedMs);
  }
  return { ...(await inOrder(entries)), fileTimes };
}

/**
 * Names without a time come from foreign tools, so the file itself is asked, all files in one go:
 * looking again for each one that is renamed meanwhile would cost a readdir a message.
 */
async function entriesByFileTime(
  folder: string,
  found: readonly FoundFile[],
): Promise<readonly MailEntry[]> {
  const entries: MailEntry[] = [];
  let waiting = found;
  for (let looks = 0; waiting.length > 0; looks++) {
    const missed: FoundFile[] = [];
    for (const file of waiting) {
      const receivedMs = await fileTimeMs(join(folder, file.place, file.file));
      if (receivedMs === undefined) missed.push(file);
      else entries.push(entryFrom(file, receivedMs));
    }
    const now = missed.length > 0 ? await lookOnce(folder, Date.now) : undefined;
    waiting = missed.map((file) => now?.files.get(baseOf(file.file)) ?? file);
    if (looks < looksMax) continue;
    // There, but never caught: shown as the oldest, and asked again for the next snapshot.
    for (const file of waiting) entries.push(entryFrom(file, 0));
    break;
  }
  return entries;
}

async function fileTimeMs(path: string): Promise<number | undefined> {
  try {
    return (await lstat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Where a message stands in the order, found by halving: the order is known, so that a folder in
 * motion needs no table of places made anew for each change. Undefined when it is not there.
 */
export function positionOf(snapshot: FolderSnapshot, base: string): number | undefined {
  const receivedMs = arrivalMs(base) ?? snapshot.fileTimes.get(base);
  if (receivedMs === undefined) return undefined;
  const position = placeFor(snapshot.entries, { base, receivedMs });
  return snapshot.entries[position]?.base === base ? position : undefined;
}

/** The first position whose entry does not stand before this one. */
export function placeFor(entries: readonly MailEntry[], wanted: Ranked): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry && newestFirst(entry, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry of a message in a snapshot. */
export function entryOf(snapshot: FolderSnapshot | undefined, base: string): MailEntry | undefined {
  const position = snapshot && positionOf(snapshot, base);
  return position === undefined ? undefined : snapshot?.entries[position];
}

/** A message as its directory entry tells it, delivered at this time. */
export function entryFrom(found: FoundFile, receivedMs: number): MailEntry {
  const { base, flags } = parseName(found.file);
  return { base, place: found.place, file: found.file, flags, receivedMs };
}

/** The same where the base is known: most names of a large folder end with their flags. */
function entryOfBase(base: string, found: FoundFile, receivedMs: number): MailEntry {
  const { file, place } = found;
  if (file.length === base.length) return { base, place, file, flags: '', receivedMs };
  return entryFrom(found, receivedMs);
}

async function inOrder(unordered: readonly MailEntry[]) {
  const entries = await ordered(unordered);
  let unread = 0;
  await eachInTurns(entries, ({ flags }) => {
    if (!flags.includes('S')) unread += 1;
  });
  return { entries, unread };
}

/** Places of entries, and the seconds before them, in one number without loss. */
const placesMax = 2 ** 20;

/**
 * Newest first. Plain numbers sort many times faster than objects that are compared in JavaScript,
 * which is left for what came in one second: half of the work of a first look at a large folder.
 */
async function ordered(entries: readonly MailEntry[]): Promise<readonly MailEntry[]> {
  if (entries.length > placesMax) return await sortedInTurns(entries, newestFirst);
  const keys = new Float64Array(entries.length);
  let count = 0;
  for (const { receivedMs } of entries) {
    keys[count] = Math.max(0, Math.floor(receivedMs / 1000)) * placesMax + count;
    count += 1;
  }
  keys.sort().reverse();
  const all: MailEntry[] = [];
  for (let from = 0; from < keys.length;) {
    const to = endOfSecond(keys, from);
    const alike: MailEntry[] = to - from === 1 ? all : [];
    for (let at = from; at < to; at++) {
      const entry = entries[(keys[at] ?? 0) % placesMax];
      if (entry) alike.push(entry);
    }
    if (alike !== all) for (const entry of await sortedInTurns(alike, newestFirst)) all.push(entry);
    from = to;
  }
  return all;
}

function endOfSecond(keys: Float64Array, from: number): number {
  const second = Math.floor((keys[from] ?? 0) / placesMax);
  let to = from + 1;
  while (to < keys.length && Math.floor((keys[to] ?? 0) / placesMax) === second) to += 1;
  return to;
}

type Ranked = Pick<MailEntry, 'base' | 'receivedMs'>;

/** The order of a snapshot. */
export function newestFirst(a: Ranked, b: Ranked): number {
  if (a.receivedMs !== b.receivedMs) return b.receivedMs - a.receivedMs;
  if (a.base === b.base) return 0;
  return a.base < b.base ? 1 : -1;
}
