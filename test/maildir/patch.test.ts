import assert from 'node:assert/strict';
import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { differenceOf } from '../../src/maildir/listing.ts';
import type { FolderSnapshot } from '../../src/maildir/snapshot.ts';
import { SnapshotCache } from '../../src/maildir/snapshot-cache.ts';
import { atRest, filesIn, put, temporaryMaildir } from './temporary-maildir.ts';

const messages = 500;

const cases: readonly (readonly [string, string, string, string])[] = [
  ['abcdef', 'abcdef', '', ''],
  ['', 'abc', '', 'abc'],
  ['abc', '', 'abc', ''],
  ['abcdef', 'abdef', 'c', ''],
  ['abdef', 'abcdef', '', 'c'],
  ['abcdef', 'abXdef', 'c', 'X'],
  ['abcdef', 'bcdefa', '', ''],
  ['abcdefghijkl', 'XabcdefghijklY', '', 'XY'],
  ['abcdefghijkl', 'lkjihgfedcbaX', '', 'X'],
  ['abcdefghijkl', 'adXYefgl', 'bchijk', 'XY'],
];

test('two readings of a directory differ by what came and what went', async () => {
  for (const [before, after, gone, came] of cases) {
    const found = await differenceOf(before.split(''), after.split(''), 100);
    assert.deepEqual(
      [found?.gone.toSorted().join(''), found?.came.toSorted().join('')],
      [gone, came],
      `${before} → ${after}`,
    );
  }
});

test('readings of any size are compared, and no more than so many differences told', async () => {
  const before = Array.from({ length: 300_000 }, (_, n) => `${n}:2,`);
  const after = before.map((name) => `${name}S`);
  assert.equal(await differenceOf(before, after, 256), undefined);
  const found = await differenceOf(before, ['new', ...before.toReversed().slice(1)], 2);
  assert.deepEqual(found, { gone: ['299999:2,'], came: ['new'] });
  assert.equal(await differenceOf(before, ['new', ...before.slice(1)], 1), undefined);
});

async function fresh(maildir: string): Promise<FolderSnapshot | undefined> {
  return await new SnapshotCache(Date.now, { log: silentLog }).snapshot(maildir);
}

function fill(maildir: string): void {
  const files = Array.from({ length: messages }, (_, n) => [
    `cur/${1_700_000_000 + (n >> 1)}.M${n}P1.host:2,${n % 3 === 0 ? '' : 'S'}`,
    '',
  ]);
  put(maildir, Object.fromEntries(files));
}

/** What other programs do to one message, in turn. */
const acts: readonly ((maildir: string, path: string, round: number) => void)[] = [
  (maildir, path) => renameSync(join(maildir, path), join(maildir, `${path}F`)),
  (maildir, _, round) => put(maildir, { [`new/${1_700_000_100 + round}.M1P${round}.host`]: '' }),
  (maildir, path) => unlinkSync(join(maildir, path)),
  (maildir, _, round) => put(maildir, { [`cur/${1_600_000_000 + round}.old:2,S`]: '' }),
  (maildir) => {
    const [file] = filesIn(maildir).filter((path) => path.startsWith('new/'));
    if (file) renameSync(join(maildir, file), join(maildir, `${file.replace('new', 'cur')}:2,S`));
  },
  (maildir, _, round) => put(maildir, { [`cur/letter-${round}.eml:2,S`]: '' }),
  (maildir, path, round) =>
    linkSync(join(maildir, path), join(maildir, `${path.slice(0, -1)}FR${round}`)),
];

test('a snapshot brought up to date is the one that a fresh look gives', async (t) => {
  const maildir = temporaryMaildir(t);
  fill(maildir);
  atRest(maildir);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  await cache.snapshot(maildir);
  for (let round = 0; round < 6 * acts.length; round++) {
    // At rest, and at once after the change before.
    if (round % 3 > 0) await setTimeout(30);
    const before = await cache.snapshot(maildir);
    const paths = filesIn(maildir).filter((path) => path.startsWith('cur/'));
    acts[round % acts.length]?.(maildir, paths[(round * 97) % paths.length] ?? '', round);
    const after = await cache.snapshot(maildir);
    assert.deepEqual(after, await fresh(maildir), `round ${round}`);
    assert.notEqual(after, before);
  }
});

test('a delivery leaves the entries of all other messages as they were', async (t) => {
  const maildir = temporaryMaildir(t);
  fill(maildir);
  await setTimeout(30);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  const before = await cache.snapshot(maildir);
  put(maildir, { 'new/1800000000.M1P1.host': '' });
  const after = await cache.snapshot(maildir);
  assert.ok(before && after);
  assert.equal(after.entries[0]?.base, '1800000000.M1P1.host');
  assert.ok(before.entries.every((entry, at) => after.entries[at + 1] === entry));
  assert.equal(after.unread, before.unread + 1);
});

test('the order is told to be the same for as long as only flags change', async (t) => {
  const maildir = temporaryMaildir(t);
  fill(maildir);
  await setTimeout(30);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  const before = await cache.snapshot(maildir);
  const [file = ''] = filesIn(maildir).filter((path) => path.startsWith('cur/'));
  renameSync(join(maildir, file), join(maildir, `${file}F`));
  const flagged = await cache.snapshot(maildir);
  assert.notEqual(flagged, before);
  assert.equal(flagged?.order, before?.order);
  unlinkSync(join(maildir, `${file}F`));
  const without = await cache.snapshot(maildir);
  assert.notEqual(without?.order, before?.order);
  put(maildir, { 'new/1800000000.M1P1.host': '' });
  assert.notEqual((await cache.snapshot(maildir))?.order, without?.order);
});

test('many changes at once are taken in as well', async (t) => {
  const maildir = temporaryMaildir(t);
  fill(maildir);
  await setTimeout(30);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  await cache.snapshot(maildir);
  for (const path of filesIn(maildir).slice(0, 300)) unlinkSync(join(maildir, path));
  const after = await cache.snapshot(maildir);
  assert.equal(after?.entries.length, messages - 300);
  assert.deepEqual(after, await fresh(maildir));
});
