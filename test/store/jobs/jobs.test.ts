import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Job } from '../../../src/store/jobs/job.ts';
import type { Mailbox } from '../../../src/store/mailbox.ts';
import { put } from '../../maildir/temporary-maildir.ts';
import { letter } from '../letters.ts';
import { all, bench, ended, inFolder, refusing } from './job-bench.ts';

const minutes = 60_000;

test('a whole folder is moved and moved back, flags and all', async (t) => {
  const { maildir, mailbox } = await bench(t, 350);
  const before = inFolder(maildir, '');
  const moved = await ended(mailbox, await mailbox.jobs.move(all, 'Work'));
  assert.deepEqual([moved.status, moved.total, moved.done, moved.gone], ['done', 350, 350, 0]);
  assert.deepEqual(inFolder(maildir, '.Work'), before);
  assert.deepEqual(inFolder(maildir, ''), []);
  const undone = await ended(mailbox, await mailbox.jobs.undo(moved.id));
  assert.equal(undone.status, 'undone');
  assert.deepEqual(inFolder(maildir, ''), before);
  assert.deepEqual(inFolder(maildir, '.Work'), []);
  await assert.rejects(mailbox.jobs.undo(moved.id), refusing('undo-over'));
});

test('flags are taken back from those messages alone that got them', async (t) => {
  const { maildir, mailbox } = await bench(t, 30);
  const before = inFolder(maildir, '');
  const flagged = await ended(mailbox, await mailbox.jobs.flag(all, { seen: true }));
  assert.equal(flagged.done, 20, 'those that were read already are left alone');
  assert.ok(inFolder(maildir, '').every((file) => file.endsWith(':2,S')));
  await ended(mailbox, await mailbox.jobs.undo(flagged.id));
  assert.deepEqual(inFolder(maildir, ''), before);
});

test('a label is put on and taken off, by the letters of other mail programs', async (t) => {
  const { maildir, mailbox } = await bench(t, 5);
  writeFileSync(join(maildir, 'dovecot-keywords'), '0 Old\n');
  const change = { add: ['Steuer 2026', '发票'], remove: [] };
  const labelled = await ended(mailbox, await mailbox.jobs.label(all, change));
  assert.equal(labelled.done, 5);
  const words = readFileSync(join(maildir, 'dovecot-keywords'), 'utf8');
  assert.equal(words, '0 Old\n1 Steuer_2026\n2 &U9F5aA-\n');
  assert.ok(inFolder(maildir, '').every((file) => file.endsWith('bc')));
  await ended(mailbox, await mailbox.jobs.undo(labelled.id));
  assert.ok(inFolder(maildir, '').every((file) => !file.endsWith('c')));
});

test('what is erased is held until it cannot be taken back, and the quota knows at once', async (t) => {
  const { maildir, mailbox, pass } = await bench(t, 20);
  writeFileSync(join(maildir, 'maildirsize'), '100000S\n');
  const before = inFolder(maildir, '');
  await ended(mailbox, await mailbox.jobs.remove(all));
  assert.deepEqual(inFolder(maildir, '.Trash'), before);
  const trash = { kind: 'folder', folder: 'Trash' } as const;
  const erased = await ended(mailbox, await mailbox.jobs.remove(trash));
  assert.deepEqual(inFolder(maildir, '.Trash'), []);
  const size = Buffer.byteLength(letter()) * 20;
  assert.equal(readFileSync(join(maildir, 'maildirsize'), 'utf8'), `100000S\n-${size} -20\n`);
  await ended(mailbox, await mailbox.jobs.undo(erased.id));
  assert.deepEqual(inFolder(maildir, '.Trash'), before);
  const again = await ended(mailbox, await mailbox.jobs.remove(trash));
  pass(9 * minutes);
  await mailbox.jobs.wake();
  assert.ok(existsSync(join(maildir, 'dispatch-jobs', `${again.id}.held`)));
  pass(2 * minutes);
  await assert.rejects(mailbox.jobs.undo(again.id), refusing('undo-over'));
  await mailbox.jobs.wake();
  assert.deepEqual(readdirSync(join(maildir, 'dispatch-jobs')), []);
  await assert.rejects(mailbox.jobs.find(again.id), refusing('job-missing'));
});

test('a cancelled job has done what it says, and that can be taken back', async (t) => {
  const { maildir, mailbox } = await bench(t, 3_000);
  const before = inFolder(maildir, '');
  const begun = await mailbox.jobs.move(all, 'Work');
  await mailbox.jobs.cancel(begun.id);
  const job = await ended(mailbox, begun);
  assert.equal(job.status, 'cancelled');
  assert.ok(job.done < 3_000);
  assert.equal(inFolder(maildir, '.Work').length, job.done);
  assert.equal(inFolder(maildir, '').length, 3_000 - job.done);
  await ended(mailbox, await mailbox.jobs.undo(job.id));
  assert.deepEqual(inFolder(maildir, ''), before);
});

test('what died with its worker goes on in another, once', async (t) => {
  const { maildir, mailbox, another, pass } = await bench(t, 250);
  const before = inFolder(maildir, '');
  const first = await ended(mailbox, await mailbox.jobs.move(all, 'Work'));
  // As a worker leaves it that was killed after its first steps, in the middle of one.
  const path = join(maildir, 'dispatch-jobs', `${first.id}.json`);
  const left: Job = { ...first, status: 'running', position: 100, done: 100, beatMs: Date.now() };
  writeFileSync(path, JSON.stringify(left));
  const [one, other] = [another(), another()];
  await one.jobs.wake();
  assert.equal((await one.jobs.find(first.id)).status, 'running', 'its worker may still live');
  pass(11_000);
  await Promise.all([one.jobs.wake(), other.jobs.wake()]);
  const job = await ended(one, first);
  assert.deepEqual([job.status, job.done, job.generation], ['done', 250, 2]);
  assert.deepEqual(inFolder(maildir, '.Work'), before);
});

test('messages that others took away are counted as gone', async (t) => {
  const { mailbox } = await bench(t, 2);
  const ids = { kind: 'ids', folder: 'INBOX', ids: ['nobody', '1700000001.M1P1.h'] } as const;
  const job = await ended(mailbox, await mailbox.jobs.move(ids, 'Work'));
  assert.deepEqual([job.status, job.done, job.gone], ['done', 1, 1]);
});

test('what a search finds is one scope', async (t) => {
  const { maildir, mailbox } = await bench(t, 3);
  put(maildir, { 'cur/1700000999.M1P1.h:2,': letter({ subject: 'Rechnung' }) });
  const scope = { kind: 'search', query: 'subject:rechnung' } as const;
  const job = await ended(mailbox, await mailbox.jobs.remove(scope));
  assert.deepEqual([job.total, job.done], [1, 1]);
  assert.deepEqual(inFolder(maildir, '.Trash'), ['cur/1700000999.M1P1.h:2,']);
});

test('a job that cannot go on says why', async (t) => {
  const { mailbox } = await bench(t, 3);
  await assert.rejects(mailbox.jobs.move(all, 'Nowhere'), refusing('folder-missing'));
  const ids = Array.from({ length: 200_001 }, (_, n) => String(n));
  const tooMany = { kind: 'ids', folder: 'INBOX', ids } as const;
  await assert.rejects(mailbox.jobs.move(tooMany, 'Work'), refusing('limit-reached'));
  await assert.rejects(mailbox.jobs.find('../../../etc/passwd'), refusing('job-missing'));
});

test('a folder goes to Trash and from there for good, and comes back', async (t) => {
  const { maildir, mailbox } = await bench(t, 0);
  put(join(maildir, '.Work'), { 'cur/1700000000.M1P1.h:2,': letter() });
  await mailbox.createFolder('Work.2026');
  assert.equal(await mailbox.removeFolder('Work'), undefined);
  assert.deepEqual(await names(mailbox), ['INBOX', 'Trash', 'Trash.Work', 'Trash.Work.2026']);
  const dropped = await mailbox.removeFolder('Trash.Work');
  assert.ok(dropped);
  await ended(mailbox, dropped);
  assert.deepEqual(await names(mailbox), ['INBOX', 'Trash']);
  await ended(mailbox, await mailbox.jobs.undo(dropped.id));
  assert.deepEqual(await names(mailbox), ['INBOX', 'Trash', 'Trash.Work', 'Trash.Work.2026']);
  assert.equal(inFolder(maildir, '.Trash.Work').length, 1);
  await assert.rejects(mailbox.removeFolder('Trash'), refusing('folder-in-use'));
});

test('half a job is cleared away when it is old', async (t) => {
  const { maildir, mailbox } = await bench(t, 1);
  const job = await ended(mailbox, await mailbox.jobs.move(all, 'Work'));
  const directory = join(maildir, 'dispatch-jobs');
  writeFileSync(join(directory, `${job.id}.json`), '{"half');
  await mailbox.jobs.wake();
  assert.ok(existsSync(join(directory, `${job.id}.items`)));
  utimesSync(join(directory, `${job.id}.items`), 1, 1);
  await mailbox.jobs.wake();
  assert.deepEqual(readdirSync(directory), []);
});

async function names(mailbox: Mailbox): Promise<readonly string[]> {
  return (await mailbox.folders()).map(({ name }) => name);
}
