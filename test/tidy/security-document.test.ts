// docs/security.md names tests: each of them is there, and holds the ids that stand beside it.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every test that docs/security.md names exists', () => {
  const files = rows.flatMap((cells) =>
    Array.from(cells.join().matchAll(/`(test\/[^`]+)`/g), ([, file = '']) => file),
  );
  assert.ok(files.length > 30);
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});

test('ids of attacks that docs/security.md lists stand in the tests beside them', () => {
  const missing = rows.flatMap(([, ids = '', , files = '']) => {
    // M, and one half of T05, are listed by subject.
    if (!/^[HRSAC]\d\d/.test(ids)) return [];
    const text = Array.from(files.matchAll(/`([^`]+)`/g), ([, file = '']) =>
      readFileSync(file, 'utf8'),
    ).join('\n');
    return ids.match(/[HRSAC]\d\d/g)?.filter((id) => !text.includes(id)) ?? [];
  });
  assert.deepEqual(missing, []);
});
