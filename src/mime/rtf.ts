// RTF to what it says: the HTML that Outlook hid in it (MS-OXRTFEX 2.1.3), or its words. A reader of
// words, not of layout: one pass over tokens, a stack of groups, nothing recurses.
//
//   {\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Gr\'fc\'dfe\htmlrtf}\htmlrtf0}
//   { } groups   \word-12 a control word   \'fc a byte in the code page   \u8364? a UTF-16 unit
//
// What comes out as HTML is as hostile as any other of a mail.

import { decodeCharset } from './charset.ts';
import { charsetOfPage } from './tables/code-pages.ts';

/** LIMIT Groups in each other; what is deeper is left out. */
const depthMax = 200;
/** LIMIT Characters that come out. */
export const rtfTextMax = 8 * 1024 * 1024;

export interface RtfText {
  /** Whether `text` is the HTML that this RTF was made from. */
  readonly isHtml: boolean;
  readonly text: string;
}

/** Groups of these are about the document; what is in them is not its text. */
const aside = new Set(
  'fonttbl colortbl stylesheet info pict object header footer listtable themedata'.split(' '),
);

const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    par: '\r\n',
    line: '\r\n',
    tab: '\t',
    row: '\r\n',
    cell: '\t',
    lquote: '\u2018',
    rquote: '\u2019',
    ldblquote: '\u201c',
    rdblquote: '\u201d',
    bullet: '\u2022',
    endash: '\u2013',
    emdash: '\u2014',
  }),
);

interface Group {
  /** Nothing of it comes out. */
  silent: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: how RTF draws what the HTML says by itself. */
  drawn: boolean;
  /** Characters to pass over behind `\u`. */
  fallback: number;
}

const token =
  /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|[\r\n]+|[^\\{}\r\n]+/gs;

export function rtfText(rtf: Buffer): RtfText {
  return new RtfReader().read(rtf.toString('latin1'));
}

class RtfReader {
  readonly #out: string[] = [];
  #length = 0;
  #bytes: number[] = [];
  #codePage = 'windows-1252';
  #isHtml = false;
  readonly #groups: Group[] = [];
  #group: Group = { silent: false, drawn: false, fallback: 1 };
  /** Groups beyond the limit, which are counted so that they end where they end. */
  #tooDeep = 0;
  #skip = 0;
  /** Behind `\*`: a destination that is passed over unless it is known. */
  #starred = false;

  read(rtf: string): RtfText {
    for (const found of rtf.matchAll(token)) {
      if (this.#length > rtfTextMax) break;
      const [whole, word, number, hex, symbol, brace] = found;
      if (brace !== undefined) this.#brace(brace);
      else if (this.#tooDeep > 0) continue;
      else if (word !== undefined) this.#word(word.toLowerCase(), number);
      else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (!/^[\r\n]/.test(whole)) this.#plain(whole);
    }
    this.#flush();
    return { isHtml: this.#isHtml, text: this.#out.join('') };
  }

  #brace(brace: string): void {
    this.#flush();
    this.#skip = 0;
    this.#starred = false;
    if (brace === '{') {
      if (this.#groups.length >= depthMax) this.#tooDeep += 1;
      else this.#groups.push({ ...this.#group });
    } else if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else this.#group = this.#groups.pop() ?? this.#group;
  }

  #word(word: string, number: string | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    if (word !== 'u') this.#flush();
    if (word === 'u') this.#unit(Number(number ?? 0));
    else if (word === 'uc') this.#group.fallback = Math.min(Math.abs(Number(number ?? 1)), 20);
    else if (word === 'ansicpg')
      this.#codePage = charsetOfPage(Number(number ?? 1252)) ?? this.#codePage;
    else if (word === 'fromhtml') this.#isHtml = number !== '0';
    else if (word === 'htmlrtf') this.#group.drawn = number !== '0';
    else if (word === 'htmltag' && starred) this.#group.drawn = false;
    else if (starred || aside.has(word)) this.#group.silent = true;
    else this.#write(characters.get(word) ?? '');
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#starred = true;
    else if (symbol === '~') this.#write('\u00a0');
    else if (symbol === '_') this.#write('\u2011');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#plain(symbol);
    else if (symbol === '\n' || symbol === '\r') this.#write('\r\n');
  }

  /** A signed 16-bit unit; what older readers show for it follows and is passed over. */
  #unit(value: number): void {
    if (this.#bytes.length > 0) this.#flush();
    this.#write(String.fromCharCode(value & 0xffff));
    this.#skip = this.#group.fallback;
  }

  #byte(value: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#bytes.push(value);
  }

  #plain(text: string): void {
    const rest = text.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - text.length);
    if (rest === '') return;
    this.#flush();
    this.#write(rest);
  }

  /** Bytes stand side by side where a character has two of them. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = decodeCharset(Uint8Array.from(this.#bytes), this.#codePage);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    if (text === '' || this.#group.silent || (this.#isHtml && this.#group.drawn)) return;
    this.#out.push(text);
    this.#length += text.length;
  }
}
