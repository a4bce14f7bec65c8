// Finds the messages of a folder while other programs deliver, flag and expunge in it.
//
// A readdir is not a snapshot. A rename of `x:2,` to `x:2,S` takes one entry away and adds another,
// and a readdir that is under way may see both, one, or *neither*: with 50 renames a second it
// misses a message now and then, with 1,000 a second nearly always. A list made of one readdir would
// show mail vanish that is there, and an index that believed it would throw its rows away. So:
//
//   a) new/ is read before cur/. A message moves only that way, so it is seen twice rather than not.
//   b) Messages are known by their base name; what is seen twice is one message.
//   c) A look is *quiet* when both directories had the same stamp before and after it, and the stamp
//      is older than the clock's tick (directory-stamp.ts). Only a quiet look is the whole truth.
//   d) Otherwise we look again and unite. A name that an earlier look or the snapshot before it knew
//      is only gone when it is not at its last place and further looks have missed it too.
//   e) What is found without a quiet look is right to show and wrong to keep: it carries no stamp.
//
// Entries that are no regular files (a FIFO would hang the reader, a link may lead out of the
// Maildir) and names that cannot be named in UTF-8 are passed over and counted.

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isMbox } from '../mbox/read.ts';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import { eachInTurns } from './in-turns.ts';
import { type PlaceNames, readPlace } from './listing.ts';
import { type FoundFile, entryNamed, type MailEntry } from './entry.ts';
import type { Place } from './name.ts';

export type { FoundFile };

export type FoundFiles = Map<string, MailEntry>;

/** What lay in both directories when they were read. */
export interface Reading {
  /** Stamp that this scan holds for; undefined when the folder moved while it was looked at. */
  readonly stamp: FolderStamp | undefined;
  readonly names: Readonly<Record<Place, PlaceNames>>;
  /** How many entries were passed over because they are no messages. */
  readonly oddCount: number;
}

export interface Scan extends Omit<Reading, 'names'> {
  /** Every message, in no order, and one of two names twice; a name that tells no time is `untold`. */
  readonly entries: readonly MailEntry[];
  /** The reading that found exactly these messages, if one did. */
  readonly names: Reading['names'] | undefined;
}

/** LIMIT of looks at a folder that never comes to rest. */
const looksMax = 8;
/** Looks that a message must be missed by before it counts as gone. */
const missesMax = 3;
/** After it a stamp is no longer racy, if nothing else changes. */
export const restMs = 25;

/** Looks until the truth is known. Undefined when the folder itself is not there. */
export async function scanFolder(
  folder: string,
  known: Iterable<readonly [string, MailEntry]>,
  now: () => number,
): Promise<Scan | undefined> {
  let united: FoundFiles | undefined;
  const misses = new Map<string, number>();
  for (let looks = 1; ; looks++) {
    const startMs = now();
    const look = await lookOnce(folder, now);
    if (!look) return undefined;
    if (look.stamp !== undefined) return look;
    // In a large folder it is cheaper to let the clock tick than to look twice more.
    if (now() - startMs > restMs / 2) await setTimeout(restMs);
    united ??= new Map(known);
    const found = await byBase(look.entries);
    const missing = unite(united, found, misses, folder);
    const isEnough = looks >= missesMax && missing === 0;
    if (isEnough || looks === looksMax) {
      // What a look found is in the union: of one size, they are the same.
      const names = united.size === found.size ? look.names : undefined;
      return { ...look, entries: [...united.values()], stamp: undefined, names };
    }
  }
}

/** Puts what a look found over what was known; gives how many messages are still in doubt. */
function unite(
  united: FoundFiles,
  found: FoundFiles,
  misses: Map<string, number>,
  folder: string,
): number {
  let inDoubt = 0;
  for (const [base, last] of united) {
    if (found.has(base) || isFileAt(folder, last)) {
      misses.delete(base);
      continue;
    }
    const count = (misses.get(base) ?? 0) + 1;
    misses.set(base, count);
    if (count < missesMax) inDoubt += 1;
    else united.delete(base);
  }
  for (const [base, file] of found) united.set(base, file);
  return inDoubt;
}

/** One readdir of each directory, with a stamp if it was quiet. */
export async function lookOnce(folder: string, now: () => number): Promise<Scan | undefined> {
  const reading = await readOnce(folder, now);
  if (!reading) return undefined;
  const entries: MailEntry[] = [];
  for (const place of ['new', 'cur'] as const) {
    await eachInTurns(reading.names[place].files, (file) => entries.push(entryNamed(place, file)));
  }
  return { ...reading, entries };
}

/** The names alone. */
export async function readOnce(folder: string, now: () => number): Promise<Reading | undefined> {
  const before = stampOf(folder, now());
  if (!before) return undefined;
  const names = { new: await readPlace(folder, 'new'), cur: await readPlace(folder, 'cur') };
  const after = stampOf(folder, now());
  if (!after) return undefined;
  const isQuiet = before.value === after.value && !before.racy;
  const oddCount = names.new.oddCount + names.cur.oddCount;
  return { stamp: isQuiet ? after : undefined, names, oddCount };
}

/** Each message once. */
export async function byBase(entries: Iterable<MailEntry>): Promise<FoundFiles> {
  const files: FoundFiles = new Map();
  await eachInTurns(entries, (entry) => {
    const other = files.get(entry.base);
    files.set(entry.base, other ? latestOf(entry, other) : entry);
  });
  return files;
}

/** Of two names of one message: the one in cur/, and of two links there the one with more flags. */
export function latestOf<Found extends FoundFile>(one: Found, other: Found): Found {
  if (one.place !== other.place) return one.place === 'cur' ? one : other;
  return isBehind(one.file, other.file) ? other : one;
}

function isBehind(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

/** Whether a message surely still lies where it was found; in an mbox only a look can tell. */
export function isFileAt(folder: string, found: FoundFile): boolean {
  if (isMbox(folder)) return false;
  const path = join(folder, found.place, found.file);
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
