// Every message that a file of an import holds, whatever the file is. Nothing is decided here: what
// is no mail is told as such, and who asked counts it.

import { type FileHandle, open, stat } from 'node:fs/promises';
import { Refusal } from '../../kit/failure.ts';
import { inboxName } from '../../maildir/folder-name.ts';
import { messagesInFile } from '../../maildir/mbox-file.ts';
import { type ArchivedFile, archivedFiles } from './archive.ts';
import { type ArchivePlace, placeInArchive } from './archive-place.ts';
import { besideUpload, bytesIn, type SourceMessage, SourceReader } from './import-source.ts';
import { headBytesMax, kindOfFile } from './message-facts.ts';

/** LIMIT of bytes of one message that is taken in. */
export const messageBytesMax = 150 * 1024 ** 2;
/** LIMIT of mbox files in one archive: each is a file of its own for as long as the import takes. */
export const mboxFilesMax = 1_000;

export interface Candidate extends SourceMessage {
  readonly folder: string;
  readonly flags: string;
  readonly keywords: readonly string[];
  /** Milliseconds; undefined where only the message itself can tell. */
  readonly receivedMs: number | undefined;
  /** Milliseconds: when its file was changed, if nothing else tells a time. */
  readonly changedMs: number | undefined;
  /** The first bytes. */
  readonly head: Uint8Array;
}

/** Undefined stands for a file that is no mail. Refuses `mail-unreadable`, `archive-unsafe`. */
export async function* candidatesIn(
  upload: string,
): AsyncGenerator<Candidate | undefined, void, undefined> {
  const reader = new SourceReader(upload);
  try {
    const { size } = await stat(upload);
    const whole = { file: 'upload', isQuoted: false, ranges: [{ start: 0, end: size }] };
    const head = await reader.read('upload', whole.ranges, headBytesMax);
    const kind = kindOfFile(head);
    if (kind === undefined) throw new Refusal('mail-unreadable');
    if (kind === 'zip') yield* inArchive(upload, size, reader);
    else if (kind === 'mbox') yield* inMbox(upload, 'upload', inboxName, reader);
    else yield sized({ ...whole, ...unknown, folder: inboxName, head });
  } finally {
    await reader.close();
  }
}

const unknown = { flags: '', keywords: [], receivedMs: undefined, changedMs: undefined };

function sized(candidate: Candidate): Candidate | undefined {
  return bytesIn(candidate.ranges) > messageBytesMax ? undefined : candidate;
}

async function* inMbox(
  upload: string,
  file: string,
  folder: string,
  reader: SourceReader,
): AsyncGenerator<Candidate | undefined, void, undefined> {
  for (const { ranges, flags, keywords, receivedMs } of await messagesInFile(
    besideUpload(upload, file),
  )) {
    const head = await reader.read(file, ranges, headBytesMax);
    yield sized({
      file,
      isQuoted: true,
      ranges,
      folder,
      flags,
      keywords,
      receivedMs: receivedMs > 0 ? receivedMs : undefined,
      changedMs: undefined,
      head,
    });
  }
}

async function* inArchive(
  upload: string,
  size: number,
  reader: SourceReader,
): AsyncGenerator<Candidate | undefined, void, undefined> {
  const spool = new Spool(await open(besideUpload(upload, 'spool'), 'w', 0o600));
  let mboxes = 0;
  try {
    for await (const file of archivedFiles(upload, size)) {
      const place = placeInArchive(file.path);
      if (place === undefined) continue;
      const chunks = file.bytes();
      const first = await chunks.next();
      const kind = first.done === true ? undefined : kindOfFile(first.value);
      if (first.done === true || kind === undefined || kind === 'zip') yield undefined;
      else if (kind === 'mbox' && place.mayBeMbox) {
        mboxes += 1;
        if (mboxes > mboxFilesMax) throw new Refusal('archive-unsafe');
        const name = `mbox-${mboxes}`;
        await unpack(besideUpload(upload, name), first.value, chunks);
        yield* inMbox(upload, name, place.asFolder, reader);
      } else yield await spooled(spool, { file, place }, first.value, chunks);
    }
  } finally {
    await spool.close();
  }
}

async function unpack(
  path: string,
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(first);
    for await (const chunk of rest) await handle.writeFile(chunk);
  } finally {
    await handle.close();
  }
}

/** Puts a single message behind the others; one that is too large is taken back out. */
async function spooled(
  spool: Spool,
  { file, place }: { readonly file: ArchivedFile; readonly place: ArchivePlace },
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): Promise<Candidate | undefined> {
  const start = spool.length;
  const head: Uint8Array[] = [first];
  let headBytes = first.length;
  await spool.write(first);
  for await (const chunk of rest) {
    if (headBytes < headBytesMax) {
      head.push(chunk);
      headBytes += chunk.length;
    }
    await spool.write(chunk);
    if (spool.length - start > messageBytesMax) {
      spool.goBack(start);
      return undefined;
    }
  }
  return {
    file: 'spool',
    isQuoted: false,
    ranges: [{ start, end: spool.length }],
    folder: place.folder,
    flags: place.flags,
    keywords: [],
    receivedMs: place.receivedMs,
    changedMs: file.changedMs,
    head: Buffer.concat(head),
  };
}

/** The file that single messages are put into. */
class Spool {
  readonly #handle: FileHandle;
  length = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.write(bytes, 0, bytes.length, this.length);
    this.length += bytes.length;
  }

  goBack(length: number): void {
    this.length = length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
