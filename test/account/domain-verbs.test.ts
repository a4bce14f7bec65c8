// What becomes of whole domains: only by a super administrator, and nothing passes to the next
// domain of a name.

import assert from 'node:assert/strict';
import type { Administration, Session } from '../../src/account/account.ts';
import { eachDatabase } from '../database/each-database.ts';
import { install } from './fixture.ts';

const strong = 'correct horse battery';
const page = { limit: 10 };

const superVerbs: Readonly<
  Record<string, (administration: Administration, session: Session) => Promise<void>>
> = {
  addDomain: (administration, session) =>
    administration.addDomain(session, { name: 'new.org', password: '', accountsMax: undefined }),
  setDomainLimit: (administration, session) =>
    administration.setDomainLimit(session, 'alpha.org', 99),
  addAliasDomain: (administration, session) =>
    administration.addAliasDomain(session, 'alpha.org', 'second.org'),
  removeAliasDomain: (administration, session) =>
    administration.removeAliasDomain(session, 'alpha.org', 'alias.org'),
  removeDomain: (administration, session) => administration.removeDomain(session, 'alpha.org'),
};

eachDatabase((place) => {
  place.test('domains are a matter of super administrators alone', async (given) => {
    const { accounts, login, state } = await install(given.database);
    const { administration } = accounts;
    const sessions = [
      await login('adam@alpha.org'),
      await login('alpha.org', 'panel'),
      await login('bob@alpha.org'),
    ];
    const tables = ['domain', 'domain_alias'];
    const read = async () =>
      JSON.stringify(
        await Promise.all(tables.map((table) => given.database.all(`select * from ${table}`))),
      );
    const before = await read();
    for (const session of sessions) {
      for (const [verb, act] of Object.entries(superVerbs)) {
        await assert.rejects(act(administration, session), { code: 'forbidden' }, verb);
      }
    }
    assert.equal(await read(), before);
    assert.deepEqual(await state.audit.newest(10), []);
  });

  place.test('a new domain lies under its name, and works at once', async (given) => {
    const { accounts, directory, login, made, state } = await install(given.database);
    const { administration } = accounts;
    const root = await login('root@alpha.org');
    const domain = { name: ' New.ORG', password: strong, accountsMax: 1 };
    await administration.addDomain(root, domain);
    const stored = (await directory.domain('new.org')) ?? assert.fail();
    const { name, unixUser, path, accountsMax, passwordHash } = stored;
    assert.deepEqual(
      [name, unixUser, path, accountsMax],
      ['new.org', 'vmail', '/srv/mail/new.org', 1],
    );
    assert.match(passwordHash, /^\{crypt\}\$2y\$/);
    const panel = await login('new.org', strong);
    await administration.addAccount(panel, {
      localPart: 'ann',
      domain: 'new.org',
      password: strong,
    });
    assert.deepEqual(made, ['/srv/mail/new.org/ann']);
    const found = await administration.domain(panel, 'NEW.org');
    assert.deepEqual(
      [found?.name, found?.accounts, found?.accountsMax, found?.aliases],
      ['new.org', 1, 1, 0],
    );
    const [entry] = (await state.audit.newest(10)).filter(({ verb }) => verb === 'add-domain');
    assert.equal(entry?.object, 'new.org');
    assert.doesNotMatch(JSON.stringify(await state.audit.newest(10)), /horse|crypt/);
  });

  place.test('what cannot be a domain is refused', async (given) => {
    const { accounts, login } = await install(given.database);
    const root = await login('root@alpha.org');
    const add = (change: object) =>
      accounts.administration.addDomain(root, {
        name: 'new.org',
        password: '',
        accountsMax: undefined,
        ...change,
      });
    for (const name of ['', 'a b', '../x', 'a/b', '-x.org', 'x..org', 'ü.org']) {
      await assert.rejects(add({ name }), { code: 'bad-address' }, name);
    }
    for (const name of ['alpha.org', 'alias.org']) {
      await assert.rejects(add({ name }), { code: 'already-exists', values: { address: name } });
    }
    for (const path of ['/etc', '/srv/mail/../x', 'relative', '/srv/mailbox']) {
      await assert.rejects(add({ path }), { code: 'mailbox-unsafe' }, path);
    }
    await assert.rejects(add({ path: `/srv/mail/${'x'.repeat(300)}` }), { code: 'too-long' });
    await assert.rejects(add({ password: 'weak' }), { code: 'password-weak' });
    await assert.rejects(add({ accountsMax: -1 }), { code: 'bad-form' });
    await assert.rejects(add({ accountsMax: 1.5 }), { code: 'bad-form' });
    await assert.rejects(add({ accountsMax: 1e9 }), { code: 'limit-reached' });
    assert.equal(await accounts.administration.domain(root, 'new.org'), undefined);
  });

  place.test('a domain without a password lets nobody in', async (given) => {
    const { accounts, login } = await install(given.database);
    const root = await login('root@alpha.org');
    const domain = { name: 'new.org', password: '', accountsMax: undefined };
    await accounts.administration.addDomain(root, domain);
    for (const password of ['', ' ', 'x']) {
      await assert.rejects(login('new.org', password), { code: 'login-failed' });
    }
  });

  place.test('with a domain go its sessions and what was granted in it', async (given) => {
    const { accounts, clock, login, state } = await install(given.database);
    const { administration } = accounts;
    const root = await login('root@alpha.org');
    await state.admins.add('bob@alpha.org', 'beta.org');
    const attempt = { address: 'beta.org', password: 'panel', remoteAddress: '192.0.2.1' };
    const { token } = await accounts.login({ ...attempt, userAgent: '' });
    await assert.rejects(administration.removeDomain(root, 'beta.org'), { code: 'domain-in-use' });
    await administration.removeAccount(root, 'ben@beta.org');
    await administration.removeAlias(root, 'info@beta.org');
    await administration.removeDomain(root, 'beta.org');
    assert.equal(await accounts.session(token), undefined);
    clock.ms += 60_000;
    const domain = { name: 'beta.org', password: strong, accountsMax: undefined };
    await administration.addDomain(root, domain);
    assert.deepEqual((await login('bob@alpha.org')).rights.domains, []);
    await assert.rejects(administration.removeDomain(root, 'gone.org'), { code: 'not-found' });
  });

  place.test(
    'an account with an unsafe path is shown, and goes without its files',
    async (given) => {
      const { accounts, directory, login, setAside } = await install(given.database);
      const { administration } = accounts;
      const adam = await login('adam@alpha.org');
      for (const [name, mboxName] of [
        ['etc', '/etc/'],
        ['a b "c"', 'odd/'],
      ] as const) {
        await given.database.run(
          'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
          ['alpha.org', name, '{plaintext}secret', mboxName],
        );
        const address = `${name}@alpha.org`;
        const listed = await administration.accounts(adam, 'alpha.org', { ...page, prefix: name });
        assert.deepEqual([listed[0]?.address, listed[0]?.isUnsafe], [address, true]);
        assert.deepEqual(await administration.account(adam, address), listed[0]);
        await assert.rejects(administration.setAccountPassword(adam, address, strong));
        await administration.removeAccount(adam, address);
        assert.equal(await directory.listedAccount(address), undefined);
      }
      assert.deepEqual(setAside, []);
    },
  );

  place.test(
    'a list of two thousand domains is counted and summed up in four queries a page',
    async (given) => {
      const { accounts, login } = await install(given.database);
      const root = await login('root@alpha.org');
      await given.database.transaction(async (runner) => {
        for (let n = 0; n < 2000; n += 1) {
          const values = [`d${n}.org`, 'vmail', '', `/srv/mail/d${n}.org`, null];
          await runner.run(
            'insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values (?, ?, ?, ?, ?)',
            values,
          );
        }
      });
      const all = given.database.all.bind(given.database);
      const asked: string[] = [];
      given.database.all = async (sql, values) => {
        asked.push(sql);
        return all(sql, values);
      };
      const range = { limit: 51, prefix: 'd1', after: 'd15.org' };
      const listed = await accounts.administration.domains(root, range);
      assert.equal(listed.length, 51);
      assert.equal(asked.length, 4);
    },
  );
});
