// An import that outlives who was at it: no message is lost and none is made twice.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Job } from '../../../src/store/jobs/job.ts';
import { bench, ended, inFolder, refusing } from './job-bench.ts';

const many = 120;
const mbox = Array.from(
  { length: many },
  (_, n) =>
    `From eve@far.test Sat Nov 14 10:00:00 2020\nFrom: eve@far.test\nSubject: ${n}\n` +
    `Message-ID: <i${n}@far.test>\n\nHello ${n}\n\n`,
).join('');

/** An import that is over, with what it came from still there, so that it can be left half done. */
async function imported(t: TestContext) {
  const made = await bench(t, 1);
  const { maildir, mailbox } = made;
  const facts = { filename: 'a.mbox', contentType: '' };
  const upload = await mailbox.intake.take(facts, Buffer.from(mbox));
  const intake = join(maildir, 'dispatch-intake');
  cpSync(intake, `${intake}-kept`, { recursive: true });
  const wish = { upload, target: 'Work', keepsFolders: false, skipsDoubles: false };
  const job = await ended(mailbox, await mailbox.jobs.import(wish));
  assert.deepEqual([job.status, job.done], ['done', many]);
  const leave = (left: Partial<Job>, without?: keyof Job): void => {
    cpSync(`${intake}-kept`, intake, { recursive: true });
    const path = join(maildir, 'dispatch-jobs', `${job.id}.json`);
    const before = { ...job, status: 'running', position: 0, done: 0, beatMs: Date.now(), ...left };
    writeFileSync(path, JSON.stringify({ ...before, ...(without && { [without]: undefined }) }));
  };
  return { ...made, job, wish, leave };
}

test('messages that a dead worker took in are not made again, those it had not are made', async (t) => {
  const { maildir, another, pass, job, leave } = await imported(t);
  const made = inFolder(maildir, '.Work');
  const lost = made.slice(0, 30);
  for (const file of lost) rmSync(join(maildir, '.Work', file));
  leave({});
  pass(11_000);
  const other = another();
  await other.jobs.wake();
  const again = await ended(other, job);
  assert.deepEqual([again.status, again.done, again.generation], ['done', many, 2]);
  const now = inFolder(maildir, '.Work');
  assert.equal(now.length, many);
  assert.equal(made.filter((file) => now.includes(file)).length, many - lost.length);
  const texts = now.map((file) => readFileSync(join(maildir, '.Work', file), 'utf8'));
  assert.equal(new Set(texts).size, many);
});

test('a file that a dead worker was looking through is looked through again', async (t) => {
  const { maildir, another, pass, job, leave } = await imported(t);
  for (const file of inFolder(maildir, '.Work')) rmSync(join(maildir, '.Work', file));
  for (const name of ['items', 'changed']) {
    writeFileSync(join(maildir, 'dispatch-jobs', `${job.id}.${name}`), '');
  }
  leave({ total: 0 }, 'found');
  pass(11_000);
  const other = another();
  await other.jobs.wake();
  const again = await ended(other, job);
  assert.deepEqual([again.status, again.total, again.done], ['done', many, many]);
  assert.equal(inFolder(maildir, '.Work').length, many);
});

test('what went up and is gone, or is not whole, is told', async (t) => {
  const { mailbox, wish } = await imported(t);
  await assert.rejects(mailbox.jobs.import(wish), refusing('not-found'));
  const half = await mailbox.intake.begin({ filename: 'a', contentType: '', size: 10 });
  await assert.rejects(mailbox.jobs.import({ ...wish, upload: half }), refusing('not-found'));
  const nowhere = mailbox.jobs.import({ ...wish, target: 'Nowhere' });
  await assert.rejects(nowhere, refusing('folder-missing'));
});
