// Where the messages of an import lie until they are in their folders. A zip is unpacked once, beside
// the file that went up, so that any message can be read again by whoever goes on after a crash:
//
//   dispatch-intake/ID.upload    an mbox, one message, or a zip
//   dispatch-intake/ID.spool     the single messages of the zip, one behind the other
//   dispatch-intake/ID.mbox-N    its mbox files

import { constants } from 'node:fs';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withoutQuoting } from '../../maildir/mbox-file.ts';

/** A piece of one of these files. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Where a message lies: `mbox-2 q 10-300 340-900`, with a `q` where mbox quoting is to be undone. */
export interface SourceMessage {
  readonly file: string;
  readonly isQuoted: boolean;
  readonly ranges: readonly SourceRange[];
}

export function locatorOf({ file, isQuoted, ranges }: SourceMessage): string {
  const pieces = ranges.map(({ start, end }) => `${start}-${end}`);
  return [file, isQuoted ? 'q' : 'p', ...pieces].join(' ');
}

export function bytesIn(ranges: readonly SourceRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function located(locator: string): SourceMessage {
  const [file = '', kind = '', ...pieces] = locator.split(' ');
  const ranges = pieces.map((piece): SourceRange => {
    const [start = 0, end = 0] = piece.split('-').map(Number);
    return { start, end };
  });
  return { file, isQuoted: kind === 'q', ranges };
}

/** Bytes of a message that is told by its locator. */
export function locatedBytes(locator: string): number {
  return bytesIn(located(locator).ranges);
}

/** The path of a file of an import beside what went up. */
export function besideUpload(upload: string, file: string): string {
  const name = basename(upload);
  return join(dirname(upload), `${name.slice(0, name.lastIndexOf('.'))}.${file}`);
}

/** Removes all that belongs to an import, what went up last of all. */
export async function removeSources(upload: string): Promise<void> {
  const name = besideUpload(basename(upload), '');
  for (const file of await readdir(dirname(upload)).catch(() => [])) {
    if (file.startsWith(basename(name)) && file !== basename(upload)) {
      await rm(join(dirname(upload), file), { force: true });
    }
  }
  await rm(upload, { force: true });
}

/** Reads messages from files that stay open between them. */
export class SourceReader {
  readonly #upload: string;
  readonly #handles = new Map<string, Promise<FileHandle>>();

  constructor(upload: string) {
    this.#upload = upload;
  }

  /** The message as it is to be kept. */
  async message(locator: string): Promise<Buffer> {
    const { file, isQuoted, ranges } = located(locator);
    const bytes = await this.read(file, ranges, Number.POSITIVE_INFINITY);
    return isQuoted ? withoutQuoting(bytes) : bytes;
  }

  /** The first bytes of these pieces, put together. */
  async read(file: string, ranges: readonly SourceRange[], bytesMax: number): Promise<Buffer> {
    const handle = await this.#handle(file);
    const buffer = Buffer.alloc(Math.min(bytesMax, bytesIn(ranges)));
    let at = 0;
    for (const { start, end } of ranges) {
      const length = Math.min(end - start, buffer.length - at);
      if (length <= 0) break;
      const { bytesRead } = await handle.read(buffer, at, length, start);
      at += bytesRead;
    }
    return buffer.subarray(0, at);
  }

  async close(): Promise<void> {
    // One that could not be opened was told to whoever asked for it.
    const opened = await Promise.allSettled(this.#handles.values());
    this.#handles.clear();
    for (const each of opened) if (each.status === 'fulfilled') await each.value.close();
  }

  #handle(file: string): Promise<FileHandle> {
    const known = this.#handles.get(file);
    if (known) return known;
    const path = besideUpload(this.#upload, file);
    const handle = open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    this.#handles.set(file, handle);
    return handle;
  }
}
