// HTML reduced to words, in one pass and without building a tree: for previews and for search.
// Its result is text that must be escaped like any other; it is no sanitizer.

import { namedEntities } from './tables/entities.ts';

/** Elements whose text is not for reading. */
const silent = new Set(['head', 'style', 'script', 'title', 'template', 'svg', 'math', 'textarea']);
/** Elements that do not interrupt a word or a line. */
const inline = new Set(
  'a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strong sub sup tt u wbr'.split(
    ' ',
  ),
);

/** Words of a document; elements that break lines become line feeds. */
export function wordsOfHtml(html: string): string {
  const out: string[] = [];
  const seeker = new Seeker(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    out.push(html.slice(at, open));
    const tag = readTag(html, open, seeker);
    if (tag.name === '' && tag.end === open + 1) out.push('<');
    else if (!inline.has(tag.name)) out.push(tag.name === 'td' || tag.name === 'th' ? ' ' : '\n');
    at = tag.end;
    if (silent.has(tag.name) && !tag.closing) {
      at = seeker.behind('>', seeker.behind(`</${tag.name}`, at));
    }
  }
  if (at < html.length) out.push(html.slice(at));
  return decodeEntities(out.join(''));
}

interface Tag {
  /** Lower case; empty for a comment or a sign that opens no tag. */
  readonly name: string;
  readonly closing: boolean;
  /** Index after it. */
  readonly end: number;
}

const namePattern = /<(\/?)([A-Za-z][A-Za-z0-9:-]{0,31})/y;

function readTag(html: string, open: number, seeker: Seeker): Tag {
  if (html.startsWith('<!--', open)) {
    return { name: '', closing: false, end: seeker.behind('-->', open + 4) };
  }
  namePattern.lastIndex = open;
  const match = namePattern.exec(html);
  if (match === null) {
    const markup = html[open + 1] === '!' || html[open + 1] === '?' || html[open + 1] === '/';
    return { name: '', closing: false, end: markup ? seeker.behind('>', open) : open + 1 };
  }
  const [whole, slash, name = ''] = match;
  const end = seeker.behind('>', open + whole.length);
  return { name: name.toLowerCase(), closing: slash === '/', end };
}

/** Searches that remember a miss, so that a flood of unclosed tags is searched once. */
class Seeker {
  readonly #html: string;
  #lower: string | undefined;
  readonly #missing = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** Index behind the next such text, in any case; the end when there is none. */
  behind(text: string, from: number): number {
    if (this.#missing.has(text)) return this.#html.length;
    const source = text.startsWith('</') ? (this.#lower ??= asciiLower(this.#html)) : this.#html;
    const found = source.indexOf(text, from);
    if (found !== -1) return found + text.length;
    this.#missing.add(text);
    return this.#html.length;
  }
}

/** ASCII letters only: toLowerCase would change the length of some texts, and with it indexes. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z]{2,8}\d?));?/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return namedEntities.get(name) ?? whole;
      return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
