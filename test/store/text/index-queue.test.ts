import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { silentLog } from '../../../src/kit/log.ts';
import { openIndexQueue } from '../../../src/store/open-index-queue.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { put, temporaryMaildir } from '../../maildir/temporary-maildir.ts';
import { letter } from '../letters.ts';

const count = 150;

function filled(t: TestContext, messages = count): string {
  const maildir = temporaryMaildir(t);
  const files = Array.from({ length: messages }, (_, n) => [
    `cur/${1_700_000_000 + n}.m${n}.h:2,`,
    letter({ subject: `Number ${n}`, text: `Heron ${n} stands in the water.` }),
  ]);
  put(maildir, Object.fromEntries(files));
  return maildir;
}

function openStore(t: TestContext, options: { now?: () => number; asked?: string[] } = {}) {
  const { now = Date.now, asked } = options;
  const store = openMailStore({
    log: silentLog,
    indexDir: '',
    hostname: 'h',
    now,
    waitMs: { search: 60_000, conversation: 60_000 },
    askIndexer: asked && ((maildir) => void asked.push(maildir)),
  });
  t.after(() => store.close());
  return store;
}

function openQueue(t: TestContext, sliceMs = 2_000) {
  const done: string[] = [];
  const told = Promise.withResolvers<void>();
  const onDone = (maildir: string): void => {
    done.push(maildir);
    told.resolve();
  };
  const queue = openIndexQueue({ log: silentLog, indexDir: '', now: Date.now, onDone, sliceMs });
  t.after(() => queue.close());
  return { queue, done, told: told.promise };
}

async function doneWith(done: readonly string[], wanted: number): Promise<void> {
  for (let turns = 0; done.length < wanted && turns < 3_000; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const newest = { page: 1, order: 'date' } as const;

test('a worker leaves a long backlog to the process that only indexes, and tells how far it is', async (t) => {
  const maildir = filled(t);
  const asked: string[] = [];
  const mailbox = openStore(t, { asked }).open(maildir);
  const before = await mailbox.search('heron', newest);
  assert.deepEqual([before.rows.length, before.indexed, before.total], [0, 0, count]);
  assert.equal(asked[0], maildir);
  const { searchable, isSettling } = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual([searchable, isSettling], [{ indexed: 0, total: count }, true]);

  const { queue, told, done } = openQueue(t);
  queue.ask(maildir);
  await told;
  assert.deepEqual(done, [maildir]);
  const after = await mailbox.search('heron', newest);
  assert.deepEqual([after.rows.length, after.indexed], [25, count]);
  const whole = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual([whole.searchable, whole.isSettling], [undefined, false]);
});

test('a few new messages a worker takes in itself', async (t) => {
  const maildir = filled(t, 20);
  const asked: string[] = [];
  const found = await openStore(t, { asked }).open(maildir).search('heron', newest);
  assert.equal(found.indexed, 20);
  assert.deepEqual(asked, []);
});

test('where nobody does what was asked for, the worker fills the index itself', async (t) => {
  const maildir = filled(t);
  const asked: string[] = [];
  let lateMs = 0;
  const mailbox = openStore(t, { asked, now: () => Date.now() + lateMs }).open(maildir);
  assert.equal((await mailbox.search('heron', newest)).indexed, 0);
  lateMs = 61_000;
  assert.equal((await mailbox.search('heron', newest)).indexed, count);
});

test('a small mailbox does not wait until a large one is done', async (t) => {
  const [large, small] = [filled(t, 400), filled(t, 5)];
  const { queue, done } = openQueue(t, 1);
  queue.ask(large);
  queue.ask(small);
  await doneWith(done, 2);
  assert.deepEqual(done, [small, large]);
});

test('each account that was asked for is done once, and one that is no mailbox is passed over', async (t) => {
  const maildirs = [filled(t, 30), filled(t, 10), filled(t, 20)];
  const { queue, done } = openQueue(t);
  queue.ask('relative/path');
  for (const maildir of [...maildirs, ...maildirs]) queue.ask(maildir);
  await doneWith(done, 4);
  assert.deepEqual(done.slice(0, 4), ['relative/path', ...maildirs]);
  assert.equal(queue.state.accounts, 0);
});

test('an index that is deleted while it is filled is filled again', async (t) => {
  const maildir = filled(t);
  const { queue, told } = openQueue(t);
  queue.ask(maildir);
  await told;
  for (const end of ['', '-wal', '-shm'])
    rmSync(`${maildir}/dispatch-index${end}`, { force: true });
  const asked: string[] = [];
  const mailbox = openStore(t, { asked }).open(maildir);
  assert.equal((await mailbox.search('heron', newest)).indexed, 0);
  const again = openQueue(t);
  again.queue.ask(maildir);
  await again.told;
  assert.equal((await mailbox.search('heron', newest)).indexed, count);
});
