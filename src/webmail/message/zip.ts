// Several contents as one archive, streamed: one chunk is in memory at a time, and nothing is
// compressed, since what hangs on mails mostly is already. Stopping to read closes what is open.

export interface ZipEntry {
  /** Flat and unique: nothing is washed here. */
  readonly name: string;
  /** Opened only when its turn comes. */
  open(): AsyncIterable<Uint8Array>;
}

// LIMIT bytes of an archive: offsets of the plain format have 32 bits.
const archiveBytesMax = 0xf000_0000;
// LIMIT entries of an archive: their count has 16 bits.
export const zipEntriesMax = 10_000;

/** Breaks off with an error over the limit, so that no damaged archive looks whole. */
export async function* zipBytes(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  // It fills its tables when it is loaded, and a worker that makes no archive keeps them, too.
  const { Zip, ZipPassThrough } = await import('fflate');
  const ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written += chunk.length;
    if (chunk.length > 0) ready.push(chunk);
  });
  for (const entry of entries.slice(0, zipEntriesMax)) {
    const file = new ZipPassThrough(entry.name);
    zip.add(file);
    for await (const chunk of entry.open()) {
      file.push(chunk);
      if (written > archiveBytesMax) throw new RangeError('the archive is too large');
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
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
