// Keywords (labels) as Dovecot keeps them: a letter in the file name, and in each folder a table of
// what its letters stand for.
//
//   dovecot-keywords     0 $Forwarded      a
//                        1 Urgent          b       at most 26
//
// The same letter means another word in the next folder, so a message that moves has its letters
// translated; a word that the target does not know is written into its table.

import { join } from 'node:path';
import { readSmall, rewriteLocked } from './dotlock.ts';
import { KeptFiles } from './kept-files.ts';

const fileName = 'dovecot-keywords';
/** LIMIT of keywords in one folder: there are no more letters. */
const keywordsMax = 26;
/** LIMIT of folders whose words are kept. */
const tablesMax = 2_000;

/** Turns the flags of a message in one folder into those that mean the same in another. */
export type KeywordMap = (flags: string) => string;

/** The translation for messages with these flags; without any letters nothing is read. */
export async function keywordMap(
  source: string,
  target: string,
  flags: readonly string[],
): Promise<KeywordMap> {
  const letters = new Set(flags.join('').match(/[a-z]/g));
  if (letters.size === 0) return (same) => same;
  const table = await readSmall(join(source, fileName));
  // Without a table the letters are some other program's, which knows what they mean.
  if (table === undefined) return (same) => same;
  const words = parseKeywords(table);
  const wanted = [...letters].flatMap((letter) => words.get(indexOf(letter)) ?? []);
  const there = await withKeywords(target, wanted);
  // A letter without a word means nothing here and would mean something else there.
  const to = (letter: string): string => there.get(words.get(indexOf(letter)) ?? '') ?? '';
  return (from) => from.replace(/[a-z]/g, to);
}

/** The words that a folder has letters for. */
export async function readKeywords(folder: string): Promise<ReadonlyMap<string, string>> {
  return (await tables.get(join(folder, fileName))) ?? noWords;
}

const noWords: ReadonlyMap<string, string> = new Map();
const tables = new KeptFiles(tablesMax, async (path) =>
  lettersOf(parseKeywords(await readSmall(path))),
);

/**
 * Letters of these words in a folder, those that it lacked added to its table; a word that found no
 * letter any more is not among them.
 */
export async function withKeywords(
  folder: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const path = join(folder, fileName);
  const known = lettersOf(parseKeywords(await readSmall(path)));
  if (wanted.every((word) => known.has(word))) return known;
  await rewriteLocked(path, (text) => withMissing(text ?? '', wanted));
  return lettersOf(parseKeywords(await readSmall(path)));
}

function withMissing(text: string, wanted: readonly string[]): string {
  const words = parseKeywords(text);
  const known = new Set(words.values());
  let lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  let free = Math.max(-1, ...words.keys()) + 1;
  for (const word of wanted) {
    if (known.has(word) || free >= keywordsMax) continue;
    lines += `${free} ${word}\n`;
    free += 1;
  }
  return lines;
}

function parseKeywords(text: string | undefined): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const [, index, word] of (text ?? '').matchAll(/^(\d{1,2}) (\S+)$/gm)) {
    if (word !== undefined && Number(index) < keywordsMax) words.set(Number(index), word);
  }
  return words;
}

function lettersOf(words: ReadonlyMap<number, string>): ReadonlyMap<string, string> {
  return new Map([...words].map(([index, word]) => [word, String.fromCharCode(97 + index)]));
}

function indexOf(letter: string): number {
  return letter.charCodeAt(0) - 97;
}
