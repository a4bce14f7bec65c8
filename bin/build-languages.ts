// Writes the catalogue of each language but English into dist/languages, from
// src/web/tables/catalogues.ts. The server reads a file when somebody first speaks that language.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../src/web/tables/catalogues.ts';

const out = join(import.meta.dirname, '../dist/languages');

mkdirSync(out, { recursive: true });
for (const [language, messages] of Object.entries(catalogues)) {
  const path = join(out, `${language}.json`);
  // A server that runs may read it at this very moment.
  writeFileSync(`${path}.new`, `${JSON.stringify(messages)}\n`);
  renameSync(`${path}.new`, path);
}
