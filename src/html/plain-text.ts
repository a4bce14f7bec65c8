// Plain text of a mail as markup for our own pages: addresses linked, quotes nested, the signature
// set apart. White space is kept by style (`white-space: pre-wrap` on `.plain-text`).

import { escapeHtml } from './escape.ts';
import { type Html, trust } from './html.ts';
import { linkText } from './links.ts';

/** LIMIT: characters of text that are shown. */
export const textCharsMax = 5_000_000;
/** LIMIT: quotes inside one another; deeper ones are shown at this depth. */
export const quoteDepthMax = 10;

export interface TextOptions {
  /** Folds a quotation at the end that something stands before, under this label. */
  readonly foldLabel?: string;
}

/**
 * Classes: `plain-text` around all, `quote` on each nested blockquote, `quoted` on the folded one,
 * `signature`.
 */
export function textToHtml(text: string, { foldLabel }: TextOptions = {}): Html {
  const lines = text.slice(0, textCharsMax).split(/\r\n|[\r\n]/);
  const fold = foldLabel === undefined ? undefined : lastQuotation(lines);
  const page = new TextPage();
  for (const [index, line] of lines.entries()) {
    if (index === fold?.start) page.fold(foldLabel ?? '');
    if (index === fold?.end) page.unfold();
    page.add(line);
  }
  // trust( every piece of text went through escapeHtml in linkText )
  return trust(page.finish());
}

/** Fewer quoted lines than this are not in anybody's way. */
const foldedLinesMin = 4;

/** The quotation that nothing follows but empty lines and a signature. */
function lastQuotation(
  lines: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  const isQuoted = (line: string | undefined): boolean => line?.startsWith('>') === true;
  const mark = lines.lastIndexOf('-- ');
  let end = mark > 0 && !lines.slice(mark).some(isQuoted) ? mark : lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  let start = end;
  while (start > 0 && (isQuoted(lines[start - 1]) || lines[start - 1]?.trim() === '')) start -= 1;
  while (start < end && !isQuoted(lines[start])) start += 1;
  const isPreceded = lines.slice(0, start).some((line) => line.trim() !== '');
  return isPreceded && end - start >= foldedLinesMin ? { start, end } : undefined;
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
  #isFolded = false;

  /** What comes next is folded, until `unfold`. */
  fold(label: string): void {
    this.#flush();
    this.#moveTo(0);
    const summary = `<summary>${escapeHtml(label)}</summary>`;
    this.#pieces.push(`<details class="quoted">${summary}`);
    this.#isFolded = true;
  }

  unfold(): void {
    this.#flush();
    this.#moveTo(0);
    if (this.#isFolded) this.#pieces.push('</details>');
    this.#isFolded = false;
  }

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
    this.unfold();
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
