// Writes text as lines with what stands before them: `> ` for quotes, `- ` and `1. ` for lists.

import type { Outline } from './tables/outlines.ts';

/** LIMIT: quotes and lists inside one another that still move the text. */
const prefixesMax = 20;

interface Prefix {
  /** Before the first line, then before the others. */
  first: string;
  readonly rest: string;
}

export class OutlineWriter {
  readonly #lines: string[] = [];
  readonly #prefixes: Prefix[] = [];
  /** Next number of each open list; undefined where it has none. */
  readonly #numbers: (number | undefined)[] = [];
  #line = '';
  #wantsBlank = false;
  #pre = 0;
  /** All text of the open line and those before it, for `mark` and `since`. */
  #written = 0;
  #recent = '';

  text(value: string): void {
    if (this.#pre > 0) {
      for (const [index, line] of value.split('\n').entries()) {
        if (index > 0) this.newLine();
        this.#append(line);
      }
      return;
    }
    const words = value.replace(/[\t\n\f\r ]+/g, ' ');
    // Not asked of the line itself: to look at its end would copy all of a long one each time.
    const isSpaced = this.#line === '' || this.#recent.endsWith(' ');
    this.#append(isSpaced ? words.replace(/^ /, '') : words);
  }

  newLine(): void {
    this.#push(this.#line);
    this.#line = '';
  }

  rule(): void {
    this.#endLine();
    this.#append('---');
    this.#endLine();
  }

  /** Begins an element and gives what ends it. */
  enter(outline: Outline): () => void {
    this.#endLine();
    if (outline !== 'line' && outline !== 'item') this.#wantsBlank = this.#lines.length > 0;
    const leave = this.#shape(outline);
    return () => {
      this.#endLine();
      leave();
      const spaced = outline === 'paragraph' || outline === 'quote' || outline === 'pre';
      const isOuterList = outline.endsWith('list') && this.#numbers.length === 0;
      if (spaced || isOuterList) this.#wantsBlank = this.#lines.length > 0;
    };
  }

  /** A place in the text; what is written after it, within the last 2,000 characters, by `since`. */
  mark(): number {
    return this.#written;
  }

  since(mark: number): string {
    const length = Math.min(this.#written - mark, this.#recent.length);
    return this.#recent.slice(this.#recent.length - length);
  }

  finish(): string {
    this.#endLine();
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
  }

  #shape(outline: Outline): () => void {
    switch (outline) {
      case 'pre':
        this.#pre += 1;
        return () => (this.#pre -= 1);
      case 'list':
      case 'numbered list':
        this.#numbers.push(outline === 'list' ? undefined : 1);
        if (this.#numbers.length > 1) this.#wantsBlank = false;
        return () => this.#numbers.pop();
      case 'quote':
        return this.#prefixed({ first: '> ', rest: '> ' });
      case 'item':
        return this.#prefixed(this.#nextItem());
      case 'line':
      case 'paragraph':
    }
    return () => {};
  }

  #nextItem(): Prefix {
    const list = this.#numbers.length - 1;
    const number = this.#numbers[list];
    if (number === undefined) return { first: '- ', rest: '  ' };
    this.#numbers[list] = number + 1;
    const first = `${number}. `;
    return { first, rest: ' '.repeat(first.length) };
  }

  #prefixed(prefix: Prefix): () => void {
    if (this.#prefixes.length >= prefixesMax) return () => {};
    this.#blank();
    this.#prefixes.push(prefix);
    return () => this.#prefixes.pop();
  }

  #append(text: string): void {
    if (text === '') return;
    this.#line += text;
    this.#written += text.length;
    this.#recent = (this.#recent + text).slice(-2_000);
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.#push(this.#line);
    this.#line = '';
  }

  #push(line: string): void {
    this.#blank();
    let before = '';
    for (const prefix of this.#prefixes) {
      before += prefix.first;
      prefix.first = prefix.rest;
    }
    this.#lines.push((before + line).trimEnd());
  }

  #blank(): void {
    if (!this.#wantsBlank) return;
    this.#wantsBlank = false;
    const before = this.#prefixes.map(({ rest }) => rest).join('');
    this.#lines.push(before.trimEnd());
  }
}
