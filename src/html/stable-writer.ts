// Writes elements so that every HTML parser builds the very tree that was meant. Markup that means
// one tree here and another there is how script gets past a sanitizer (mutation XSS), so what a
// parser would move, close early or open again is renamed or left out before it is written:
//
//   a block in a `p`        the `p` becomes a `div`         HTML 13.2.6.4.7
//   `a` in `a`, `li` in `li`, heading in heading            13.2.6.4.7
//   table parts elsewhere, other things in a table          13.2.6.4.9
//   more depth than browsers keep (512 in Chromium)

import { escapeHtml } from './escape.ts';
import {
  headings,
  paragraphClosers,
  tableFrames,
  tableParts,
  voidElements,
} from './tables/elements.ts';
import { wordSet } from './word-set.ts';

export type AttributeMap = Map<string, string>;

/** LIMIT: elements inside one another; deeper ones are left out, their text is kept. */
export const depthMax = 200;
/** A table needs this much room below it for the parts that may not be left out. */
const tableDepth = 5;

/** Elements that end the search for an open `p` or `a`. */
const scopeEdges = wordSet('caption table td th');
/** Elements that do not end the search for an open `li`, `dd` or `dt`. */
const listTransparent = wordSet(`
  a abbr acronym address b bdi bdo big cite code del dfn div em font i ins kbd mark p q s samp
  small span strike strong sub sup time tt u var
`);

interface OpenElement {
  name: string;
  attributes: AttributeMap | undefined;
  /** Where its start tag stands among the pieces. */
  readonly piece: number;
}

export class StableWriter {
  readonly #pieces: string[] = [];
  readonly #open: OpenElement[] = [];

  /**
   * Writes a start tag and gives whether `close` must follow: not for a void element, nor for one
   * that must be left out, whose children are kept.
   */
  open(wanted: string, attributes: AttributeMap | undefined): boolean {
    if (!this.#mayStand(wanted)) return false;
    if (paragraphClosers.has(wanted)) this.#turnParagraphIntoDivision();
    const name = this.#nameFor(wanted);
    const tag = startTag(name, attributes);
    const piece = this.#pieces.push(name === 'pre' ? `${tag}\n` : tag) - 1;
    if (voidElements.has(name)) return false;
    this.#open.push({ name, attributes, piece });
    return true;
  }

  /** Writes the end tag of the innermost open element. */
  close(): void {
    const element = this.#open.pop();
    if (element) this.#pieces.push(`</${element.name}>`);
  }

  text(value: string): void {
    if (tableFrames.has(this.#parent())) return;
    // A parser drops white space before the first thing in a body (HTML 13.2.6.4.6), and a decoder
    // a byte order mark.
    const text = this.#pieces.length === 0 ? value.replace(/^[\t\n\f\r \uFEFF]+/, '') : value;
    if (text !== '') this.#pieces.push(escapeHtml(text));
  }

  markup(): string {
    return this.#pieces.join('');
  }

  #parent(): string {
    return this.#open.at(-1)?.name ?? 'body';
  }

  #mayStand(name: string): boolean {
    const parents = tableParts.get(name);
    if (parents) return parents.includes(this.#parent());
    if (tableFrames.has(this.#parent())) return false;
    if (this.#open.length >= (name === 'table' ? depthMax - tableDepth : depthMax)) return false;
    return name !== 'a' || !this.#isInside('a', scopeEdges);
  }

  #nameFor(name: string): string {
    if (headings.has(name) && headings.has(this.#parent())) return 'div';
    const isItem = name === 'li' || name === 'dd' || name === 'dt';
    return isItem && this.#isItemInItem(name) ? 'div' : name;
  }

  #isInside(name: string, edges: ReadonlySet<string>): boolean {
    return this.#innermost(name, edges) !== undefined;
  }

  #innermost(name: string, edges: ReadonlySet<string>): OpenElement | undefined {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index];
      if (element === undefined || edges.has(element.name)) return undefined;
      if (element.name === name) return element;
    }
    return undefined;
  }

  #isItemInItem(name: string): boolean {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const outer = this.#open[index]?.name ?? '';
      if (name === 'li' ? outer === 'li' : outer === 'dd' || outer === 'dt') return true;
      if (!listTransparent.has(outer)) return false;
    }
    return false;
  }

  /** QUIRK: mail without a doctype puts tables into `p` and means it; a `div` may hold them. */
  #turnParagraphIntoDivision(): void {
    const paragraph = this.#innermost('p', scopeEdges);
    if (paragraph === undefined) return;
    paragraph.name = 'div';
    paragraph.attributes ??= new Map();
    addClass(paragraph.attributes, 'm-m-p');
    this.#pieces[paragraph.piece] = startTag('div', paragraph.attributes);
  }
}

/** Adds one of our own classes, which the frame's style sheet knows. */
export function addClass(attributes: AttributeMap, name: string): void {
  const names = attributes.get('class');
  attributes.set('class', names === undefined ? name : `${names} ${name}`);
}

/** Adds a declaration of ours behind those of the mail. */
export function addStyle(attributes: AttributeMap, declaration: string): AttributeMap {
  const style = attributes.get('style');
  return attributes.set('style', style === undefined ? declaration : `${style};${declaration}`);
}

function startTag(name: string, attributes: AttributeMap | undefined): string {
  if (attributes === undefined) return `<${name}>`;
  let markup = `<${name}`;
  for (const [attribute, value] of attributes) {
    markup += value === '' ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`;
  }
  return `${markup}>`;
}
