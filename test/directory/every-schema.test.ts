// What holds for every schema alike, on the tables that its own project makes.

import assert from 'node:assert/strict';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase, type Place } from '../database/each-database.ts';
import { baseDir, fromFixture, type Schema, schemas } from './schemas.ts';

const bob = { localPart: 'bob', domain: 'example.org', passwordHash: '{plaintext}secret' };

eachDatabase((place) => {
  for (const one of schemas) testsOf(place, one);

  place.test('tables and columns may be called otherwise', async ({ database }) => {
    await fromFixture('postfixadmin-tables.sql')(database);
    await database.run('alter table mailbox rename to users');
    await database.run('alter table users rename column username to email');
    const names = { mailbox: 'users', 'mailbox.username': 'email' };
    const options = { schema: 'postfixadmin', database, baseDir, log: silentLog } as const;
    const directory = openDirectory({ ...options, names });
    await directory.addDomain({ name: 'example.org', unixUser: '', path: '', passwordHash: '' });
    await directory.addAccount(bob);
    assert.equal((await directory.account('bob@example.org'))?.path, '/srv/mail/example.org/bob');
    await assert.rejects(openDirectory(options).holds(), /no table mailbox/);
    const half = openDirectory({ ...options, names: { mailbox: 'users' } });
    await assert.rejects(half.holds(), /users has no column username/);
    const hostile = openDirectory({ ...options, names: { mailbox: 'users`; drop table users' } });
    await assert.rejects(hostile.holds(), /can't be called/);
  });
});

type OnDirectory = (title: string, body: (directory: Directory) => Promise<void>) => void;

function testsOf(place: Place, of: Schema): void {
  const onDirectory: OnDirectory = (title, body) => {
    place.test(`${title} (${of.schema})`, async ({ database }) => {
      await of.make(database);
      const directory = openDirectory({ schema: of.schema, database, baseDir, log: silentLog });
      await directory.addDomain({
        name: 'example.org',
        unixUser: 'vmail',
        path: '/srv/mail/example.org',
        passwordHash: '',
      });
      await body(directory);
    });
  };
  accountTests(onDirectory, of);
  factTests(onDirectory);
  aliasTests(onDirectory, of);
  forwardingTests(onDirectory);
  administratorTests(onDirectory, of);
}

function accountTests(onDirectory: OnDirectory, of: Schema): void {
  onDirectory('an account is made, found, listed, counted and removed', async (directory) => {
    const made = await directory.addAccount(bob);
    assert.equal(made.address, 'bob@example.org');
    assert.deepEqual([made.path, made.format], [of.place, 'maildir']);
    assert.deepEqual(await directory.account('BOB@Example.ORG'), made);
    assert.equal(await directory.account('bo_@example.org'), undefined);
    await assert.rejects(directory.addAccount(bob), { code: 'already-exists' });
    await assert.rejects(directory.addAccount({ ...bob, domain: 'nowhere.org' }), {
      code: 'not-found',
    });
    for (const localPart of ['eve', 'ann', 'b.ob']) {
      await directory.addAccount({ ...bob, localPart });
    }
    const first = await directory.accounts('example.org', { limit: 2 });
    const after = first.at(-1)?.localPart ?? '';
    const rest = await directory.accounts('example.org', { limit: 5, after });
    assert.deepEqual([...first, ...rest].map(({ localPart }) => localPart).toSorted(), [
      'ann',
      'b.ob',
      'bob',
      'eve',
    ]);
    const found = await directory.accounts('example.org', { limit: 5, prefix: 'b' });
    assert.deepEqual(found.map(({ localPart }) => localPart).toSorted(), ['b.ob', 'bob']);
    assert.deepEqual((await directory.counts(['example.org'])).get('example.org'), {
      accounts: 4,
      aliases: 0,
    });
    await directory.removeAccount('bob@example.org');
    assert.equal(await directory.account('bob@example.org'), undefined);
    assert.equal(await directory.accountCount('example.org'), 3);
    assert.equal((await directory.resolve('bob@example.org')).kind, 'unknown');
  });

  onDirectory('an account gets another name', async (directory) => {
    await directory.addAccount(bob);
    await directory.addAccount({ ...bob, localPart: 'eve' });
    const taken = { localPart: 'eve', domain: 'example.org' };
    await assert.rejects(directory.renameAccount('bob@example.org', taken), {
      code: 'already-exists',
    });
    const { before, after } = await directory.renameAccount('bob@example.org', {
      localPart: 'robert',
      domain: 'example.org',
    });
    assert.equal(before.path, of.place);
    assert.equal(after.path, of.place.replace('bob', 'robert'));
    assert.equal(after.passwordHash, bob.passwordHash);
    assert.equal(await directory.account('bob@example.org'), undefined);
    assert.equal((await directory.resolve('robert@example.org')).kind, 'account');
    assert.equal((await directory.resolve('bob@example.org')).kind, 'unknown');
  });
}

function factTests(onDirectory: OnDirectory): void {
  onDirectory('what is held can be changed, and what is not is refused', async (directory) => {
    await directory.addAccount(bob);
    const holds = await directory.holds();
    const expiresMs = Date.parse('2031-05-08T00:00:00Z');
    const facts = {
      displayName: '李雷',
      isActive: false,
      expiresMs,
      quota: { bytes: 5 * 2 ** 20, messages: undefined },
      mayChangePassword: false,
    } as const;
    for (const [name, value] of Object.entries(facts)) {
      const change = directory.changeAccount('bob@example.org', { [name]: value });
      if (!holds.account.has(name as keyof typeof facts)) {
        await assert.rejects(change, { code: 'not-held' });
        continue;
      }
      await change;
      const account = await directory.account('bob@example.org');
      assert.deepEqual(account?.[name as keyof typeof facts], value, name);
    }
    if (holds.account.has('expiresMs')) {
      await directory.changeAccount('bob@example.org', { expiresMs: undefined });
      assert.equal((await directory.account('bob@example.org'))?.expiresMs, undefined);
    }
    const services = new Set(['webmail', 'imap', 'pop3'] as const);
    await directory.changeAccount('bob@example.org', { services });
    assert.deepEqual((await directory.account('bob@example.org'))?.services, services);
    await assert.rejects(directory.changeAccount('eve@example.org', { services }), {
      code: 'not-found',
    });
  });

  onDirectory('a limit of accounts and one of aliases are kept', async (directory) => {
    await directory.changeDomain('example.org', { accountsMax: 1, aliasesMax: 1 });
    await directory.addAccount(bob);
    await assert.rejects(directory.addAccount({ ...bob, localPart: 'eve' }), {
      code: 'limit-reached',
    });
    await directory.addAlias({ ...bob, localPart: 'info', target: 'bob@example.org' });
    const second = directory.addAlias({ ...bob, localPart: 'sales', target: 'bob@example.org' });
    await assert.rejects(second, { code: 'limit-reached' });
    if (!(await directory.holds()).domain.has('isActive')) return;
    await directory.changeDomain('example.org', { isActive: false });
    assert.equal((await directory.account('bob@example.org'))?.isDomainActive, false);
  });
}

function aliasTests(onDirectory: OnDirectory, of: Schema): void {
  onDirectory('mail goes to alias, account, catch-all, in this order', async (directory) => {
    await directory.addAccount(bob);
    await directory.addAlias({ ...bob, localPart: 'info', target: 'bob@example.org, c@x.org' });
    assert.equal((await directory.resolve('bob@example.org')).kind, 'account');
    assert.deepEqual(await directory.resolve('info@example.org'), {
      kind: 'forward',
      targets: ['bob@example.org', 'c@x.org'],
    });
    assert.deepEqual(await directory.resolve('who@example.org'), { kind: 'unknown' });
    const catching = directory.addAlias({
      ...bob,
      localPart: '_default_',
      target: 'bob@example.org',
    });
    if (!of.catchAll) {
      await assert.rejects(catching, { code: 'not-held' });
      return;
    }
    await catching;
    assert.deepEqual(await directory.resolve('who@example.org'), {
      kind: 'forward',
      targets: ['bob@example.org'],
      isCatchAll: true,
    });
    const aliases = await directory.aliases('example.org', { limit: 10 });
    assert.deepEqual(aliases.map(({ localPart }) => localPart).toSorted(), ['_default_', 'info']);
    await directory.setAlias('info@example.org', 'c@x.org');
    assert.equal((await directory.alias('info@example.org'))?.target, 'c@x.org');
    await directory.removeAlias('_default_@example.org');
    await directory.removeAlias('info@example.org');
    assert.deepEqual(await directory.resolve('info@example.org'), { kind: 'unknown' });
  });

  onDirectory('a domain has other names where the schema has', async (directory) => {
    await directory.addAccount(bob);
    if (!of.aliasDomains) {
      await assert.rejects(directory.addAliasDomain('example.net', 'example.org'), {
        code: 'not-held',
      });
      return;
    }
    await directory.addAliasDomain('example.net', 'example.org');
    assert.equal((await directory.account('bob@example.net'))?.address, 'bob@example.org');
    assert.deepEqual(await directory.aliasDomains('example.org'), ['example.net']);
    await directory.removeAccount('bob@example.org');
    await assert.rejects(directory.removeDomain('example.org'), { code: 'domain-in-use' });
    await directory.removeAliasDomain('example.net', 'example.org');
    await directory.removeDomain('example.org');
    assert.deepEqual(await directory.domains({ limit: 10 }), []);
  });
}

function forwardingTests(onDirectory: OnDirectory): void {
  onDirectory('the mail of an account goes on where its row says so', async (directory) => {
    const address = 'bob@example.org';
    await directory.addAccount(bob);
    const { forwarding } = await directory.holds();
    assert.deepEqual(await directory.forwarding(address), []);
    await directory.setForwarding(address, ['ann@far.test', 'eve@far.test']);
    assert.deepEqual(await directory.forwarding(address), ['ann@far.test', 'eve@far.test']);
    const away = await directory.resolve(address);
    assert.deepEqual(away, { kind: 'forward', targets: ['ann@far.test', 'eve@far.test'] });
    await directory.setForwarding(address, ['eve@far.test']);
    assert.deepEqual(await directory.forwarding(address), ['eve@far.test']);
    const kept = directory.setForwarding(address, [address, 'eve@far.test']);
    if (forwarding === 'copy') {
      await kept;
      assert.deepEqual(await directory.forwarding(address), [address, 'eve@far.test']);
    } else await assert.rejects(kept, { code: 'not-held' });
    await directory.setForwarding(address, []);
    await directory.setForwarding(address, []);
    assert.deepEqual(await directory.forwarding(address), []);
    assert.equal((await directory.resolve(address)).kind, 'account');
    await directory.removeAccount(address);
    const nobody = directory.setForwarding('bob@nowhere.org', ['eve@far.test']);
    await assert.rejects(nobody, { code: 'not-found' });
  });
}

function administratorTests(onDirectory: OnDirectory, of: Schema): void {
  onDirectory('administrators have domains where the schema has them', async (directory) => {
    const ann = {
      name: 'ann@example.org',
      passwordHash: '{plaintext}ann',
      isSuper: false,
      domains: ['example.org', 'example.net'],
    };
    if (!of.administrators) {
      await assert.rejects(directory.addAdministrator(ann), { code: 'not-held' });
      assert.equal(await directory.administrator(ann.name), undefined);
      return;
    }
    await directory.addAdministrator(ann);
    await assert.rejects(directory.addAdministrator(ann), { code: 'already-exists' });
    assert.deepEqual(await directory.administrator('ANN@example.org'), {
      ...ann,
      domains: ['example.net', 'example.org'],
      isActive: true,
      expiresMs: undefined,
    });
    await directory.changeAdministrator(ann.name, { isSuper: true, domains: [] });
    const changed = await directory.administrator(ann.name);
    assert.deepEqual([changed?.isSuper, changed?.domains], [true, []]);
    await directory.changeAdministrator(ann.name, { isSuper: false, isActive: false });
    const [listed] = await directory.administrators({ limit: 10 });
    assert.deepEqual([listed?.isSuper, listed?.isActive], [false, false]);
    await directory.removeAdministrator(ann.name);
    assert.deepEqual(await directory.administrators({ limit: 10 }), []);
  });

  onDirectory('a password changes only while it is the one that was read', async (directory) => {
    await directory.addAccount({ ...bob, passwordHash: '{plaintext}Abc' });
    const change = (from: string, to: string) =>
      directory.setPassword('bob@example.org', { from, to });
    assert.equal(await change('{plaintext}abc', '{plaintext}z'), false);
    assert.equal(await change('{plaintext}Abc', '{plaintext}one'), true);
    assert.equal(await change('{plaintext}Abc', '{plaintext}two'), false);
    assert.equal((await directory.account('bob@example.org'))?.passwordHash, '{plaintext}one');
  });
}
