// The same play for every schema and both mail servers: one account of the tables receives, reads
// by IMAP and by Dispatch, sends, and has one password everywhere.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { ImapClient } from '../real/imap-client.ts';
import { appPassword, type Installation, passwords } from './installation.ts';
import { arrived, found, handIn } from './mail.ts';
import type { Visitor } from './visitor.ts';

export interface Stage {
  readonly installation: Installation;
  readonly mta: 'exim' | 'postfix';
  readonly smtpPort: number;
  /** Where people's own programs and Dispatch hand in, with a login. */
  readonly submissionPort: number;
  readonly imapPort: number;
  readonly visitor: Visitor;
  /** Where the Maildir of an account lies. */
  readonly maildir: (address: string) => Promise<string>;
}

export async function play(t: TestContext, stage: Stage): Promise<void> {
  const { mta } = stage;
  await t.test(`${mta}: mail arrives where the tables say`, () => arrivals(stage));
  await t.test(`${mta}: mail for nobody is refused before it is taken`, () => refusals(stage));
  await t.test(`${mta}: a full mailbox is said to the sender`, () => quota(stage));
  await t.test(`${mta}: nobody hands in without a login, or as somebody else`, () => logins(stage));
  await t.test(`${mta}: Dispatch sends through it, and reads what came`, () => letter(stage));
  await t.test(`${mta}: a changed password is changed everywhere`, () => onePassword(stage));
  // Four starts of a command: once for each mail server is enough.
  if (!isNative(stage)) return;
  await t.test(`${mta}: an account comes and goes for all of them`, () => comeAndGo(stage));
}

const isNative = ({ installation }: Stage) =>
  installation.settings['directory']?.['schema'] === 'vmail-sql';

async function arrivals(stage: Stage): Promise<void> {
  const { installation, mta, smtpPort } = stage;
  const rows: (readonly [to: string, ...accounts: string[]])[] = [
    ['alice@example.test', 'alice@example.test'],
    ['sales@example.test', 'bob@example.test', 'alice@example.test'],
    ['carol@closed.test', 'carol@closed.test'],
    // Expired: it may not log in, but its mail is not lost.
    ['late@example.test', 'late@example.test'],
  ];
  const { hasCatchAll, holds } = installation;
  if (hasCatchAll) rows.push(['whoever@example.test', 'rest@example.test']);
  if (holds.aliasDomains) {
    rows.push(['alice@alias.test', 'alice@example.test'], ['sales@alias.test', 'bob@example.test']);
    if (hasCatchAll) rows.push(['whoever@alias.test', 'rest@example.test']);
  }
  for (const [to, ...accounts] of rows) {
    const subject = `${mta} for ${to}`;
    const result = await handIn(smtpPort, { to, subject });
    assert.equal(result.kind, 'sent', `${to}: ${result.answer}`);
    for (const account of accounts) {
      const path = await arrived(await stage.maildir(account), subject);
      assert.match(path, /,S=\d+(?:,W=\d+)?(?::2,)?$/, 'the size stands in the name');
      assert.equal(statSync(path).mode & 0o777, 0o600);
      assert.equal(statSync(dirname(path)).mode & 0o777, 0o700);
    }
  }
}

async function refusals(stage: Stage): Promise<void> {
  const { installation, smtpPort } = stage;
  const { aliasDomains, account: held } = installation.holds;
  const offs = ['off@example.test', ...(aliasDomains ? ['off@alias.test'] : [])];
  const refused = [
    'nobody@closed.test',
    'gone@closed.test',
    // Switched off: not taken by the catch-all, whose owner is somebody else.
    ...(held.has('isActive') ? offs : []),
    ...(installation.hasCatchAll ? [] : ['nobody@example.test']),
    "o'brien@closed.test",
    'someone@elsewhere.test',
    // Accepted at another name and found to be nobody later, it would become a bounce to anybody.
    ...(aliasDomains ? ['nobody@closed-alias.test'] : []),
  ];
  for (const to of refused) {
    const result = await handIn(smtpPort, { to, subject: 'refused' });
    assert.equal(result.kind, 'refused', to);
    assert.match(result.answer, /^55[04] /, to);
  }
}

async function quota({ mta, smtpPort, maildir }: Stage): Promise<void> {
  const to = `small-${mta}@example.test`;
  const first = await handIn(smtpPort, { to, subject: `${mta} fits`, bodyBytes: 12_000 });
  assert.equal(first.kind, 'sent', first.answer);
  await arrived(await maildir(to), `${mta} fits`);
  const subject = `${mta} does not fit`;
  const second = await handIn(smtpPort, { to, subject, bodyBytes: 12_000 });
  assert.equal(second.kind, 'refused');
  assert.match(second.answer, /^55\d .*mailbox is full/i);
  assert.deepEqual(found(await maildir(to), subject), []);
}

async function logins(stage: Stage): Promise<void> {
  const { installation, mta, smtpPort, submissionPort, maildir } = stage;
  const alice = { user: 'alice@example.test', password: passwords.alice };
  const kindOf = async (mail: Parameters<typeof handIn>[1]) =>
    (await handIn(submissionPort, mail)).kind;
  const to = 'bob@example.test';
  const own = { from: alice.user, to, subject: `${mta} by alice`, login: alice };
  assert.equal(await kindOf(own), 'sent');
  await arrived(await maildir(to), own.subject);
  assert.equal(await kindOf({ ...own, from: 'sales@example.test' }), 'sent', 'leads to her');
  assert.equal(await kindOf({ ...own, from: 'bob@example.test' }), 'refused');
  assert.equal(await kindOf({ ...own, from: 'x@outside.test' }), 'refused');
  assert.equal(await kindOf({ ...own, login: { ...alice, password: 'wrong' } }), 'refused');
  const odd = { user: "' or 1 = 1 -- ", password: passwords.alice };
  assert.equal(await kindOf({ ...own, login: odd }), 'refused');
  await programs(installation, async (user, password) =>
    kindOf({ ...own, from: user, login: { user, password } }),
  );
  for (const [at, { stored, byExim }] of installation.schemes.entries()) {
    const user = `scheme${at}@example.test`;
    const login = { user, password: passwords.scheme };
    const expected = mta === 'postfix' || byExim ? 'sent' : 'refused';
    assert.equal(await kindOf({ ...own, from: user, login }), expected, stored);
  }
  for (const from of ['x@outside.test', alice.user]) {
    const relayed = await handIn(smtpPort, { from, to: 'y@elsewhere.test', subject: 'relay' });
    assert.equal(relayed.kind, 'refused');
  }
}

/** A phone sends with the password that it reads with; where there is a factor with no other one. */
async function programs(
  { database }: Installation,
  send: (user: string, password: string) => Promise<string>,
): Promise<void> {
  assert.equal(await send('alice@example.test', appPassword), 'sent');
  assert.equal(await send('bob@example.test', appPassword), 'refused');
  const owner = "'account', 'alice@example.test', 'totp', '', '', '', 0, 1, null";
  await database.run(`insert into dispatch_factor values ('1', ${owner})`);
  assert.equal(await send('alice@example.test', appPassword), 'sent');
  assert.equal(await send('alice@example.test', passwords.alice), 'refused');
  await database.run('delete from dispatch_factor');
}

async function letter({ mta, visitor, imapPort, maildir }: Stage): Promise<void> {
  const subject = `${mta} takes it from Dispatch`;
  assert.equal(await visitor.logIn('alice@example.test', passwords.alice), true);
  assert.equal(await visitor.send('bob@example.test', subject), 303);
  await arrived(await maildir('bob@example.test'), subject);
  await arrived(join(await maildir('alice@example.test'), '.Sent'), subject);
  assert.match(await visitor.page('/mail/INBOX'), new RegExp(`${mta} for alice@example`));

  const bob = await logInByImap(imapPort, 'bob@example.test', passwords.bob);
  await bob.ask('SELECT INBOX');
  const [listed = ''] = await bob.ask(`SEARCH SUBJECT "${subject}"`);
  const [number = ''] = /\d+$/.exec(listed) ?? [];
  assert.notEqual(number, '', 'IMAP finds it too');
  await bob.ask(`STORE ${number} +FLAGS (\\Flagged errand)`);
  bob.close();
  assert.equal(await visitor.logIn('bob@example.test', passwords.bob), true);
  assert.match(await visitor.page('/search?q=label%3Aerrand'), new RegExp(subject));
}

async function onePassword(stage: Stage): Promise<void> {
  const { mta, visitor, imapPort, submissionPort } = stage;
  const address = 'carol@closed.test';
  const [before, after] = [passwords.carol, `another lantern of ${mta}`];
  assert.equal(await visitor.logIn(address, before), true);
  assert.equal(await visitor.changePassword(before, after), 303);
  assert.equal(await visitor.logIn(address, before), false);
  assert.equal(await visitor.logIn(address, after), true);
  const kindOf = async (password: string) => {
    const login = { user: address, password };
    const mail = { from: address, to: 'bob@example.test', subject: 'password', login };
    return (await handIn(submissionPort, mail)).kind;
  };
  assert.equal(await kindOf(before), 'refused');
  assert.equal(await kindOf(after), 'sent');
  await assert.rejects(logInByImap(imapPort, address, before), /AUTHENTICATIONFAILED/);
  (await logInByImap(imapPort, address, after)).close();
  // Back again, for the next mail server.
  assert.equal(await visitor.changePassword(after, before), 303);
}

async function comeAndGo({ installation, mta, smtpPort, imapPort, maildir }: Stage): Promise<void> {
  const to = `guest-${mta}@closed.test`;
  const password = 'a room for one night 47';
  installation.dispatchctl(['account', 'add', to, '--password-stdin'], `${password}\n`);
  const place = await maildir(to);
  assert.equal((await handIn(smtpPort, { to, subject: 'welcome' })).kind, 'sent');
  await arrived(place, 'welcome');
  const client = await logInByImap(imapPort, to, password);
  const [exists = ''] = (await client.ask('SELECT INBOX')).filter((line) =>
    line.endsWith('EXISTS'),
  );
  assert.equal(exists, '* 1 EXISTS');
  client.close();
  installation.dispatchctl(['account', 'del', to, '--yes']);
  assert.equal((await handIn(smtpPort, { to, subject: 'too late' })).kind, 'refused');
  await assert.rejects(logInByImap(imapPort, to, password), /AUTHENTICATIONFAILED/);
}

export async function logInByImap(
  port: number,
  address: string,
  password: string,
): Promise<ImapClient> {
  const client = await ImapClient.connect(port);
  try {
    await client.ask(`LOGIN "${address}" "${password}"`);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}
