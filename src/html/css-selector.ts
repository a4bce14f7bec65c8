// Selectors of a mail's style sheet, rebuilt from the simple selectors that are allowed, with the
// names of classes and ids prefixed as they are in the markup.

import {
  type CssRange,
  type CssSource,
  type CssToken,
  findOutside,
  trimmed,
} from './css-tokens.ts';
import { ownName } from './own-name.ts';
import {
  countingPseudoClasses,
  pseudoClasses,
  selectorAttributes,
} from './tables/css-properties.ts';

/** LIMIT: selectors of one rule. */
const selectorsMax = 500;
/** LIMIT: tokens of one selector. */
const selectorTokensMax = 100;

/** Stands for the body of the mail, which is a `div` in the frame. */
export const bodyClass = 'm-m-body';

/** The allowed ones of a list of selectors, each in canonical form. */
export function cleanSelectors(source: CssSource, range: CssRange): readonly string[] {
  const selectors: string[] = [];
  let { start } = range;
  while (start < range.end && selectors.length < selectorsMax) {
    const end = findOutside(source, { start, end: range.end }, 'Comma');
    const part = trimmed(source, { start, end });
    const selector = cleanSelector(source.tokens.slice(part.start, part.end));
    if (selector !== undefined) selectors.push(selector);
    start = end + 1;
  }
  return selectors;
}

function cleanSelector(tokens: readonly CssToken[]): string | undefined {
  if (tokens.length === 0 || tokens.length > selectorTokensMax) return undefined;
  let selector = '';
  for (let index = 0; index < tokens.length;) {
    const piece = simplePiece(tokens, index);
    if (piece === undefined) return undefined;
    selector += piece.text;
    index = piece.next;
  }
  // `html body` is one element here.
  return selector.replaceAll(`.${bodyClass} .${bodyClass}`, `.${bodyClass}`);
}

interface Piece {
  readonly text: string;
  readonly next: number;
}

function simplePiece(tokens: readonly CssToken[], index: number): Piece | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  switch (token.kind) {
    case 'WhiteSpace':
      return { text: ' ', next: index + 1 };
    case 'Ident':
      return typePiece(token.text.toLowerCase(), index + 1);
    case 'Hash':
      return namePiece('#', token.text.slice(1), index + 1);
    case 'Delim':
      if (token.text === '.') return classPiece(tokens, index + 1);
      return '*>+~'.includes(token.text) ? { text: token.text, next: index + 1 } : undefined;
    case 'Colon':
      return pseudoPiece(tokens, index + 1);
    case 'LeftSquareBracket':
      return attributePiece(tokens, index);
    default:
      return undefined;
  }
}

function typePiece(name: string, next: number): Piece | undefined {
  if (name === 'body' || name === 'html') return { text: `.${bodyClass}`, next };
  return /^[a-z][a-z0-9]{0,20}$/.test(name) ? { text: name, next } : undefined;
}

function classPiece(tokens: readonly CssToken[], index: number): Piece | undefined {
  const token = tokens[index];
  return token?.kind === 'Ident' ? namePiece('.', token.text, index + 1) : undefined;
}

function namePiece(sign: string, name: string, next: number): Piece | undefined {
  const own = /^[\w-]+$/.test(name) ? ownName(name) : undefined;
  return own === undefined ? undefined : { text: sign + own, next };
}

function pseudoPiece(tokens: readonly CssToken[], index: number): Piece | undefined {
  const token = tokens[index];
  const name = token?.text.toLowerCase() ?? '';
  if (token?.kind === 'Ident' && pseudoClasses.has(name)) {
    return { text: `:${name}`, next: index + 1 };
  }
  if (token?.kind !== 'Function' || !countingPseudoClasses.has(name.slice(0, -1))) return undefined;
  const end = tokens.findIndex(({ kind }, at) => at > index && kind === 'RightParenthesis');
  const formula = tokens
    .slice(index + 1, end)
    .map(({ text, kind }) => (kind === 'WhiteSpace' ? ' ' : text))
    .join('')
    .trim()
    .toLowerCase();
  if (end < 0 || !/^(?:odd|even|[+-]?\d{0,4}n?(?: ?[+-] ?\d{1,4})?)$/.test(formula))
    return undefined;
  return formula === '' ? undefined : { text: `:${name}${formula})`, next: end + 1 };
}

/** `[class="a b"]`: old mails choose by the whole attribute, as Yahoo once dropped class rules. */
function attributePiece(tokens: readonly CssToken[], start: number): Piece | undefined {
  const end = tokens.findIndex(({ kind }, at) => at > start && kind === 'RightSquareBracket');
  const inside = tokens.slice(start + 1, end).filter(({ kind }) => kind !== 'WhiteSpace');
  const name = inside[0]?.text.toLowerCase() ?? '';
  if (end < 0 || !selectorAttributes.has(name)) return undefined;
  if (inside.length === 1) return { text: `[${name}]`, next: end + 1 };
  const operator = inside
    .slice(1, -1)
    .map(({ text }) => text)
    .join('');
  const value = inside.at(-1);
  if (value === undefined || !/^[~|^$*]?=$/.test(operator)) return undefined;
  const wanted = attributeValue(name, operator, value);
  return wanted === undefined
    ? undefined
    : { text: `[${name}${operator}"${wanted}"]`, next: end + 1 };
}

function attributeValue(name: string, operator: string, token: CssToken): string | undefined {
  if (token.kind !== 'String' && token.kind !== 'Ident') return undefined;
  const value = token.kind === 'String' ? token.text.slice(1, -1) : token.text;
  if (!/^[\w#% -]{1,100}$/.test(value)) return undefined;
  if (name !== 'class' || operator === '*=' || operator === '$=') return value;
  return value
    .split(' ')
    .map((word) => ownName(word) ?? '')
    .join(' ');
}
