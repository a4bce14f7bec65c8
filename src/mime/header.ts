// All fields of a header block in order, for what needs more than the envelope: list commands,
// authentication results, "show the header".

import { Defects } from './defects.ts';
import { headerBytesMax, HeaderBlock, type HeaderField } from './header-block.ts';

export type { HeaderField };

/** Splits and unfolds a header block; bytes behind its blank line are not looked at. */
export function parseHeader(bytes: Uint8Array): readonly HeaderField[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const block = new HeaderBlock({
    ofMessage: true,
    budget: { bytesLeft: headerBytesMax },
    defects: new Defects(),
    wants: () => true,
  });
  let at = 0;
  while (at < buffer.length) {
    const lineFeed = buffer.indexOf(0x0a, at);
    const end = lineFeed === -1 ? buffer.length : lineFeed + 1;
    const contentEnd = lineFeed === -1 ? end : lineFeed;
    if (block.line(trimReturns(buffer.subarray(at, contentEnd)), at, end) !== undefined) break;
    at = end;
  }
  block.finish(buffer.length);
  return block.fields;
}

/** The first field of this name, in any case; undefined when there is none. */
export function fieldValue(fields: readonly HeaderField[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted)?.value;
}

/** A line without the carriage returns before its line feed; CRCRLF has two. */
export function trimReturns(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && line[end - 1] === 0x0d) end--;
  return end === line.length ? line : line.subarray(0, end);
}
