// The style sheets and style attributes of one mail. What is kept is written anew from a list of
// what is allowed; nothing of the source is copied, so a browser and this reader cannot disagree.

import { cleanSelectors } from './css-selector.ts';
import {
  type CssRange,
  type CssSource,
  findOutside,
  readCss,
  trimmed,
  wholeRange,
} from './css-tokens.ts';
import { cleanValue } from './css-value.ts';
import type { DarkColors } from './dark-colors.ts';
import type { ImageGate } from './images.ts';
import { mediaWords, units } from './tables/css-properties.ts';
import { wordSet } from './word-set.ts';

/** LIMIT: characters of all style sheets of one mail; a sheet that goes over it is left out. */
export const sheetCharsMax = 300_000;
/** LIMIT: characters of one style attribute; a longer one is left out. */
export const styleCharsMax = 20_000;
/** LIMIT: characters of all different style attributes of one mail; those past it are left out. */
export const allStyleCharsMax = 500_000;
/** LIMIT: `@media` inside `@media`. */
const mediaDepthMax = 4;
/** LIMIT: cleaned style attributes that are remembered, as mails repeat the same few. */
const rememberedMax = 2_000;

export class StyleCleaner {
  readonly #images: ImageGate;
  readonly #colors: DarkColors | undefined;
  readonly #remembered = new Map<string, string>();
  #sheetCharsLeft = sheetCharsMax;
  #styleCharsLeft = allStyleCharsMax;
  #truncated = false;

  constructor(images: ImageGate, colors?: DarkColors) {
    this.#images = images;
    this.#colors = colors;
  }

  /** Whether a limit left something out. */
  get truncated(): boolean {
    return this.#truncated;
  }

  /** A style attribute, or undefined when nothing is left of it. */
  declarations(style: string): string | undefined {
    const known = this.#remembered.get(style);
    if (known !== undefined) return known === '' ? undefined : known;
    this.#styleCharsLeft -= style.length;
    if (style.length > styleCharsMax || this.#styleCharsLeft < 0) {
      this.#truncated = true;
      return undefined;
    }
    const countedBefore = this.#images.blocked + this.#images.trackers;
    const source = readCss(style);
    const clean = this.#declarations(source, wholeRange(source));
    // What blocks an image is read each time, so that each is counted.
    const counts = this.#images.blocked + this.#images.trackers > countedBefore;
    if (!counts && this.#remembered.size < rememberedMax) this.#remembered.set(style, clean);
    return clean === '' ? undefined : clean;
  }

  /** A style sheet; empty when nothing is left of it. */
  sheet(css: string): string {
    this.#sheetCharsLeft -= css.length;
    if (this.#sheetCharsLeft < 0) {
      this.#truncated = true;
      return '';
    }
    const source = readCss(css);
    return this.#rules(source, wholeRange(source), 0);
  }

  #rules(source: CssSource, range: CssRange, depth: number): string {
    let rules = '';
    for (let index = range.start; index < range.end;) {
      const kind = source.tokens[index]?.kind;
      if (kind === 'WhiteSpace' || kind === 'CDO' || kind === 'CDC') {
        index += 1;
        continue;
      }
      const rest = { start: index, end: range.end };
      const isAt = kind === 'AtKeyword';
      const stop = isAt
        ? findOutside(source, rest, 'LeftCurlyBracket', 'Semicolon')
        : findOutside(source, rest, 'LeftCurlyBracket');
      const hasBlock = stop < range.end && source.tokens[stop]?.kind === 'LeftCurlyBracket';
      const end = hasBlock ? Math.min(source.ends[stop] ?? range.end, range.end) : stop;
      if (hasBlock) {
        const prelude = { start: index, end: stop };
        const block = { start: stop + 1, end };
        rules += isAt
          ? this.#media(source, prelude, block, depth)
          : this.#rule(source, prelude, block);
      }
      index = end + 1;
    }
    return rules;
  }

  #rule(source: CssSource, prelude: CssRange, block: CssRange): string {
    const selectors = cleanSelectors(source, prelude);
    if (selectors.length === 0) return '';
    const declarations = this.#declarations(source, block);
    return declarations === '' ? '' : `${selectors.join(',')}{${declarations}}\n`;
  }

  #media(source: CssSource, prelude: CssRange, block: CssRange, depth: number): string {
    if (source.tokens[prelude.start]?.text.toLowerCase() !== '@media') return '';
    if (depth >= mediaDepthMax) return '';
    const query = cleanQuery(source, { start: prelude.start + 1, end: prelude.end });
    if (query === undefined) return '';
    const rules = this.#rules(source, block, depth + 1);
    return rules === '' ? '' : `@media ${query}{\n${rules}}\n`;
  }

  #declarations(source: CssSource, range: CssRange): string {
    const kept: string[] = [];
    for (let { start } = range; start < range.end;) {
      const end = findOutside(source, { start, end: range.end }, 'Semicolon');
      const declaration = this.#declaration(source, trimmed(source, { start, end }));
      if (declaration !== undefined) kept.push(declaration);
      start = end + 1;
    }
    return kept.join(';');
  }

  #declaration(source: CssSource, range: CssRange): string | undefined {
    const name = source.tokens[range.start];
    const colon = trimmed(source, { start: range.start + 1, end: range.end }).start;
    if (name?.kind !== 'Ident' || source.tokens[colon]?.kind !== 'Colon') return undefined;
    const { important, end } = withoutImportant(source, { start: colon + 1, end: range.end });
    const property = name.text.toLowerCase();
    const value = cleanValue(property, source.tokens.slice(colon + 1, end), this.#images);
    if (value === undefined) return undefined;
    const shown = this.#colors?.value(property, value) ?? value;
    return `${property}:${shown}${important ? '!important' : ''}`;
  }
}

function withoutImportant(
  source: CssSource,
  range: CssRange,
): { readonly important: boolean; readonly end: number } {
  const { tokens } = source;
  const last = trimmed(source, range).end - 1;
  if (tokens[last]?.text.toLowerCase() !== 'important') return { important: false, end: range.end };
  const sign = trimmed(source, { start: range.start, end: last }).end - 1;
  const important = sign >= range.start && tokens[sign]?.text === '!';
  return { important, end: important ? sign : range.end };
}

function cleanQuery(source: CssSource, range: CssRange): string | undefined {
  const { start, end } = trimmed(source, range);
  let query = '';
  let depth = 0;
  for (const { kind, text } of source.tokens.slice(start, end)) {
    const lower = text.toLowerCase();
    if (kind === 'LeftParenthesis') depth += 1;
    else if (kind === 'RightParenthesis') depth -= 1;
    else if (kind === 'Ident' && !mediaWords.has(lower)) return undefined;
    else if (kind === 'Number' && !/^\d{1,5}$/.test(lower)) return undefined;
    else if (kind === 'Dimension' && !isLength(lower)) return undefined;
    else if (!queryKinds.has(kind)) return undefined;
    if (depth < 0) return undefined;
    query += kind === 'WhiteSpace' ? ' ' : lower;
  }
  return depth === 0 && query !== '' ? query : undefined;
}

const queryKinds = wordSet('Colon Comma Dimension Ident Number WhiteSpace');

function isLength(text: string): boolean {
  const unit = /^\d{1,5}(?:\.\d{1,5})?([a-z]{2,4})$/.exec(text)?.[1];
  return unit !== undefined && units.has(unit);
}
