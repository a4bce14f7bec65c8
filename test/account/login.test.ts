// Coming in: who, how often, and that nobody learns who exists.

import assert from 'node:assert/strict';
import { eachDatabase } from '../database/each-database.ts';
import { networkOf } from '../../src/account/throttle.ts';
import test from 'node:test';
import { type Installation, install } from './fixture.ts';

type Refused = { readonly code?: string; readonly values?: { readonly seconds?: number } };

async function tryLogin(
  { accounts }: Pick<Installation, 'accounts'>,
  address: string,
  { password = 'wrong', remoteAddress = '192.0.2.1' } = {},
): Promise<string> {
  return accounts.login({ address, password, remoteAddress, userAgent: '' }).then(
    ({ session }) => session.address,
    (error: Refused) => error.code ?? 'failed',
  );
}

eachDatabase((place) => {
  place.test(
    'L12: an account logs in by its address, in any case, through an alias domain',
    async (given) => {
      const { accounts, login } = await install(given.database);
      for (const typed of ['bob@alpha.org', ' Bob@Alpha.ORG ', 'bob@alias.org']) {
        const session = await login(typed);
        assert.equal(session.address, 'bob@alpha.org');
        assert.equal(session.kind, 'account');
        assert.deepEqual(session.rights, { super: false, domains: [] });
        assert.equal((await accounts.mailbox(session)).maildir, '/srv/mail/alpha.org/bob');
      }
    },
  );

  place.test('a bare domain name opens its control panel, which has no mailbox', async (given) => {
    const { accounts, login } = await install(given.database);
    const session = await login('Alpha.org', 'panel');
    assert.equal(session.kind, 'domain');
    assert.equal(session.address, 'alpha.org');
    assert.deepEqual(session.rights, { super: false, domains: ['alpha.org'] });
    await assert.rejects(accounts.mailbox(session), { code: 'forbidden' });
    const change = { current: 'panel', next: 'quite another', token: '' };
    await assert.rejects(accounts.changePassword(session, change), { code: 'forbidden' });
  });

  place.test('rights come from the configuration and from the table', async (given) => {
    const { login, state } = await install(given.database);
    assert.deepEqual((await login('root@alpha.org')).rights, { super: true, domains: [] });
    assert.deepEqual((await login('adam@alpha.org')).rights, {
      super: false,
      domains: ['alpha.org'],
    });
    await state.admins.add('ben@beta.org', '*');
    assert.deepEqual((await login('ben@beta.org')).rights, { super: true, domains: [] });
  });

  place.test('L12: names that could be anybody are nobody', async (given) => {
    const installation = await install(given.database);
    const names = [
      '',
      '@',
      '*',
      '%',
      '%@alpha.org',
      'bo_@alpha.org',
      'bob@alpha.org.',
      'bob@@alpha.org',
      'bob@alpha.org@beta.org',
      'bob%alpha.org',
      'bob',
      `bob'--@alpha.org`,
      'bob@alpha.org\0',
      'b\u00f6b@alpha.org',
      'alias.org',
      'a'.repeat(100_000),
    ];
    for (const [n, name] of names.entries()) {
      const from = { password: 'secret', remoteAddress: `192.0.2.${n}` };
      assert.equal(await tryLogin(installation, name, from), 'login-failed', name.slice(0, 40));
    }
  });

  place.test('L08: passwords that are too long or hold a NUL touch nothing', async (given) => {
    const installation = await install(given.database);
    const before = installation.pool.jobs;
    for (const password of ['', 'a'.repeat(1_024), 'a'.repeat(1_000_000), 'secret\0']) {
      assert.equal(await tryLogin(installation, 'bob@alpha.org', { password }), 'login-failed');
    }
    assert.equal(installation.pool.jobs, before);
    assert.deepEqual(await given.database.all('select * from dispatch_throttle'), []);
  });

  place.test(
    'L06: unknown, unusable and wrong cost the same work and get the same answer',
    async (given) => {
      const { accounts, pool } = await install(given.database);
      const add =
        'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)';
      const bcrypt = `{crypt}$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU`;
      await given.database.run(add, ['alpha.org', 'hashed', bcrypt, 'hashed/']);
      await given.database.run(add, ['alpha.org', 'null', null, 'null/']);
      await given.database.run(add, ['alpha.org', 'odd', '{nosuch}x', 'odd/']);
      await given.database.run(add, [
        'alpha.org',
        'absurd',
        '{crypt}$2y$31$' + 'a'.repeat(53),
        'x/',
      ]);
      await given.database.run(add, ['alpha.org', 'outside', '{plaintext}secret', '../../etc/']);
      const names = ['bob', 'hashed', 'null', 'odd', 'absurd', 'outside', 'nobody'];
      for (const [n, name] of [...names.map((one) => `${one}@alpha.org`), 'beta.org'].entries()) {
        const before = pool.jobs;
        const attempt = { address: name, password: 'wrong guess', userAgent: '' };
        await assert.rejects(accounts.login({ ...attempt, remoteAddress: `192.0.2.${n}` }), {
          code: 'login-failed',
          status: 403,
          values: {},
          message: 'login-failed',
        });
        assert.equal(pool.jobs - before, 1, name);
      }
    },
  );

  place.test('guesses at one account are throttled; its owner still gets in', async (given) => {
    const installation = await install(given.database);
    const { clock } = installation;
    for (let n = 0; n < 5; n += 1) {
      assert.equal(await tryLogin(installation, 'bob@alpha.org'), 'login-failed');
    }
    const right = { password: 'secret' };
    assert.equal(await tryLogin(installation, 'bob@alpha.org', right), 'login-throttled');
    const elsewhere = { password: 'secret', remoteAddress: '198.51.100.7' };
    assert.equal(await tryLogin(installation, 'bob@alpha.org', elsewhere), 'bob@alpha.org');
    assert.equal(await tryLogin(installation, 'ben@beta.org', right), 'ben@beta.org');
    clock.ms += 60_000;
    assert.equal(await tryLogin(installation, 'bob@alpha.org', right), 'bob@alpha.org');
  });

  place.test('the refusal says how many seconds are to be waited', async (given) => {
    const installation = await install(given.database);
    for (let n = 0; n < 5; n += 1) await tryLogin(installation, 'bob@alpha.org');
    const attempt = { address: 'bob@alpha.org', password: 'x', userAgent: '' };
    await assert.rejects(installation.accounts.login({ ...attempt, remoteAddress: '192.0.2.1' }), {
      code: 'login-throttled',
      status: 429,
      values: { seconds: 60 },
    });
  });

  place.test('L07: all workers count together, also when guesses come at once', async (given) => {
    const installation = await install(given.database);
    const another = await installation.openAnother(await given.openAgain());
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        tryLogin(n % 2 === 0 ? installation : { accounts: another }, 'bob@alpha.org'),
      ),
    );
    assert.equal(ends.filter((end) => end === 'login-failed').length, 5);
    assert.equal(ends.filter((end) => end === 'login-throttled').length, 15);
  });

  place.test(
    'L07: one network that tries many names is throttled, its known people are not',
    async (given) => {
      const installation = await install(given.database);
      const right = { password: 'secret' };
      assert.equal(await tryLogin(installation, 'bob@alpha.org', right), 'bob@alpha.org');
      const ends: string[] = [];
      for (let n = 0; n < 45; n += 1) ends.push(await tryLogin(installation, `n${n}.org`));
      assert.equal(ends.filter((end) => end === 'login-failed').length, 40);
      assert.equal(ends.at(-1), 'login-throttled');
      assert.equal(await tryLogin(installation, 'ben@beta.org', right), 'login-throttled');
      assert.equal(await tryLogin(installation, 'bob@alpha.org', right), 'bob@alpha.org');
    },
  );

  place.test('L07: an account that is tried from everywhere locks nobody out', async (given) => {
    const installation = await install(given.database);
    const ends: string[] = [];
    for (let n = 0; n < 100; n += 1) {
      const remoteAddress = `198.51.100.${n % 20}`;
      ends.push(await tryLogin(installation, 'bob@alpha.org', { remoteAddress }));
    }
    assert.equal(ends.filter((end) => end === 'login-failed').length, 60);
    const fresh = { password: 'secret', remoteAddress: '203.0.113.5' };
    assert.equal(await tryLogin(installation, 'bob@alpha.org', fresh), 'bob@alpha.org');
    // Now a new network has a single guess.
    const once = { remoteAddress: '203.0.113.6' };
    assert.equal(await tryLogin(installation, 'bob@alpha.org', once), 'login-failed');
    assert.equal(await tryLogin(installation, 'bob@alpha.org', once), 'login-throttled');
  });

  place.test('right logins use up nothing', async (given) => {
    const installation = await install(given.database);
    for (let n = 0; n < 70; n += 1) {
      const end = await tryLogin(installation, 'bob@alpha.org', { password: 'secret' });
      assert.equal(end, 'bob@alpha.org');
    }
  });
});

test('an IPv6 network counts as one, an IPv4 address by itself', () => {
  assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(networkOf('2001:0DB8:1:2::9'), '2001:db8:1:2');
  assert.equal(networkOf('2001:db8::9'), '2001:db8:0:0');
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
  assert.equal(networkOf('unix'), 'unix');
});
