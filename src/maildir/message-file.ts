// An opened message. The descriptor keeps the very file that was opened, whatever happens to its
// name; what happens to its content (cut short, written over) ends in fewer bytes, never in a throw.

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hasCode } from '../kit/failure.ts';
import { isMbox, openInMbox, type Range } from '../mbox/read.ts';
import { follow } from './follow.ts';
import { baseOf } from './name.ts';
import type { FoundFile } from './scan.ts';

/** Most messages are one read; of a long one each more costs a turn of a thread. */
const firstReadBytes = 64 * 1024;
const readBytes = 256 * 1024;

export class MessageFile {
  readonly #handle: FileHandle;
  /** Where its bytes lie in the file, in order: one range but in an mbox. */
  readonly #ranges: readonly Range[];
  /** Bytes when it was opened. */
  readonly size: number;
  /** Milliseconds. */
  readonly modifiedMs: number;
  /** Where it lay when it was opened. */
  readonly found: FoundFile;

  constructor(
    handle: FileHandle,
    found: FoundFile,
    where: { readonly ranges: readonly Range[]; readonly modifiedMs: number },
  ) {
    this.#handle = handle;
    this.found = found;
    this.#ranges = where.ranges;
    this.size = where.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
    this.modifiedMs = where.modifiedMs;
  }

  /** Bytes `[start, end)` in pieces as they are asked for; fewer when the file was cut short. */
  async *read(start = 0, end = this.size): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = start; at < end;) {
      const length = Math.min(at === start ? firstReadBytes : readBytes, end - at);
      const bytes = await this.#readAt(Buffer.allocUnsafe(length), at);
      if (bytes.length === 0) return;
      at += bytes.length;
      yield bytes;
    }
  }

  /** The first bytes of the message at once. */
  async head(bytesMax: number): Promise<Uint8Array> {
    const buffer = Buffer.allocUnsafe(Math.min(bytesMax, this.size));
    let length = 0;
    while (length < buffer.length) {
      const bytes = await this.#readAt(buffer.subarray(length), length);
      if (bytes.length === 0) break;
      length += bytes.length;
    }
    return buffer.subarray(0, length);
  }

  /** Fills a buffer from an offset in the message on, as far as one range goes. */
  async #readAt(buffer: Buffer, at: number): Promise<Buffer> {
    let before = 0;
    for (const { start, end } of this.#ranges) {
      const left = end - start - (at - before);
      if (left > 0) {
        const length = Math.min(buffer.length, left);
        const position = start + at - before;
        const { bytesRead } = await this.#handle.read(buffer, 0, length, position);
        return buffer.subarray(0, bytesRead);
      }
      before += end - start;
    }
    return buffer.subarray(0, 0);
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
  if (isMbox(folder)) return await openMboxMessage(folder, message);
  return await follow(folder, message, async (path, found) => {
    const handle = await openPlain(path);
    const stat = await handle?.stat();
    if (stat?.isFile() && handle) {
      const ranges = [{ start: 0, end: stat.size }];
      return new MessageFile(handle, found, { ranges, modifiedMs: stat.mtimeMs });
    }
    await handle?.close();
    return undefined;
  });
}

async function openMboxMessage(path: string, message: FoundFile): Promise<MessageFile | undefined> {
  const opened = await openInMbox(path, baseOf(message.file));
  return opened && new MessageFile(opened.handle, message, opened);
}

export interface WholeMessage {
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
  /** Where it lay when it was read. */
  readonly found: FoundFile;
}

/** A message at once, for what cannot be linked; undefined when it is gone. */
export async function readWholeMessage(
  folder: string,
  message: FoundFile,
): Promise<WholeMessage | undefined> {
  const file = await openMessage(folder, message);
  if (!file) return undefined;
  try {
    const bytes = await file.head(Number.POSITIVE_INFINITY);
    return { bytes, modifiedMs: file.modifiedMs, found: file.found };
  } finally {
    await file.close();
  }
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
