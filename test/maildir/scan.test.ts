import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import type { FoundFile, MailEntry } from '../../src/maildir/entry.ts';
import { byBase, type Scan, scanFolder } from '../../src/maildir/scan.ts';
import { SnapshotCache } from '../../src/maildir/snapshot-cache.ts';
import { positionOf } from '../../src/maildir/snapshot.ts';
import { put, temporaryDirectory, temporaryMaildir } from './temporary-maildir.ts';

const nothing = new Map<string, MailEntry>();

async function placesOf(scan: Scan | undefined): Promise<Record<string, FoundFile>> {
  const found = [...(await byBase(scan?.entries ?? []))];
  return Object.fromEntries(found.map(([base, { place, file }]) => [base, { place, file }]));
}

test('P05: messages are found in new/ and cur/, one per base name, the one in cur/ first', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, {
    'new/1.a': '',
    'new/2.b:2,S': '',
    'cur/1.a:2,F': '',
    'cur/3.c': '',
    'cur/4.d': '',
  });
  linkSync(join(maildir, 'cur/4.d'), join(maildir, 'cur/4.d:2,S'));
  const scan = await scanFolder(maildir, nothing, Date.now);
  assert.deepEqual(await placesOf(scan), {
    '1.a': { place: 'cur', file: '1.a:2,F' },
    '2.b': { place: 'new', file: '2.b:2,S' },
    '3.c': { place: 'cur', file: '3.c' },
    '4.d': { place: 'cur', file: '4.d:2,S' },
  });
});

test('what is no regular file is passed over and counted', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1.a:2,': '', 'cur/.hidden': '' });
  mkdirSync(join(maildir, 'cur/2.directory:2,'));
  symlinkSync('/etc/passwd', join(maildir, 'cur/3.link:2,'));
  execFileSync('mkfifo', [join(maildir, 'cur/4.fifo:2,')]);
  writeFileSync(Buffer.concat([Buffer.from(join(maildir, 'cur/5.')), Buffer.from([0xff])]), '');
  const scan = await scanFolder(maildir, nothing, Date.now);
  assert.deepEqual(Object.keys(await placesOf(scan)), ['1.a']);
  assert.equal(scan?.oddCount, 4);
});

test('a folder that is missing, or a link, is no folder', async (t) => {
  const maildir = temporaryMaildir(t);
  const other = temporaryDirectory(t);
  symlinkSync(join(maildir, 'cur'), join(other, 'cur'));
  assert.equal(await scanFolder(other, nothing, Date.now), undefined);
  assert.equal(await scanFolder(join(other, 'none'), nothing, Date.now), undefined);
});

test('a scan within the tick of the clock carries no stamp, a later one does', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1.a:2,': '' });
  const { mtimeMs } = lstatSync(join(maildir, 'cur'));
  const soon = await scanFolder(maildir, nothing, () => mtimeMs + 5);
  assert.deepEqual(Object.keys(await placesOf(soon)), ['1.a']);
  assert.equal(soon?.stamp, undefined);
  const later = await scanFolder(maildir, nothing, () => mtimeMs + 60);
  assert.notEqual(later?.stamp, undefined);
});

test('a clock set back makes stamps worth nothing, and lists stay right', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1700000000.a:2,': '' });
  const cache = new SnapshotCache(() => Date.now() - 3_600_000, { log: silentLog });
  assert.equal((await cache.snapshot(maildir))?.entries.length, 1);
  unlinkSync(join(maildir, 'cur/1700000000.a:2,'));
  assert.equal((await cache.snapshot(maildir))?.entries.length, 0);
});

test('a known message that is gone is given up, one that was renamed is not', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'cur/1.a:2,': '', 'cur/2.b:2,': '' });
  const before = await scanFolder(maildir, nothing, Date.now);
  unlinkSync(join(maildir, 'cur/1.a:2,'));
  renameSync(join(maildir, 'cur/2.b:2,'), join(maildir, 'cur/2.b:2,S'));
  const after = await scanFolder(maildir, await byBase(before?.entries ?? []), Date.now);
  assert.deepEqual(await placesOf(after), {
    '2.b': { place: 'cur', file: '2.b:2,S' },
  });
});

test('a snapshot is ordered by delivery, newest first, with or without a time in the name', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, {
    'cur/1700000000.M1P1.h:2,S': '',
    'cur/1700000000.M2P1.h:2,': '',
    'new/1800000000.x': '',
    'cur/letter.eml:2,S': '',
  });
  utimesSync(join(maildir, 'cur/letter.eml:2,S'), 1_750_000_000, 1_750_000_000);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  const snapshot = await cache.snapshot(maildir);
  assert.deepEqual(
    snapshot?.entries.map((entry) => entry.base),
    ['1800000000.x', 'letter.eml', '1700000000.M2P1.h', '1700000000.M1P1.h'],
  );
  assert.equal(snapshot?.unread, 2);
  assert.deepEqual(
    snapshot?.entries.map(({ base }) => positionOf(snapshot, base)),
    [0, 1, 2, 3],
  );
  assert.equal(positionOf(snapshot, '1700000000.none'), undefined);
  assert.equal(positionOf(snapshot, 'none.eml'), undefined);
});

test('a message of two names is one line of a snapshot, and counted once', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, {
    'new/1700000000.M1P1.h': '',
    'cur/1700000000.M1P1.h:2,S': '',
    'cur/1700000000.M2P1.h:2,': '',
    'cur/1700000000.M2P1.h:2,FS': '',
    'new/letter.eml': '',
    'cur/letter.eml:2,': '',
    'cur/1700000001.M1P1.h:2,': '',
  });
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  const snapshot = await cache.snapshot(maildir);
  assert.deepEqual(
    snapshot?.entries.map(({ place, file }) => `${place}/${file}`),
    [
      'cur/letter.eml:2,',
      'cur/1700000001.M1P1.h:2,',
      'cur/1700000000.M2P1.h:2,FS',
      'cur/1700000000.M1P1.h:2,S',
    ],
  );
  assert.equal(snapshot?.unread, 2);
});

test('a snapshot that is kept notices every change, however soon it comes', async (t) => {
  const maildir = temporaryMaildir(t);
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  let flags = '';
  put(maildir, { 'cur/1700000000.a:2,': '' });
  for (let round = 0; round < 300; round++) {
    assert.equal((await cache.snapshot(maildir))?.entries[0]?.flags, flags);
    const next = flags === '' ? 'S' : '';
    renameSync(
      join(maildir, `cur/1700000000.a:2,${flags}`),
      join(maildir, `cur/1700000000.a:2,${next}`),
    );
    flags = next;
    if (round % 10 === 0) await setTimeout(25);
  }
});

test('the cache forgets the folder used least when it holds too many messages', async (t) => {
  const folders = [temporaryMaildir(t), temporaryMaildir(t), temporaryMaildir(t)];
  for (const folder of folders) put(folder, { 'cur/1700000000.a': '', 'cur/1700000001.b': '' });
  await setTimeout(60);
  const cache = new SnapshotCache(Date.now, { log: silentLog, entriesMax: 4 });
  const first = await Promise.all(folders.map((folder) => cache.snapshot(folder)));
  const second = await Promise.all([2, 1].map((at) => cache.snapshot(folders[at] ?? '')));
  assert.deepEqual(
    second.map((snapshot, at) => snapshot === first[2 - at]),
    [true, true],
  );
  assert.notEqual(await cache.snapshot(folders[0] ?? ''), first[0]);
});
