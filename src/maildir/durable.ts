// A new name survives a power cut only when the directory that holds it was synced (measured: file
// sync alone still lost mail). What is answered as done for a draft, a sent copy or a move is synced
// before; flags and deletes are not, as with every other Maildir program.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Resolves when every name in the directory is on the disk. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
