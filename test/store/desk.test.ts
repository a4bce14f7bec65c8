import assert from 'node:assert/strict';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Desk, uploadBytesMax } from '../../src/store/desk.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const key = '0b9d2f1e-6f0a-4c1e-9d57-0a6f6a2b7c11';
const facts = { filename: 'plan.txt', contentType: 'text/plain', size: 10 };

function openDesk(t: { after(act: () => void): void }) {
  const home = temporaryDirectory('desk');
  t.after(home.remove);
  const clock = { nowMs: Date.now() };
  return { path: home.path, clock, desk: new Desk(home.path, () => clock.nowMs) };
}

test('a file arrives in pieces, some of them twice, and is there once it is whole', async (t) => {
  const { desk, path } = openDesk(t);
  const id = await desk.begin(facts);
  assert.equal(await desk.write(id, 0, Buffer.from('01234')), 5);
  assert.equal(await desk.write(id, 0, Buffer.from('01234')), 5, 'the same piece again');
  assert.equal(await desk.write(id, 8, Buffer.from('89')), 5, 'none that leaves a gap');
  await assert.rejects(desk.read(id), { code: 'not-found' });
  const other = new Desk(path, Date.now);
  assert.equal(await other.length(id), 5, 'another worker knows where to go on');
  assert.equal(await other.write(id, 5, Buffer.from('56789')), 10);
  const read = await desk.read(id);
  assert.equal(Buffer.from(read.content).toString(), '0123456789');
  assert.equal(read.filename, 'plan.txt');
  await desk.remove([id]);
  await assert.rejects(desk.length(id), { code: 'not-found' });
});

test('no file outgrows what was announced, and no desk what one may hold', async (t) => {
  const { desk } = openDesk(t);
  const id = await desk.begin(facts);
  await assert.rejects(desk.write(id, 0, Buffer.alloc(11)), { code: 'too-large' });
  await assert.rejects(desk.begin({ ...facts, size: uploadBytesMax + 1 }), { code: 'too-large' });
  for (const _ of [1, 2]) await desk.begin({ ...facts, size: uploadBytesMax });
  await assert.rejects(desk.begin({ ...facts, size: uploadBytesMax }), { code: 'too-large' });
});

test('a desk takes so many files and no more', async (t) => {
  const { desk } = openDesk(t);
  for (let count = 0; count < 300; count++) await desk.begin({ ...facts, size: 0 });
  await assert.rejects(desk.begin({ ...facts, size: 0 }), { code: 'limit-reached' });
});

test('what nobody has touched for a day is cleared away', async (t) => {
  const { desk, path, clock } = openDesk(t);
  const old = await desk.begin(facts);
  await desk.remember(key, 'old');
  const directory = join(path, 'dispatch-desk');
  const longAgo = new Date(clock.nowMs - 25 * 60 * 60 * 1000);
  for (const name of readdirSync(directory)) utimesSync(join(directory, name), longAgo, longAgo);
  const fresh = await desk.begin(facts);
  await assert.rejects(desk.length(old), { code: 'not-found' });
  assert.equal(await desk.saved(key), undefined);
  assert.equal(await desk.length(fresh), 0);
});

test('names from outside never become paths', async (t) => {
  const { desk, path } = openDesk(t);
  for (const id of ['../x', '', 'x/../../y', `${'0'.repeat(32)}/..`, 'A'.repeat(32)]) {
    await assert.rejects(desk.length(id), { code: 'not-found' });
    await assert.rejects(desk.write(id, 0, Buffer.from('x')), { code: 'not-found' });
    await desk.remember(id, 'draft');
    assert.equal(await desk.saved(id), undefined);
    await desk.remove([id]);
  }
  assert.deepEqual(readdirSync(path), []);
});

test('a form finds the draft that it was last saved as', async (t) => {
  const { desk } = openDesk(t);
  assert.equal(await desk.saved(key), undefined);
  await desk.remember(key, 'one');
  await desk.remember(key, 'two');
  assert.equal(await desk.saved(key), 'two');
  await desk.forget(key);
  assert.equal(await desk.saved(key), undefined);
});
