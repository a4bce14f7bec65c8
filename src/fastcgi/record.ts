// The FastCGI record: the frame in which everything travels, both ways (FastCGI 1.0, 3.3).
//
//   0        1        2        3        4        5        6        7
//   +--------+--------+--------+--------+--------+--------+--------+--------+
//   | version|  type  |   request id    | content length  | padding|reserved|
//   +--------+--------+--------+--------+--------+--------+--------+--------+
//   | content (0..65535 bytes)          | padding (0..255 bytes, skipped)   |
//   +-----------------------------------+-----------------------------------+
//
// Request id 0 is the connection itself ("management"); every other id is one request.
// A record tells its own length before its content, so a connection never needs to be scanned.

import { ProtocolError } from '../kit/failure.ts';

export const recordVersion = 1;
export const headerBytes = 8;
/** LIMIT of the format: the content length has 16 bits. */
export const contentBytesMax = 0xffff;

/** Record types by their names in FastCGI 1.0, 8. */
export const recordType = {
  beginRequest: 1,
  abortRequest: 2,
  endRequest: 3,
  params: 4,
  stdin: 5,
  stdout: 6,
  stderr: 7,
  data: 8,
  getValues: 9,
  getValuesResult: 10,
  unknownType: 11,
} as const;

export interface FastcgiRecord {
  /** As it was sent: may be a type that nobody knows. */
  readonly type: number;
  readonly id: number;
  /** A view into the pushed chunk when the record was whole in it, otherwise a copy. */
  readonly content: Buffer;
}

/** Cuts a byte stream into records, however the bytes arrive. */
export class RecordReader {
  /** Bytes of a record that is not whole yet; `#heldLength` of them count. */
  #held: Buffer = nothing;
  #heldLength = 0;

  /** Whether the stream stands inside a record, so that its end now would be a cut. */
  get midRecord(): boolean {
    return this.#heldLength > 0;
  }

  /**
   * Calls `take` for each record that is whole now, in order. Throws ProtocolError at the first
   * header of another version, after the records before it were taken.
   */
  push(chunk: Buffer, take: (record: FastcgiRecord) => void): void {
    let at = 0;
    if (this.#heldLength > 0) {
      at = this.#fillHeld(chunk, 0, headerBytes);
      if (this.#heldLength < headerBytes) return;
      const size = recordBytes(this.#held, 0);
      at = this.#fillHeld(chunk, at, size);
      if (this.#heldLength < size) return;
      const record = recordAt(this.#held, 0);
      this.#held = nothing;
      this.#heldLength = 0;
      take(record);
    }
    while (chunk.length - at >= headerBytes) {
      const size = recordBytes(chunk, at);
      if (chunk.length - at < size) break;
      take(recordAt(chunk, at));
      at += size;
    }
    if (at < chunk.length) this.#fillHeld(chunk, at, chunk.length - at);
  }

  /** Copies from the chunk until `size` bytes are held; gives the position after the last one. */
  #fillHeld(chunk: Buffer, at: number, size: number): number {
    const count = Math.min(size - this.#heldLength, chunk.length - at);
    if (count <= 0) return at;
    const length = this.#heldLength + count;
    if (length > this.#held.length) {
      // Grows by doubling with what really came, never by what a header claims.
      const grown = Buffer.allocUnsafe(Math.max(length, this.#held.length * 2, 64));
      this.#held.copy(grown, 0, 0, this.#heldLength);
      this.#held = grown;
    }
    chunk.copy(this.#held, this.#heldLength, at, at + count);
    this.#heldLength = length;
    return at + count;
  }
}

const nothing = Buffer.alloc(0);

function recordBytes(bytes: Buffer, at: number): number {
  const version = byteAt(bytes, at);
  if (version !== recordVersion) {
    throw new ProtocolError('fastcgi-version', `FastCGI version ${version} is not spoken here`);
  }
  return headerBytes + contentLength(bytes, at) + byteAt(bytes, at + 6);
}

function recordAt(bytes: Buffer, at: number): FastcgiRecord {
  const start = at + headerBytes;
  return {
    type: byteAt(bytes, at + 1),
    id: (byteAt(bytes, at + 2) << 8) | byteAt(bytes, at + 3),
    content: bytes.subarray(start, start + contentLength(bytes, at)),
  };
}

function contentLength(bytes: Buffer, at: number): number {
  return (byteAt(bytes, at + 4) << 8) | byteAt(bytes, at + 5);
}

function byteAt(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}

/** Writes a header at `at`; gives the position after it. */
export function writeHeader(
  to: Buffer,
  at: number,
  header: { type: number; id: number; contentLength: number; paddingLength: number },
): number {
  to[at] = recordVersion;
  to[at + 1] = header.type;
  to[at + 2] = header.id >> 8;
  to[at + 3] = header.id & 0xff;
  to[at + 4] = header.contentLength >> 8;
  to[at + 5] = header.contentLength & 0xff;
  to[at + 6] = header.paddingLength;
  to[at + 7] = 0;
  return at + headerBytes;
}

/** One whole record, with zeroed padding. */
export function encodeRecord(
  type: number,
  id: number,
  content: Uint8Array,
  paddingLength = 0,
): Buffer {
  const record = Buffer.alloc(headerBytes + content.length + paddingLength);
  writeHeader(record, 0, { type, id, contentLength: content.length, paddingLength });
  record.set(content, headerBytes);
  return record;
}
