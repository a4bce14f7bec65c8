// The value of one CSS property, rebuilt from the tokens that are allowed. One token that is not
// drops the whole declaration, as a browser does with a value that it cannot read.

import type { CssToken } from './css-tokens.ts';
import type { ImageGate } from './images.ts';
import {
  fontProperties,
  imageProperties,
  plainFunctions,
  plainProperties,
  units,
} from './tables/css-properties.ts';
import { cssUrl } from './url.ts';

/** LIMIT: tokens of one value. */
const valueTokensMax = 500;
/** LIMIT: parentheses inside one another. */
const parenthesesMax = 8;

// Five digits before the point are more than any screen; larger sizes only serve attacks.
const amount = /^([+-]?(?:\d{1,5}(?:\.\d{0,10})?|\.\d{1,10}))([a-z]{0,4}|%)$/;
const plainWord = /^-?[a-z][a-z0-9-]*$/;
const fontWord = /^[\p{L}\p{N}_-]+$/u;
const fontString = /^(["'])[\p{L}\p{N} _.,-]{0,100}\1$/u;

/** The canonical value, or undefined when the declaration must go. */
export function cleanValue(
  property: string,
  tokens: readonly CssToken[],
  images: ImageGate,
): string | undefined {
  if (tokens.length > valueTokensMax) return undefined;
  if (imageProperties.has(property)) return join(tokens, { images, fonts: false });
  if (fontProperties.has(property)) return join(tokens, { images: undefined, fonts: true });
  if (plainProperties.has(property)) return join(tokens, { images: undefined, fonts: false });
  return undefined;
}

interface Allowed {
  readonly images: ImageGate | undefined;
  readonly fonts: boolean;
}

function join(tokens: readonly CssToken[], allowed: Allowed): string | undefined {
  let value = '';
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (allowed.images && isUrlFunction(token)) {
      const quoted = quotedUrl(tokens, index);
      if (quoted === undefined) return undefined;
      value += imageValue(unescapeCss(quoted.text.slice(1, -1)), allowed.images);
      index = quoted.end;
      continue;
    }
    const text = cleanToken(token, depth, allowed);
    if (text === undefined) return undefined;
    if (text.endsWith('(')) depth += 1;
    if (text === ')') depth -= 1;
    if (depth < 0 || depth > parenthesesMax) return undefined;
    value += text;
  }
  return depth === 0 && value.trim() !== '' ? value.trim() : undefined;
}

function cleanToken(token: CssToken, depth: number, allowed: Allowed): string | undefined {
  const lower = token.text.toLowerCase();
  switch (token.kind) {
    case 'WhiteSpace':
      return ' ';
    case 'Ident':
      if (plainWord.test(lower)) return allowed.fonts ? token.text : lower;
      return allowed.fonts && fontWord.test(token.text) ? token.text : undefined;
    case 'Number':
    case 'Percentage':
    case 'Dimension':
      return cleanAmount(lower);
    case 'Hash':
      return /^#[0-9a-f]{3,8}$/.test(lower) ? lower : undefined;
    case 'String':
      return allowed.fonts && fontString.test(token.text) ? token.text : undefined;
    case 'Function':
      return plainFunctions.has(lower.slice(0, -1)) ? lower : undefined;
    case 'LeftParenthesis':
    case 'RightParenthesis':
      return depth > 0 ? token.text : undefined;
    case 'Comma':
      return ',';
    case 'Delim':
      return token.text === '/' || (depth > 0 && '+-*'.includes(token.text))
        ? token.text
        : undefined;
    case 'Url':
      return allowed.images && imageValue(urlContent(token.text), allowed.images);
    default:
      return undefined;
  }
}

function cleanAmount(text: string): string | undefined {
  const unit = amount.exec(text)?.[2];
  return unit !== undefined && (unit === '' || unit === '%' || units.has(unit)) ? text : undefined;
}

/** A picture that may not be shown becomes `none`, so that the colours beside it stay. */
function imageValue(address: string, images: ImageGate): string {
  const image = images.open(address);
  return image === undefined || image.kind === 'placeholder' ? 'none' : cssUrl(image.url);
}

function isUrlFunction(token: CssToken): boolean {
  return token.kind === 'Function' && token.text.toLowerCase() === 'url(';
}

function quotedUrl(
  tokens: readonly CssToken[],
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  let end = start + 1;
  while (tokens[end]?.kind === 'WhiteSpace') end += 1;
  const text = tokens[end]?.kind === 'String' ? tokens[end]?.text : undefined;
  end += 1;
  while (tokens[end]?.kind === 'WhiteSpace') end += 1;
  if (text === undefined || tokens[end]?.kind !== 'RightParenthesis') return undefined;
  return { text, end };
}

function urlContent(token: string): string {
  return unescapeCss(token.slice(4, token.endsWith(')') ? -1 : undefined)).trim();
}

/** Undoes CSS escapes (CSS Syntax 3, 4.3.7); an escaped line break in a string is nothing. */
function unescapeCss(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|[\t\n\f\r ])?|(\r\n|[\n\f\r])|([^]))/gi,
    (_escape, code: string | undefined, _lineBreak, character: string | undefined) => {
      if (code === undefined) return character ?? '';
      const point = Number.parseInt(code, 16);
      return point === 0 || point > 0x10_ffff
        ? '\uFFFD'
        : String.fromCodePoint(point).toWellFormed();
    },
  );
}
