// Where the bytes of a base64 body stand in what was sent (RFC 2045 6.8): in lines of one length a
// byte is found by counting, and nothing before it needs to be decoded.
//
//   QUJDREVG…  CR LF      encoded: 76 + 2 bytes, decoded: 57
//   QUJDREVG…  CR LF
//   QUI=                  the last one may be shorter
//
// That all lines are such is not taken on trust. Line ends are looked for where they must be, and the
// whole is decoded once: what is no code, or pads in the middle, makes it shorter than its lines say.

import { transferDecoder } from './transfer.ts';

export interface Base64Lines {
  /** Decoded bytes. */
  readonly size: number;
  /** Bytes of each line with its end, and what they decode to; undefined where lines differ. */
  readonly line: { readonly encoded: number; readonly decoded: number } | undefined;
}

/** LIMIT of bytes in which the first line must end. */
const firstLineMax = 1_024;
/** Bytes at the end that are looked at for padding and a last line's end. */
const tailBytes = 8;

const lf = 0x0a;
const cr = 0x0d;
const pad = 0x3d;

export class Base64Measure {
  readonly #decoder = transferDecoder('base64');
  #decoded = 0;
  #length = 0;
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  /** Bytes of a line with its end; 0 until the first has ended. */
  #encoded = 0;
  #endBytes = 1;
  #isRegular = true;

  /** Chunks of the body as it was sent, in order. */
  push(chunk: Uint8Array): void {
    this.#decoded += this.#decoder.push(chunk).length;
    if (this.#encoded > 0) this.#lookAt(chunk, this.#length);
    else if (this.#head.length < firstLineMax) this.#begin(chunk);
    this.#length += chunk.length;
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-tailBytes)]).subarray(-tailBytes);
  }

  #begin(chunk: Uint8Array): void {
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(lf);
    if (end < 0) return;
    this.#encoded = end + 1;
    this.#endBytes = this.#head[end - 1] === cr ? 2 : 1;
    this.#lookAt(this.#head, 0);
    this.#head = Buffer.alloc(0);
  }

  /** At each place where a line must end: a sign more there could hide one that lacks elsewhere. */
  #lookAt(chunk: Uint8Array, offset: number): void {
    this.#lookFor(lf, 1, chunk, offset);
    if (this.#endBytes === 2) this.#lookFor(cr, 2, chunk, offset);
  }

  #lookFor(byte: number, fromEnd: number, chunk: Uint8Array, offset: number): void {
    const step = this.#encoded;
    const first = (2 * step - fromEnd - (offset % step)) % step;
    for (let at = first; at < chunk.length; at += step) {
      if (chunk[at] !== byte) this.#isRegular = false;
    }
  }

  finish(): Base64Lines {
    const size = this.#decoded + this.#decoder.finish().length;
    const characters = this.#encoded - this.#endBytes;
    const decoded = (characters / 4) * 3;
    const isRegular = this.#isRegular && characters > 0 && characters % 4 === 0;
    const line = { encoded: this.#encoded, decoded };
    return { size, line: isRegular && size === this.#expected(characters) ? line : undefined };
  }

  /** What lines of so many characters decode to; undefined where one more or less is not told apart. */
  #expected(characters: number): number | undefined {
    const lines = Math.floor(this.#length / this.#encoded);
    const rest = this.#length - lines * this.#encoded;
    const ends = rest === 0 ? 0 : Math.min(rest, trailing(this.#tail, [cr, lf]));
    const behind = trailing(this.#tail, [cr, lf]);
    const padding = trailing(this.#tail.subarray(0, this.#tail.length - behind), [pad]);
    const all = lines * characters + rest - ends - padding;
    return all % 4 === 1 ? undefined : Math.floor((all * 3) / 4);
  }
}

/** How many bytes at the end are one of these. */
function trailing(bytes: Uint8Array, wanted: readonly number[]): number {
  let at = bytes.length;
  while (at > 0 && wanted.includes(bytes[at - 1] ?? 0)) at -= 1;
  return bytes.length - at;
}

/** From which byte of the body on to decode, and how much of that stands before what is wanted. */
export function seekBase64(
  { line, size }: Base64Lines,
  start: number,
): { readonly from: number; readonly skip: number } {
  if (line === undefined || size === 0) return { from: 0, skip: start };
  const lines = Math.floor(Math.min(start, size - 1) / line.decoded);
  return { from: lines * line.encoded, skip: start - lines * line.decoded };
}
