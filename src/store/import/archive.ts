// The files of a zip (PKWARE APPNOTE 6.3.10), one after the other as a stream. An archive is as
// hostile as a mail: what it says of its own sizes is not believed, but counted while it unpacks.

import type { Entry } from 'yauzl';
import { Refusal } from '../../kit/failure.ts';

/** LIMIT of files in one archive. */
export const archiveEntriesMax = 250_000;
/** LIMIT of bytes that all files of one archive unpack to. */
const unpackedBytesMax = 8 * 1024 ** 3;
/**
 * LIMIT of how much more comes out of an archive than it holds. Text shrinks to a tenth, a bomb to
 * a thousandth (deflate can't do more); a small one may be what it likes.
 */
const ratioMax = 100;
const freeBytes = 16 * 1024 ** 2;

export interface ArchivedFile {
  /** With `/` between its levels; never one that leads up or is absolute. */
  readonly path: string;
  /** Milliseconds: when the file was changed, as the archive has it. */
  readonly changedMs: number;
  /** To be read at most once, before the next file is asked for. */
  bytes(): AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Refuses `mail-unreadable` for what is no whole archive and `archive-unsafe` over a limit. Files
 * that are locked with a password, or packed in a way that is not known, are given without bytes.
 */
export async function* archivedFiles(
  path: string,
  archiveBytes: number,
): AsyncGenerator<ArchivedFile, void, undefined> {
  const most = Math.min(unpackedBytesMax, Math.max(freeBytes, archiveBytes * ratioMax));
  let unpacked = 0;
  const count = (bytes: number): void => {
    unpacked += bytes;
    if (unpacked > most) throw new Refusal('archive-unsafe');
  };
  // A worker that takes nothing in does without it.
  const { openPromise } = await import('yauzl');
  const archive = await orUnreadable(() => openPromise(path, { autoClose: false }));
  try {
    if (archive.entryCount > archiveEntriesMax) throw new Refusal('archive-unsafe');
    const entries = archive.eachEntry()[Symbol.asyncIterator]();
    for (;;) {
      const next = await orUnreadable(() => entries.next());
      if (next.done === true) return;
      const entry: Entry = next.value;
      yield {
        path: entry.fileName,
        changedMs: entry.getLastModDate().getTime(),
        async *bytes() {
          if (!entry.canDecodeFileData()) return;
          const stream = await orUnreadable(() => archive.openReadStreamPromise(entry));
          try {
            const chunks = stream[Symbol.asyncIterator]();
            for (;;) {
              const chunk = await orUnreadable(() => chunks.next());
              if (chunk.done === true) return;
              const bytes = chunk.value as Uint8Array;
              count(bytes.length);
              yield bytes;
            }
          } finally {
            stream.destroy();
          }
        },
      };
    }
  } finally {
    archive.close();
  }
}

/** Whatever is wrong inside of a file is its own, and no bug. */
async function orUnreadable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('mail-unreadable');
  }
}
