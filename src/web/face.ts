// The coloured disc with a person's initials: found faster by the eye than a name.

import { type Html, html } from '../html/html.ts';
import { remembered } from '../kit/remembered.ts';

const hues = 12;
/** LIMIT of faces kept: a list shows the same people again and again. */
const facesMax = 2_000;
/** LIMIT of words whose face is kept; hostile names are long. */
const wordsLengthMax = 200;

const kept = remembered(facesMax, draw);

/** A disc for a name or an address; the same one for the same words, always. */
export function face(words: string): Html {
  return words.length > wordsLengthMax ? draw(words) : kept(words);
}

function draw(words: string): Html {
  return html`<span class="face hue-${hueOf(words)}" aria-hidden="true">${initials(words)}</span>`;
}

/** One or two letters: `Mei Kato` gives MK, `王小明` gives 王, `bob@x.test` gives BO. */
export function initials(words: string): string {
  const cleaned = words
    .replace(/<[^<>]*>/g, ' ')
    .replace(/["'<>()[\]]/g, ' ')
    .trim();
  const parts = cleaned.split(/[\s@._-]+/u).filter((part) => /^[\p{L}\p{N}]/u.test(part));
  const first = parts[0];
  if (first === undefined) return '?';
  const letters = Array.from(first);
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first)) {
    return letters[0] ?? '?';
  }
  const isAddress = cleaned.includes('@');
  const second = isAddress ? letters[1] : Array.from(parts[1] ?? '')[0];
  return `${letters[0] ?? ''}${second ?? ''}`.toUpperCase();
}

function hueOf(words: string): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++) sum = (sum * 31 + words.charCodeAt(at)) >>> 0;
  return sum % hues;
}
