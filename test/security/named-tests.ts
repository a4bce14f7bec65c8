// Finds the tests whose names begin with ids of attacks: `H01: …`, or `R01, H30: …` where one test
// proves both. In tables of test cases an id stands as `id: 'H01'`.

import { globSync, readFileSync } from 'node:fs';

const named = /['"`]((?:[A-Z]\d\d, )*[A-Z]\d\d): \S/g;
const inTable = /\bid: '([A-Z]\d\d)'/g;
/** Which test file makes tests of a table's rows. */
const tables: Readonly<Record<string, string>> = {
  'test/html/tables/attacks.ts': 'test/html/sanitize.test.ts',
};

/** Paths of test files by id, each once and in order. */
export function testsById(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, file: string): void => {
    found.set(id, (found.get(id) ?? new Set()).add(file));
  };
  for (const file of globSync('test/**/*.test.ts').toSorted()) {
    for (const [, ids = ''] of readFileSync(file, 'utf8').matchAll(named)) {
      for (const id of ids.split(', ')) add(id, file);
    }
  }
  for (const [table, file] of Object.entries(tables)) {
    for (const [, id = ''] of readFileSync(table, 'utf8').matchAll(inTable)) add(id, file);
  }
  return new Map([...found].map(([id, files]) => [id, [...files].toSorted()]));
}
