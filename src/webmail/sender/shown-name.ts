// Names of people as they may stand on a page: what would turn the writing around, hide letters or
// flood the line is made visible or cut off.

import { lazily } from '../../kit/lazily.ts';
import { remembered } from '../../kit/remembered.ts';

// LIMIT of a display name in graphemes, of one grapheme in code points, and of what is looked at.
const graphemesMax = 200;
const pointsMax = 12;
const charsMax = 4_000;
// LIMIT of names that are kept, and of the characters of one.
const namesKeptMax = 2_000;
const keptCharsMax = 100;

// Bidi controls, invisible format characters, separators, tags, fillers. Joiners are looked at by
// themselves: many scripts and all families of people are written with them.
const hidden =
  /\u034F|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;
const joiner = /[\u200C\u200D]/gu;
const segmenter = lazily(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** The name with what cannot be seen as U+FFFD, at most 200 graphemes of it. */
export function shownName(name: string): string {
  if (name.length <= graphemesMax && /^[\x20-\x7E]*$/.test(name)) return name;
  return name.length <= keptCharsMax ? kept(name) : washed(name);
}

const kept = remembered(namesKeptMax, washed);

function washed(name: string): string {
  const cut = name.slice(0, charsMax).toWellFormed();
  const visible = cut
    .replace(/[\p{Cc}]/gu, '\uFFFD')
    .replace(hidden, '\uFFFD')
    .replace(joiner, (sign, at: number) => (joins(cut, at) ? sign : '\uFFFD'));
  return shortened(visible, name.length > charsMax);
}

/** Whether a joiner stands between letters or signs that it changes; never between Latin ones. */
function joins(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const last = /(?:\p{Extended_Pictographic}\p{M}*\p{Emoji_Modifier}?|[\p{L}\p{M}])$/u.exec(
    before.slice(-6),
  )?.[0];
  const next = /^(?:\p{Extended_Pictographic}|[\p{L}\p{M}])/u.exec(text.slice(at + 1))?.[0];
  if (last === undefined || next === undefined) return false;
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(last + next);
}

function shortened(text: string, wasCut: boolean): string {
  let shown = '';
  let count = 0;
  for (const { segment } of segmenter().segment(text)) {
    count += 1;
    if (count > graphemesMax) return `${shown}…`;
    // Marks piled on one letter would paint over the lines around it.
    shown +=
      segment.length <= pointsMax ? segment : Array.from(segment).slice(0, pointsMax).join('');
  }
  return wasCut ? `${shown}…` : shown;
}
