// Plain text of a mail as markup for our own pages: addresses linked, quotes nested, the signature
// set apart. White space is kept by style (`white-space: pre-wrap` on `.plain-text`).

import { type Html, trust } from './html.ts';
import { linkText } from './links.ts';

/** LIMIT: characters of text that are shown. */
export const textCharsMax = 5_000_000;
/** LIMIT: quotes inside one another; deeper ones are shown at this depth. */
export const quoteDepthMax = 10;

/** Classes: `plain-text` around all, `quote` on each nested blockquote, `signature`. */
export function textToHtml(text: string): Html {
  const page = new TextPage();
  for (const line of text.slice(0, textCharsMax).split(/\r\n|[\r\n]/)) page.add(line);
  // trust( every piece of text went through escapeHtml in linkText )
  return trust(page.finish());
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

/** Quote marks as people write them: `>>`, `> >`, and never more than one space after the last. */
function readLine(line: string): Line {
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '>') {
      depth += 1;
      start = index + 1;
    } else if (character !== ' ' || index > start || depth === 0) break;
  }
  if (depth > 0 && line.charAt(start) === ' ') start += 1;
  return { depth: Math.min(depth, quoteDepthMax), text: line.slice(start) };
}

class TextPage {
  readonly #pieces: string[] = [];
  /** Lines of one depth, gathered so that an address is looked for in whole paragraphs. */
  #lines: string[] = [];
  #depth = 0;
  #inSignature = false;

  add(source: string): void {
    const line = readLine(source);
    // The mark of RFC 3676 4.3, exact: `--` alone is a ruler.
    const isMark = line.depth === 0 && line.text === '-- ' && !this.#inSignature;
    if (line.depth !== this.#depth || isMark) this.#flush();
    this.#moveTo(line.depth);
    if (isMark) {
      this.#pieces.push('<div class="signature">');
      this.#inSignature = true;
    }
    this.#lines.push(line.text);
  }

  finish(): string {
    this.#flush();
    this.#moveTo(0);
    const end = this.#inSignature ? '</div>' : '';
    return `<div class="plain-text" dir="auto">${this.#pieces.join('')}${end}</div>`;
  }

  #flush(): void {
    if (this.#lines.length > 0) this.#pieces.push(linkText(this.#lines.join('\n')));
    this.#lines = [];
  }

  #moveTo(depth: number): void {
    for (; this.#depth < depth; this.#depth += 1) this.#pieces.push('<blockquote class="quote">');
    for (; this.#depth > depth; this.#depth -= 1) this.#pieces.push('</blockquote>');
  }
}
