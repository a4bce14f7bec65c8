// Folds what a mail quotes at its end, the way that mail programs mark it:
//
//   Gmail, Yahoo, Proton   <div class="gmail_quote">…</div>
//   Apple Mail, Mozilla    <blockquote type="cite">…</blockquote>
//   Outlook                <div id="divRplyFwdMsg">From: …</div> and all that follows
//   Outlook of Word        <div style="border-top:solid #E1E1E1 1.0pt">From: …</div> likewise
//
// Only where something stands before it and nothing behind it: an answer between the lines of a
// quotation is read with the quotation, and a forwarded mail is what was meant to be read.

import { defaultTreeAdapter, html as names } from 'parse5';
import { hiddenElements, tableFrames } from './tables/elements.ts';
import { type Document, type Element, isHtmlElement, type Node } from './tree.ts';

/** Class of the element around a folded quotation. */
export const foldClass = 'm-m-fold';

/** Puts the last quotation of a tree into a `details` with this summary; changes the tree. */
export function foldQuotes(document: Document, label: string): void {
  const path = pathToLastWords(document);
  let isPreceded = false;
  for (const [index, parent] of path.entries()) {
    const next = path[index + 1];
    const children = parent.childNodes;
    const last = next === undefined ? children.length - 1 : children.indexOf(next as Element);
    for (let at = 0; at <= last; at += 1) {
      const child = children[at];
      if (child === undefined) break;
      const isStart = isPreceded && (isSeparator(child) || (at === last && isQuotation(child)));
      if (isStart && !tableFrames.has(parent.nodeName)) {
        if (!isForwarded(child)) wrap(parent, at, label);
        return;
      }
      isPreceded ||= at < last && lastWords(child) !== undefined;
    }
  }
}

type Parent = Document | Element;

/** The elements around the last thing that can be seen, from the outermost. */
function pathToLastWords(document: Document): readonly Parent[] {
  const path: Parent[] = [];
  const last = lastWords(document);
  for (let node = last && parentOf(last); node !== undefined; node = parentOf(node)) {
    path.push(node);
  }
  return path.toReversed();
}

function parentOf(node: Node | Parent): Parent | undefined {
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent !== null && 'childNodes' in parent ? (parent as Parent) : undefined;
}

/** The last text or picture in a node. */
function lastWords(top: Node | Parent): Node | undefined {
  const waiting: (Node | Parent)[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node && /\S/.test(node.value)) return node;
    if (node.nodeName === 'img') return node;
    if (isShown(node)) for (const child of node.childNodes) waiting.push(child);
  }
  return undefined;
}

function isShown(node: Node | Parent): node is Parent {
  if (node.nodeName === '#document') return true;
  return 'tagName' in node && isHtmlElement(node) && !hiddenElements.has(node.tagName);
}

const quoteClass = /(?:^|\s)(?:gmail_quote|gmail_quote_container|yahoo_quoted|protonmail_quote)\b/;

function isQuotation(node: Node): boolean {
  if (!isHtmlElement(node)) return false;
  if (quoteClass.test(attribute(node, 'class'))) return true;
  return node.tagName === 'blockquote' && attribute(node, 'type').toLowerCase() === 'cite';
}

/** Gmail marks both alike; the first words of a forwarded mail begin with a row of dashes. */
function isForwarded(top: Node): boolean {
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node && /\S/.test(node.value)) return /^\s{0,20}-{5}/.test(node.value);
    if (isShown(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return false;
}

function isSeparator(node: Node): boolean {
  let element: Node | undefined = node;
  // Outlook of Word puts it into a `div` of its own.
  for (let depth = 0; depth < 2 && element !== undefined; depth += 1) {
    if (!isHtmlElement(element) || element.tagName !== 'div') return false;
    if (attribute(element, 'id') === 'divRplyFwdMsg') return true;
    const style = attribute(element, 'style').slice(0, 300);
    if (/border-top:\s{0,3}solid #(?:e1e1e1|b5c4df)/i.test(style)) return true;
    element = element.childNodes.find((child) => isHtmlElement(child));
  }
  return false;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function wrap(parent: Parent, start: number, label: string): void {
  const make = (name: string): Element => defaultTreeAdapter.createElement(name, names.NS.HTML, []);
  const [fold, summary] = [make('details'), make('summary')];
  fold.attrs.push({ name: 'class', value: foldClass });
  defaultTreeAdapter.insertText(summary, label);
  defaultTreeAdapter.appendChild(fold, summary);
  for (const node of parent.childNodes.splice(start)) {
    node.parentNode = fold;
    fold.childNodes.push(node);
  }
  defaultTreeAdapter.appendChild(parent, fold);
}
