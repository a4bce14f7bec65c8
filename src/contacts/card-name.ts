// How a contact is called, sorted and found: the order of names by their script, the letter that a
// list is cut by, and the text that a search looks in.

import { lazily } from '../kit/lazily.ts';
import type { ContactCard } from '../mime/contact-card.ts';

/** LIMIT characters of what is sorted by and of what is searched, as the columns are wide. */
const sortCharsMax = 120;
const searchCharsMax = 4_000;

const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** FN where it is given; else the parts, in Chinese, Japanese and Korean with the family first. */
export function shownName(card: ContactCard): string {
  if (card.name !== '') return card.name;
  const { family, given, additional, prefix, suffix } = card;
  const isFamilyFirst = familyFirst.test(family) && (given === '' || familyFirst.test(given));
  const ordered = isFamilyFirst
    ? `${family}${additional}${given}${suffix === '' ? '' : ` ${suffix}`}`
    : [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
  return ordered || card.organization || card.nickname || (card.emails[0]?.value ?? '');
}

/** Without case, width and accents: `Ångström` is found as `angstrom`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .normalize('NFKC');
}

/** Begins the sort key of whoever is under no letter, so that they stand last. */
export const lastSign = '\u{10fffd}';

export interface SortKey {
  /** One character under which a list shows it; `#` for what begins with no letter. */
  readonly letter: string;
  /** In binary order: by letter, then by name. */
  readonly key: string;
}

export function sortKeyOf(card: ContactCard): SortKey {
  const { family, given, sortAs } = card;
  const asParts = family === '' ? '' : `${family} ${given}`;
  const words = folded(sortAs || asParts || shownName(card)).replace(/^[^\p{L}\p{N}]+/u, '');
  const letter = letterOf(words);
  const rank = letter === '#' ? lastSign : letter;
  return { letter, key: Array.from(`${rank}\u0001${words}`).slice(0, sortCharsMax).join('') };
}

/** Where the initials of Mandarin begin, in the order of its dictionary. */
const pinyin = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀';
const initials = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const mandarin = lazily(() => new Intl.Collator('zh-u-co-pinyin'));
/** Initial consonants of Hangul, each of which has 588 syllables (Unicode 3.12). */
const hangul = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const hangulStart = 0xac00;

function letterOf(words: string): string {
  const [first = ''] = Array.from(words);
  if (/\p{Script=Han}/u.test(first)) return pinyinInitial(first);
  const code = first.codePointAt(0) ?? 0;
  if (code >= hangulStart && code <= 0xd7a3) {
    return hangul[Math.floor((code - hangulStart) / 588)] ?? '#';
  }
  if (!/^\p{L}/u.test(first)) return '#';
  // Hiragana and katakana stand together.
  const kana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : first;
  return Array.from(kana.toUpperCase())[0] ?? '#';
}

function pinyinInitial(character: string): string {
  const starts = Array.from(pinyin);
  const at = starts.findLastIndex((start) => mandarin().compare(start, character) <= 0);
  return initials[at] ?? '#';
}

/** Everything of a card that a person would look for. */
export function searchTextOf(card: ContactCard): string {
  const digits = card.phones.map(({ value }) => value.replace(/\D+/g, ''));
  const parts = [
    shownName(card),
    card.family,
    card.given,
    card.nickname,
    card.sortAs,
    card.organization,
    card.title,
    ...card.emails.map(({ value }) => value),
    ...digits,
    ...card.places.map(({ city }) => city),
    card.note.slice(0, 1_000),
  ];
  return folded(parts.filter(Boolean).join('\n')).slice(0, searchCharsMax);
}
