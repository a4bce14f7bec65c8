// Several contents as one archive (PKWARE APPNOTE 6.3.10), streamed: one chunk is in memory at a
// time. What hangs on mails mostly is packed already, whole mails are not. Stopping to read closes
// what is open.

import { type PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ZipFile } from 'yazl';

export interface ZipEntry {
  /** Unique, with `/` between its levels: nothing is washed here. */
  readonly name: string;
  /** Milliseconds; now when absent. */
  readonly changedMs?: number;
  /** Whether it is worth the work of packing it. */
  readonly isPacked?: boolean;
  /** Opened only when its turn comes. */
  open(): AsyncIterable<Uint8Array>;
}

/** LIMIT entries of an archive: what is written of each at its end is kept until then. */
export const zipEntriesMax = 200_000;

/** Breaks off with an error where an entry can't be read, so that no damaged archive looks whole. */
export async function* zipBytes(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array, void, undefined> {
  // A worker that makes no archive does without it.
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const out = zip.outputStream as PassThrough;
  const sources = new Set<Readable>();
  zip.on('error', (error: Error) => out.destroy(error));
  const feeding = feed(zip, entries, sources).catch((error: Error) => out.destroy(error));
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
    await feeding;
  } finally {
    for (const source of sources) source.destroy();
    out.destroy();
  }
}

/** Each entry is asked for when the one before it is written. */
async function feed(
  zip: ZipFile,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  sources: Set<Readable>,
): Promise<void> {
  let count = 0;
  for await (const entry of entries) {
    const { name, changedMs, isPacked = false } = entry;
    count += 1;
    if (count > zipEntriesMax) throw new RangeError('the archive has too many entries');
    const source = Readable.from(entry.open(), { objectMode: false });
    sources.add(source);
    const changed = changedMs === undefined ? {} : { mtime: new Date(changedMs) };
    zip.addReadStream(source, name, { compress: isPacked, ...changed });
    await finished(source, { writable: false });
    sources.delete(source);
  }
  zip.end();
}

/** Each name once, whatever a file system thinks of upper and lower case: `a.txt`, `a (2).txt`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const nextByName = new Map<string, number>();
  return names.map((name) => {
    const folded = folding(name);
    let next = nextByName.get(folded) ?? 1;
    let unique = name;
    while (taken.has(folding(unique))) unique = numbered(name, ++next);
    nextByName.set(folded, next);
    taken.add(folding(unique));
    return unique;
  });
}

function folding(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem} (${number})${dot > 0 ? name.slice(dot) : ''}`;
}
