// Finds the mail files of the shared corpus beside the checkout, where there is one.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const corpusPath = join(import.meta.dirname, '../../../shared/corpus');
export const noCorpus = 'the shared corpus is not beside this checkout';

const mailFile = /\.(?:eml|msg|raw|mbox|txt)$|,S=\d+/;
const notMail = /LICENSE|README|COPYING|_decoded/;

/** Absolute paths of everything that is a mail; empty when the corpus is absent. */
export function corpusMails(): readonly string[] {
  try {
    return readdirSync(corpusPath, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && mailFile.test(entry.name) && !notMail.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch {
    return [];
  }
}
