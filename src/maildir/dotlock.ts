// Rewrites a small file that Dovecot rewrites too, under the lock that it uses: FILE.lock, made with
// O_EXCL, takes the new content and then the place of the file.

import { constants } from 'node:fs';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { hasCode, isMissing } from '../kit/failure.ts';

/** LIMIT of tries for a lock that somebody else holds. */
const triesMax = 20;
const retryMs = 25;
/** LIMIT of bytes of such a file. */
const bytesMax = 1024 * 1024;

/** The text of a file of ours and Dovecot's; undefined when there is none that can be read. */
export async function readSmall(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size } = await handle.stat();
      return size <= bytesMax ? await handle.readFile('utf8') : undefined;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'EACCES') || hasCode(error, 'ELOOP')) return undefined;
    throw error;
  }
}

/**
 * Replaces a file's text by what `change` makes of it; false when the lock was not to be had or
 * `change` gave nothing, so that the file is as it was.
 */
export async function rewriteLocked(
  path: string,
  change: (text: string | undefined) => string | undefined,
): Promise<boolean> {
  const lock = `${path}.lock`;
  const handle = await lockFile(lock);
  if (!handle) return false;
  try {
    try {
      const before = await readSmall(path);
      const after = change(before);
      if (after === undefined) return await given(lock);
      const mode = before === undefined ? 0o600 : (await stat(path)).mode & 0o777;
      await handle.chmod(mode);
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(lock, path);
    return true;
  } catch (error) {
    await given(lock);
    throw error;
  }
}

async function lockFile(lock: string) {
  for (let tries = 1; ; tries++) {
    try {
      return await open(lock, 'wx', 0o600);
    } catch (error) {
      // An mbox is no directory: there is no such file in it.
      if (hasCode(error, 'EACCES') || hasCode(error, 'ENOTDIR')) return undefined;
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    if (tries === triesMax) return undefined;
    await setTimeout(retryMs);
  }
}

/** Gives the lock back; the rename may have taken it away already. */
async function given(lock: string): Promise<false> {
  try {
    await unlink(lock);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return false;
}
