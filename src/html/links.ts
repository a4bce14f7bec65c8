// Finds addresses in plain text. Text is read word by word and each word once from left to right,
// with no pattern that could look at a character again and again.

import { escapeHtml } from './escape.ts';
import { linkUrl } from './url.ts';

/** LIMIT: characters of the part of a mail address before its `@` (RFC 5321 4.5.3.1.1). */
const localCharsMax = 64;
/** LIMIT: characters of a domain (RFC 5321 4.5.3.1.2). */
const domainCharsMax = 255;

// CJK brackets and stops end an address as white space does: such text has no spaces around it.
const words = /[^\s<>"`\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65]+/gu;
const starts = /https?:\/\/|mailto:|www\.|@/gi;
const localCharacter = /[\w.!#$%&'*+/=?^{|}~-]/;
const domainCharacter = /[\p{L}\p{N}.-]/u;

/** Escaped markup of a text with its web and mail addresses linked; linear in its length. */
export function linkText(text: string): string {
  let markup = '';
  let done = 0;
  for (const match of text.matchAll(words)) {
    const [word] = match;
    if (!word.includes(':') && !word.includes('@') && !/www\./i.test(word)) continue;
    markup += escapeHtml(text.slice(done, match.index)) + linkWord(word);
    done = match.index + word.length;
  }
  return markup + escapeHtml(text.slice(done));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

function linkWord(word: string): string {
  let markup = '';
  let done = 0;
  starts.lastIndex = 0;
  for (let match = starts.exec(word); match !== null; match = starts.exec(word)) {
    const isMail = match[0] === '@';
    if (!isMail && /[A-Za-z0-9.@/-]/.test(word.charAt(match.index - 1))) continue;
    const found = isMail ? mailAt(word, match.index, done) : urlAt(word, match.index);
    // What begins as an address and is none is not looked at again: a word of nothing but
    // beginnings would be read once for each.
    if (found === undefined && !isMail) break;
    if (found === undefined) continue;
    markup += escapeHtml(word.slice(done, found.start));
    markup += anchor(found.url, word.slice(found.start, found.end));
    done = found.end;
    starts.lastIndex = done;
  }
  return markup + escapeHtml(word.slice(done));
}

function anchor(url: string, text: string): string {
  const apart = url.startsWith('mailto:') ? '' : ' target="_blank"';
  const rel = 'noopener noreferrer nofollow';
  return `<a href="${escapeHtml(url)}"${apart} rel="${rel}">${escapeHtml(text)}</a>`;
}

function urlAt(word: string, start: number): Found | undefined {
  const end = urlEnd(word, start);
  const text = word.slice(start, end);
  if (!/[:.]\/*[^/.]/.test(text.slice(3))) return undefined;
  const url = linkUrl(text);
  return url === undefined ? undefined : { start, end, url };
}

/** Without the punctuation of the sentence around it: `(see http://x.test/a_(b)).` */
function urlEnd(word: string, start: number): number {
  const surplus = new Map<string, number>();
  for (const [bracket] of word.slice(start).matchAll(/[()[\]{}]/g)) {
    const closer = closers.get(bracket) ?? bracket;
    surplus.set(closer, (surplus.get(closer) ?? 0) + (closer === bracket ? 1 : -1));
  }
  let end = word.length;
  for (; end > start; end -= 1) {
    const last = word.charAt(end - 1);
    if (')]}'.includes(last)) {
      const open = surplus.get(last) ?? 0;
      if (open <= 0) break;
      surplus.set(last, open - 1);
    } else if (!".,;:!?'*_~|".includes(last)) break;
  }
  return end;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function mailAt(word: string, at: number, done: number): Found | undefined {
  let start = at;
  const first = Math.max(done, at - localCharsMax);
  while (start > first && localCharacter.test(word.charAt(start - 1))) start -= 1;
  if (start > done && localCharacter.test(word.charAt(start - 1))) return undefined;
  while (start < at && /[^\w+]/.test(word.charAt(start))) start += 1;
  let end = at + 1;
  const last = Math.min(word.length, at + domainCharsMax);
  while (end < last && domainCharacter.test(word.charAt(end))) end += 1;
  while (end > at + 1 && /[.-]/.test(word.charAt(end - 1))) end -= 1;
  const domain = word.slice(at + 1, end);
  if (start === at || !/^[^.]+(?:\.[^.]+)+$/.test(domain)) return undefined;
  const url = linkUrl(`mailto:${encodeURIComponent(word.slice(start, at))}@${domain}`);
  return url === undefined ? undefined : { start, end, url };
}
