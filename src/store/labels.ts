// Labels are IMAP keywords: Dovecot and every mail program behind it show the same ones. A label in
// another script is written in modified UTF-7, as Thunderbird does, for a keyword is an ASCII atom
// (RFC 3501 9, `flag-keyword`).

import { Refusal } from '../kit/failure.ts';
import { compareWords } from '../kit/word-order.ts';
import type { FlagChange } from '../maildir/flag.ts';
import { readKeywords, withKeywords } from '../maildir/keywords.ts';
import { decodeModifiedUtf7, encodeModifiedUtf7 } from '../maildir/modified-utf7.ts';

export interface LabelChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** LIMIT of bytes in one keyword. */
const keywordBytesMax = 128;
/** LIMIT of labels in a folder: there are no more letters. */
const labelsMax = 26;

/** Refuses with `bad-form` what cannot be a keyword. */
export function checkLabels({ add, remove }: LabelChange): void {
  for (const label of [...add, ...remove]) keywordOf(label);
}

/** The letters in this folder that stand for a change of labels. Refuses `limit-reached`. */
export async function labelLetters(folder: string, change: LabelChange): Promise<FlagChange> {
  const add = change.add.map(keywordOf);
  const there = await withKeywords(folder, add);
  const letters = (words: readonly string[]): string =>
    words.map((word) => there.get(word) ?? '').join('');
  if (add.some((word) => !there.has(word))) throw new Refusal('limit-reached', { max: labelsMax });
  return { add: letters(add), remove: letters(change.remove.map(keywordOf)) };
}

/** Labels of a folder by their letter. */
export async function labelsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const words = await readKeywords(folder);
  return new Map([...words].map(([word, letter]) => [letter, decodeModifiedUtf7(word) ?? word]));
}

/** Labels of these folders, each once; without IMAP's own keywords, which people never chose. */
export async function labelsIn(folders: Iterable<string>): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const label of (await labelsOf(folder)).values()) {
      if (!label.startsWith('$')) found.add(label);
    }
  }
  return [...found].toSorted(compareWords);
}

function keywordOf(label: string): string {
  const word = label.isWellFormed() ? encodeModifiedUtf7(label.trim().replaceAll(' ', '_')) : '';
  // `$` and a letter are what IMAP's own keywords begin with; the rest an atom may not hold.
  const isAtom = /^[^\s(){%*"\\\]\0-\x1f\x7f-\uffff]+$/.test(word);
  if (!isAtom || word.length > keywordBytesMax) throw new Refusal('bad-form');
  return word;
}
