// Text as the full-text index holds it, and as it is asked: words in lower case without accents, and
// the scripts that write without spaces cut into overlapping pairs.
//
//   Les Éléphants        les elephants
//   项目进度               项目 目进 进度 度      the last character stands alone, so that each one
//   asked for 目进          目进               begins a word of its own
//   asked for 度           度*
//
// What enters is joined by blanks: the index splits again at everything that is neither letter nor
// digit in ASCII, and takes all other characters as they come.

/** LIMIT of characters in one word; what is longer is encoded data. */
export const wordLengthMax = 64;

const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー々〆';
const run = new RegExp(`([${spaceless}]+)|([[\\p{L}\\p{N}\\p{M}]--[${spaceless}]]+)`, 'gv');

/** Accents, Hebrew points and Arabic vowel signs: what people leave out when they type. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** Lower case, without accents, compatibility forms made plain. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðłþıς]/g, (letter) => letters[letter] ?? letter);
}

/** All words of a text for the index. */
export function indexedWords(text: string): string {
  const folded = foldText(text);
  if (isAscii(folded)) return folded.replace(/\b[a-z0-9]{65,}/g, ' ');
  const words: string[] = [];
  for (const [, dense, spaced] of folded.matchAll(run)) {
    if (dense !== undefined) {
      // One by one: a run of a whole text is more than one call takes.
      for (const pair of pairsOf(dense)) words.push(pair);
      words.push(lastOf(dense));
    } else if (spaced !== undefined && spaced.length <= wordLengthMax) words.push(spaced);
  }
  return words.join(' ');
}

/** Words to find side by side; of the last one perhaps only the beginning. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** LIMIT of characters at which a typed word also finds longer ones: `invoice`, `invoices`. */
const prefixLengthMin = 3;

/** How a text is asked for; undefined when there is no word in it. */
export function phraseOf(text: string, options: { exact: boolean }): Phrase | undefined {
  const runs = runsOf(text);
  const words: string[] = [];
  let isPrefix = false;
  for (const [at, { folded, isDense }] of runs.entries()) {
    const isLast = at === runs.length - 1;
    const isSingle = isDense && pairsOf(folded).length === 0;
    if (!isDense) words.push(folded);
    // Where something follows, the characters end in the text as well, and the last stands alone.
    else words.push(...pairsOf(folded), ...(isLast && !isSingle ? [] : [lastOf(folded)]));
    if (!isLast) continue;
    isPrefix = isDense ? isSingle : !options.exact && folded.length >= prefixLengthMin;
  }
  return words.length === 0 ? undefined : { words, isPrefix };
}

export interface Run {
  readonly folded: string;
  /** Of a script without spaces. */
  readonly isDense: boolean;
}

/** The words of a text in order, and what is written without spaces as one each. */
export function runsOf(text: string): readonly Run[] {
  const found: Run[] = [];
  for (const [, dense, spaced] of foldText(text).matchAll(run)) {
    if (dense !== undefined) found.push({ folded: dense, isDense: true });
    else if (spaced !== undefined) found.push({ folded: spaced, isDense: false });
  }
  return found.filter(({ folded, isDense }) => isDense || folded.length <= wordLengthMax);
}

function pairsOf(dense: string): readonly string[] {
  const characters = Array.from(dense);
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function lastOf(dense: string): string {
  return Array.from(dense).at(-1) ?? '';
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
