// Where the words that were looked for stand in a text, and the piece of a long text around them.
// Ranges count UTF-16 units of the text that they come with; they are no markup.

import { foldText, type Run } from './words.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** LIMIT of ranges in one text. */
const rangesMax = 50;
/** LIMIT of characters that are looked through. */
const lengthMax = 64 * 1024;
const excerptLength = 200;
const lengthBefore = 60;

const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー々〆';
const runPattern = `[${spaceless}]+|[[\\p{L}\\p{N}\\p{M}]--[${spaceless}]]+`;

/** Where these words stand; the beginning of a longer word counts from three letters on. */
export function rangesOf(text: string, wanted: readonly Run[]): readonly Range[] {
  const ranges: Range[] = [];
  if (wanted.length === 0) return ranges;
  for (const match of text.slice(0, lengthMax).matchAll(new RegExp(runPattern, 'gv'))) {
    if (ranges.length >= rangesMax) break;
    const range = rangeIn(match[0], wanted);
    if (range) ranges.push({ start: match.index + range.start, end: match.index + range.end });
  }
  return ranges;
}

/** One line around the first of these words, or undefined when none of them is there. */
export function excerptOf(text: string, wanted: readonly Run[]): MarkedText | undefined {
  const line = text.slice(0, lengthMax).replace(/\s+/g, ' ').trim();
  const [first] = rangesOf(line, wanted);
  if (!first) return undefined;
  const start = startOfWord(line, Math.max(0, first.start - lengthBefore));
  const piece = line.slice(start, start + excerptLength).toWellFormed();
  const before = start > 0 ? '…' : '';
  const after = start + excerptLength < line.length ? '…' : '';
  const shown = `${before}${piece}${after}`;
  return { text: shown, ranges: rangesOf(shown, wanted) };
}

function rangeIn(run: string, wanted: readonly Run[]): Range | undefined {
  const folded = foldText(run);
  for (const { folded: word, isDense } of wanted) {
    if (isDense) {
      const start = folded.length === run.length ? folded.indexOf(word) : -1;
      if (start !== -1) return { start, end: start + word.length };
    } else if (folded === word || (word.length >= 3 && folded.startsWith(word))) {
      return { start: 0, end: folded === run.toLowerCase() ? word.length : run.length };
    }
  }
  return undefined;
}

function startOfWord(line: string, near: number): number {
  const blank = near === 0 ? -1 : line.indexOf(' ', near);
  return blank === -1 || blank - near > lengthBefore / 2 ? near : blank + 1;
}
