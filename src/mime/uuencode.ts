// The uuencode of old Unix mail, for parts that declare it as their transfer encoding. Text that
// merely looks like it stays text: `begin 644 ../x` in a body names no file here.
//
//   begin 644 name
//   M<45 characters of data follow>…     first character: length + 32
//   `
//   end

import { ByteCollector } from './byte-collector.ts';

/** LIMIT Bytes used of one line; a correct one has 61. */
const lineMax = 256;

export class LineUudecoder {
  readonly #line = new ByteCollector(lineMax);
  #state: 'before' | 'inside' | 'after' = 'before';

  push(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const pieces: Buffer[] = [];
    let at = 0;
    while (at < bytes.length && this.#state !== 'after') {
      const lineFeed = bytes.indexOf(0x0a, at);
      this.#line.append(bytes.subarray(at, lineFeed === -1 ? bytes.length : lineFeed));
      if (lineFeed === -1) break;
      this.#endLine(pieces);
      at = lineFeed + 1;
    }
    return Buffer.concat(pieces);
  }

  finish(): Uint8Array {
    const pieces: Buffer[] = [];
    this.#endLine(pieces);
    return Buffer.concat(pieces);
  }

  #endLine(pieces: Buffer[]): void {
    const line = this.#line.view();
    const text = line.toString('latin1', 0, 8);
    if (this.#state === 'before') {
      if (/^begin \d/.test(text)) this.#state = 'inside';
    } else if (/^end\s*$/.test(text)) {
      this.#state = 'after';
    } else if (this.#state === 'inside') {
      pieces.push(decodeLine(line));
    }
    this.#line.clear();
  }
}

function decodeLine(line: Buffer): Buffer {
  const size = sixBits(line[0]);
  const out = Buffer.alloc(size);
  let length = 0;
  // Trailing blanks may be gone: missing characters count as zero bits.
  for (let at = 1; length < size; at += 4) {
    const bits =
      (sixBits(line[at]) << 18) |
      (sixBits(line[at + 1]) << 12) |
      (sixBits(line[at + 2]) << 6) |
      sixBits(line[at + 3]);
    out[length++] = bits >> 16;
    if (length < size) out[length++] = bits >> 8;
    if (length < size) out[length++] = bits;
  }
  return out;
}

function sixBits(byte: number | undefined): number {
  return byte === undefined || byte < 0x20 ? 0 : (byte - 0x20) & 0x3f;
}
