// Each attack of the list has a test of its id, no test has an id of no attack, and the document
// says what is so.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { testsById } from './named-tests.ts';
import { attackClasses } from './tables/attacks.ts';

const ids = attackClasses.flatMap(({ attacks }) => attacks.map(([id]) => id));
const byId = testsById();

test('the list has each id once, from 01 on without a gap', () => {
  for (const { letter, attacks } of attackClasses) {
    assert.deepEqual(
      attacks.map(([id]) => id),
      attacks.map((_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
    );
  }
  assert.equal(ids.length, 149);
});

test('each attack has a test whose name begins with its id', () => {
  assert.deepEqual(
    ids.filter((id) => !byId.has(id)),
    [],
  );
});

test('no test has an id that no attack of the list has', () => {
  assert.deepEqual(
    [...byId.keys()].filter((id) => !ids.includes(id) && !/^[DI]/.test(id)),
    [],
  );
});

test('the administration of domains has a test of each id but the one about filter rules', () => {
  const asked = Array.from({ length: 10 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`);
  assert.deepEqual(
    asked.filter((id) => !byId.has(id)),
    ['D09'],
  );
});

test('docs/security.md names each attack of the list, in its words, with tests that are of it', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, id, what, files] = /^\| ([A-Z]\d\d) \| (.*) \| (.*) \|$/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, what, files: files ?? '' }];
    });
  assert.deepEqual(
    rows.map(({ id, what }) => [id, what]),
    attackClasses.flatMap(({ attacks }) => attacks),
    'print the tables: node test/security/attack-tables.ts',
  );
  for (const { id, files } of rows) {
    const named = Array.from(files.matchAll(/`([^`]+)`/g), ([, file = '']) => `test/${file}`);
    assert.ok(named.length > 0, id);
    const wrong = named.filter((file) => !byId.get(id)?.includes(file));
    assert.deepEqual(wrong, [], `${id}; print the tables: node test/security/attack-tables.ts`);
  }
});

test('SECURITY.md says where to report, and each promise names attacks of the list', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const named = text.match(/\b[A-Z]\d\d\b/g) ?? [];
  assert.ok(named.length > 15);
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
  );
  const promises =
    /## What is promised\n([\s\S]*?)\n## /.exec(text)?.[1]?.split(/^- /m).slice(1) ?? [];
  for (const promise of promises) assert.match(promise, /\([A-Z]\d\d/, promise);
  for (const word of ['## Reporting', '## What is promised', 'docs/security.md']) {
    assert.ok(text.includes(word), word);
  }
});
