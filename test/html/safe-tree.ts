// The tree oracle: reads finished markup as browsers do and says what in it could act or load.
// It knows nothing of the sanitizer's own tables, so that a hole in a table is found here.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const forbiddenElements = new Set(
  `script iframe frame frameset object embed applet svg math form input button select option
  textarea link meta base template noscript title xmp plaintext noembed noframes audio video source
  track param picture canvas portal fencedframe webview animate set use foreignobject image isindex
  keygen marquee dialog map area datalist output progress slot nobr`.split(/\s+/),
);
const links = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const bitmap = /^data:image\/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

/** What is wrong with this markup, in words; empty when it is safe and stable. */
export function dangers(markup: string, remote: 'block' | 'allow' = 'block'): string[] {
  const found: string[] = [];
  for (const scriptingEnabled of [true, false]) {
    const document = parse(`<!doctype html><html><head></head><body>${markup}`, {
      scriptingEnabled,
    });
    const body = walk(document, (element) => found.push(...elementDangers(element, remote)));
    if (body === undefined) found.push('no body');
    else if (written(body) !== markup) found.push(`another tree: ${written(body).slice(0, 300)}`);
  }
  return [...new Set(found)];
}

/** Markup as the sanitizer would write the tree that a parser makes of it. */
export function rewritten(markup: string): string {
  const document = parse(`<!doctype html><html><head></head><body>${markup}`);
  const body = walk(document, () => {});
  return body === undefined ? '' : written(body);
}

/** The tree below an element as the writer of it would have written it. */
function written(element: Element): string {
  let markup = '';
  for (const node of element.childNodes) {
    if ('value' in node) markup += element.tagName === 'style' ? node.value : escaped(node.value);
    if (!('tagName' in node)) continue;
    const names = node.attrs.map(({ name, value }) =>
      value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
    );
    markup += `<${node.tagName}${names.join('')}>${node.tagName === 'pre' ? '\n' : ''}`;
    if (!/^(?:br|col|hr|img|wbr)$/.test(node.tagName)) {
      markup += `${written(node)}</${node.tagName}>`;
    }
  }
  return markup;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => {
    const quote = character === '"' ? '&quot;' : `&#${character.charCodeAt(0)};`;
    return { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[character] ?? quote;
  });
}

/** Visits each element and gives the body. */
export function walk(
  document: DefaultTreeAdapterTypes.Document,
  visit: (element: Element) => void,
): Element | undefined {
  let body: Element | undefined;
  const waiting: DefaultTreeAdapterTypes.Node[] = [...document.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) {
      if (node.tagName === 'body') body = node;
      visit(node);
    }
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
    if ('content' in node) waiting.push(node.content);
  }
  return body;
}

function elementDangers(element: Element, remote: 'block' | 'allow'): string[] {
  const found: string[] = [];
  const name = element.tagName.toLowerCase();
  if (forbiddenElements.has(name)) found.push(`<${name}>`);
  if (!element.namespaceURI.endsWith('/xhtml')) found.push(`<${name}> of ${element.namespaceURI}`);
  if (name === 'style') {
    const css = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    found.push(...cssDangers(css, remote));
  }
  for (const attribute of element.attrs) {
    found.push(...attributeDangers(attribute.name.toLowerCase(), attribute.value, remote));
  }
  return found;
}

function attributeDangers(name: string, value: string, remote: 'block' | 'allow'): string[] {
  if (name.startsWith('on')) return [`${name}=`];
  if (name === 'style') return cssDangers(value, remote);
  if (name === 'href') return isLink(value) ? [] : [`href=${value}`];
  if (name === 'src' || name === 'background') {
    return isImage(value, remote) ? [] : [`${name}=${value}`];
  }
  if (name === 'target') return value === '_blank' || value === '_self' ? [] : [`target=${value}`];
  if (name === 'id' || name === 'class') {
    const foreign = value.split(' ').filter((word) => !word.startsWith('m-'));
    return foreign.map((word) => `${name}=${word}`);
  }
  if (name === 'data-host') return isHost(value) ? [] : [`data-host=${value}`];
  const isKnown =
    /^(?:abbr|align|alt|aria-hidden|aria-label|bgcolor|border|cellpadding|cellspacing|clear|color|colspan|dir|face|frame|height|hspace|lang|loading|noshade|nowrap|open|referrerpolicy|rel|reversed|role|rowspan|rules|scope|size|span|start|title|type|valign|value|vspace|width)$/;
  return isKnown.test(name) ? [] : [`${name}=`];
}

function isLink(value: string): boolean {
  if (value.startsWith('#m-')) return true;
  const url = URL.parse(value, 'about:blank');
  return url !== null && links.has(url.protocol) && url.href === value;
}

/** Without the code points that no host may have (URL 3.2), or an address in brackets. */
function isHost(value: string): boolean {
  return /^(?:[^\p{C}\s#/:<>?@[\\\]^|%]+|\[[\da-f:.]+\])$/u.test(value);
}

function isImage(value: string, remote: 'block' | 'allow'): boolean {
  return bitmap.test(value) || (remote === 'allow' && /^https?:\/\/[^/]/.test(value));
}

// Functions that load or read, properties that cover, move, load or generate (before the `:` of a
// declaration, so before a `}` or the end, where a selector stands before a `{`), variables, rules
// other than media queries, and what could end the sheet.
const actingCss =
  /(?:url|image|image-set|cross-fade|element|paint|src|expression|var|env|attr)\(|(?<![\w-])(?:-[a-z]+-)?(?:position|z-index|content|animation[a-z-]*|transition[a-z-]*|(?:backdrop-)?filter|cursor|behaviou?r|binding|all|mask[a-z-]*|clip-path|inset[a-z-]*)\s*:(?=[^{}]*(?:\}|$))|(?<![\w-])--|@(?!media )|[<\\]/;

function cssDangers(css: string, remote: 'block' | 'allow'): string[] {
  const found: string[] = [];
  const lower = css.toLowerCase();
  for (const [, quoted] of css.matchAll(/url\("([^"]*)"\)/g)) {
    if (!isImage(quoted ?? '', remote)) found.push(`url(${quoted})`);
  }
  const rest = lower.replace(/url\("[^"]*"\)/g, '').replace(/"[^"]*"|'[^']*'/g, '""');
  const bad = actingCss.exec(rest);
  if (bad) found.push(`css ${bad[0]} in ${css.slice(0, 200)}`);
  return found;
}
