// The coloured disc with a person's initials: found faster by the eye than a name.

import { type Html, html } from '../html/html.ts';
import { BoundedMap } from '../kit/bounded-map.ts';

const hues = 12;
/** LIMIT of faces kept: a list shows the same people again and again. */
const facesMax = 2_000;
/** LIMIT of words whose face is kept; hostile names are long. */
const wordsLengthMax = 200;

const faces = new BoundedMap<string, Html>(facesMax);

/** A disc for a name or an address; the same one for the same words, always. */
export function face(words: string): Html {
  if (words.length > wordsLengthMax) return draw(words);
  let known = faces.get(words);
  if (known === undefined) {
    known = draw(words);
    faces.set(words, known);
  }
  return known;
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
