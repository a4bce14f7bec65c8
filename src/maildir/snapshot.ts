// What a folder held at one moment, in the order of lists: newest delivery first.

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { entryFrom, type FoundFile, type MailEntry, untold } from './entry.ts';
import { eachInTurns, sortedInTurns } from './in-turns.ts';
import { arrivalMs, baseOf } from './name.ts';
import { byBase, latestOf, lookOnce, type Scan } from './scan.ts';

/** LIMIT of looks for files whose time is asked and that are renamed each time. */
const looksMax = 3;

export type { MailEntry };

export interface FolderSnapshot {
  /** Newest delivery first; of one time, the greater base name first. */
  readonly entries: readonly MailEntry[];
  /** Delivery times of the messages whose names tell none. */
  readonly fileTimes: ReadonlyMap<string, number>;
  readonly unread: number;
  /** One and the same for snapshots of the same messages in the same places: only flags differ. */
  readonly order: object;
}

/** A folder without messages, such as an INBOX that was not made yet. */
export const emptySnapshot: FolderSnapshot = {
  entries: [],
  fileTimes: new Map(),
  unread: 0,
  order: {},
};

/** Orders what a scan found, with the times of files from the snapshot before it. */
export async function makeSnapshot(
  folder: string,
  scan: Scan,
  previous: FolderSnapshot | undefined,
): Promise<FolderSnapshot> {
  const known = previous?.fileTimes ?? new Map<string, number>();
  const entries: MailEntry[] = [];
  const untimed: MailEntry[] = [];
  await eachInTurns(scan.entries, (entry) => {
    const isTold = entry.receivedMs !== untold && !(known.size > 0 && known.has(entry.base));
    (isTold ? entries : untimed).push(entry);
  });
  const timed: MailEntry[] = [];
  const unknown: FoundFile[] = [];
  for (const [base, found] of await byBase(untimed)) {
    const receivedMs = known.get(base) ?? untold;
    if (receivedMs === untold) unknown.push(found);
    else timed.push({ ...found, receivedMs });
  }
  const fileTimes = new Map<string, number>();
  await eachInTurns([...timed, ...(await entriesByFileTime(folder, unknown))], (entry) => {
    entries.push(entry);
    fileTimes.set(entry.base, entry.receivedMs);
  });
  return { ...(await inOrder(entries)), fileTimes, order: {} };
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
    const look = missed.length > 0 ? await lookOnce(folder, Date.now) : undefined;
    const now = await byBase(look?.entries ?? []);
    waiting = missed.map((file) => now.get(baseOf(file.file)) ?? file);
    if (looks < looksMax) continue;
    // There, but never caught: shown as the oldest, and asked again for the next snapshot.
    for (const file of waiting) entries.push(entryFrom(file, untold));
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

async function inOrder(unordered: readonly MailEntry[]) {
  let unread = 0;
  await eachInTurns(unordered, (entry) => {
    unread += Number(isUnread(entry));
  });
  const { entries, others } = await ordered(unordered);
  return { entries, unread: unread - others.filter(isUnread).length };
}

function isUnread({ flags }: MailEntry): boolean {
  return !flags.includes('S');
}

interface Ordered {
  readonly entries: MailEntry[];
  /** Second names of messages. */
  readonly others: MailEntry[];
}

/** Places of entries, and the seconds before them, in one number without loss. */
const placesMax = 2 ** 20;

/**
 * Newest first. Plain numbers sort many times faster than objects that are compared in JavaScript,
 * which is left for what came in one second: half of the work of a first look at a large folder.
 */
async function ordered(unordered: readonly MailEntry[]): Promise<Ordered> {
  const all: Ordered = { entries: [], others: [] };
  if (unordered.length > placesMax) {
    addAlike(all, await sortedInTurns(unordered, newestFirst));
    return all;
  }
  const keys = new Float64Array(unordered.length);
  let count = 0;
  for (const { receivedMs } of unordered) {
    keys[count] = Math.max(0, Math.floor(receivedMs / 1000)) * placesMax + count;
    count += 1;
  }
  keys.sort().reverse();
  for (let from = 0; from < keys.length;) {
    const to = endOfSecond(keys, from);
    const alike = to - from === 1 ? all.entries : [];
    for (let at = from; at < to; at++) {
      const entry = unordered[(keys[at] ?? 0) % placesMax];
      if (entry) alike.push(entry);
    }
    if (alike !== all.entries) addAlike(all, await sortedInTurns(alike, newestFirst));
    from = to;
  }
  return all;
}

/** Two names of one message stand side by side. */
function addAlike({ entries, others }: Ordered, sorted: readonly MailEntry[]): void {
  for (const entry of sorted) {
    const last = entries.at(-1);
    if (last?.base !== entry.base) {
      entries.push(entry);
      continue;
    }
    const latest = latestOf(entry, last);
    entries[entries.length - 1] = latest;
    others.push(latest === last ? entry : last);
  }
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
