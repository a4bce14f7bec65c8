// What a page is told of the mail that it shows: at once, once, and after a sleep what it missed.

import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { silentLog } from '../../../src/kit/log.ts';
import { deliver } from '../../../src/maildir/deliver.ts';
import type { LiveChange } from '../../../src/store/live/live-account.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { temporaryMaildir } from '../../maildir/temporary-maildir.ts';
import { until } from '../../real/until.ts';

const letter = Buffer.from('From: a@b.test\r\nSubject: Hello\r\n\r\nHello.\r\n');

function open(t: TestContext) {
  const maildir = temporaryMaildir(t);
  const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'test', now: Date.now });
  t.after(() => store.close());
  const told: LiveChange[] = [];
  const page = store.follow(maildir, (change) => told.push(change));
  const put = (folder = ''): Promise<string> =>
    deliver(join(maildir, folder), {
      bytes: letter,
      flags: '',
      receivedMs: Date.now(),
      hostname: 'test',
    });
  /** The first that is told of this folder and holds. */
  const heard = (folder: string, holds: (change: LiveChange) => boolean = () => true) =>
    until(`news of ${folder}`, () => {
      const at = told.findIndex(
        (change) => change.folders.some((one) => one.folder === folder) && holds(change),
      );
      return at < 0 ? undefined : told.splice(0, at + 1).at(-1);
    });
  return { maildir, store, told, page, put, heard };
}

test('a delivery, a flag and a removal are told, with the message and the counts', async (t) => {
  const { maildir, store, put, heard } = open(t);
  const id = await put();
  const came = await heard('INBOX');
  assert.deepEqual(came.folders, [
    { folder: 'INBOX', total: 1, unread: 1, messages: { there: [id], gone: [] } },
  ]);
  const mailbox = store.open(maildir);
  await mailbox.flag('INBOX', [id], { seen: true });
  const seen = await heard('INBOX', ({ folders }) => folders[0]?.unread === 0);
  assert.deepEqual(seen.folders[0]?.messages, { there: [id], gone: [] });
  await mailbox.erase('INBOX', [id]);
  const gone = await heard('INBOX', ({ folders }) => folders[0]?.total === 0);
  assert.deepEqual(gone.folders[0]?.messages, { there: [], gone: [id] });
});

test('what another program moves out and what it brings is told of both folders', async (t) => {
  const { maildir, store, told, put, heard } = open(t);
  await store.open(maildir).createFolder('Work');
  await until('the folder', () => told.some(({ isNewTree }) => isNewTree) || undefined);
  const id = await put();
  await heard('INBOX');
  renameSync(join(maildir, 'new', id), join(maildir, '.Work', 'cur', `${id}:2,S`));
  await heard('Work', ({ folders }) => folders.some(({ total }) => total === 1));
  assert.equal((await store.changesSince(maildir, undefined)).folders[0]?.total, 0);
});

test('folders beyond those that the kernel watches are told of as well', async (t) => {
  const { maildir, store, page, put, heard } = open(t);
  const mailbox = store.open(maildir);
  for (let count = 0; count < 8; count += 1) await mailbox.createFolder(`Folder ${count}`);
  assert.equal((await page.since(undefined)).folders.length, 9);
  await put('.Folder 7');
  const told = await heard('Folder 7', ({ folders }) => folders.some(({ total }) => total === 1));
  const change = told.folders.find(({ folder }) => folder === 'Folder 7');
  // Nobody said which messages: the whole list may be another.
  assert.equal(change?.messages, undefined);
});

test('whoever knows a state is told what changed since, and only that', async (t) => {
  const { maildir, store, page, put } = open(t);
  const mailbox = store.open(maildir);
  await mailbox.createFolder('Work');
  await put();
  // A stamp that is younger than the clock's tick proves nothing, and is told of again.
  await new Promise((resolve) => setTimeout(resolve, 60));
  const first = await page.since(undefined);
  assert.deepEqual(
    first.folders.map(({ folder, total }) => [folder, total]),
    [
      ['INBOX', 1],
      ['Work', 0],
    ],
  );
  const { state } = await store.changesSince(maildir, first.state);
  assert.deepEqual((await store.changesSince(maildir, state)).folders, []);
  await put('.Work');
  const later = await store.changesSince(maildir, state);
  assert.deepEqual(
    later.folders.map(({ folder, total }) => [folder, total]),
    [['Work', 1]],
  );
  assert.equal(later.isNewTree, false);
  await mailbox.createFolder('Other');
  const other = await store.changesSince(maildir, state);
  assert.equal(other.isNewTree, true);
  assert.equal(other.folders.length, 3);
  for (const strange of ['x', 'AAAA', '_'.repeat(1_000)]) {
    assert.equal((await store.changesSince(maildir, strange)).folders.length, 3);
  }
});

test('a closed page is told nothing, and a Maildir that vanishes breaks nothing', async (t) => {
  const { maildir, store, told, page, put, heard } = open(t);
  const other: LiveChange[] = [];
  const second = store.follow(maildir, (change) => other.push(change));
  page.close();
  await put();
  await until('the other page', () => other.length > 0 || undefined);
  assert.equal(told.length, 0);
  second.close();
  const third = store.follow(maildir, (change) => told.push(change));
  rmSync(join(maildir, 'cur'), { recursive: true });
  rmSync(join(maildir, 'new'), { recursive: true });
  for (const place of ['cur', 'new']) mkdirSync(join(maildir, place));
  await put();
  await heard('INBOX', ({ folders }) => folders.some(({ total }) => total > 0));
  third.close();
});

test('more messages than can be named make the list one to look at as a whole', async (t) => {
  const { put, heard } = open(t);
  await Promise.all(Array.from({ length: 260 }, () => put()));
  const told = await heard('INBOX', ({ folders }) => folders[0]?.total === 260);
  assert.ok((told.folders[0]?.messages?.there.length ?? 0) <= 260);
});
