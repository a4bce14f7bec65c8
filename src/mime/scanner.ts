// One pass over the bytes of a message, in chunks of any size, to its Part tree and envelope.
// Only header lines and lines that may be a boundary are kept while they are read; body bytes
// are passed over with a native search, and not even that when no boundary can follow.

import { ByteCollector } from './byte-collector.ts';
import { boundaryLineMax } from './boundaries.ts';
import { fieldBytesMax } from './header-block.ts';
import { trimReturns } from './header.ts';
import type { ScannedMessage } from './part.ts';
import { PartTree } from './part-tree.ts';

/** LIMIT Bytes looked at for the first line feed before bare CR is taken for the line end. */
export const firstLineMax = 65_536;

const lf = 0x0a;
const cr = 0x0d;
const dash = 0x2d;
const boundaryAhead = Buffer.from('\n--');
const bom = Buffer.from([0xef, 0xbb, 0xbf]);

/** Scans a whole message in memory. */
export function scanMessage(bytes: Uint8Array): ScannedMessage {
  const scanner = new MessageScanner();
  scanner.push(bytes);
  return scanner.finish();
}

export class MessageScanner {
  readonly #tree = new PartTree();
  /** The beginning of a line whose end has not come yet. */
  readonly #held = new ByteCollector(fieldBytesMax);
  /** The first bytes, until it is known what ends a line. */
  #opening: ByteCollector | undefined = new ByteCollector(firstLineMax);
  #bareReturns = false;
  #size = 0;
  #lineStart = 0;
  /** Length of the line end before `#lineStart`; it belongs to a boundary that follows. */
  #lineEndLength = 0;
  #lastByte = 0;
  /** Inside a body line that is no boundary. */
  #passing = false;

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.#opening === undefined) return this.#feed(bytes);
    const kept = this.#opening.append(bytes);
    if (this.#opening.length < firstLineMax && !bytes.includes(lf)) return;
    this.#start();
    this.#feed(bytes.subarray(kept));
  }

  finish(): ScannedMessage {
    if (this.#opening !== undefined) this.#start();
    if (this.#size > this.#lineStart && !this.#passing && this.#tree.reading !== 'rest') {
      this.#line(this.#held.view(), this.#size);
    }
    return this.#tree.finish(this.#size);
  }

  /**
   * QUIRK: a message with no LF at all in its beginning has the line ends of the first Macs. In
   * any other message a bare CR is an ordinary byte: a header smuggled behind one stays hidden.
   */
  #start(): void {
    const opening = Buffer.from(this.#opening?.view() ?? []);
    this.#opening = undefined;
    this.#bareReturns = !opening.includes(lf) && opening.includes(cr);
    this.#feed(opening);
  }

  #feed(chunk: Buffer): void {
    if (chunk.length === 0) return;
    const bytes = this.#bareReturns ? returnsAsLineFeeds(chunk) : chunk;
    const offset = this.#size;
    let at = 0;
    while (at < bytes.length) {
      if (this.#tree.reading === 'rest') break;
      if (this.#passing) at = this.#passLine(bytes, at, offset);
      else at = this.#takeLine(bytes, at, offset);
    }
    this.#size += bytes.length;
    this.#lastByte = bytes[bytes.length - 1] ?? 0;
  }

  #takeLine(bytes: Buffer, at: number, offset: number): number {
    const inBody = this.#tree.reading === 'body';
    if (inBody && this.#isOrdinary(bytes, at)) {
      this.#held.clear();
      this.#passing = true;
      return at;
    }
    const lineFeed = bytes.indexOf(lf, at);
    if (lineFeed === -1) {
      this.#held.append(bytes.subarray(at));
      return bytes.length;
    }
    const rest = bytes.subarray(at, lineFeed);
    if (this.#held.length === 0) {
      this.#line(rest.subarray(0, fieldBytesMax), offset + lineFeed + 1);
    } else {
      this.#held.append(rest);
      this.#line(this.#held.view(), offset + lineFeed + 1);
      this.#held.clear();
    }
    this.#beginLine(bytes, lineFeed + 1, offset);
    return lineFeed + 1;
  }

  /** Whether the body line that goes on here can be no boundary, by its first two bytes. */
  #isOrdinary(bytes: Buffer, at: number): boolean {
    const held = this.#held.length;
    if (held >= boundaryLineMax) return false;
    if (held >= 2) return false;
    if (held === 1) return bytes[at] !== dash;
    return bytes[at] !== dash || (at + 1 < bytes.length && bytes[at + 1] !== dash);
  }

  /** From inside a body line to the next line that starts with two dashes. */
  #passLine(bytes: Buffer, at: number, offset: number): number {
    // A line feed may be where we stand: the line that was no boundary may have been empty.
    const found = bytes.indexOf(boundaryAhead, at);
    if (found !== -1) {
      this.#beginLine(bytes, found + 1, offset);
      return found + 1;
    }
    const { length } = bytes;
    if (bytes[length - 1] === lf) {
      this.#beginLine(bytes, length, offset);
      return length;
    }
    if (length - 2 >= at && bytes[length - 2] === lf && bytes[length - 1] === dash) {
      this.#beginLine(bytes, length - 1, offset);
      return length - 1;
    }
    return length;
  }

  /** Notes that a line starts at this index, behind a line feed. */
  #beginLine(bytes: Buffer, at: number, offset: number): void {
    const before = at >= 2 ? bytes[at - 2] : this.#lastByte;
    this.#lineEndLength = before === cr ? 2 : 1;
    this.#lineStart = offset + at;
    this.#passing = false;
  }

  #line(line: Buffer, end: number): void {
    const start = this.#lineStart;
    const isFirst = start === 0 && line.subarray(0, bom.length).equals(bom);
    const content = trimReturns(isFirst ? line.subarray(bom.length) : line);
    this.#tree.line(content, start, end, Math.max(0, start - this.#lineEndLength));
  }
}

/** A copy with line feeds for returns, byte for byte, so that offsets stay true. */
function returnsAsLineFeeds(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  for (let at = copy.indexOf(cr); at !== -1; at = copy.indexOf(cr, at + 1)) copy[at] = lf;
  return copy;
}
