// The tables of vmail-sql, new and as they are documented, on SQLite and on MariaDB.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type Given, type Place, eachDatabase } from '../database/each-database.ts';

const baseDir = '/srv/mail';

const directoryOver = (database: Database) =>
  openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });

async function addExample(directory: Directory, accountsMax?: number): Promise<void> {
  await directory.addDomain({
    name: 'example.org',
    unixUser: 'vmail',
    path: '/srv/mail/example.org',
    passwordHash: '{plaintext}panel',
    ...(accountsMax === undefined ? {} : { facts: { accountsMax } }),
  });
}

const bob = { localPart: 'bob', domain: 'example.org', passwordHash: '{plaintext}secret' };

function directoryTests(
  place: Place,
  tables: 'new tables' | 'documented tables',
  prepare: (given: Given) => Promise<void>,
): void {
  const onDirectory = (
    title: string,
    body: (directory: Directory, given: Given) => Promise<void>,
  ) => {
    place.test(`${title} (${tables})`, async (given) => {
      await prepare(given);
      await body(directoryOver(given.database), given);
    });
  };

  onDirectory('an account is found by its address in any case', async (directory) => {
    await addExample(directory);
    const made = await directory.addAccount(bob);
    assert.deepEqual(made, {
      address: 'bob@example.org',
      localPart: 'bob',
      domain: 'example.org',
      passwordHash: '{plaintext}secret',
      path: '/srv/mail/example.org/bob',
      format: 'maildir',
      displayName: '',
      isActive: true,
      expiresMs: undefined,
      quota: { bytes: undefined, messages: undefined },
      services: new Set(['webmail', 'imap', 'pop3', 'smtp']),
      mayChangePassword: true,
      lastLoginMs: undefined,
      isDomainActive: true,
      domainExpiresMs: undefined,
    });
    assert.deepEqual(await directory.account('BOB@Example.ORG'), made);
    for (const name of [
      'bo_@example.org',
      '%@example.org',
      'bób@example.org',
      'bob',
      `bob@x.org`,
    ]) {
      assert.equal(await directory.account(name), undefined, name);
    }
  });

  onDirectory('rows in mixed case are found and given in lower case', async (directory, given) => {
    const { database } = given;
    await database.run(
      `insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values ('Example.ORG', 'vmail', null, '/srv/mail/e', null)`,
    );
    await database.run(
      `insert into popbox (domain_name, local_part, password_hash, mbox_name) values ('Example.ORG', 'Bob', '{plaintext}x', 'bob/')`,
    );
    await database.run(`insert into domain_alias values ('EXAMPLE.org', 'Alias.ORG')`);
    await database.run(`insert into forwarder values ('example.org', 'Info', 'Bob@Example.org')`);
    assert.equal((await directory.account('bob@example.org'))?.address, 'bob@example.org');
    assert.equal((await directory.account('bob@alias.org'))?.address, 'bob@example.org');
    assert.deepEqual(await directory.resolve('info@alias.org'), {
      kind: 'forward',
      targets: ['Bob@Example.org'],
    });
    assert.equal((await directory.domain('example.org'))?.passwordHash, '');
    assert.deepEqual(await directory.aliasDomains('example.org'), ['alias.org']);
    assert.deepEqual(
      (await directory.accounts('example.org', { limit: 10 })).map(({ address }) => address),
      ['bob@example.org'],
    );
    assert.equal(await directory.accountCount('example.org'), 1);
    assert.equal(
      await directory.setPassword('bob@example.org', { from: '{plaintext}x', to: '{plaintext}y' }),
      true,
    );
    await directory.removeAlias('info@example.org');
    await directory.removeAccount('bob@example.org');
    assert.equal(await directory.account('bob@example.org'), undefined);
  });

  onDirectory(
    'names that only a collation takes for equal are not equal',
    async (directory, given) => {
      const { database } = given;
      await addExample(directory);
      await database.run(
        'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
        ['example.org', 'josé', 'x', 'j/'],
      );
      await database.run(
        'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
        ['example.org', 'ann ', 'x', 'a/'],
      );
      for (const name of ['jose@example.org', 'ann@example.org']) {
        assert.equal(await directory.account(name), undefined, name);
        await assert.rejects(directory.removeAccount(name), { code: 'not-found' });
      }
      assert.equal(await directory.accountCount('example.org'), 2);
    },
  );

  onDirectory(
    'mail goes to forwarder, account, catch-all, in this order',
    async (directory, given) => {
      await addExample(directory);
      await directory.addAccount(bob);
      await directory.addAlias({ ...bob, localPart: 'info', target: 'bob@example.org, c@x.org' });
      await directory.addAliasDomain('example.net', 'example.org');
      assert.equal((await directory.resolve('bob@example.net')).kind, 'account');
      assert.deepEqual(await directory.resolve('info@example.net'), {
        kind: 'forward',
        targets: ['bob@example.org', 'c@x.org'],
      });
      assert.deepEqual(await directory.resolve('who@example.net'), { kind: 'unknown' });
      assert.deepEqual(await directory.resolve('bob@elsewhere.org'), { kind: 'unknown' });
      assert.deepEqual(await directory.resolve('not an address'), { kind: 'unknown' });
      await directory.addAlias({ ...bob, localPart: '_default_', target: 'bob@example.org' });
      assert.deepEqual(await directory.resolve('who@example.net'), {
        kind: 'forward',
        targets: ['bob@example.org'],
        isCatchAll: true,
      });
      await given.database.run('insert into forwarder values (?, ?, ?)', [
        'example.org',
        'bob',
        'bob@example.org, copy@x.org',
      ]);
      assert.deepEqual(await directory.resolve('bob@example.org'), {
        kind: 'forward',
        targets: ['bob@example.org', 'copy@x.org'],
      });
    },
  );

  onDirectory('rows that lead out of the base directory open nothing', async (directory, given) => {
    const { database } = given;
    await addExample(directory);
    await directory.addAccount({ ...bob, localPart: 'zoe' });
    const add =
      'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)';
    for (const [name, mboxName] of [
      ['etc', '/etc'],
      ['up', '../../'],
      ['root', '~root'],
      ['null', null],
    ] as const) {
      await database.run(add, ['example.org', name, '{plaintext}x', mboxName]);
      await assert.rejects(directory.account(`${name}@example.org`), { code: 'mailbox-unsafe' });
      await assert.rejects(directory.resolve(`${name}@example.org`), { code: 'mailbox-unsafe' });
    }
    const listed = await directory.accounts('example.org', { limit: 10 });
    assert.deepEqual(
      listed.map(({ localPart, isUnsafe }) => [localPart, isUnsafe]),
      [
        ['etc', true],
        ['null', true],
        ['root', true],
        ['up', true],
        ['zoe', false],
      ],
    );
    assert.equal((await directory.listedAccount('UP@example.org'))?.isUnsafe, true);
    await directory.removeAccount('up@example.org');
    assert.equal(await directory.listedAccount('up@example.org'), undefined);
  });

  onDirectory('a domain whose path leads out is not made', async (directory) => {
    for (const path of ['/etc', '/srv/mail/../etc', 'relative', '', '/srv/mailbox']) {
      await assert.rejects(
        directory.addDomain({ name: 'x.org', unixUser: 'vmail', path, passwordHash: '' }),
        { code: 'mailbox-unsafe' },
      );
    }
    assert.deepEqual(await directory.domains({ limit: 10 }), []);
  });

  onDirectory('twenty creations at once keep the limit', async (directory, given) => {
    await addExample(directory, 7);
    const other = directoryOver(await given.openAgain());
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? directory : other).addAccount({ ...bob, localPart: `p${n}` }).then(
          () => 'made',
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    assert.equal(ends.filter((end) => end === 'made').length, 7);
    assert.equal(ends.filter((end) => end === 'limit-reached').length, 13);
    assert.equal(await directory.accountCount('example.org'), 7);
  });

  onDirectory('a name is given once, whoever asks at the same time', async (directory, given) => {
    await addExample(directory);
    const other = directoryOver(await given.openAgain());
    const ends = await Promise.allSettled([
      directory.addAccount(bob),
      other.addAccount(bob),
      directory.addAccount(bob),
    ]);
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
    await assert.rejects(directory.addAccount(bob), { code: 'already-exists' });
    await assert.rejects(directory.addAlias({ ...bob, target: 'a@b.org' }), {
      code: 'already-exists',
    });
    await directory.addAlias({ ...bob, localPart: 'info', target: 'a@b.org' });
    await assert.rejects(directory.addAccount({ ...bob, localPart: 'info' }), {
      code: 'already-exists',
    });
    await assert.rejects(directory.addAlias({ ...bob, localPart: 'info', target: 'c@b.org' }), {
      code: 'already-exists',
    });
    await assert.rejects(addExample(directory), { code: 'already-exists' });
    await directory.addAliasDomain('example.net', 'example.org');
    await assert.rejects(directory.addAliasDomain('Example.net', 'example.org'), {
      code: 'already-exists',
    });
    await assert.rejects(directory.addAliasDomain('example.org', 'example.org'), {
      code: 'already-exists',
    });
  });

  onDirectory('what does not exist is not found', async (directory) => {
    await addExample(directory);
    const nowhere = { ...bob, domain: 'nowhere.org', target: 'a@b.org' };
    await assert.rejects(directory.addAccount(nowhere), { code: 'not-found' });
    await assert.rejects(directory.addAlias(nowhere), { code: 'not-found' });
    await assert.rejects(directory.addAliasDomain('x.org', 'nowhere.org'), { code: 'not-found' });
    await assert.rejects(directory.removeAccount('bob@example.org'), { code: 'not-found' });
    await assert.rejects(directory.setAlias('info@example.org', 'a@b.org'), { code: 'not-found' });
    await assert.rejects(directory.removeAlias('info@example.org'), { code: 'not-found' });
    await assert.rejects(directory.setDomainPassword('nowhere.org', 'x'), { code: 'not-found' });
    assert.deepEqual(await directory.accounts('nowhere.org', { limit: 5 }), []);
    assert.deepEqual(await directory.aliases('nowhere.org', { limit: 5 }), []);
  });

  onDirectory('hostile names are not made', async (directory) => {
    await addExample(directory);
    for (const localPart of ['../x', 'a/b', '.x', 'Bob', '', 'a'.repeat(300), `x'; drop table`]) {
      await assert.rejects(directory.addAccount({ ...bob, localPart }), { code: 'bad-address' });
      await assert.rejects(directory.addAlias({ ...bob, localPart, target: 'a@b.org' }), {
        code: 'bad-address',
      });
    }
    await assert.rejects(directory.addAccount({ ...bob, localPart: '_default_' }), {
      code: 'bad-address',
    });
    await assert.rejects(directory.addAliasDomain('a b.org', 'example.org'), {
      code: 'bad-address',
    });
    const target = `${'a'.repeat(tables === 'new tables' ? 16_380 : 250)}@b.org`;
    await assert.rejects(directory.addAlias({ ...bob, target }), { code: 'too-long' });
    await assert.rejects(directory.setAlias('bob@example.org', target), { code: 'too-long' });
  });

  onDirectory('a password changes only while it is the one that was read', async (directory) => {
    await addExample(directory);
    await directory.addAccount({ ...bob, passwordHash: '{plaintext}Abc' });
    const change = (from: string, to: string) =>
      directory.setPassword('bob@example.org', { from, to });
    assert.equal(await change('{plaintext}abc', '{plaintext}z'), false);
    assert.equal(await change('{plaintext}Abc', '{plaintext}one'), true);
    assert.equal(await change('{plaintext}Abc', '{plaintext}two'), false);
    assert.equal((await directory.account('bob@example.org'))?.passwordHash, '{plaintext}one');
    await directory.setDomainPassword('example.org', '{plaintext}new');
    assert.equal((await directory.domain('example.org'))?.passwordHash, '{plaintext}new');
  });

  onDirectory(
    'lists come in pages, each after the last name of the one before',
    async (directory) => {
      await addExample(directory);
      for (const name of ['eve', 'ann', 'dan', 'bob', 'cid']) {
        await directory.addAccount({ ...bob, localPart: name });
        await directory.addAlias({ ...bob, localPart: `to.${name}`, target: `${name}@x.org` });
      }
      const names: string[] = [];
      for (let after = ''; ; after = names.at(-1) ?? '') {
        const page = await directory.accounts('example.org', { after, limit: 2 });
        names.push(...page.map(({ localPart }) => localPart));
        if (page.length < 2) break;
      }
      assert.deepEqual(names, ['ann', 'bob', 'cid', 'dan', 'eve']);
      const aliases = await directory.aliases('example.org', { after: 'to.cid', limit: 10 });
      assert.deepEqual(
        aliases.map(({ address, target }) => [address, target]),
        [
          ['to.dan@example.org', 'dan@x.org'],
          ['to.eve@example.org', 'eve@x.org'],
        ],
      );
      const counts = await directory.counts(['example.org', 'other.org']);
      assert.deepEqual(counts.get('example.org'), { accounts: 5, aliases: 5 });
      assert.deepEqual(counts.get('other.org'), { accounts: 0, aliases: 0 });
      const many = Array.from({ length: 60 }, (_, n) => `d${n}.org`);
      assert.equal(
        (await directory.counts([...many, 'example.org'])).get('example.org')?.accounts,
        5,
      );
    },
  );
}

eachDatabase((place) => {
  directoryTests(place, 'new tables', async ({ database }) => {
    await prepareVmailSql(database);
  });

  place.test('two long addresses that begin alike are two', async ({ database }) => {
    await prepareVmailSql(database);
    const directory = directoryOver(database);
    await addExample(directory);
    const long = 'a'.repeat(60);
    await directory.addAccount({ ...bob, localPart: `${long}1` });
    await directory.addAccount({ ...bob, localPart: `${long}2` });
    assert.equal(await directory.accountCount('example.org'), 2);
  });

  place.test('tables are made once and left alone then', async ({ database }) => {
    await prepareVmailSql(database);
    await addExample(directoryOver(database));
    await prepareVmailSql(database);
    assert.equal((await directoryOver(database).domains({ limit: 10 })).length, 1);
  });

  place.test('look-ups walk along the keys', async ({ database }) => {
    await prepareVmailSql(database);
    const explain = database.dialect === 'mysql' ? 'explain' : 'explain query plan';
    const plan = await database.all(
      `${explain} select popbox.local_part from popbox join domain
       on domain.domain_name = popbox.domain_name
       where popbox.domain_name = ? and popbox.local_part = ?`,
      ['example.org', 'bob'],
    );
    assert.doesNotMatch(JSON.stringify(plan), /SCAN|"ALL"/);
  });

  // SQLite does not read the documented SQL: it has no prefix keys.
  if (place.dialect !== 'mysql') return;
  directoryTests(place, 'documented tables', async ({ server, database }) => {
    const file = join(import.meta.dirname, '../fixtures/init-db.sql');
    const [row] = await database.all('select database() as name');
    server?.sql(readFileSync(file, 'utf8'), String(row?.['name']));
    await prepareVmailSql(database);
  });
});
