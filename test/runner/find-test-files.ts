// Which test files there are, the slow ones first so that two workers finish together.

import { globSync } from 'node:fs';

const slowFirst = ['test/end-to-end/', 'test/real/', 'test/server/'];

/** Paths relative to the repository's root, which is the working directory. */
export function findTestFiles(): readonly string[] {
  return globSync('test/**/*.test.ts')
    .filter((file) => !file.includes('/fixtures/'))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(file: string): number {
  const place = slowFirst.findIndex((folder) => file.startsWith(folder));
  return place < 0 ? slowFirst.length : place;
}
