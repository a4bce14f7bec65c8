import assert from 'node:assert/strict';
import { linkSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openMessage } from '../../src/maildir/message-file.ts';
import { moveMessages } from '../../src/maildir/move.ts';
import type { FoundFile } from '../../src/maildir/scan.ts';
import { filesIn, put, temporaryMaildir } from './temporary-maildir.ts';

const nothing = (): undefined => undefined;
const one: FoundFile = { place: 'cur', file: '1700000000.a:2,S' };

test('a move keeps name, flags and place, and says who was gone', async (t) => {
  const [from, to] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(from, { 'cur/1.a:2,Sk': 'one', 'new/2.b': 'two' });
  const messages: FoundFile[] = [
    { place: 'cur', file: '1.a:2,Sk' },
    { place: 'new', file: '2.b' },
    { place: 'cur', file: '3.c:2,' },
  ];
  assert.deepEqual(await moveMessages(from, messages, to, nothing), ['3.c']);
  assert.deepEqual(filesIn(from), []);
  assert.deepEqual(filesIn(to), ['cur/1.a:2,Sk', 'new/2.b']);
});

test('a message that was flagged meanwhile moves as it is now', async (t) => {
  const [from, to] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(from, { 'cur/1700000000.a:2,FS': 'one' });
  assert.deepEqual(await moveMessages(from, [one], to, nothing), []);
  assert.deepEqual(filesIn(to), ['cur/1700000000.a:2,FS']);
});

test('P05: a different message of the same name in the target is never overwritten', async (t) => {
  for (const taken of ['1700000000.a:2,S', '1700000000.a:2,F']) {
    const [from, to] = [temporaryMaildir(t), temporaryMaildir(t)];
    put(from, { [`cur/${one.file}`]: 'mine' });
    put(to, { [`cur/${taken}`]: 'theirs' });
    await moveMessages(from, [one], to, () => ({ place: 'cur', file: taken }));
    const texts = filesIn(to).map((file) => readFileSync(join(to, file), 'utf8'));
    assert.deepEqual(texts.toSorted(), ['mine', 'theirs']);
    assert.deepEqual(filesIn(from), []);
    const bases = new Set(filesIn(to).map((file) => file.split(':')[0]));
    assert.equal(bases.size, 2);
  }
});

test('a move that a crash cut between link and unlink ends in one message', async (t) => {
  const [from, to] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(from, { [`cur/${one.file}`]: 'mine' });
  linkSync(join(from, 'cur', one.file), join(to, 'cur', one.file));
  await moveMessages(from, [one], to, () => one);
  assert.deepEqual(filesIn(from), []);
  assert.deepEqual(filesIn(to), [`cur/${one.file}`]);
});

test('two moves of the same messages at the same time lose none and double none', async (t) => {
  const [from, to] = [temporaryMaildir(t), temporaryMaildir(t)];
  const messages: FoundFile[] = [];
  for (let n = 0; n < 50; n++) {
    put(from, { [`cur/${n}.a:2,`]: 'text' });
    messages.push({ place: 'cur', file: `${n}.a:2,` });
  }
  const move = () => moveMessages(from, messages, to, nothing);
  await Promise.all([move(), move(), move()]);
  assert.equal(filesIn(to).length, 50);
  assert.deepEqual(filesIn(from), []);
});

test('an open message is read to its end whatever happens to its name', async (t) => {
  const maildir = temporaryMaildir(t);
  const text = 'x'.repeat(200_000);
  put(maildir, { [`cur/${one.file}`]: text });
  const file = await openMessage(maildir, { place: 'new', file: '1700000000.a' });
  assert.ok(file);
  renameSync(join(maildir, 'cur', one.file), join(maildir, 'cur/1700000000.a:2,'));
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read(1, 150_001)) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).length, 150_000);
  assert.equal((await file.head(10)).length, 10);
  await file.close();
});
