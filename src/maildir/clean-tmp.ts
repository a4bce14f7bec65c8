// Deliveries that died leave files in tmp/. maildir(5): what is older than 36 hours belongs to no
// living delivery and may go; what is younger is another program's, under way.

import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { BoundedMap } from '../kit/bounded-map.ts';
import { hasCode, isMissing } from '../kit/failure.ts';

const ageMaxMs = 36 * 3_600_000;

/** LIMIT of folders remembered as cleaned. */
const foldersMax = 10_000;
const cleanedEveryMs = 24 * 3_600_000;

/** Cleans a folder at most once a day, and is asked whenever somebody looks or writes there. */
export class TmpCleaner {
  readonly #cleanedMs = new BoundedMap<string, number>(foldersMax);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async clean(folder: string): Promise<void> {
    const nowMs = this.#now();
    const lastMs = this.#cleanedMs.get(folder);
    if (lastMs !== undefined && nowMs - lastMs < cleanedEveryMs) return;
    this.#cleanedMs.set(folder, nowMs);
    try {
      await cleanTmp(folder, nowMs);
    } catch (error) {
      // A folder that can be read only, or in which others write, is left to them.
      const codes = ['EACCES', 'EPERM', 'EROFS'];
      if (!codes.some((code) => hasCode(error, code))) throw error;
    }
  }
}

/** Removes dead files of a folder's tmp/; gives how many. */
export async function cleanTmp(folder: string, nowMs: number): Promise<number> {
  const tmp = join(folder, 'tmp');
  let removed = 0;
  try {
    for (const name of await readdir(tmp)) {
      if (await removeIfDead(join(tmp, name), nowMs)) removed += 1;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return removed;
}

async function removeIfDead(path: string, nowMs: number): Promise<boolean> {
  try {
    const stat = await lstat(path);
    // ctime too: an import sets mtime to the day the message came.
    const isDead = nowMs - Math.max(stat.mtimeMs, stat.ctimeMs) > ageMaxMs;
    if (!stat.isFile() || !isDead) return false;
    await unlink(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
