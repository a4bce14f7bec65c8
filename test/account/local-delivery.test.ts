// Submission without a mail server: who gets it, what is put before it, where it ends.

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { localSubmission } from '../../src/account/local-delivery.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Account, Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';

const bytes = Buffer.from('Subject: hi\r\nTo: someone\r\n\r\nline one\r\nbare\rreturn\r\n');

async function given(t: TestContext, fail: (account: Account) => void = () => {}) {
  const database = await openDatabase({
    url: 'sqlite::memory:',
    password: undefined,
    log: silentLog,
  });
  t.after(() => database.close());
  await prepareVmailSql(database);
  const directory = openDirectory({
    schema: 'vmail-sql',
    database,
    baseDir: '/srv/mail',
    log: silentLog,
  });
  await populate(directory);
  const delivered: [string, string][] = [];
  const submission = localSubmission({
    directory,
    deliver: async (account, message) => {
      fail(account);
      delivered.push([account.address, Buffer.from(message).toString('latin1')]);
    },
    hostname: 'mail.example.org',
    now: () => Date.UTC(2026, 10, 21, 13, 0, 5),
    log: silentLog,
  });
  const submit = (...recipients: string[]) =>
    submission.submit({ sender: 'ann@example.org', recipients, bytes });
  const names = () => delivered.map(([address]) => address);
  return { database, directory, submission, submit, delivered, names };
}

async function populate(directory: Directory): Promise<void> {
  await directory.addDomain({
    name: 'example.org',
    unixUser: 'vmail',
    path: '/srv/mail/example.org',
    passwordHash: '',
  });
  await directory.addAliasDomain('example.net', 'example.org');
  for (const localPart of ['ann', 'bob']) {
    await directory.addAccount({ localPart, domain: 'example.org', passwordHash: '' });
  }
}

const alias = (localPart: string, target: string) => ({ localPart, domain: 'example.org', target });

test('an account gets the message with its trace and the line ends of a Maildir', async (t) => {
  const { submit, delivered } = await given(t);
  assert.deepEqual(await submit('Bob@Example.NET'), {
    kind: 'sent',
    rejected: [],
    answer: 'delivered',
  });
  const [address, message = ''] = delivered[0] ?? [];
  assert.equal(address, 'bob@example.org');
  const [head, body] = [message.slice(0, message.indexOf('Subject:')), message.slice(-52)];
  assert.match(
    head,
    /^Return-Path: <ann@example\.org>\nDelivered-To: bob@example\.org\nReceived: by mail\.example\.org with LOCAL id [0-9a-f-]{36};\n\tSat, 21 Nov 2026 13:00:05 \+0000\n$/,
  );
  assert.ok(body.endsWith('To: someone\n\nline one\nbare\rreturn\n'));
});

test('aliases are followed, each mailbox gets it once', async (t) => {
  const { directory, submit, names } = await given(t);
  await directory.addAlias(alias('all', 'ann@example.org, team@example.net'));
  await directory.addAlias(alias('team', 'bob@example.org, ann@example.org'));
  const result = await submit('all@example.org', 'bob@example.org', 'ANN@example.org');
  assert.equal(result.kind, 'sent');
  assert.deepEqual(names(), ['ann@example.org', 'bob@example.org']);
});

test('who is unknown or elsewhere is named with the reason, the others get it', async (t) => {
  const { submit, names } = await given(t);
  assert.deepEqual(await submit('nobody@example.org', 'bob@example.org', 'x@gmail.example'), {
    kind: 'sent',
    rejected: ['nobody@example.org', 'x@gmail.example'],
    answer: 'nobody@example.org: no such account here; x@gmail.example: not on this server',
  });
  assert.deepEqual(names(), ['bob@example.org']);
});

test('when nobody could get it, it is refused', async (t) => {
  const { submit, names, submission } = await given(t);
  assert.deepEqual(await submit('x@gmail.example'), {
    kind: 'refused',
    answer: 'x@gmail.example: not on this server',
  });
  assert.deepEqual(await submit(), { kind: 'refused', answer: 'no recipient' });
  assert.deepEqual(names(), []);
  submission.close();
});

test('the catch-all takes what nothing else takes', async (t) => {
  const { directory, submit, names } = await given(t);
  await directory.addAlias(alias('_default_', 'bob@example.org'));
  await submit('whoever@example.net');
  assert.deepEqual(names(), ['bob@example.org']);
});

test('a forwarder beside an account of its name keeps a copy there', async (t) => {
  const { database, submit, names } = await given(t);
  await database.run('insert into forwarder values (?, ?, ?)', [
    'example.org',
    'bob',
    'bob@example.org, ann@example.org',
  ]);
  await submit('bob@example.org');
  assert.deepEqual(names(), ['bob@example.org', 'ann@example.org']);
});

test('loops end, and what hangs on them besides is delivered', async (t) => {
  const { directory, submit, names } = await given(t);
  await directory.addAlias(alias('a', 'b@example.org'));
  await directory.addAlias(alias('b', 'a@example.org'));
  await directory.addAlias(alias('c', 'c@example.org, bob@example.org'));
  assert.deepEqual(await submit('a@example.org'), {
    kind: 'refused',
    answer: 'a@example.org: loops',
  });
  assert.equal((await submit('c@example.org')).kind, 'sent');
  assert.deepEqual(names(), ['bob@example.org']);
});

test('a chain of aliases ends at its limit', async (t) => {
  const { directory, submit } = await given(t);
  for (let n = 0; n < 12; n += 1) await directory.addAlias(alias(`n${n}`, `n${n + 1}@example.org`));
  await directory.addAlias(alias('n12', 'bob@example.org'));
  assert.equal((await submit('n0@example.org')).kind, 'refused');
  assert.equal((await submit('n5@example.org')).kind, 'sent');
});

test('aliases that multiply are cut off', async (t) => {
  const { directory, submit, names } = await given(t);
  for (let n = 0; n < 9; n += 1) {
    const next = ['x', 'y', 'z'].map((name) => `${name}${n + 1}@example.org`).join(', ');
    for (const name of ['x', 'y', 'z']) await directory.addAlias(alias(`${name}${n}`, next));
  }
  for (const name of ['x', 'y', 'z'])
    await directory.addAlias(alias(`${name}9`, 'bob@example.org'));
  assert.equal((await submit('x0@example.org')).kind, 'sent');
  assert.deepEqual(names(), ['bob@example.org']);
});

test('a mailbox that can not be written does not keep it from the others', async (t) => {
  const { submit, names } = await given(t, (account) => {
    if (account.localPart === 'ann') throw new Error('disk full');
  });
  assert.deepEqual(await submit('ann@example.org', 'bob@example.org'), {
    kind: 'sent',
    rejected: ['ann@example.org'],
    answer: 'ann@example.org: mailbox not writable',
  });
  assert.deepEqual(names(), ['bob@example.org']);
});

test('nothing that could end a header line gets into one', async (t) => {
  const { submission, submit, names } = await given(t);
  assert.equal((await submit('bob@example.org\r\nX: y')).kind, 'refused');
  const sender = 'ann@example.org>\nX-Evil: yes';
  const mail = { sender, recipients: ['bob@example.org'], bytes };
  assert.equal((await submission.submit(mail)).kind, 'refused');
  const many = Array.from({ length: 501 }, (_, n) => `n${n}@example.org`);
  assert.equal((await submit(...many)).kind, 'refused');
  assert.deepEqual(names(), []);
});

test('what was called off is not begun', async (t) => {
  const { submission, names } = await given(t);
  const mail = { sender: '', recipients: ['bob@example.org'], bytes };
  await assert.rejects(submission.submit(mail, AbortSignal.abort()), { name: 'AbortError' });
  assert.deepEqual(names(), []);
});
