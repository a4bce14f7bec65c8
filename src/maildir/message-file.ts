// An opened message. The descriptor keeps the very file that was opened, whatever happens to its
// name; what happens to its content (cut short, written over) ends in fewer bytes, never in a throw.

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hasCode } from '../kit/failure.ts';
import { follow } from './follow.ts';
import type { FoundFile } from './scan.ts';

const bytesPerRead = 64 * 1024;

export class MessageFile {
  readonly #handle: FileHandle;
  /** Bytes when it was opened. */
  readonly size: number;
  /** Milliseconds. */
  readonly modifiedMs: number;
  /** Where it lay when it was opened. */
  readonly found: FoundFile;

  constructor(handle: FileHandle, found: FoundFile, size: number, modifiedMs: number) {
    this.#handle = handle;
    this.found = found;
    this.size = size;
    this.modifiedMs = modifiedMs;
  }

  /** Bytes `[start, end)` in pieces as they are asked for; fewer when the file was cut short. */
  async *read(start = 0, end = this.size): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = start; at < end;) {
      const length = Math.min(bytesPerRead, end - at);
      const { bytesRead, buffer } = await this.#handle.read(
        Buffer.allocUnsafe(length),
        0,
        length,
        at,
      );
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** The first bytes of the message at once. */
  async head(bytesMax: number): Promise<Uint8Array> {
    const buffer = Buffer.allocUnsafe(Math.min(bytesMax, this.size));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await this.#handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Opens a message by its last known name; undefined when it is gone. */
export async function openMessage(
  folder: string,
  message: FoundFile,
): Promise<MessageFile | undefined> {
  return await follow(folder, message, async (path, found) => {
    const handle = await openPlain(path);
    const stat = await handle?.stat();
    if (stat?.isFile() && handle) {
      return new MessageFile(handle, found, stat.size, stat.mtimeMs);
    }
    await handle?.close();
    return undefined;
  });
}

async function openPlain(path: string): Promise<FileHandle | undefined> {
  // O_NOFOLLOW: a link may lead out of the Maildir. O_NONBLOCK: opening a FIFO would wait for ever.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  try {
    return await open(path, flags);
  } catch (error) {
    if (hasCode(error, 'ELOOP') || hasCode(error, 'ENXIO')) return undefined;
    throw error;
  }
}
