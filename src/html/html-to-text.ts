// The text of an HTML mail, for an answer in plain text: paragraphs, lists, links with their
// address, quotes with `> `.

import { OutlineWriter } from './outline-writer.ts';
import { hiddenElements } from './tables/elements.ts';
import { outlines } from './tables/outlines.ts';
import { type Element, isHtmlElement, type Node, parseMarkup } from './tree.ts';
import { linkUrl } from './url.ts';

interface Place {
  readonly nodes: readonly Node[];
  next: number;
  /** What to write behind these nodes. */
  readonly leave: () => void;
}

/** Readable lines for markup of any kind; linear, never throws on content. */
export function htmlToText(markup: string): string {
  const writer = new OutlineWriter();
  const { document } = parseMarkup(markup);
  const places: Place[] = [{ nodes: document.childNodes, next: 0, leave: () => {} }];
  for (let place = places.at(-1); place !== undefined; place = places.at(-1)) {
    const node = place.nodes[place.next];
    place.next += 1;
    if (node === undefined) {
      place.leave();
      places.pop();
    } else if (node.nodeName === '#text' && 'value' in node) {
      writer.text(node.value);
    } else if (isHtmlElement(node) && !isHidden(node)) {
      places.push({ nodes: node.childNodes, next: 0, leave: enter(node, writer) });
    }
  }
  return writer.finish();
}

/** Previews of newsletters and whatever else a sender hides would be nonsense in an answer. */
function isHidden(element: Element): boolean {
  if (hiddenElements.has(element.tagName)) return true;
  return /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style') ?? '');
}

/** Writes what stands before an element's children and gives what to write behind them. */
function enter(element: Element, writer: OutlineWriter): () => void {
  const outline = outlines.get(element.tagName);
  switch (element.tagName) {
    case 'br':
      writer.newLine();
      break;
    case 'hr':
      writer.rule();
      break;
    case 'img':
      writer.text(attribute(element, 'alt') ?? '');
      break;
    case 'a':
      return enterLink(element, writer);
    case 'td':
    case 'th':
      return () => writer.text(' ');
    default:
  }
  if (outline === undefined) return () => {};
  return writer.enter(outline);
}

function enterLink(element: Element, writer: OutlineWriter): () => void {
  const href = attribute(element, 'href');
  const url = href === undefined ? undefined : linkUrl(href);
  if (url === undefined || !/^https?:/.test(url)) return () => {};
  const start = writer.mark();
  return () => {
    const text = writer.since(start).trim();
    const isShown = text === '' || sameAddress(text, url);
    if (!isShown) writer.text(` <${url}>`);
  };
}

function sameAddress(text: string, url: string): boolean {
  return (
    linkUrl(text) === url || linkUrl(`http://${text}`) === url || linkUrl(`https://${text}`) === url
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
