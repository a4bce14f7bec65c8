// What a folder held at one moment, in the order of lists: newest delivery first.

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
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
  readonly entries: readonly MailEntry[];
  /** Where in `entries` a message stands. */
  readonly positions: ReadonlyMap<string, number>;
  readonly unread: number;
}

/** A folder without messages, such as an INBOX that was not made yet. */
export const emptySnapshot: FolderSnapshot = {
  entries: [],
  positions: new Map(),
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
  // In the order of before, so that sorting finds nearly all of it sorted.
  for (const before of previous?.entries ?? []) {
    const found = scan.files.get(before.base);
    if (!found) continue;
    if (before.receivedMs === 0) withoutTime.push(found);
    else if (before.file === found.file && before.place === found.place) entries.push(before);
    else entries.push(entryFrom(found, before.receivedMs));
  }
  for (const [base, found] of scan.files) {
    if (previous?.positions.has(base)) continue;
    const receivedMs = arrivalMs(base);
    if (receivedMs === undefined) withoutTime.push(found);
    else entries.push(entryFrom(found, receivedMs));
  }
  await addWithFileTimes(folder, withoutTime, entries);
  return inOrder(entries);
}

/**
 * Names without a time come from foreign tools, so the file itself is asked, all files in one go:
 * looking again for each one that is renamed meanwhile would cost a readdir a message.
 */
async function addWithFileTimes(
  folder: string,
  found: readonly FoundFile[],
  entries: MailEntry[],
): Promise<void> {
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
    return;
  }
}

async function fileTimeMs(path: string): Promise<number | undefined> {
  try {
    return (await lstat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The entry of a message in a snapshot. */
export function entryOf(snapshot: FolderSnapshot | undefined, base: string): MailEntry | undefined {
  const position = snapshot?.positions.get(base);
  return position === undefined ? undefined : snapshot?.entries[position];
}

function inOrder(entries: MailEntry[]): FolderSnapshot {
  entries.sort(newestFirst);
  const positions = new Map<string, number>();
  let unread = 0;
  for (const [position, entry] of entries.entries()) {
    positions.set(entry.base, position);
    if (!entry.flags.includes('S')) unread += 1;
  }
  return { entries, positions, unread };
}

function newestFirst(a: MailEntry, b: MailEntry): number {
  return b.receivedMs - a.receivedMs || (a.base < b.base ? 1 : -1);
}

function entryFrom(found: FoundFile, receivedMs: number): MailEntry {
  const { base, flags } = parseName(found.file);
  return { base, place: found.place, file: found.file, flags, receivedMs };
}
