// Removes a message for good. No sync: after a power cut it may be back, which is no loss.

import { lstat, unlink } from 'node:fs/promises';
import { isMbox } from '../mbox/read.ts';
import { follow } from './follow.ts';
import { removeFromMbox } from './mbox-folder.ts';
import type { FoundFile } from './scan.ts';

/** Removes one message and gives the bytes it had; undefined when it was gone already. */
export async function removeMessage(
  folder: string,
  message: FoundFile,
): Promise<number | undefined> {
  if (isMbox(folder)) return await removeFromMbox(folder, message.file);
  return await follow(folder, message, async (path) => {
    const { size } = await lstat(path);
    await unlink(path);
    return size;
  });
}
