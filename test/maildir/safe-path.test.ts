import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { checkMaildirPath } from '../../src/maildir/safe-path.ts';
import { makePlaces, temporaryDirectory } from './temporary-maildir.ts';

function isUnsafe(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'mailbox-unsafe';
}

test('a plain Maildir below the base is good, also before it is made', (t) => {
  const base = temporaryDirectory(t);
  makePlaces(join(base, 'example.com/alice'));
  checkMaildirPath(join(base, 'example.com/alice'), base);
  checkMaildirPath(`${join(base, 'example.com/alice')}/`, base);
  checkMaildirPath(join(base, 'example.com/bob/Maildir'), base);
  checkMaildirPath(join(base, 'example.com/alice'), '');
});

test('P03: a path that leaves the base, or is none, is refused', (t) => {
  const base = temporaryDirectory(t);
  const bad = [
    base,
    `${base}/../other`,
    `${base}/a/../../other`,
    `${base}-other/alice`,
    '/etc',
    '/',
    '',
    'relative/alice',
    `${base}/a\0b`,
    `${base}/./a`,
    `${base}//a`,
  ];
  for (const path of bad) assert.throws(() => checkMaildirPath(path, base), isUnsafe, path);
});

test('P03: links at any level and open doors are refused', (t) => {
  const base = temporaryDirectory(t);
  const other = temporaryDirectory(t);
  makePlaces(join(other, 'alice'));
  makePlaces(join(base, 'bob'));
  symlinkSync(other, join(base, 'example.com'));
  symlinkSync(join(base, 'bob'), join(base, 'carol'));
  writeFileSync(join(base, 'file'), '');
  mkdirSync(join(base, 'open'));
  chmodSync(join(base, 'open'), 0o777);
  for (const name of ['example.com/alice', 'example.com/none', 'carol', 'file', 'open']) {
    assert.throws(() => checkMaildirPath(join(base, name), base), isUnsafe, name);
  }
  assert.throws(() => checkMaildirPath(join(base, 'carol'), ''), isUnsafe);
});
