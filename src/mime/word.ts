// Encoded words in header text (RFC 2047), decoded tolerantly.
//
//   =?charset*language?Q?text?=      `_` is a space, =XX a byte
//   =?charset?B?base64?=
//
// Neighbouring words of one charset are joined as bytes before the charset is applied: senders
// cut a multibyte character, or an ISO-2022-JP shift, in the middle.

import { decodeCharset } from './charset.ts';

interface EncodedWord {
  readonly charset: string;
  readonly bytes: Buffer;
  /** Index after the closing `?=`. */
  readonly end: number;
}

/** Decodes every encoded word of unstructured text; what is none stays as it is. */
export function decodeWords(text: string): string {
  let next = text.indexOf('=?');
  if (next === -1) return text;
  // QUIRK: a `?=` is looked for in the rest of the field once at most, see `findEnd`.
  const ends = new EndFinder(text);
  let out = '';
  let from = 0;
  while (next !== -1) {
    const word = readWord(text, next, ends);
    if (word === undefined) {
      next = text.indexOf('=?', next + 2);
      continue;
    }
    out += text.slice(from, next);
    const run = readRun(text, word, ends);
    out += run.text;
    from = run.end;
    next = text.indexOf('=?', from);
  }
  return out + text.slice(from);
}

/** Index after the encoded word that starts here, or -1: for tokenizers that must not cut it. */
export function encodedWordEnd(text: string, start: number, ends: EndFinder): number {
  const head = readHead(text, start);
  if (head === undefined) return -1;
  const close = ends.after(head.textStart);
  return close === -1 ? -1 : close + 2;
}

/** Finds `?=` from ascending places in one text in linear time overall. */
export class EndFinder {
  readonly #text: string;
  #found = -2;

  constructor(text: string) {
    this.#text = text;
  }

  after(from: number): number {
    if (this.#found === -1 || this.#found >= from) return this.#found;
    this.#found = this.#text.indexOf('?=', from);
    return this.#found;
  }
}

/** One word and all that follow it with nothing but white space between (RFC 2047 6.2). */
function readRun(text: string, first: EncodedWord, ends: EndFinder): { text: string; end: number } {
  let out = '';
  let charset = first.charset;
  let pieces = [first.bytes];
  let end = first.end;
  for (;;) {
    const start = skipSpace(text, end);
    const word = text.startsWith('=?', start) ? readWord(text, start, ends) : undefined;
    if (word === undefined) break;
    if (word.charset !== charset) {
      out += decodeCharset(Buffer.concat(pieces), charset);
      pieces = [];
      charset = word.charset;
    }
    pieces.push(word.bytes);
    end = word.end;
  }
  return { text: out + decodeCharset(Buffer.concat(pieces), charset), end };
}

function readWord(text: string, start: number, ends: EndFinder): EncodedWord | undefined {
  const head = readHead(text, start);
  if (head === undefined) return undefined;
  const close = ends.after(head.textStart);
  if (close === -1) return undefined;
  const encoded = text.slice(head.textStart, close);
  const bytes = head.base64
    ? Buffer.from(encoded, 'base64')
    : decodeQ(rawBytes(encoded, head.charset));
  return { charset: head.charset, bytes, end: close + 2 };
}

interface Head {
  readonly charset: string;
  readonly base64: boolean;
  readonly textStart: number;
}

/** `=?charset?Q?`; the charset token is short, so that a flood of `=?` stays linear. */
const headPattern = /=\?([^?\s]{1,80})\?([bq])\?/iy;

function readHead(text: string, start: number): Head | undefined {
  headPattern.lastIndex = start;
  const match = headPattern.exec(text);
  if (match === null) return undefined;
  const [whole, charset = '', encoding = ''] = match;
  return {
    charset: charset.toLowerCase(),
    base64: encoding === 'B' || encoding === 'b',
    textStart: start + whole.length,
  };
}

/** QUIRK: raw 8-bit inside a word was decoded with its field; these are its bytes again. */
function rawBytes(text: string, charset: string): Buffer {
  /* oxlint-disable-next-line no-control-regex -- all of Latin-1 is meant */
  const isLatin1 = !charset.startsWith('utf') && /^[\u0000-\u00ff]*$/.test(text);
  return Buffer.from(text, isLatin1 ? 'latin1' : 'utf8');
}

function decodeQ(source: Buffer): Buffer {
  const out = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const byte = source[at] ?? 0;
    const value = byte === 0x3d ? hexPair(source, at + 1) : -1;
    if (value >= 0) {
      out[length++] = value;
      at += 2;
    } else {
      out[length++] = byte === 0x5f ? 0x20 : byte;
    }
  }
  return out.subarray(0, length);
}

function hexPair(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** The value of an ASCII hex digit in either case, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}
