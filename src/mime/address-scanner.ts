// The tokens of an address field (RFC 5322 3.2), each character looked at once.

import { EndFinder, encodedWordEnd } from './word.ts';

export interface AddressToken {
  readonly kind:
    | 'atom'
    | 'quoted'
    | 'comment'
    | 'angle'
    | 'special'
    | 'comma'
    | 'semicolon'
    | 'colon';
  /** Unquoted text; of an angle, what is between the brackets without white space. */
  readonly text: string;
  /** Whether white space or a comment stands before it. */
  readonly spaced: boolean;
}

const separators: Readonly<Record<string, AddressToken['kind']>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
};

export class AddressScanner {
  readonly #text: string;
  readonly #ends: EndFinder;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#ends = new EndFinder(text);
  }

  next(): AddressToken | undefined {
    const before = this.#at;
    this.#skipSpace();
    const spaced = this.#at > before || before === 0;
    if (this.#at >= this.#text.length) return undefined;
    const char = this.#text.charAt(this.#at);
    const separator = separators[char];
    if (separator !== undefined) return this.#single(separator, spaced);
    switch (char) {
      case '"':
        return { kind: 'quoted', text: this.#quoted(), spaced };
      case '(':
        return { kind: 'comment', text: this.#comment(), spaced };
      case '<':
        return { kind: 'angle', text: this.#angle(), spaced };
      case '@':
      case '>':
      case ')':
        return this.#single('special', spaced);
      default:
        return { kind: 'atom', text: this.#atom(), spaced };
    }
  }

  #single(kind: AddressToken['kind'], spaced: boolean): AddressToken {
    const text = this.#text.charAt(this.#at++);
    return { kind, text: text === '>' || text === ')' ? '' : text, spaced };
  }

  #atom(): string {
    const start = this.#at;
    // An encoded word is one token, even with the commas and quotes that some senders leave raw.
    if (this.#text.startsWith('=?', start)) {
      const end = encodedWordEnd(this.#text, start, this.#ends);
      if (end !== -1) {
        this.#at = end;
        return this.#text.slice(start, end);
      }
    }
    this.#at++;
    while (this.#at < this.#text.length && !isDelimiter(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #quoted(): string {
    let out = '';
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') {
        this.#at++;
        break;
      }
      if (char === '\\' && this.#at + 1 < this.#text.length) this.#at++;
      out += this.#text.charAt(this.#at);
    }
    return out;
  }

  #comment(): string {
    const start = this.#at + 1;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === '\\') this.#at++;
      else if (char === '(') depth++;
      else if (char === ')' && --depth === 0) {
        this.#at++;
        return unescape(this.#text.slice(start, this.#at - 1));
      }
    }
    this.#at = this.#text.length;
    return unescape(this.#text.slice(start));
  }

  /** Up to `>`; a comma ends an unclosed one unless a source route is being read. */
  #angle(): string {
    let out = '';
    this.#at++;
    const hasRoute = this.#text.charAt(this.#at) === '@';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '>') {
        this.#at++;
        break;
      }
      if (char === ',' && !hasRoute) break;
      if (char === '"') {
        out += `"${this.#quoted().replace(/["\\]/g, '\\$&')}"`;
      } else if (char === '(') {
        this.#comment();
      } else {
        if (!isSpace(char) && char !== '<') out += char;
        this.#at++;
      }
    }
    return out;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && isSpace(this.#text.charAt(this.#at))) this.#at++;
  }
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, '$1').trim();
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n';
}

function isDelimiter(char: string): boolean {
  return isSpace(char) || ',;:<>()"@'.includes(char);
}
