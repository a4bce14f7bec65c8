// A mail's markup as a tree, built by parse5 within bounds. Markup can make a parser build far
// more than was sent: formatting elements that are never closed are opened again in every later
// block (HTML 13.2.4.3), so that 30 kB can give a million nodes.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names } from 'parse5';
import { parseQuickly } from './quick-tokenizer.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/**
 * LIMIT: characters of markup that are read, the contents of its `data:` pictures aside, and with
 * them; the rest is cut off. A parser takes up to 0.2 µs for each, and others wait for it.
 */
export const markupCharsMax = 1_000_000;
const allCharsMax = 3_500_000;
/** LIMIT: elements and comments in one tree; the markup after the last one is cut off. */
export const nodesMax = 50_000;

export interface BoundedTree {
  readonly document: Document;
  /** Whether a limit cut something off. */
  readonly truncated: boolean;
}

/** Parses markup as a browser without scripts would, up to the limits; linear, never throws. */
export function parseMarkup(markup: string): BoundedTree {
  const end = readEnd(markup);
  const read = markup
    .slice(0, end)
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed();
  const document = defaultTreeAdapter.createDocument();
  try {
    parseQuickly(read, { scriptingEnabled: false, treeAdapter: boundedAdapter(document) });
    return { document, truncated: end < markup.length };
  } catch (error) {
    // The tree as far as it was built is well formed: the adapter threw between two insertions.
    if (error instanceof TreeFull) return { document, truncated: true };
    throw error;
  }
}

/** Where to stop reading. Pictures in base64 are read much quicker than what has to be looked at. */
function readEnd(markup: string): number {
  if (!markup.includes(';base64,')) return Math.min(markupCharsMax, markup.length);
  let left = markupCharsMax;
  let at = 0;
  for (const picture of markup.matchAll(/;base64,[A-Za-z0-9+/=]{1000,}/g)) {
    const between = picture.index - at;
    if (between > left) break;
    left -= between;
    at = picture.index + picture[0].length;
  }
  return Math.min(at + left, allCharsMax, markup.length);
}

/** Whether a node is an HTML element; what SVG and MathML hold is not. */
export function isHtmlElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === names.NS.HTML;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

class TreeFull extends Error {}

function boundedAdapter(document: Document): typeof defaultTreeAdapter {
  let left = nodesMax;
  const count = () => {
    left -= 1;
    if (left < 0) throw new TreeFull();
  };
  return {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement(tagName, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
  };
}
