import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changeMessageFlags } from '../../src/maildir/flag.ts';
import { removeMessage } from '../../src/maildir/remove.ts';
import { filesIn, put, temporaryMaildir } from './temporary-maildir.ts';

const cases = [
  { from: 'cur/1.a:2,', add: 'S', remove: '', to: 'cur/1.a:2,S' },
  { from: 'cur/1.a:2,S', add: '', remove: 'S', to: 'cur/1.a:2,' },
  { from: 'cur/1.a:2,Sab', add: 'F', remove: '', to: 'cur/1.a:2,FSab' },
  { from: 'cur/1.a,S=9:2,X', add: 'F', remove: 'S', to: 'cur/1.a,S=9:2,FX' },
  { from: 'cur/1.a', add: 'F', remove: '', to: 'cur/1.a:2,F' },
  { from: 'cur/1.a', add: '', remove: 'S', to: 'cur/1.a' },
  { from: 'cur/1.a;2,', add: 'F', remove: '', to: 'cur/1.a;2,F' },
  { from: 'cur/1.a:2,S,own', add: 'F', remove: '', to: 'cur/1.a:2,FS,own' },
  { from: 'new/1.a', add: 'S', remove: '', to: 'cur/1.a:2,S' },
  { from: 'new/1.a:2,F', add: 'S', remove: '', to: 'cur/1.a:2,FS' },
  { from: 'new/1.a', add: '', remove: 'S', to: 'new/1.a' },
] as const;

test('a change of flags is one rename that keeps what it does not know', async (t) => {
  for (const { from, add, remove, to } of cases) {
    const maildir = temporaryMaildir(t);
    put(maildir, { [from]: 'text' });
    const message = { place: from.slice(0, 3) as 'new' | 'cur', file: from.slice(4) };
    assert.equal(await changeMessageFlags(maildir, message, { add, remove }), true);
    assert.deepEqual(filesIn(maildir), [to], from);
  }
});

test('a message that was renamed or moved to cur/ meanwhile is followed', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'new/1.a': '' });
  const stale = { place: 'new', file: '1.a' } as const;
  renameSync(join(maildir, 'new/1.a'), join(maildir, 'cur/1.a:2,F'));
  assert.equal(await changeMessageFlags(maildir, stale, { add: 'S', remove: '' }), true);
  assert.deepEqual(filesIn(maildir), ['cur/1.a:2,FS']);
});

test('a message that is gone is told from one that is there', async (t) => {
  const maildir = temporaryMaildir(t);
  const gone = { place: 'cur', file: '1.a:2,' } as const;
  assert.equal(await changeMessageFlags(maildir, gone, { add: 'S', remove: '' }), false);
  assert.equal(await changeMessageFlags(maildir, gone, { add: '', remove: 'S' }), false);
  assert.equal(await removeMessage(maildir, gone), undefined);
});

test('two different messages of one base name both outlive a change of flags', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'new/1700000000.a': 'one', 'cur/1700000000.a:2,S': 'two' });
  const fresh = { place: 'new', file: '1700000000.a' } as const;
  await changeMessageFlags(maildir, fresh, { add: 'S', remove: '' });
  const files = filesIn(maildir);
  const texts = files.map((file) => readFileSync(join(maildir, file), 'utf8'));
  assert.deepEqual(texts.toSorted(), ['one', 'two']);
  assert.ok(files.every((file) => /^cur\/1700000000\..*:2,S$/.test(file)));
});

test('two links of one message become one by a change of flags', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1.a:2,': 'text' });
  linkSync(join(maildir, 'cur/1.a:2,'), join(maildir, 'cur/1.a:2,S'));
  const message = { place: 'cur', file: '1.a:2,' } as const;
  await changeMessageFlags(maildir, message, { add: 'S', remove: '' });
  assert.deepEqual(filesIn(maildir), ['cur/1.a:2,S']);
});

test('of two writers in one process that set different flags both stay', async (t) => {
  const maildir = temporaryMaildir(t);
  const count = 200;
  for (let n = 0; n < count; n++) put(maildir, { [`cur/${n}.a:2,`]: '' });
  const setAll = async (letter: string) => {
    for (let n = 0; n < count; n++) {
      const message = { place: 'cur', file: `${n}.a:2,` } as const;
      assert.ok(await changeMessageFlags(maildir, message, { add: letter, remove: '' }));
    }
  };
  await Promise.all([setAll('F'), setAll('S'), setAll('R')]);
  assert.ok(filesIn(maildir).every((file) => file.endsWith(':2,FRS')));
  assert.equal(filesIn(maildir).length, count);
});

test('of two processes that change flags at speed neither loses the other', async (t) => {
  const maildir = temporaryMaildir(t);
  const count = 100;
  for (let n = 0; n < count; n++) put(maildir, { [`cur/${n}.a:2,`]: '' });
  const writer = (letter: string) =>
    once(
      spawn(process.execPath, [join(import.meta.dirname, 'flag-all.ts'), maildir, letter]),
      'exit',
    );
  const exits = await Promise.all([writer('F'), writer('S'), writer('D')]);
  assert.deepEqual(
    exits.map(([code]) => Number(code)),
    [0, 0, 0],
  );
  const files = filesIn(maildir);
  assert.equal(files.length, count);
  assert.deepEqual(
    files.filter((file) => !file.endsWith(':2,DFS')),
    [],
  );
});

test('removing follows a rename and says how many bytes went', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1.a:2,S': 'text' });
  assert.equal(await removeMessage(maildir, { place: 'new', file: '1.a' }), 4);
  assert.deepEqual(filesIn(maildir), []);
  put(maildir, { 'cur/2.a:2,S': 'text' });
  unlinkSync(join(maildir, 'cur/2.a:2,S'));
  assert.equal(await removeMessage(maildir, { place: 'cur', file: '2.a:2,S' }), undefined);
});
