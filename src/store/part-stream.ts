// Content of messages as streams that read only when they are drawn from: one chunk of a 200 MB
// attachment is in memory at a time, and the file is closed however the reader stops.

import { Refusal } from '../kit/failure.ts';
import { type MessageFile, openMessage } from '../maildir/message-file.ts';
import type { FoundFile } from '../maildir/scan.ts';
import { decodeCharset } from '../mime/charset.ts';
import type { Part } from '../mime/part.ts';
import { transferDecoder } from '../mime/transfer.ts';

/** Decoded bytes of a part, or an offset past the file's end as none. */
export async function* partBytes(
  folder: string,
  message: FoundFile,
  part: Part,
  encodedBytesMax = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openOrRefuse(folder, message);
  try {
    // Offsets may be older than the file, and what was cut short has less than they say.
    const end = Math.min(part.bodyEnd, file.size, part.bodyStart + encodedBytesMax);
    const decoder = transferDecoder(part.encoding);
    for await (const chunk of file.read(part.bodyStart, end)) {
      const decoded = decoder.push(chunk);
      if (decoded.length > 0) yield decoded;
    }
    const last = decoder.finish();
    if (last.length > 0) yield last;
  } finally {
    await file.close();
  }
}

/** Text of a part as a string, of at most this many encoded bytes. */
export async function partText(
  folder: string,
  message: FoundFile,
  part: Part,
  encodedBytesMax: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of partBytes(folder, message, part, encodedBytesMax)) chunks.push(chunk);
  return decodeCharset(Buffer.concat(chunks), part.charset);
}

/** The whole message as it lies on disk. */
export async function sourceOf(
  folder: string,
  message: FoundFile,
): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> }> {
  const file = await openOrRefuse(folder, message);
  const { size } = file;
  // Closed again: a stream that nobody draws from would hold the descriptor for ever.
  await file.close();
  return { size, bytes: fileBytes(folder, message, size) };
}

async function* fileBytes(
  folder: string,
  message: FoundFile,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openOrRefuse(folder, message);
  try {
    yield* file.read(0, Math.min(size, file.size));
  } finally {
    await file.close();
  }
}

async function openOrRefuse(folder: string, message: FoundFile): Promise<MessageFile> {
  const file = await openMessage(folder, message);
  if (!file) throw new Refusal('message-gone');
  return file;
}
