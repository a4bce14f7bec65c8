// The only way for markup of a mail into a page. Its tree is walked once and written anew from
// what the tables allow; nothing is copied, nothing is changed after it was written, and cleaning
// the result again gives the same.

import { type AttributeCleaner, cleanAttributes } from './attributes.ts';
import { bodyAttributes } from './body-attributes.ts';
import { bodyClass } from './css-selector.ts';
import { DarkColors } from './dark-colors.ts';
import { foldQuotes } from './fold-quotes.ts';
import { ImageGate, type ImageOptions } from './images.ts';
import { LinkGate } from './link-gate.ts';
import { addClass, addStyle, StableWriter } from './stable-writer.ts';
import { StyleCleaner } from './style-cleaner.ts';
import { hiddenElements, shownNames } from './tables/elements.ts';
import { type Document, type Element, isHtmlElement, type Node, parseMarkup } from './tree.ts';

export interface SanitizedMail {
  /** Safe markup for the body of the mail's own frame. */
  readonly markup: string;
  /** How many remote images were kept out. */
  readonly blocked: number;
  /** How many images only serve to tell that the mail was read: kept out whatever is allowed. */
  readonly trackers: number;
  /** How many links were freed of what says who followed them. */
  readonly shortened: number;
  /** How many links name another host than they lead to; each is marked with where it leads. */
  readonly lures: number;
  /** Whether a limit cut something off, which the reader must be told. */
  readonly truncated: boolean;
}

export interface SanitizeOptions extends ImageOptions {
  /** Folds a quotation at the end, under this label. */
  readonly foldLabel?: string;
  /** Gives each colour beside the one for dark paper; what comes out is not to be cleaned again. */
  readonly darkColors?: boolean;
}

/** Cleans the markup of a mail; linear in its length, and never throws on content. */
export function sanitizeMail(markup: string, options: SanitizeOptions): SanitizedMail {
  const tree = parseMarkup(markup);
  if (options.foldLabel !== undefined) foldQuotes(tree.document, options.foldLabel);
  const images = new ImageGate(options);
  const colors = options.darkColors === true ? new DarkColors() : undefined;
  const styles = new StyleCleaner(images, colors);
  const links = new LinkGate();
  const cleaner: AttributeCleaner = { images, links, styles, colors };
  const found = gather(tree.document);
  const own = found.sheets.map((css) => styles.sheet(css)).join('');
  const body = bodyAttributes(found.body, cleaner);
  const writer = new StableWriter();
  const isWrapped = body.size > 0 || speaksOfBody(own, found.sheets);
  if (isWrapped) {
    addClass(body, bodyClass);
    writer.open('div', body);
  }
  writeAll(tree.document, writer, cleaner);
  if (isWrapped) writer.close();
  const sheet = (colors?.sheet() ?? '') + own;
  return {
    markup: (sheet === '' ? '' : `<style>${sheet}</style>`) + writer.markup(),
    blocked: images.blocked,
    trackers: images.trackers,
    shortened: links.shortened,
    lures: links.lures,
    truncated: tree.truncated || styles.truncated,
  };
}

/** Whether a rule for `body` was kept; what was cleaned before has its element already. */
function speaksOfBody(clean: string, sheets: readonly string[]): boolean {
  return clean.includes(`.${bodyClass}`) && !sheets.some((css) => css.includes(bodyClass));
}

interface Place {
  readonly nodes: readonly Node[];
  next: number;
  /** Whether the end of these nodes is the end of a written element. */
  readonly closes: boolean;
}

/** Walks with a stack of its own: a mail may nest deeper than calls can. */
function writeAll(document: Document, writer: StableWriter, cleaner: AttributeCleaner): void {
  const places: Place[] = [{ nodes: document.childNodes, next: 0, closes: false }];
  for (let place = places.at(-1); place !== undefined; place = places.at(-1)) {
    const node = place.nodes[place.next];
    place.next += 1;
    if (node === undefined) {
      if (place.closes) writer.close();
      places.pop();
    } else if (node.nodeName === '#text' && 'value' in node) {
      writer.text(node.value);
    } else if (isHtmlElement(node) && !hiddenElements.has(node.tagName)) {
      const closes = writeStart(node, writer, cleaner);
      if (node.childNodes.length > 0) places.push({ nodes: node.childNodes, next: 0, closes });
      else if (closes) writer.close();
    }
  }
}

function writeStart(element: Element, writer: StableWriter, cleaner: AttributeCleaner): boolean {
  const name = shownNames.get(element.tagName);
  if (name === undefined) return false;
  const attributes = cleanAttributes(name, element, cleaner);
  if (element.tagName !== 'nobr') return writer.open(name, attributes);
  return writer.open(name, addStyle(attributes ?? new Map(), 'white-space:nowrap'));
}

interface Gathered {
  readonly sheets: readonly string[];
  /** `html` and `body`, whose attributes go to the one element that stands for the body. */
  readonly body: readonly Element[];
}

function gather(document: Document): Gathered {
  const sheets: string[] = [];
  const body: Element[] = [];
  const waiting: Node[] = document.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isHtmlElement(node)) continue;
    if (node.tagName === 'html' || node.tagName === 'body') body.push(node);
    if (node.tagName === 'style') sheets.push(textOf(node));
    else if (hiddenElements.has(node.tagName)) continue;
    else pushReversed(waiting, node.childNodes);
  }
  return { sheets, body };
}

/** Without a list in between: each element of a mail is asked. */
function pushReversed(waiting: Node[], nodes: readonly Node[]): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node !== undefined && 'tagName' in node) waiting.push(node);
  }
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
