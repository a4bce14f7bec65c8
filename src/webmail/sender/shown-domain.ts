// Domains of addresses as they may stand on a page: in their own letters where those cannot be
// taken for others, else in the ASCII form that nobody takes for anything (RFC 3492).

import { domainToASCII, domainToUnicode } from 'node:url';
import { shownName } from './shown-name.ts';
import { lookAlikePairs, lookAlikes } from './tables/look-alikes.ts';

/** The address as it may stand on a page; its domain is what comes after the last `@`. */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return shownName(address);
  return `${shownName(address.slice(0, at))}@${shownDomain(address.slice(at + 1))}`;
}

export function shownDomain(domain: string): string {
  if (/^[a-z0-9.-]*$/.test(domain) && !domain.includes('xn--')) return domain;
  const unicode = domainToUnicode(domain);
  const ascii = domainToASCII(unicode || domain);
  if (ascii === '') return shownName(domain);
  return isDeceptive(unicode) ? ascii : unicode;
}

/** Whether letters of the domain can be taken for others. */
export function isDeceptive(domain: string): boolean {
  const unicode = domainToUnicode(domain) || domain;
  const labels = unicode.split('.');
  const isAsciiEnding = /^[a-z-]+$/.test(labels.at(-1) ?? '');
  return labels.some((label) => mixesScripts(label) || (isAsciiEnding && isAllLookAlike(label)));
}

const scripts: readonly (readonly [name: string, letter: RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['bopomofo', /\p{Script=Bopomofo}/u],
];
// What people do write in one word (UTS 39 5.2, highly restrictive).
const written = [
  ['latin', 'han', 'kana'],
  ['latin', 'han', 'hangul'],
  ['latin', 'han', 'bopomofo'],
];

function mixesScripts(label: string): boolean {
  const found = new Set<string>();
  for (const letter of label.match(/\p{L}/gu) ?? []) {
    const script = scripts.find(([, pattern]) => pattern.test(letter))?.[0];
    found.add(script ?? 'other');
  }
  if (found.size < 2) return false;
  return !written.some((set) => [...found].every((script) => set.includes(script)));
}

/** `аррӏе` of Cyrillic letters alone mixes nothing, and still reads as a Latin word. */
function isAllLookAlike(label: string): boolean {
  const letters = label.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  return foreign.length > 0 && foreign.every((letter) => lookAlikes.has(letter));
}

/** What a domain looks like: the same for two that are taken for one another. */
export function skeleton(domain: string): string {
  let text = (domainToUnicode(domain) || domain).toLowerCase().normalize('NFKD');
  text = text.replace(/\p{M}/gu, '');
  text = Array.from(text, (letter) => lookAlikes.get(letter) ?? letter).join('');
  for (const [pair, letter] of lookAlikePairs) text = text.replaceAll(pair, letter);
  return text;
}

/** Whether one letter more, less, other or swapped makes one of the other; both at least 5 long. */
export function isOneStepAway(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 5) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.slice(1) === right.slice(1)) return true;
  if (left.slice(1) === right || left === right.slice(1)) return true;
  return left.slice(2) === right.slice(2) && left[0] === right[1] && left[1] === right[0];
}
