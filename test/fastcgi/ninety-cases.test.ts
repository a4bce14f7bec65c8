// The list of ninety cases is complete: each number is the beginning of a test's name, or is one
// of those that only whole processes can play, by the name of the test that does.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const tests = join(import.meta.dirname, '..');

const processCases: readonly (readonly [number: number, file: string, name: string])[] = [
  [88, 'server/command.test.ts', 'a listening socket as standard input is served by one process'],
  [89, 'server/master.test.ts', 'TERM lets a running request finish, then everything ends with 0'],
  [90, 'server/master.test.ts', 'HUP brings new workers and loses no request of a kept connection'],
];

test('each case from 1 to 90 has a test of its number', () => {
  const numbers = new Set(processCases.map(([number]) => number));
  for (const path of ['fastcgi', 'fastcgi/tables', 'server'].flatMap(sources)) {
    const text = readFileSync(path, 'utf8');
    for (const [, number] of text.matchAll(/['"`]case (\d+): \S/g)) numbers.add(Number(number));
  }
  const expected = Array.from({ length: 90 }, (_, at) => at + 1);
  const missing = expected.filter((number) => !numbers.has(number));
  assert.deepEqual(missing, []);
  assert.equal(numbers.size, 90, 'no number is beyond the list');
});

for (const [number, file, name] of processCases) {
  test(`case ${number} is played by whole processes: ${name}`, () => {
    const text = readFileSync(join(tests, file), 'utf8');
    assert.ok(text.includes(`test('${name}'`), file);
  });
}

function sources(folder: string): string[] {
  const names = readdirSync(join(tests, folder)).filter((name) => name.endsWith('.ts'));
  return names.map((name) => join(tests, folder, name));
}
