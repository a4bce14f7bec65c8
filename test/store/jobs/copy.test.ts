import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Job } from '../../../src/store/jobs/job.ts';
import { all, bench, ended, inFolder, refusing } from './job-bench.ts';

test('a whole folder is copied, counted by the quota, and the copies are taken back', async (t) => {
  const { maildir, mailbox } = await bench(t, 450);
  writeFileSync(join(maildir, 'maildirsize'), '100000000S\n');
  const before = inFolder(maildir, '');
  const copied = await ended(mailbox, await mailbox.jobs.copy(all, 'Work'));
  assert.deepEqual([copied.status, copied.total, copied.done, copied.gone], ['done', 450, 450, 0]);
  assert.deepEqual(inFolder(maildir, ''), before);
  const copies = inFolder(maildir, '.Work');
  assert.equal(copies.length, 450);
  assert.equal(copies.filter((file) => file.endsWith(':2,S')).length, 150);
  const use = await mailbox.quota();
  assert.equal(use?.used.messages, 450);
  await ended(mailbox, await mailbox.jobs.undo(copied.id));
  assert.deepEqual(inFolder(maildir, '.Work'), []);
  assert.deepEqual(inFolder(maildir, ''), before);
  assert.equal((await mailbox.quota())?.used.messages, 0);
});

test('copies that a dead worker made are not made again', async (t) => {
  const { maildir, mailbox, another, pass } = await bench(t, 20);
  const first = await ended(mailbox, await mailbox.jobs.copy(all, 'Work'));
  const made = inFolder(maildir, '.Work');
  const path = join(maildir, 'dispatch-jobs', `${first.id}.json`);
  const left: Job = { ...first, status: 'running', position: 0, done: 0, beatMs: Date.now() };
  writeFileSync(path, JSON.stringify(left));
  pass(11_000);
  const other = another();
  await other.jobs.wake();
  const job = await ended(other, first);
  assert.deepEqual([job.status, job.done, job.generation], ['done', 20, 2]);
  assert.deepEqual(inFolder(maildir, '.Work'), made);
});

test('a copy that would not fit any more is refused before it begins', async (t) => {
  const { maildir, mailbox } = await bench(t, 5);
  writeFileSync(join(maildir, 'maildirsize'), '0S,7C\n0 5\n');
  await assert.rejects(mailbox.jobs.copy(all, 'Work'), refusing('over-quota'));
  assert.deepEqual(inFolder(maildir, '.Work'), []);
  assert.match(readFileSync(join(maildir, 'maildirsize'), 'utf8'), /^0S,7C\n/);
});
