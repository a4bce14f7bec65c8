// Content-Transfer-Encoding undone in a stream (RFC 2045 6). Broken input never fails: what is no
// code is skipped (base64, uuencode) or kept as it stands (quoted-printable).
//
//   base64             4 characters of 6 bits → 3 bytes; anything outside the alphabet is skipped
//   quoted-printable   =41 → `A`, `=` at a line's end joins it with the next
//   uuencode           begin 644 name / length and groups of 4 / end

import { LineUudecoder } from './uuencode.ts';
import type { TransferEncoding } from './part.ts';
import { hexDigit } from './word.ts';

export interface TransferDecoder {
  /** The decoded bytes that this chunk completes, often fewer, sometimes none. */
  push(chunk: Uint8Array): Uint8Array;
  /** What was still held at the end. */
  finish(): Uint8Array;
}

export function transferDecoder(encoding: TransferEncoding): TransferDecoder {
  if (encoding === 'base64') return new Base64Decoder();
  if (encoding === 'quoted-printable') return new QuotedPrintableDecoder();
  return encoding === 'uuencode' ? new LineUudecoder() : identity;
}

/** Decodes a whole body in memory. */
export function decodeTransfer(bytes: Uint8Array, encoding: TransferEncoding): Uint8Array {
  if (encoding === 'identity') return bytes;
  const decoder = transferDecoder(encoding);
  const body = decoder.push(bytes);
  const rest = decoder.finish();
  return rest.length === 0 ? body : Buffer.concat([body, rest]);
}

const nothing = new Uint8Array(0);
const identity: TransferDecoder = { push: (chunk) => chunk, finish: () => nothing };

const skip = 64;
const pad = 65;

/** Byte → six bits, or `SKIP`, or `PAD`. The URL alphabet is not mixed in: `-` is junk here. */
const sixBits = base64Table();

function base64Table(): Uint8Array {
  const table = new Uint8Array(256).fill(skip);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value++) table[alphabet.charCodeAt(value)] = value;
  table[0x3d] = pad;
  return table;
}

class Base64Decoder implements TransferDecoder {
  /** Bits of the unfinished group, and how many characters of it have come. */
  #bits = 0;
  #count = 0;

  push(chunk: Uint8Array): Uint8Array {
    const out = Buffer.allocUnsafe(Math.ceil(((chunk.length + 4) * 3) / 4));
    let length = 0;
    let bits = this.#bits;
    let count = this.#count;
    let isClean = true;
    for (let at = 0; at < chunk.length; at++) {
      if (count === 0 && isClean) {
        const { read, written } = writeClean(out.subarray(length), chunk.subarray(at));
        at += read;
        length += written;
        isClean = false;
        if (at >= chunk.length) break;
      }
      if (count === 0) {
        const groups = writeGroups(out, length, chunk, at);
        length += groups * 3;
        at += groups * 4;
        if (at >= chunk.length) break;
      }
      const value = sixBits[chunk[at] ?? 0] ?? skip;
      if (value < skip) {
        bits = (bits << 6) | value;
        if (++count < 4) continue;
        out[length++] = bits >> 16;
        out[length++] = bits >> 8;
        out[length++] = bits;
        bits = 0;
        count = 0;
      } else if (value === pad) {
        // QUIRK: padding in the middle, where encoded pieces were joined, starts a new group.
        length += writeGroup(out, length, bits, count);
        bits = 0;
        count = 0;
      }
    }
    this.#bits = bits;
    this.#count = count;
    return out.subarray(0, length);
  }

  finish(): Uint8Array {
    const out = Buffer.allocUnsafe(2);
    return out.subarray(0, writeGroup(out, 0, this.#bits, this.#count));
  }
}

/**
 * Decodes what holds nothing but the alphabet and white space, ten times as fast; the unfinished group
 * at its end is left. Of anything else it reads nothing.
 */
function writeClean(out: Buffer, chunk: Uint8Array): { read: number; written: number } {
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
  try {
    return out.setFromBase64(text, { lastChunkHandling: 'stop-before-partial' });
  } catch (error) {
    if (error instanceof SyntaxError) return { read: 0, written: 0 };
    throw error;
  }
}

/** Decodes groups of four that nothing interrupts, three times as fast; gives how many. */
function writeGroups(out: Buffer, start: number, chunk: Uint8Array, from: number): number {
  let length = start;
  let at = from;
  for (; at + 4 <= chunk.length; at += 4) {
    const one = sixBits[chunk[at] ?? 0] ?? skip;
    const two = sixBits[chunk[at + 1] ?? 0] ?? skip;
    const three = sixBits[chunk[at + 2] ?? 0] ?? skip;
    const four = sixBits[chunk[at + 3] ?? 0] ?? skip;
    if ((one | two | three | four) >= skip) break;
    const bits = (one << 18) | (two << 12) | (three << 6) | four;
    out[length++] = bits >> 16;
    out[length++] = bits >> 8;
    out[length++] = bits;
  }
  return (at - from) / 4;
}

/** Writes the whole bytes of a group that is not full; gives how many. */
function writeGroup(out: Buffer, at: number, bits: number, count: number): number {
  if (count === 2) {
    out[at] = bits >> 4;
    return 1;
  }
  if (count !== 3) return 0;
  out[at] = bits >> 10;
  out[at + 1] = bits >> 2;
  return 2;
}

/** LIMIT White space held until it is known whether it ends a line; more is kept as text. */
const heldMax = 1_024;

const lf = 0x0a;
const cr = 0x0d;
const equals = 0x3d;

class QuotedPrintableDecoder implements TransferDecoder {
  /** Bytes whose meaning the next ones decide: an unfinished code or white space. */
  #held = nothing;

  push(chunk: Uint8Array): Uint8Array {
    const input = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const out = Buffer.allocUnsafe(input.length);
    let length = 0;
    let at = 0;
    this.#held = nothing;
    while (at < input.length) {
      const byte = input[at] ?? 0;
      if (byte !== equals && byte !== 0x20 && byte !== 0x09) {
        out[length++] = byte;
        at++;
        continue;
      }
      const step = byte === equals ? readCode(input, at) : readSpace(input, at);
      if (step === undefined) {
        this.#held = Buffer.from(input.subarray(at));
        break;
      }
      for (let copy = at; copy < at + step.kept; copy++) out[length++] = input[copy] ?? 0;
      if (step.byte >= 0) out[length++] = step.byte;
      at = step.next;
    }
    return out.subarray(0, length);
  }

  finish(): Uint8Array {
    const held = this.#held;
    this.#held = nothing;
    // A lone `=` at the very end is a soft line break; white space there is a transport's.
    return held.length > 1 && held[0] === equals && spaceEnd(held, 1) === 1 ? held : nothing;
  }
}

interface Step {
  /** Bytes from here to copy as they are. */
  readonly kept: number;
  /** A byte to write, or -1. */
  readonly byte: number;
  readonly next: number;
}

/** At `=`: a code, a soft line break, or a stray sign; undefined when more bytes must come. */
function readCode(input: Uint8Array, at: number): Step | undefined {
  const first = input[at + 1];
  if (first === undefined) return undefined;
  const high = hexDigit(first);
  if (high >= 0) {
    const second = input[at + 2];
    if (second === undefined) return undefined;
    const low = hexDigit(second);
    if (low >= 0) return { kept: 0, byte: high * 16 + low, next: at + 3 };
    return { kept: 1, byte: -1, next: at + 1 };
  }
  // QUIRK: white space behind the `=` of a soft line break, added in transport.
  const end = spaceEnd(input, at + 1);
  if (end - at > heldMax) return { kept: 1, byte: -1, next: at + 1 };
  if (end === input.length) return undefined;
  if (input[end] === lf) return { kept: 0, byte: -1, next: end + 1 };
  if (input[end] !== cr) return { kept: 1, byte: -1, next: at + 1 };
  if (end + 1 === input.length) return undefined;
  return { kept: 0, byte: -1, next: input[end + 1] === lf ? end + 2 : end + 1 };
}

/** At white space: text unless the line ends behind it (RFC 2045 6.7 rule 3). */
function readSpace(input: Uint8Array, at: number): Step | undefined {
  const end = spaceEnd(input, at);
  if (end - at > heldMax) return { kept: end - at, byte: -1, next: end };
  if (end === input.length) return undefined;
  if (input[end] === cr && end + 1 === input.length) return undefined;
  const lineEnds = input[end] === lf || (input[end] === cr && input[end + 1] === lf);
  return { kept: lineEnds ? 0 : end - at, byte: -1, next: end };
}

/** Looks a little beyond the limit and not further, so that a run of blanks stays linear. */
function spaceEnd(input: Uint8Array, from: number): number {
  let at = from;
  const stop = Math.min(input.length, from + heldMax + 1);
  while (at < stop && (input[at] === 0x20 || input[at] === 0x09)) at++;
  return at;
}
