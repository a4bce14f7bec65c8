// What only vpopmail has: bits, limits beside the domain, a row per target, a table per domain.

import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory, type SchemaName } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { baseDir, fromFixture } from './schemas.ts';

const bob = { localPart: 'bob', domain: 'example.org', passwordHash: '$1$salt$hash' };
const everything = new Set(['webmail', 'imap', 'pop3', 'smtp'] as const);

async function withDomain(
  database: Database,
  schema: SchemaName = 'vpopmail',
  name = 'example.org',
): Promise<Directory> {
  await fromFixture('vpopmail-tables.sql')(database);
  const directory = openDirectory({ schema, database, baseDir, log: silentLog });
  await directory.addDomain({ name, unixUser: '', path: '', passwordHash: '' });
  return directory;
}

eachDatabase((place) => {
  place.test('bits of other meaning survive a change of services', async ({ database }) => {
    const directory = await withDomain(database);
    await directory.addAccount(bob);
    // Bounce mail, no relay, QmailAdmin: none of ours.
    await database.run('update vpopmail set pw_gid = ?', [0x10 | 0x20 | 0x10_00]);
    await directory.changeAccount('bob@example.org', {
      services: new Set(['webmail', 'smtp']),
      mayChangePassword: false,
    });
    const [row] = await database.all('select pw_gid from vpopmail');
    assert.equal(row?.['pw_gid'], 0x10 | 0x20 | 0x10_00 | 0x01 | 0x02 | 0x08);
    const account = await directory.account('bob@example.org');
    assert.deepEqual(account?.services, new Set(['webmail', 'smtp']));
    assert.equal(account?.mayChangePassword, false);
    await directory.changeAccount('bob@example.org', { mayChangePassword: true });
    assert.equal((await directory.account('bob@example.org'))?.mayChangePassword, true);
  });

  place.test("a domain's limits forbid, unless a bit overrides them", async ({ database }) => {
    const directory = await withDomain(database);
    await directory.addAccount(bob);
    assert.deepEqual((await directory.account('bob@example.org'))?.services, everything);
    await database.run("insert into limits (domain, disable_imap) values ('example.org', 1)");
    const limited = new Set(['webmail', 'pop3', 'smtp'] as const);
    assert.deepEqual((await directory.account('bob@example.org'))?.services, limited);
    // What the domain forbids anyhow does not become a bit of the account.
    await directory.changeAccount('bob@example.org', { services: limited });
    const [row] = await database.all('select pw_gid from vpopmail');
    assert.equal(row?.['pw_gid'], 0);
    await database.run('update vpopmail set pw_gid = ?', [0x20_00]);
    assert.deepEqual((await directory.account('bob@example.org'))?.services, everything);
  });

  place.test('limits of a domain get a row when there is none', async ({ database }) => {
    const directory = await withDomain(database);
    const facts = { accountsMax: 3, aliasesMax: 0, quotaBytesMax: 7 * 2 ** 20 } as const;
    assert.equal((await directory.domain('example.org'))?.accountsMax, undefined);
    await directory.changeDomain('example.org', { ...facts, defaultQuotaBytes: 2 ** 20 });
    assert.deepEqual(
      { ...(await directory.domain('example.org')), ...facts },
      await directory.domain('example.org'),
    );
    const [row] = await database.all('select maxforwards, diskquota from limits');
    assert.deepEqual({ ...row }, { maxforwards: 0, diskquota: 7 });
    await directory.changeDomain('example.org', { aliasesMax: undefined });
    assert.equal((await directory.domain('example.org'))?.aliasesMax, undefined);
    await directory.removeDomain('example.org');
    assert.deepEqual(await database.all('select * from limits'), []);
  });

  place.test('the rows that spread directories are no domains', async ({ database }) => {
    const directory = await withDomain(database);
    const names = (await directory.domains({ limit: 10 })).map(({ name }) => name);
    assert.deepEqual(names, ['example.org']);
    assert.equal(await directory.domain('dom_89'), undefined);
  });

  place.test('who is marked, and the postmaster, administer their domain', async ({ database }) => {
    const directory = await withDomain(database);
    for (const localPart of ['bob', 'postmaster'])
      await directory.addAccount({ ...bob, localPart });
    assert.deepEqual(await directory.administeredBy('bob@example.org'), []);
    assert.deepEqual(await directory.administeredBy('postmaster@example.org'), ['example.org']);
    await database.run("update vpopmail set pw_gid = 4096 where pw_name = 'bob'");
    assert.deepEqual(await directory.administeredBy('bob@example.org'), ['example.org']);
    assert.deepEqual(await directory.administeredBy('eve@example.org'), []);
  });

  place.test('a password takes its copy in clear text with it', async ({ database }) => {
    const directory = await withDomain(database);
    await directory.addAccount(bob);
    await database.run("update vpopmail set pw_clear_passwd = 'secret'");
    const change = { from: bob.passwordHash, to: '$1$other$hash' };
    assert.equal(await directory.setPassword('bob@example.org', change), true);
    const [row] = await database.all('select pw_passwd, pw_clear_passwd from vpopmail');
    assert.deepEqual({ ...row }, { pw_passwd: '$1$other$hash', pw_clear_passwd: '' });
    const wide = { from: change.to, to: `$6$${'x'.repeat(100)}` };
    await assert.rejects(directory.setPassword('bob@example.org', wide), { code: 'too-long' });
    const long = { ...bob, localPart: 'b'.repeat(33) };
    await assert.rejects(directory.addAccount(long), { code: 'too-long' });
  });

  place.test('a login is noted beside the account', async ({ database }) => {
    const directory = await withDomain(database);
    await directory.addAccount(bob);
    assert.equal((await directory.account('bob@example.org'))?.lastLoginMs, undefined);
    for (const atMs of [1_700_000_000_000, 1_700_000_100_000]) {
      await directory.noteLogin('bob@example.org', atMs);
      assert.equal((await directory.account('bob@example.org'))?.lastLoginMs, atMs);
    }
    const to = { localPart: 'rob', domain: 'example.org' };
    await directory.renameAccount('bob@example.org', to);
    assert.equal((await directory.account('rob@example.org'))?.lastLoginMs, 1_700_000_100_000);
    await directory.removeAccount('rob@example.org');
    assert.deepEqual(await database.all('select * from lastauth'), []);
  });

  place.test('an alias has a row for each target; programs stay', async ({ database }) => {
    const directory = await withDomain(database);
    const program = '|/usr/bin/vacation bob, eve';
    await database.run("insert into valias values ('info', 'example.org', ?)", [program]);
    await database.run("insert into valias values ('info', 'example.org', '&a@x.org')");
    assert.deepEqual(await directory.resolve('info@example.org'), {
      kind: 'forward',
      targets: [program, 'a@x.org'],
    });
    await directory.setAlias('info@example.org', 'b@x.org, c@x.org');
    const lines = await database.all('select valias_line as line from valias order by 1');
    assert.deepEqual(
      lines.map(({ line }) => line),
      ['&b@x.org', '&c@x.org', program],
    );
    for (const target of ['|/bin/sh', '/etc/passwd', './Maildir/', '#x', '&&a@x.org', 'a']) {
      const made = directory.addAlias({ ...bob, localPart: 'evil', target });
      await assert.rejects(made, { code: 'bad-address' }, target);
      const set = directory.setAlias('info@example.org', target);
      await assert.rejects(set, { code: 'bad-address' }, target);
    }
    assert.equal((await database.all('select * from valias')).length, 3);
    await directory.addAlias({ ...bob, localPart: 'sales', target: 'a@x.org, b@x.org' });
    const again = directory.addAlias({ ...bob, localPart: 'sales', target: 'a@x.org' });
    await assert.rejects(again, { code: 'already-exists' });
    const page = await directory.aliases('example.org', { limit: 1 });
    assert.deepEqual(
      page.map(({ localPart }) => localPart),
      ['info'],
    );
    const next = await directory.aliases('example.org', { limit: 1, after: 'info' });
    assert.deepEqual(
      next.map(({ target }) => target),
      ['a@x.org, b@x.org'],
    );
    assert.equal((await directory.counts(['example.org'])).get('example.org')?.aliases, 2);
    await directory.removeAlias('info@example.org');
    assert.equal(await directory.alias('info@example.org'), undefined);
  });

  place.test('two domains of one table are refused, never mixed', async ({ database }) => {
    const directory = await withDomain(database, 'vpopmail-tables', 'a-b.org');
    await directory.addAccount({ ...bob, domain: 'a-b.org' });
    const other = { name: 'a.b.org', unixUser: '', path: '', passwordHash: '' };
    await assert.rejects(directory.addDomain(other), { code: 'already-exists' });
    // Made by hand: nobody of either domain gets in, and nothing of it is changed.
    await database.run("insert into dir_control (domain) values ('a.b.org')");
    const later = openDirectory({ schema: 'vpopmail-tables', database, baseDir, log: silentLog });
    for (const domain of ['a-b.org', 'a.b.org']) {
      const unsafe = { code: 'mailbox-unsafe' };
      await assert.rejects(later.account(`bob@${domain}`), unsafe);
      await assert.rejects(later.accounts(domain, { limit: 9 }), unsafe);
      await assert.rejects(later.addAccount({ ...bob, localPart: 'eve', domain }), unsafe);
      await assert.rejects(later.removeAccount(`bob@${domain}`), unsafe);
      await assert.rejects(later.removeDomain(domain), unsafe);
    }
    assert.equal((await database.all('select * from a_b_org')).length, 1);
  });

  place.test('a table of another kind is no table of accounts', async ({ database }) => {
    const directory = await withDomain(database, 'vpopmail-tables');
    await database.run('create table dispatch_session (token_hash char(64))');
    const hostile = { name: 'dispatch.session', unixUser: '', path: '', passwordHash: '' };
    await assert.rejects(directory.addDomain(hostile), { code: 'already-exists' });
    await database.run("insert into dir_control (domain) values ('dispatch.session')");
    assert.equal(await directory.account('bob@dispatch.session'), undefined);
    assert.deepEqual(await directory.accounts('dispatch.session', { limit: 5 }), []);
    const made = directory.addAccount({ ...bob, domain: 'dispatch.session' });
    await assert.rejects(made, { code: 'not-found' });
  });

  place.test('an account moves to the table of another domain', async ({ database }) => {
    const directory = await withDomain(database, 'vpopmail-tables');
    await directory.addDomain({ name: '163.com', unixUser: '', path: '', passwordHash: '' });
    await directory.addAccount(bob);
    await database.run('update example_org set pw_gid = 16, pw_gecos = ?', ['Bob']);
    const to = { localPart: 'rob', domain: '163.com' };
    const { after } = await directory.renameAccount('bob@example.org', to);
    assert.deepEqual([after.address, after.displayName], ['rob@163.com', 'Bob']);
    assert.equal(after.path, '/srv/mail/163.com/rob/Maildir');
    assert.deepEqual(await database.all('select * from example_org'), []);
    await directory.removeDomain('example.org');
    await assert.rejects(database.all('select * from example_org'));
    await assert.rejects(directory.removeDomain('163.com'), { code: 'domain-in-use' });
  });
});
