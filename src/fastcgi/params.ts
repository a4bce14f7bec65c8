// Name-value pairs: the meta-variables of a request, and the values of management records
// (FastCGI 1.0, 3.4).
//
//   +-------------+--------------+------+-------+
//   | name length | value length | name | value |  repeated until the stream ends
//   +-------------+--------------+------+-------+
//
// A length below 128 is one byte; otherwise four bytes, big endian, with the top bit set. A pair
// may be cut by record borders anywhere. Only an index of offsets is made while bytes arrive; a
// page asks for a handful of the thirty values, and only these become strings.

import { type CgiVariables, repeatSeparator } from '../kit/cgi-variables.ts';
import { ProtocolError } from '../kit/failure.ts';

export interface ParamsLimits {
  /** LIMIT of one request's whole parameter stream. */
  readonly bytesMax: number;
  /** LIMIT of its pairs. */
  readonly pairsMax: number;
}

export const paramsLimits: ParamsLimits = { bytesMax: 256 * 1024, pairsMax: 1000 };

/** The finished parameters of one request. Bytes are read as latin1, so no value can fail. */
export class Params implements CgiVariables {
  readonly #block: Buffer;
  /** Three numbers a pair: start of the name, start of the value, end of the value. */
  readonly #offsets: readonly number[];
  #text: string | undefined;

  constructor(block: Buffer, offsets: readonly number[]) {
    this.#block = block;
    this.#offsets = offsets;
  }

  get size(): number {
    return this.#offsets.length / 3;
  }

  get(name: string): string | undefined {
    let joined: string | undefined;
    const offsets = this.#offsets;
    for (let at = 0; at < offsets.length; at += 3) {
      if (!this.#nameIs(at, name)) continue;
      const value = this.#slice(offsets[at + 1], offsets[at + 2]);
      const separator = repeatSeparator(name);
      if (separator === undefined) return value;
      joined = joined === undefined ? value : joined + separator + value;
    }
    return joined;
  }

  *entries(): Generator<readonly [name: string, value: string]> {
    for (let at = 0; at < this.#offsets.length; at += 3) {
      const name = this.#slice(this.#offsets[at], this.#offsets[at + 1]);
      if (name !== '') yield [name, this.#slice(this.#offsets[at + 1], this.#offsets[at + 2])];
    }
  }

  #nameIs(at: number, name: string): boolean {
    const start = this.#offsets[at] ?? 0;
    const end = this.#offsets[at + 1] ?? 0;
    return end - start === name.length && this.#whole().startsWith(name, start);
  }

  #slice(start: number | undefined, end: number | undefined): string {
    return this.#whole().slice(start, end);
  }

  #whole(): string {
    this.#text ??= this.#block.toString('latin1');
    return this.#text;
  }
}

/** Takes the parameter stream record by record and checks each pair as soon as it is known. */
export class ParamsCollector {
  readonly #limits: ParamsLimits;
  #block: Buffer = Buffer.alloc(0);
  #owned = false;
  #length = 0;
  /** Everything before it is whole pairs. */
  #scanned = 0;
  /** No NUL lies between the pair being looked at and here, so the block is searched once. */
  #cleanUntil = 0;
  readonly #offsets: number[] = [];

  constructor(limits: ParamsLimits = paramsLimits) {
    this.#limits = limits;
  }

  /** Throws ProtocolError for a claim or a sum beyond the limits, and for a NUL. */
  push(content: Buffer): void {
    if (this.#length + content.length > this.#limits.bytesMax) throw tooLarge();
    this.#append(content);
    this.#scan();
  }

  /** The stream has ended. Throws ProtocolError when it ended inside a pair. */
  finish(): Params {
    if (this.#scanned !== this.#length) {
      throw new ProtocolError('params-cut', 'the parameter stream ends inside a pair');
    }
    return new Params(this.#block.subarray(0, this.#length), this.#offsets);
  }

  /** One record is the rule and stays a view; a second one makes an own, growing block. */
  #append(content: Buffer): void {
    const length = this.#length + content.length;
    if (this.#length === 0) {
      this.#block = content;
    } else {
      if (!this.#owned || length > this.#block.length) {
        const grown = Buffer.allocUnsafe(Math.max(length, this.#length * 2));
        this.#block.copy(grown, 0, 0, this.#length);
        this.#block = grown;
        this.#owned = true;
      }
      content.copy(this.#block, this.#length);
    }
    this.#length = length;
  }

  #scan(): void {
    for (;;) {
      const nameLengthBytes = this.#lengthBytes(this.#scanned);
      if (nameLengthBytes === 0) return;
      const valueLengthAt = this.#scanned + nameLengthBytes;
      const valueLengthBytes = this.#lengthBytes(valueLengthAt);
      const nameLength = readLength(this.#block, this.#scanned);
      if (nameLength > this.#limits.bytesMax) throw tooLarge();
      if (valueLengthBytes === 0) return;
      const nameAt = valueLengthAt + valueLengthBytes;
      const valueAt = nameAt + nameLength;
      const end = valueAt + readLength(this.#block, valueLengthAt);
      if (end > this.#limits.bytesMax) throw tooLarge();
      if (end > this.#length) return;
      this.#refuseNul(nameAt, end);
      this.#offsets.push(nameAt, valueAt, end);
      if (this.#offsets.length > this.#limits.pairsMax * 3) throw tooLarge();
      this.#scanned = end;
    }
  }

  /** How many bytes the length at `at` takes; 0 while they are not all there. */
  #lengthBytes(at: number): number {
    if (at >= this.#length) return 0;
    if ((this.#block[at] ?? 0) < 0x80) return 1;
    return at + 4 <= this.#length ? 4 : 0;
  }

  /** A NUL cuts the value for every C program on the way: two readers would see two requests. */
  #refuseNul(start: number, end: number): void {
    if (end <= this.#cleanUntil) return;
    const nul = this.#block.subarray(0, this.#length).indexOf(0, start);
    this.#cleanUntil = nul === -1 ? this.#length : nul;
    if (this.#cleanUntil < end) {
      throw new ProtocolError('params-nul', 'a parameter holds a NUL byte');
    }
  }
}

function tooLarge(): ProtocolError {
  return new ProtocolError('params-too-large', 'the parameters are larger than the limit');
}

function readLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  return first < 0x80 ? first : bytes.readUInt32BE(at) & 0x7fffffff;
}

/** The bytes of name-value pairs, for management answers and for clients. */
export function encodePairs(pairs: Iterable<readonly [name: string, value: string]>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, value] of pairs) {
    const nameBytes = Buffer.from(name, 'latin1');
    const valueBytes = Buffer.from(value, 'latin1');
    parts.push(lengthBytes(nameBytes.length), lengthBytes(valueBytes.length));
    parts.push(nameBytes, valueBytes);
  }
  return Buffer.concat(parts);
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE((length | 0x80000000) >>> 0);
  return bytes;
}
