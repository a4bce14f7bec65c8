import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { IndexPool } from '../../src/index/index-pool.ts';
import { MessageIndex } from '../../src/index/message-index.ts';
import type { IndexRow } from '../../src/index/row.ts';
import { silentLog } from '../../src/kit/log.ts';

function row(base: string, more: Partial<IndexRow> = {}): IndexRow {
  const facts = { size: 7, hasAttachment: true, preview: 'Früh', envelope: '{"from":[]}' };
  return { base, ...facts, tree: `{"of":"${base}"}`, ...more };
}

function temporaryPath(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-index-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, 'deep', 'index');
}

function open(t: TestContext, path: string, owner = 'alice'): MessageIndex {
  const index = new MessageIndex({ path, owner, log: silentLog, now: Date.now });
  t.after(() => index.close());
  return index;
}

function known(index: MessageIndex, ...bases: string[]): string[] {
  return [...index.facts(bases).keys()].toSorted();
}

test('what was put is found, by any handle and after a restart', (t) => {
  const path = temporaryPath(t);
  const index = open(t, path);
  index.put([row('a'), row('b', { tree: undefined })]);
  for (const each of [index, open(t, path)]) {
    const { tree: _, ...facts } = row('a');
    assert.deepEqual(each.facts(['a', 'none']).get('a'), facts);
    assert.deepEqual(each.tree('a'), row('a'));
    assert.equal(each.tree('b'), undefined);
    assert.deepEqual(known(each, 'a', 'b', 'c'), ['a', 'b']);
  }
  index.put([row('a', { preview: 'new', tree: undefined })]);
  assert.equal(index.facts(['a']).get('a')?.preview, 'new');
  assert.deepEqual(index.tree('a'), row('a', { preview: 'new' }));
  index.put([row('a', { size: 8, tree: undefined })]);
  assert.equal(index.tree('a'), undefined);
  index.forget(['a']);
  assert.deepEqual(known(index, 'a', 'b'), ['b']);
});

test('the file is private', (t) => {
  const path = temporaryPath(t);
  open(t, path).put([row('a')]);
  for (const suffix of ['', '-wal', '-shm']) {
    assert.equal(statSync(path + suffix).mode & 0o777, 0o600, suffix);
  }
});

test('an index deleted under an open handle is made anew', (t) => {
  const path = temporaryPath(t);
  const index = open(t, path);
  index.put([row('a')]);
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  assert.deepEqual(known(index, 'a'), []);
  index.put([row('b')]);
  assert.deepEqual(known(open(t, path), 'a', 'b'), ['b']);
});

test('closing a deleted index leaves its successor alone', (t) => {
  const path = temporaryPath(t);
  const old = open(t, path);
  old.put([row('a')]);
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const successor = open(t, path);
  successor.put([row('b')]);
  old.close();
  assert.ok(existsSync(`${path}-wal`));
  assert.deepEqual(known(open(t, path), 'b'), ['b']);
});

test('garbage, another version, another owner and a cut file all become a new index', (t) => {
  const damages: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, 'garbage '.repeat(1_000)),
    (path) => truncateSync(path, 5_000),
    (path) => truncateSync(path, 0),
    (path) => execute(path, 'PRAGMA user_version = 99'),
    (path) => execute(path, 'PRAGMA user_version = 0'),
    (path) => execute(path, "UPDATE owner SET name = 'mallory'"),
    (path) => execute(path, 'DROP TABLE message'),
    (path) => execute(path, 'DROP TABLE owner'),
  ];
  for (const damage of damages) {
    const path = temporaryPath(t);
    const index = open(t, path);
    index.put([row('a')]);
    index.close();
    damage(path);
    assert.deepEqual(known(index, 'a'), [], String(damage));
    index.put([row('b')]);
    assert.deepEqual(known(open(t, path), 'b'), ['b'], String(damage));
  }
});

function execute(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test('a file damaged while it is open never fails a caller', (t) => {
  const path = temporaryPath(t);
  const index = open(t, path);
  index.put(Array.from({ length: 500 }, (_, n) => row(`m${n}`)));
  for (const suffix of ['', '-wal']) writeFileSync(path + suffix, 'garbage '.repeat(30_000));
  const found = known(index, 'm1', 'm400');
  assert.ok(found.length <= 2);
  index.put([row('b')]);
  assert.equal(open(t, path).facts(['b']).get('b')?.size ?? 7, 7);
});

test('a row with flipped bits, or under another name, is no row', (t) => {
  const flips = [
    "UPDATE message SET preview = 'Fruh'",
    'UPDATE message SET size = 8',
    'UPDATE message SET has_attachment = 0',
    `UPDATE message SET envelope = '{"from":[1]}'`,
    'UPDATE message SET facts_check = facts_check + 1',
  ];
  for (const flip of flips) {
    const path = temporaryPath(t);
    const index = open(t, path);
    index.put([row('a')]);
    execute(path, flip);
    assert.deepEqual(known(index, 'a'), [], flip);
  }
  const path = temporaryPath(t);
  const index = open(t, path);
  index.put([row('a')]);
  execute(path, "UPDATE message SET base = 'b', tree = '{}'");
  assert.deepEqual(known(index, 'b'), []);
  assert.equal(index.tree('b'), undefined);
});

test('where nothing can be written the index lives in memory', (t) => {
  const path = temporaryPath(t);
  const blocked = join(path, '..', '..', 'file');
  writeFileSync(blocked, '');
  const index = open(t, join(blocked, 'index'));
  index.put([row('a')]);
  assert.deepEqual(known(index, 'a'), ['a']);
  assert.equal(readFileSync(blocked, 'utf8'), '');
});

test('a link in place of the file is not followed', (t) => {
  const path = temporaryPath(t);
  const other = join(path, '..', '..', 'other');
  writeFileSync(other, 'precious');
  mkdirSync(join(path, '..'));
  symlinkSync(other, path);
  const index = open(t, path);
  index.put([row('a')]);
  assert.deepEqual(known(index, 'a'), ['a']);
  assert.equal(readFileSync(other, 'utf8'), 'precious');
});

test('an index in memory goes back to its file once that can be written', (t) => {
  const path = temporaryPath(t);
  const directory = join(path, '..');
  writeFileSync(directory, '');
  let nowMs = 0;
  const index = new MessageIndex({ path, owner: 'alice', log: silentLog, now: () => nowMs });
  t.after(() => index.close());
  index.put([row('a')]);
  assert.deepEqual(known(index, 'a'), ['a']);
  rmSync(directory);
  nowMs = 61_000;
  index.put([row('b')]);
  assert.deepEqual(known(open(t, path), 'a', 'b'), ['b']);
});

test('several processes fill one index that none of them has made yet', async (t) => {
  const path = temporaryPath(t);
  const script = join(import.meta.dirname, 'fill.ts');
  const exits = await Promise.all(
    ['x', 'y', 'z'].map((name) => once(spawn(process.execPath, [script, path, name]), 'exit')),
  );
  assert.deepEqual(
    exits.map(([code]) => Number(code)),
    [0, 0, 0],
  );
  const index = open(t, path);
  // A write that finds the file busy is given up, so fewer may be there, and each one is whole.
  const all = ['x', 'y', 'z'].flatMap((name) => Array.from({ length: 50 }, (_, n) => name + n));
  assert.ok(known(index, ...all).length > 0);
});

test('the pool closes the index used least, which then opens again by itself', (t) => {
  const path = temporaryPath(t);
  const pool = new IndexPool({ log: silentLog, now: Date.now, openMax: 1 });
  t.after(() => pool.close());
  const first = pool.index(path, 'alice');
  first.put([row('a')]);
  pool.index(`${path}2`, 'bob').put([row('b')]);
  // Closed as the last one of its file, so SQLite has folded the log back into it.
  assert.ok(!existsSync(`${path}-wal`));
  assert.deepEqual(known(first, 'a', 'b'), ['a']);
  first.close();
  assert.notEqual(pool.index(path, 'alice'), first);
});

test('a number that no program of ours wrote is damage like any other', (t) => {
  const path = temporaryPath(t);
  const index = open(t, path);
  index.put([row('a')]);
  index.close();
  const raw = new DatabaseSync(path);
  raw.exec('UPDATE message SET size = 9223372036854775807');
  raw.close();
  assert.equal(index.facts(['a']).size, 0);
  index.put([row('a')]);
  assert.equal(index.facts(['a']).size, 1);
});
