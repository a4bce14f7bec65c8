// Acts on one message although other programs rename its file at any moment. A name is only a guess:
// when it is gone (ENOENT) the message is looked for by its base name and the act is tried again.
// That makes rename(2) a compare-and-swap: of two writers one finds the old name gone, sees what the
// other wrote, and builds on it.

import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { baseOf } from './name.ts';
import { type FoundFile, latestOf, type Reading, readOnce } from './scan.ts';

/** LIMIT of names tried for a message that another program renames without end. */
const triesMax = 50;
/** Looks that must miss a message before it counts as gone (scan.ts says why one is not enough). */
const looksMax = 3;

/** What `act` gave on the path where the message was, or undefined when the message is gone. */
export async function follow<T>(
  folder: string,
  last: FoundFile,
  act: (path: string, found: FoundFile) => Promise<T>,
): Promise<T | undefined> {
  let found: FoundFile | undefined = last;
  for (let tries = 0; found && tries < triesMax; tries++) {
    try {
      return await act(join(folder, found.place, found.file), found);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    found = await findFile(folder, baseOf(last.file));
  }
  return undefined;
}

/** Where a message lies now, past every cache. */
export async function findFile(folder: string, base: string): Promise<FoundFile | undefined> {
  for (let looks = 0; looks < looksMax; looks++) {
    const reading = await readOnce(folder, Date.now);
    const found = reading && fileIn(reading, base);
    if (found) return found;
    if (!reading || reading.stamp !== undefined) return undefined;
  }
  return undefined;
}

/** Without a table of all the others: a bulk act among renames asks for message after message. */
function fileIn({ names }: Reading, base: string): FoundFile | undefined {
  let found: FoundFile | undefined;
  for (const place of ['new', 'cur'] as const) {
    for (const file of names[place].files) {
      if (!file.startsWith(base) || baseOf(file) !== base) continue;
      found = found ? latestOf({ place, file }, found) : { place, file };
    }
  }
  return found;
}
