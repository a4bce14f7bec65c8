// The head of an SCGI request: one netstring of names and values, each ended by a NUL. There is one
// request on a connection; the answer is what a CGI program prints, and its end is the close.
//
//   "70:" CONTENT_LENGTH 00 27 00 SCGI 00 1 00 REQUEST_METHOD 00 POST 00 … "," body (27 bytes)
//   └ bytes between the colon and the comma
//
// QUIRK: the protocol wants CONTENT_LENGTH first and no name twice. lighttpd sends `SCGI` last, and
// nginx repeats a header that a client repeated: both are read in any order.

import { type CgiVariables, repeatSeparator } from '../kit/cgi-variables.ts';
import { ProtocolError } from '../kit/failure.ts';

export interface ScgiLimits {
  /** LIMIT of the netstring's content. */
  readonly bytesMax: number;
  /** LIMIT of its pairs. */
  readonly pairsMax: number;
}

export const scgiLimits: ScgiLimits = { bytesMax: 256 * 1024, pairsMax: 1000 };

export interface ScgiHead {
  readonly variables: CgiVariables;
  /** What came behind the head in the same chunk: the beginning of the body. */
  readonly rest: Buffer;
}

/** LIMIT of digits before the colon; what a length may be is decided by its value. */
const lengthDigitsMax = 9;
const nul = 0;
const colon = 0x3a;
const comma = 0x2c;

/** Takes the bytes of a connection until the head is whole, however they arrive. */
export class ScgiHeadReader {
  readonly #limits: ScgiLimits;
  /** Everything so far; `#heldLength` of its bytes count. */
  #held: Buffer = Buffer.alloc(0);
  #heldLength = 0;
  #owned = false;

  constructor(limits: ScgiLimits = scgiLimits) {
    this.#limits = limits;
  }

  /**
   * The head when it is whole now; undefined while it is not. Throws ProtocolError:
   * `scgi-too-large` for a claim beyond the limits, otherwise for what is no SCGI request.
   */
  push(chunk: Buffer): ScgiHead | undefined {
    this.#hold(chunk);
    const bytes = this.#held.subarray(0, this.#heldLength);
    const start = contentStart(bytes);
    if (start === undefined) return undefined;
    const length = Number(bytes.toString('latin1', 0, start - 1));
    if (length > this.#limits.bytesMax) throw tooLarge();
    const end = start + length;
    if (bytes.length <= end) return undefined;
    if (bytes[end] !== comma) throw new ProtocolError('scgi-netstring', 'the head has no comma');
    const variables = readVariables(bytes.subarray(start, end), this.#limits);
    return { variables, rest: bytes.subarray(end + 1) };
  }

  /** One chunk is the rule and stays a view. A buffer of our own grows by what really came. */
  #hold(chunk: Buffer): void {
    const length = this.#heldLength + chunk.length;
    if (this.#heldLength === 0) {
      this.#held = chunk;
    } else {
      if (!this.#owned || length > this.#held.length) {
        const grown = Buffer.allocUnsafe(length * 2);
        this.#held.copy(grown, 0, 0, this.#heldLength);
        this.#held = grown;
        this.#owned = true;
      }
      chunk.copy(this.#held, this.#heldLength);
    }
    this.#heldLength = length;
  }
}

/** Where the content begins; undefined while the colon has not come. */
function contentStart(bytes: Buffer): number | undefined {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === colon && at > 0) return at + 1;
    const leadingZero = at === 1 && bytes[0] === 0x30;
    if (byte < 0x30 || byte > 0x39 || leadingZero || at >= lengthDigitsMax) {
      throw new ProtocolError('scgi-netstring', 'the head does not begin with its length');
    }
  }
  return undefined;
}

function readVariables(content: Buffer, limits: ScgiLimits): ScgiVariables {
  if (content.length === 0 || content[content.length - 1] !== nul) {
    throw new ProtocolError('scgi-head', 'the head does not end with a NUL');
  }
  const texts = content.toString('latin1', 0, content.length - 1).split('\0');
  if (texts.length % 2 !== 0) throw new ProtocolError('scgi-head', 'a name has no value');
  if (texts.length > limits.pairsMax * 2) throw tooLarge();
  const variables = new ScgiVariables(texts);
  if (variables.get('SCGI') !== '1') {
    throw new ProtocolError('scgi-version', 'SCGI is not said to be 1');
  }
  return variables;
}

function tooLarge(): ProtocolError {
  return new ProtocolError('scgi-too-large', 'the head is larger than the limit');
}

class ScgiVariables implements CgiVariables {
  /** Name, value, name, value … */
  readonly #texts: readonly string[];
  readonly #byName = new Map<string, string>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    for (const [name, value] of this.entries()) this.#add(name, value);
  }

  get(name: string): string | undefined {
    return this.#byName.get(name);
  }

  *entries(): Generator<readonly [name: string, value: string]> {
    for (let at = 0; at < this.#texts.length; at += 2) {
      const name = this.#texts[at] ?? '';
      if (name !== '') yield [name, this.#texts[at + 1] ?? ''];
    }
  }

  #add(name: string, value: string): void {
    const known = this.#byName.get(name);
    const separator = repeatSeparator(name);
    if (known === undefined) this.#byName.set(name, value);
    else if (separator !== undefined) this.#byName.set(name, known + separator + value);
  }
}
