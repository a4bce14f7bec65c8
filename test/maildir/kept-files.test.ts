import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeptFiles } from '../../src/maildir/kept-files.ts';
import { temporaryDirectory } from './temporary-maildir.ts';

/** Longer than a tick of the clock that a file system takes its times from. */
const tickMs = 60;

function keeping(t: TestContext, filesMax = 10) {
  const directory = temporaryDirectory(t);
  const reads: string[] = [];
  const files = new KeptFiles(filesMax, async (path) => {
    reads.push(path.slice(directory.length + 1));
    return await readFile(path, 'utf8').catch(() => undefined);
  });
  const path = (name: string): string => join(directory, name);
  return { path, reads, get: (name: string) => files.get(path(name)) };
}

test('a file that stays the same is read once, one that is not there never', async (t) => {
  const { path, reads, get } = keeping(t);
  assert.equal(await get('a'), undefined);
  assert.equal(await get('none/a'), undefined);
  writeFileSync(path('a'), 'one');
  await sleep(tickMs);
  for (let round = 0; round < 3; round += 1) assert.equal(await get('a'), 'one');
  assert.deepEqual(reads, ['a']);
  rmSync(path('a'));
  assert.equal(await get('a'), undefined);
});

test('no change is missed, whether a file is replaced, written over or put back in time', async (t) => {
  const { path, get } = keeping(t);
  writeFileSync(path('a'), 'one');
  await sleep(tickMs);
  assert.equal(await get('a'), 'one');
  writeFileSync(path('new'), 'two');
  renameSync(path('new'), path('a'));
  assert.equal(await get('a'), 'two');
  // Changes of one tick, between reads of which each might be kept.
  for (let round = 0; round < 200; round += 1) {
    writeFileSync(path('a'), String(100 + round));
    assert.equal(await get('a'), String(100 + round));
  }
  await sleep(tickMs);
  assert.equal(await get('a'), '299');
  writeFileSync(path('a'), '300');
  utimesSync(path('a'), 0, 0);
  assert.equal(await get('a'), '300');
});

test('what cannot be read has no value, and more files than are kept are read again', async (t) => {
  const { path, reads, get } = keeping(t, 1);
  mkdirSync(path('directory'));
  symlinkSync(path('loop'), path('loop'));
  for (const name of ['a', 'b']) writeFileSync(path(name), name);
  await sleep(tickMs);
  assert.equal(await get('directory'), undefined);
  assert.equal(await get('loop'), undefined);
  assert.equal(await get('a/file-below-a-file'), undefined);
  for (const name of ['a', 'b', 'a']) assert.equal(await get(name), name);
  assert.deepEqual(reads.slice(-3), ['a', 'b', 'a']);
});
