// A style sheet as css-tree's tokens (CSS Syntax 3, 4) with the end of each block found in one
// pass. Reading on tokens needs no recursion, so that no nesting in a mail can use up the stack.

import { tokenize, tokenTypes } from 'css-tree/tokenizer';

/** A token type by css-tree's name: `Ident`, `Hash`, `LeftCurlyBracket`. */
export type CssKind = string;

export interface CssToken {
  readonly kind: CssKind;
  readonly text: string;
}

export interface CssSource {
  readonly tokens: readonly CssToken[];
  /** For each opening bracket or function the index of its end, or the number of tokens. */
  readonly ends: Int32Array;
}

/** A stretch of a source: `[start, end)`. */
export interface CssRange {
  readonly start: number;
  readonly end: number;
}

/** By css-tree's number of a type; comments count as white space. */
const kinds: CssKind[] = [];
for (const [kind, number] of Object.entries(tokenTypes)) {
  kinds[number] = kind === 'Comment' ? 'WhiteSpace' : kind;
}

const closerOf: ReadonlyMap<CssKind, CssKind> = new Map<CssKind, CssKind>([
  ['Function', 'RightParenthesis'],
  ['LeftParenthesis', 'RightParenthesis'],
  ['LeftSquareBracket', 'RightSquareBracket'],
  ['LeftCurlyBracket', 'RightCurlyBracket'],
]);

/** Cuts CSS into tokens. */
export function readCss(css: string): CssSource {
  const tokens: CssToken[] = [];
  tokenize(css, (type, start, end) => {
    tokens.push({ kind: kinds[type] ?? 'EOF', text: css.slice(start, end) });
  });
  return { tokens, ends: blockEnds(tokens) };
}

export function wholeRange(source: CssSource): CssRange {
  return { start: 0, end: source.tokens.length };
}

/** Where the first token of a kind stands in a range, looking past whole blocks; or the end. */
export function findOutside(
  { tokens, ends }: CssSource,
  { start, end }: CssRange,
  ...wanted: readonly CssKind[]
): number {
  for (let index = start; index < end; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === undefined || wanted.includes(kind)) return index;
    if (closerOf.has(kind)) index = Math.min(ends[index] ?? end, end);
  }
  return end;
}

/** A range without white space on either side. */
export function trimmed({ tokens }: CssSource, range: CssRange): CssRange {
  let { start, end } = range;
  while (start < end && tokens[start]?.kind === 'WhiteSpace') start += 1;
  while (end > start && tokens[end - 1]?.kind === 'WhiteSpace') end -= 1;
  return { start, end };
}

function blockEnds(tokens: readonly CssToken[]): Int32Array {
  const ends = new Int32Array(tokens.length).fill(tokens.length);
  const open: { readonly index: number; readonly closer: CssKind }[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    const closer = closerOf.get(kind);
    if (closer !== undefined) open.push({ index, closer });
    else if (open.at(-1)?.closer === kind) ends[open.pop()?.index ?? index] = index;
  }
  return ends;
}
