// Whether a password is among those that are tried first: known by itself, a common word with a
// little around it, or a way over the keyboard.

import { commonPasswords } from './tables/common-passwords.ts';
import { commonWords, walks } from './tables/common-words.ts';

/** What around a word makes it no other password: a year, a mark, a few digits. */
const aroundCharsMax = 5;

/** `folded` is in lower case. */
export function isCommon(folded: string): boolean {
  return commonPasswords.has(folded) || isCommonWord(folded) || isWalk(folded);
}

function isCommonWord(folded: string): boolean {
  return readings(folded).some((text) => {
    const core = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const isAlone = text.length - core.length <= aroundCharsMax;
    return isAlone && (commonWords.has(core) || isRepeatedWord(core));
  });
}

/** `lovelove` is `love`. */
function isRepeatedWord(core: string): boolean {
  const half = core.slice(0, core.length / 2);
  return core.length % 2 === 0 && core === half + half && commonWords.has(half);
}

/** As it stands, and with letters for the digits and marks that people write for them. */
function readings(folded: string): readonly string[] {
  const plain = (one: string): string =>
    one.replaceAll(/[0134578@$!]/g, (digit) => letters[digit] ?? digit);
  const tail = /[^\p{L}]*$/u.exec(folded)?.[0] ?? '';
  const body = folded.slice(0, folded.length - tail.length);
  return [folded, plain(body) + tail, plain(folded)];
}

const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const ways = walks.flatMap((walk) => [walk, Array.from(walk).toReversed().join('')]);

/** Put together of pieces of such ways that are four characters long on the average. */
function isWalk(folded: string): boolean {
  let pieces = 0;
  for (let at = 0; at < folded.length; pieces += 1) at += longestPiece(folded.slice(at));
  return pieces * 4 <= folded.length;
}

function longestPiece(text: string): number {
  let length = Math.min(text.length, 40);
  while (length > 1 && !ways.some((way) => way.includes(text.slice(0, length)))) length -= 1;
  return length;
}
