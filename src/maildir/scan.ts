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
import { setImmediate, setTimeout } from 'node:timers/promises';
import { isMbox } from '../mbox/read.ts';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import { type PlaceNames, readPlace } from './listing.ts';
import { baseOf, type Place } from './name.ts';

export interface FoundFile {
  readonly place: Place;
  readonly file: string;
}

export type FoundFiles = Map<string, FoundFile>;

export interface Scan {
  /** Every message by its base name. */
  readonly files: FoundFiles;
  /** Stamp that this scan holds for; undefined when the folder moved while it was looked at. */
  readonly stamp: FolderStamp | undefined;
  /** The reading that found exactly these messages, if one did. */
  readonly names: Readonly<Record<Place, PlaceNames>> | undefined;
  /** How many entries were passed over because they are no messages. */
  readonly oddCount: number;
}

/** LIMIT of looks at a folder that never comes to rest. */
const looksMax = 8;
/** Looks that a message must be missed by before it counts as gone. */
const missesMax = 3;
/** After it a stamp is no longer racy, if nothing else changes. */
export const restMs = 25;
/** Names noted before other requests of this process have their turn: about 4 ms. */
const namesPerTurn = 8_192;

/** Looks until the truth is known. Undefined when the folder itself is not there. */
export async function scanFolder(
  folder: string,
  known: Iterable<readonly [string, FoundFile]>,
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
    const missing = unite(united, look.files, misses, folder);
    const isEnough = looks >= missesMax && missing === 0;
    if (isEnough || looks === looksMax) {
      // What a look found is in the union: of one size, they are the same.
      const isOfOneLook = united.size === look.files.size;
      const names = isOfOneLook ? look.names : undefined;
      return { files: united, stamp: undefined, names, oddCount: look.oddCount };
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
  const before = stampOf(folder, now());
  if (!before) return undefined;
  const names = { new: await readPlace(folder, 'new'), cur: await readPlace(folder, 'cur') };
  const after = stampOf(folder, now());
  if (!after) return undefined;
  const files: FoundFiles = new Map();
  for (const place of ['new', 'cur'] as const) await noteAll(files, place, names[place].files);
  const isQuiet = before.value === after.value && !before.racy;
  const oddCount = names.new.oddCount + names.cur.oddCount;
  return { files, stamp: isQuiet ? after : undefined, names, oddCount };
}

async function noteAll(files: FoundFiles, place: Place, names: readonly string[]): Promise<void> {
  let count = 0;
  for (const name of names) {
    if (++count % namesPerTurn === 0) await setImmediate();
    note(files, place, name);
  }
}

function note(files: FoundFiles, place: Place, file: string): void {
  const base = baseOf(file);
  const other = files.get(base);
  // Of two links in one directory the one with more flags wins, whatever the order they came in.
  if (other?.place === place && isBehind(file, other.file)) return;
  files.set(base, { place, file });
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
