// Labels of messages as lists show them: words for the letters in a file's name.

import { parseName } from '../maildir/name.ts';
import type { FoundFile } from '../maildir/scan.ts';
import { labelsOf } from './labels.ts';

/** Tells the labels of a message in the folder at this path. */
export type LabelReader = (path: string, message: FoundFile) => Promise<readonly string[]>;

const none: readonly string[] = [];

/** For one answer: each folder's table is read once, and only where a message has a letter. */
export function labelReader(): LabelReader {
  const tables = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return async (path, { file }) => {
    const letters = parseName(file).flags.match(/[a-z]/g);
    if (!letters) return none;
    const table = tables.get(path) ?? labelsOf(path);
    tables.set(path, table);
    const words = await table;
    // IMAP's own keywords begin with `$`; people never chose them.
    return letters.flatMap((letter) => words.get(letter) ?? []).filter((word) => word[0] !== '$');
  };
}
