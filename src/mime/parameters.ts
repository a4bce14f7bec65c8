// Values with parameters: Content-Type and Content-Disposition.
//
//   value *( ";" name "=" ( token / quoted-string ) )     RFC 2045 5.1
//   name*=charset'language'%41b                           RFC 2231 4
//   name*0="a"; name*1*=%42                               RFC 2231 3 and 4.1

import { decodeCharset } from './charset.ts';
import { decodeWords, hexDigit } from './word.ts';

/** LIMIT Parameters, and pieces of split ones, taken from one field. */
export const parametersMax = 1_000;

export interface ParameterisedValue {
  /** The part before the first semicolon, comments removed, as written. */
  readonly value: string;
  /** Decoded; names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly text: string;
}

export function parseParameters(field: string): ParameterisedValue {
  const reader = new ParameterReader(field);
  const value = reader.value();
  const plain = new Map<string, string>();
  const split = new Map<string, Piece[]>();
  for (let count = 0; count < parametersMax; count++) {
    const parameter = reader.next();
    if (parameter === undefined) break;
    sort(parameter.name, parameter.text, plain, split);
  }
  // RFC 2231 wins over the plain spelling beside it, as RFC 6266 4.3 says for the same case.
  for (const [name, pieces] of split) plain.set(name, joinPieces(pieces));
  return { value, parameters: plain };
}

function sort(
  name: string,
  text: string,
  plain: Map<string, string>,
  split: Map<string, Piece[]>,
): void {
  const star = name.indexOf('*');
  if (star <= 0) {
    // QUIRK: encoded words in parameters are forbidden (RFC 2047 5) and everywhere.
    const decoded = name === 'boundary' ? text : decodeWords(text);
    if (name !== '' && !plain.has(name)) plain.set(name, decoded);
    return;
  }
  const base = name.slice(0, star);
  const suffix = name.slice(star + 1);
  const encoded = suffix === '' || suffix.endsWith('*');
  const index = Number.parseInt(suffix, 10);
  const pieces = split.get(base);
  const piece = { index: Number.isNaN(index) ? 0 : index, encoded, text };
  if (pieces === undefined) split.set(base, [piece]);
  else pieces.push(piece);
}

/** Joined as bytes before the charset is applied: a character may be cut between two pieces. */
function joinPieces(pieces: Piece[]): string {
  pieces.sort((a, b) => a.index - b.index);
  const first = pieces[0];
  let charset: string | undefined;
  const bytes: Buffer[] = [];
  for (const piece of pieces) {
    let text = piece.text;
    if (piece === first && piece.encoded) {
      const parts = /^([^']*)'[^']*'/.exec(text);
      if (parts !== null) {
        charset = parts[1];
        text = text.slice(parts[0].length);
      }
    }
    bytes.push(piece.encoded ? decodePercents(text) : Buffer.from(text, 'utf8'));
  }
  const joined = decodeCharset(Buffer.concat(bytes), charset);
  return pieces.some((piece) => piece.encoded) ? joined : decodeWords(joined);
}

function decodePercents(text: string): Buffer {
  const source = Buffer.from(text, 'utf8');
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const high = source[at] === 0x25 ? hexDigit(source[at + 1]) : -1;
    const low = high < 0 ? -1 : hexDigit(source[at + 2]);
    if (low < 0) {
      source[length++] = source[at] ?? 0;
    } else {
      source[length++] = high * 16 + low;
      at += 2;
    }
  }
  return source.subarray(0, length);
}

/** Walks one field from left to right, never back. */
class ParameterReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): string {
    let out = '';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === ';') break;
      if (char === '(') this.#skipComment();
      else {
        out += char;
        this.#at++;
      }
    }
    return out.trim();
  }

  /** The next `name=value`, name in lower case and possibly empty; undefined at the end. */
  next(): { name: string; text: string } | undefined {
    this.#skip(' \t\r\n;');
    if (this.#at >= this.#text.length) return undefined;
    const name = this.#name();
    if (this.#text.charAt(this.#at) !== '=') return { name: '', text: '' };
    this.#at++;
    this.#skip(' \t\r\n');
    const text = this.#text.charAt(this.#at) === '"' ? this.#quoted() : this.#token();
    return { name, text };
  }

  #name(): string {
    let name = '';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '=' || char === ';') break;
      if (char === '(') {
        this.#skipComment();
        continue;
      }
      name += char;
      this.#at++;
    }
    // QUIRK: stray words before a name (`charset utf-8 name=x`): the last one is the name.
    return name.trim().split(/\s+/).pop()?.toLowerCase() ?? '';
  }

  #quoted(): string {
    let out = '';
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') {
        this.#at++;
        return out;
      }
      const next = this.#text.charAt(this.#at + 1);
      // QUIRK: only `\"` and `\\` are quoted pairs; Windows paths keep their backslashes.
      if (char === '\\' && (next === '"' || next === '\\')) {
        out += next;
        this.#at++;
      } else {
        out += char;
      }
    }
    return out;
  }

  /** QUIRK: a value without quotes runs to the semicolon; file names with blanks are common. */
  #token(): string {
    let out = '';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === ';') break;
      if (char === '(' && /\s/.test(this.#text.charAt(this.#at - 1))) {
        this.#skipComment();
        continue;
      }
      out += char;
      this.#at++;
    }
    return out.trim();
  }

  /** RFC 5322 3.2.2; nesting is counted, not recursed into. */
  #skipComment(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === '\\') this.#at++;
      else if (char === '(') depth++;
      else if (char === ')' && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }

  #skip(chars: string): void {
    while (this.#at < this.#text.length && chars.includes(this.#text.charAt(this.#at))) this.#at++;
  }
}
