// Acts on one message although other programs rename its file at any moment. A name is only a guess:
// when it is gone (ENOENT) the message is looked for by its base name and the act is tried again.
// That makes rename(2) a compare-and-swap: of two writers one finds the old name gone, sees what the
// other wrote, and builds on it.

import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { baseOf } from './name.ts';
import { type FoundFile, lookOnce } from './scan.ts';

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
    const look = await lookOnce(folder, Date.now);
    const found = look?.files.get(base);
    if (found) return found;
    if (!look || look.stamp !== undefined) return undefined;
  }
  return undefined;
}
