import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { cleanTmp } from '../../src/maildir/clean-tmp.ts';
import { deliver } from '../../src/maildir/deliver.ts';
import { arrivalMs } from '../../src/maildir/name.ts';
import { noteQuota } from '../../src/maildir/quota-file.ts';
import { uniqueBase } from '../../src/maildir/unique-name.ts';
import { filesIn, put, temporaryDirectory, temporaryMaildir } from './temporary-maildir.ts';

const bytes = Buffer.from('Subject: x\r\n\r\ntext\r\n');
const plain = { bytes, flags: '', receivedMs: 1_700_000_000_123, hostname: 'mx.example' };

test('a message without flags is new, one with flags was looked at', async (t) => {
  const maildir = temporaryMaildir(t);
  const fresh = await deliver(maildir, plain);
  const seen = await deliver(maildir, { ...plain, flags: 'SF' });
  assert.deepEqual(filesIn(maildir), [`cur/${seen}:2,FS`, `new/${fresh}`]);
  assert.deepEqual(readFileSync(join(maildir, 'new', fresh)), bytes);
  assert.equal(statSync(join(maildir, 'new', fresh)).mode & 0o777, 0o600);
});

test('the name tells the time of delivery and the size, and the file tells the time too', async (t) => {
  const maildir = temporaryMaildir(t);
  const base = await deliver(maildir, plain);
  assert.equal(arrivalMs(base), plain.receivedMs);
  assert.equal(statSync(join(maildir, 'new', base)).mtimeMs, plain.receivedMs);
  assert.match(base, /^1700000000\.M123000P\d+R[0-9a-f]{8}_\d+\.mx\.example,S=20$/);
});

test('deliveries at the same moment never share a name', async (t) => {
  const maildir = temporaryMaildir(t);
  const bases = await Promise.all(Array.from({ length: 100 }, () => deliver(maildir, plain)));
  assert.equal(new Set(bases).size, 100);
  assert.equal(filesIn(maildir).length, 100);
});

test('a given name is taken though a dead delivery left it in tmp/, and never from a message', async (t) => {
  const maildir = temporaryMaildir(t);
  const base = '1700000000.M1P1.h';
  put(maildir, { [`tmp/${base}`]: 'half of it' });
  assert.equal(await deliver(maildir, { ...plain, base }), base);
  const other = await deliver(maildir, { ...plain, base });
  assert.notEqual(other, base);
  assert.deepEqual(
    filesIn(maildir).toSorted(),
    [`new/${base}`, `new/${other}`, `tmp/${base}`].toSorted(),
  );
});

test('a Maildir that is not there yet is made, private', async (t) => {
  const maildir = join(temporaryDirectory(t), 'deep', 'Maildir');
  await deliver(maildir, plain);
  assert.equal(filesIn(maildir).length, 1);
  assert.equal(statSync(maildir).mode & 0o777, 0o700);
});

test('nothing is written through a link in place of a directory', async (t) => {
  const maildir = join(temporaryDirectory(t), 'Maildir');
  const other = temporaryMaildir(t);
  mkdirSync(maildir);
  symlinkSync(join(other, 'cur'), join(maildir, 'cur'));
  await assert.rejects(
    deliver(maildir, plain),
    (error) => error instanceof Refusal && error.code === 'mailbox-unsafe',
  );
  assert.deepEqual(filesIn(other), []);
});

test('a host name cannot break out of a file name', () => {
  const name = (host: string): string => uniqueBase(0, host, 1).replace(/^[^.]*\.[^.]*\./, '');
  assert.equal(name('../a/b:2,S'), String.raw`..\057a\057b\0722\054S,S=1`);
  assert.equal(name('\0\n'), 'localhost,S=1');
  assert.equal(name('h'.repeat(300)).length, 64 + 4);
});

test('what dead deliveries left is cleaned, what is under way stays', async (t) => {
  const maildir = temporaryMaildir(t);
  put(maildir, { 'tmp/old': '', 'tmp/young': '' });
  const hours = 3_600_000;
  assert.equal(await cleanTmp(maildir, Date.now() + 35 * hours), 0);
  // ctime cannot be set back, so a file of an import with an old mtime counts from its making.
  utimesSync(join(maildir, 'tmp/old'), 1, 1);
  assert.equal(await cleanTmp(maildir, Date.now()), 0);
  assert.equal(await cleanTmp(maildir, Date.now() + 37 * hours), 2);
  assert.equal(await cleanTmp(join(maildir, 'none'), Date.now()), 0);
});

test('the quota file gets a line where there is one, and is not made where there is none', async (t) => {
  const maildir = temporaryMaildir(t);
  await noteQuota(maildir, 5, 1);
  assert.throws(() => statSync(join(maildir, 'maildirsize')), { code: 'ENOENT' });
  writeFileSync(join(maildir, 'maildirsize'), '100S\n');
  await noteQuota(maildir, 5, 1);
  await noteQuota(maildir, -5, -1);
  assert.equal(readFileSync(join(maildir, 'maildirsize'), 'utf8'), '100S\n5 1\n-5 -1\n');
});
