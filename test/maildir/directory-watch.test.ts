import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { DirectoryWatches } from '../../src/maildir/directory-watch.ts';
import { SnapshotCache } from '../../src/maildir/snapshot-cache.ts';
import { atRest, makePlaces, temporaryDirectory } from './temporary-maildir.ts';

function openWatches(t: TestContext): DirectoryWatches {
  const watches = new DirectoryWatches();
  t.after(() => watches.close());
  return watches;
}

function markOf(watches: DirectoryWatches, path: string) {
  const mark = watches.mark(path);
  assert.ok(mark, 'this file system can be watched');
  return mark;
}

test('names that came, went or were renamed are told, those from before the mark are not', async (t) => {
  const directory = temporaryDirectory(t);
  const watches = openWatches(t);
  const first = markOf(watches, directory);
  writeFileSync(join(directory, 'early'), '');
  assert.deepEqual([...((await first.watch.since(first.position)) ?? [])], ['early']);
  const { watch, position } = markOf(watches, directory);
  assert.equal(watch, first.watch);
  writeFileSync(join(directory, 'one'), '');
  renameSync(join(directory, 'one'), join(directory, 'two'));
  rmSync(join(directory, 'early'));
  assert.deepEqual([...((await watch.since(position)) ?? [])], ['one', 'two', 'early']);
});

test('after a burst, and after more names than are kept, nothing is said to be known', async (t) => {
  const directory = temporaryDirectory(t);
  const other = temporaryDirectory(t);
  const watches = openWatches(t);
  const busy = markOf(watches, directory);
  const quiet = markOf(watches, other);
  for (let n = 0; n < 1_100; n++) writeFileSync(join(directory, `few${n}`), '');
  assert.equal(await busy.watch.since(busy.position), undefined);
  assert.deepEqual([...((await quiet.watch.since(quiet.position)) ?? [])], []);
  // The queue of the kernel is one for all: what overflows in one directory is lost in another.
  for (let n = 0; n < 5_000; n++) {
    renameSync(join(directory, `few${n % 2}`), join(directory, 'many'));
    renameSync(join(directory, 'many'), join(directory, `few${n % 2}`));
  }
  assert.equal(await quiet.watch.since(quiet.position), undefined);
  const { watch, position } = markOf(watches, other);
  writeFileSync(join(other, 'after'), '');
  assert.deepEqual([...((await watch.since(position)) ?? [])], ['after']);
});

test('another directory at the same path gets a watch of its own', async (t) => {
  const directory = join(temporaryDirectory(t), 'cur');
  mkdirSync(directory);
  const watches = openWatches(t);
  const first = markOf(watches, directory);
  renameSync(directory, `${directory}.old`);
  mkdirSync(directory);
  const second = markOf(watches, directory);
  assert.notEqual(second.watch, first.watch);
  assert.equal(await first.watch.since(first.position), undefined);
  assert.equal(watches.mark(join(directory, 'absent')), undefined);
});

test('a large folder that is watched shows what one that is read anew shows, change by change', async (t) => {
  const folder = join(temporaryDirectory(t), 'Maildir');
  makePlaces(folder);
  const names = Array.from({ length: 2_500 }, (_, n) => `${1_700_000_000 + n}.M${n}P1.host:2,`);
  for (const name of names) writeFileSync(join(folder, 'cur', name), '');
  atRest(folder);
  const kept = new SnapshotCache(Date.now, { log: silentLog });
  t.after(() => kept.clear());
  await kept.snapshot(folder);
  const at = (file: string): string => join(folder, 'cur', file);
  const acts: ((n: number) => void)[] = [
    (n) => renameSync(at(`${names[n]}`), at(`${names[n]}S`)),
    (n) => rmSync(at(`${names[n + 1]}`)),
    (n) => writeFileSync(at(`${1_800_000_000 + n}.M1P1.host:2,S`), ''),
    (n) =>
      renameSync(
        at(`${names[n + 2]}`),
        join(folder, 'new', `${1_700_000_002 + n}.M${n + 2}P1.host`),
      ),
    (n) => writeFileSync(at(`.hidden${n}`), ''),
    (n) => mkdirSync(at(`directory${n}`)),
  ];
  for (let round = 0; round < 48; round++) {
    acts[round % acts.length]?.(Math.floor(round / acts.length) * 5);
    // Sometimes at rest, sometimes in the same tick of the clock.
    if (round % 3 > 0) await new Promise((resolve) => setTimeout(resolve, 30));
    const shown = await kept.snapshot(folder);
    const anew = await new SnapshotCache(Date.now, { log: silentLog }).snapshot(folder);
    assert.deepEqual(shown?.entries, anew?.entries, `round ${round}`);
    assert.equal(shown?.unread, anew?.unread);
  }
});
