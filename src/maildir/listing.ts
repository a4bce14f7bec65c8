// The names that lie in one of a folder's directories, in the order in which the file system gives
// them. That order hardly changes, so that two readings of a large directory are compared name by
// name, without looking anything up.

import { type Dir, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isMissing } from '../kit/failure.ts';
import { eachInTurns } from './in-turns.ts';
import type { Place } from './name.ts';

export interface PlaceNames {
  readonly files: readonly string[];
  /** How many entries were passed over because they are no messages. */
  readonly oddCount: number;
}

/** Entries read before other requests of this process have their turn: about 4 ms. */
const entriesPerTurn = 8_192;

/** One readdir; of a directory that is not there it gives nothing. */
export async function readPlace(folder: string, place: Place): Promise<PlaceNames> {
  const directory = openDirectory(join(folder, place));
  if (!directory) return { files: [], oddCount: 0 };
  const files: string[] = [];
  let oddCount = 0;
  let count = 0;
  try {
    for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
      if (++count % entriesPerTurn === 0) await setImmediate();
      // Names with a dot in front are other programs' own, not even to be counted.
      if (entry.name.startsWith('.')) continue;
      if (entry.isFile() && !entry.name.includes('\uFFFD')) files.push(entry.name);
      else oddCount += 1;
    }
  } finally {
    directory.closeSync();
  }
  return { files, oddCount };
}

/**
 * The reading that a readdir would give, made of the last one and of the names that may have changed
 * since. Undefined when one of them is more than a name of a message.
 */
export function readAgain(
  folder: string,
  place: Place,
  before: PlaceNames,
  changed: ReadonlySet<string>,
): PlaceNames | undefined {
  if (changed.size === 0) return before;
  const came: string[] = [];
  for (const name of changed) {
    if (name.startsWith('.')) continue;
    const stat = lstatSync(join(folder, place, name), { throwIfNoEntry: false });
    if (name.includes('\uFFFD') || (stat && !stat.isFile())) return undefined;
    if (stat) came.push(name);
  }
  // What is there already stays where it is: the order is that of the file system.
  const known = new Set(came);
  const files = before.files.filter((name) => !changed.has(name) || known.delete(name));
  return { files: [...files, ...known], oddCount: before.oddCount };
}

function openDirectory(path: string): Dir | undefined {
  try {
    return opendirSync(path, { bufferSize: 1_024 });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export interface Difference {
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

/** How far two readings may be apart at one spot before the rest is compared as sets. */
const stepMax = 4;

/** Which names are in one reading and not in the other; undefined when they are more than `most`. */
export async function differenceOf(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Promise<Difference | undefined> {
  const gone = new Set<string>();
  const came: string[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    if (before[a] === after[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const step = nextSame(before.slice(a, a + stepMax + 1), after.slice(b, b + stepMax + 1));
    const [toA, toB] = step ? [a + step[0], b + step[1]] : [before.length, after.length];
    await eachInTurns(before.slice(a, toA), (name) => gone.add(name));
    await eachInTurns(after.slice(b, toB), (name) => came.push(name));
    [a, b] = [toA, toB];
  }
  // What only changed its place in the reading is no difference.
  const fresh: string[] = [];
  await eachInTurns(came, (name) => {
    if (!gone.delete(name)) fresh.push(name);
  });
  return gone.size + fresh.length > most ? undefined : { gone: [...gone], came: fresh };
}

/** The nearest place where both go on with the same name. */
function nextSame(
  before: readonly string[],
  after: readonly string[],
): readonly [number, number] | undefined {
  for (let steps = 1; steps <= 2 * stepMax; steps++) {
    for (let a = 0; a <= steps; a++) {
      const name = before[a];
      if (name !== undefined && name === after[steps - a]) return [a, steps - a];
    }
  }
  return undefined;
}
