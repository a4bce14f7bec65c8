// Every verb of domain administration under every role, and what it leaves behind.

import assert from 'node:assert/strict';
import type { Session } from '../../src/account/account.ts';
import { eachDatabase } from '../database/each-database.ts';
import { type Installation, install } from './fixture.ts';

const page = { limit: 10 };
const strong = 'correct horse battery';

/** Every verb, done to a domain. Each could succeed there. */
const verbs: Readonly<
  Record<string, (of: Installation, session: Session, domain: string) => Promise<unknown>>
> = {
  accounts: ({ accounts }, session, domain) =>
    accounts.administration.accounts(session, domain, page),
  aliases: ({ accounts }, session, domain) =>
    accounts.administration.aliases(session, domain, page),
  domain: ({ accounts }, session, domain) => accounts.administration.domain(session, domain),
  aliasDomains: ({ accounts }, session, domain) =>
    accounts.administration.aliasDomains(session, domain),
  account: ({ accounts }, session, domain) =>
    accounts.administration.account(session, personOf(domain)),
  alias: ({ accounts }, session, domain) =>
    accounts.administration.alias(session, `info@${domain}`),
  addAccount: ({ accounts }, session, domain) =>
    accounts.administration.addAccount(session, { localPart: 'new', domain, password: strong }),
  setAccountPassword: ({ accounts }, session, domain) =>
    accounts.administration.setAccountPassword(session, personOf(domain), strong),
  addAlias: ({ accounts }, session, domain) =>
    accounts.administration.addAlias(session, { localPart: 'to', domain, target: 'a@b.org' }),
  setAlias: ({ accounts }, session, domain) =>
    accounts.administration.setAlias(session, `info@${domain}`, 'c@d.org'),
  removeAlias: ({ accounts }, session, domain) =>
    accounts.administration.removeAlias(session, `info@${domain}`),
  removeAccount: ({ accounts }, session, domain) =>
    accounts.administration.removeAccount(session, personOf(domain)),
  changeDomainPassword: ({ accounts }, session, domain) =>
    accounts.administration.changeDomainPassword(session, domain, {
      current: 'panel',
      next: strong,
    }),
};

const lookUps = ['accounts', 'aliases', 'domain', 'aliasDomains', 'account', 'alias'];

const people: Readonly<Record<string, string>> = { 'alpha.org': 'bob', 'beta.org': 'ben' };
const personOf = (domain: string) => `${people[domain] ?? 'nobody'}@${domain}`;

/** Who may act where. */
const roles: readonly {
  readonly name: string;
  readonly password: string;
  readonly may: readonly string[];
}[] = [
  { name: 'bob@alpha.org', password: 'secret', may: [] },
  { name: 'adam@alpha.org', password: 'secret', may: ['alpha.org'] },
  { name: 'alpha.org', password: 'panel', may: ['alpha.org'] },
  { name: 'beta.org', password: 'panel', may: ['beta.org'] },
  { name: 'root@alpha.org', password: 'secret', may: ['alpha.org', 'beta.org'] },
];

async function rows({ state }: Installation, all: (sql: string) => Promise<unknown>) {
  const tables = ['domain', 'popbox', 'forwarder', 'domain_alias'];
  const read = await Promise.all(tables.map((table) => all(`select * from ${table}`)));
  return JSON.stringify([read, await state.audit.newest(100)]);
}

eachDatabase((place) => {
  for (const role of roles) {
    place.test(`${role.name} may do each verb exactly where it has rights`, async (given) => {
      const { database } = given;
      const installation = await install(database);
      const session = await installation.login(role.name, role.password);
      for (const domain of ['alpha.org', 'beta.org', 'nowhere.org']) {
        for (const [verb, act] of Object.entries(verbs)) {
          const before = await rows(installation, (sql) => database.all(sql));
          if (role.may.includes(domain)) {
            await act(installation, session, domain);
            continue;
          }
          const isSuper = role.name === 'root@alpha.org';
          // For somebody with every right a missing domain is missing; its lists are empty.
          if (isSuper && lookUps.includes(verb)) continue;
          const code = isSuper ? 'not-found' : 'forbidden';
          await assert.rejects(act(installation, session, domain), { code }, `${verb} ${domain}`);
          const after = await rows(installation, (sql) => database.all(sql));
          assert.equal(after, before, `${verb} ${domain}`);
        }
      }
    });
  }

  place.test('lists show what the session administers, without hashes', async (given) => {
    const { accounts, login } = await install(given.database);
    const { administration } = accounts;
    const alpha = { name: 'alpha.org', accounts: 3, accountsMax: 10, aliases: 1 };
    const beta = { name: 'beta.org', accounts: 1, accountsMax: 10, aliases: 1 };
    const adam = await login('adam@alpha.org');
    const domains = async (session: Session) => {
      const found = await administration.domains(session, page);
      assert.doesNotMatch(JSON.stringify(found), /plaintext|panel/);
      return found.map(({ name, accounts: count, accountsMax, aliases }) => {
        return { name, accounts: count, accountsMax, aliases };
      });
    };
    assert.deepEqual(await domains(await login('bob@alpha.org')), []);
    assert.deepEqual(await domains(adam), [alpha]);
    assert.deepEqual(await domains(await login('beta.org', 'panel')), [beta]);
    assert.deepEqual(await domains(await login('root@alpha.org')), [alpha, beta]);
    const listed = await administration.accounts(adam, 'Alpha.org', { limit: 2 });
    const names = listed.map(({ address, localPart, isActive }) => [address, localPart, isActive]);
    assert.deepEqual(names, [
      ['adam@alpha.org', 'adam', true],
      ['bob@alpha.org', 'bob', true],
    ]);
    const rest = await administration.accounts(adam, 'alpha.org', { after: 'bob', limit: 1e9 });
    assert.deepEqual(
      rest.map(({ address, isUnsafe }) => [address, isUnsafe]),
      [['root@alpha.org', false]],
    );
    assert.doesNotMatch(JSON.stringify([...listed, ...rest]), /plaintext|secret/);
  });

  place.test('an account is made with its Maildir, can log in, and is put aside', async (given) => {
    const { accounts, clock, directory, login, made, setAside, state } = await install(
      given.database,
    );
    const { administration } = accounts;
    const adam = await login('adam@alpha.org');
    const account = { localPart: ' New.One ', domain: 'ALPHA.org', password: strong };
    await administration.addAccount(adam, account);
    assert.deepEqual(made, ['/srv/mail/alpha.org/new.one']);
    const stored = (await directory.account('new.one@alpha.org'))?.passwordHash ?? '';
    assert.match(stored, /^\{crypt\}\$2y\$10\$/);
    const attempt = { address: 'new.one@alpha.org', password: strong, userAgent: '' };
    const { token, session } = await accounts.login({ ...attempt, remoteAddress: '192.0.2.1' });
    await accounts.changeSettings(session, { displayName: 'New One' });
    await state.admins.add('new.one@alpha.org', 'alpha.org');
    await administration.removeAccount(adam, 'NEW.one@alpha.org');
    assert.equal(await accounts.session(token), undefined);
    assert.deepEqual(setAside, ['/srv/mail/alpha.org/new.one']);
    clock.ms += 60_000;
    await administration.addAccount(adam, account);
    const next = await login('new.one@alpha.org', strong);
    assert.deepEqual(next.rights.domains, []);
    assert.deepEqual(await accounts.settings(next), {});
  });

  place.test('an account whose Maildir can not be made is not made', async (given) => {
    const { accounts, directory, login } = await install(given.database, {
      makeMaildir: async () => {
        throw new Error('disk full');
      },
    });
    const adam = await login('adam@alpha.org');
    const account = { localPart: 'new', domain: 'alpha.org', password: strong };
    await assert.rejects(accounts.administration.addAccount(adam, account), /disk full/);
    assert.equal(await directory.account('new@alpha.org'), undefined);
  });

  place.test('nobody takes over a person with more rights', async (given) => {
    const { accounts, login, state, directory } = await install(given.database, {
      superAdministrators: ['root@alpha.org', 'ghost@alpha.org'],
    });
    const { administration } = accounts;
    await state.admins.add('bob@alpha.org', 'beta.org');
    for (const session of [await login('adam@alpha.org'), await login('alpha.org', 'panel')]) {
      for (const name of ['root@alpha.org', 'bob@alpha.org']) {
        await assert.rejects(administration.setAccountPassword(session, name, strong), {
          code: 'forbidden',
        });
        await assert.rejects(administration.removeAccount(session, name), { code: 'forbidden' });
      }
      const ghost = { localPart: 'ghost', domain: 'alpha.org' };
      await assert.rejects(administration.addAccount(session, { ...ghost, password: strong }), {
        code: 'forbidden',
      });
      await assert.rejects(administration.addAlias(session, { ...ghost, target: 'a@b.org' }), {
        code: 'forbidden',
      });
    }
    assert.equal((await directory.account('root@alpha.org'))?.passwordHash, '{plaintext}secret');
    assert.equal((await directory.resolve('ghost@alpha.org')).kind, 'unknown');
  });

  place.test('D06: twenty creations at once keep the limit of the domain', async (given) => {
    const installation = await install(given.database);
    const another = await installation.openAnother(await given.openAgain());
    const adam = await installation.login('adam@alpha.org');
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? installation.accounts : another).administration
          .addAccount(adam, { localPart: `p${n}`, domain: 'alpha.org', password: strong })
          .then(
            () => 'made',
            (error: { code?: string }) => error.code,
          ),
      ),
    );
    assert.equal(ends.filter((end) => end === 'made').length, 7);
    assert.equal(ends.filter((end) => end === 'limit-reached').length, 13);
    assert.equal(await installation.directory.accountCount('alpha.org'), 10);
    assert.equal(installation.made.length, 7);
  });

  place.test('D02: local parts that are no plain words are refused', async (given) => {
    const { accounts, login, made } = await install(given.database);
    const adam = await login('adam@alpha.org');
    const names = [
      '',
      '../x',
      'a/b',
      '.hid',
      'a'.repeat(65),
      'a b',
      '_default_',
      'x@beta.org',
      '|x',
    ];
    for (const localPart of names) {
      const account = { localPart, domain: 'alpha.org', password: strong };
      await assert.rejects(accounts.administration.addAccount(adam, account), {
        code: 'bad-address',
      });
    }
    assert.deepEqual(made, []);
  });

  place.test('D03: an alias leads to addresses and nothing else', async (given) => {
    const { accounts, login, directory } = await install(given.database);
    const { administration } = accounts;
    const adam = await login('adam@alpha.org');
    const to = (target: string) =>
      administration.addAlias(adam, { localPart: 'to', domain: 'alpha.org', target });
    for (const target of [
      '',
      ' , ',
      '|/bin/sh -c id',
      '"|/bin/sh"',
      '/etc/passwd',
      '/tmp/x@alpha.org',
      ':include:/etc/passwd',
      ':blackhole:',
      ':fail: no',
      'bob',
      'bob@localhost',
      'bob@alpha.org, |cmd',
      'bob@alpha.org\n|cmd',
      'a@b@c.org',
      '\\bob@alpha.org',
      '#a@b.org',
    ]) {
      await assert.rejects(to(target), { code: 'bad-address' }, target);
    }
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}@b.org`).join(',');
    await assert.rejects(to(many), { code: 'too-long' });
    const fifty = Array.from({ length: 51 }, (_, n) => `${n}@b.co`).join(',');
    await assert.rejects(to(fifty), { code: 'limit-reached', values: { max: 50 } });
    await to('Bob@Alpha.org, <ann@x.org>,\n bob@alpha.org');
    assert.deepEqual(await directory.resolve('to@alpha.org'), {
      kind: 'forward',
      targets: ['bob@alpha.org', 'ann@x.org'],
    });
  });

  place.test('D03: an alias that comes back to itself is refused', async (given) => {
    const { accounts, login } = await install(given.database);
    const { administration } = accounts;
    const adam = await login('adam@alpha.org');
    const add = (localPart: string, target: string) =>
      administration.addAlias(adam, { localPart, domain: 'alpha.org', target });
    await assert.rejects(add('a', 'a@alpha.org'), {
      code: 'alias-loop',
      values: { address: 'a@alpha.org' },
    });
    await assert.rejects(add('a', 'x@y.org, a@alias.org'), { code: 'alias-loop' });
    await add('a', 'b@alpha.org');
    await assert.rejects(add('b', 'a@alias.org'), { code: 'alias-loop' });
    await add('b', 'c@alpha.org');
    await assert.rejects(add('c', 'bob@alpha.org, a@alpha.org'), { code: 'alias-loop' });
    await add('c', 'bob@alpha.org');
    await assert.rejects(administration.setAlias(adam, 'c@alpha.org', 'a@alpha.org'), {
      code: 'alias-loop',
    });
    await assert.rejects(add('_default_', 'nobody@alpha.org'), { code: 'alias-loop' });
    await add('_default_', 'bob@alpha.org');
    await assert.rejects(administration.setAlias(adam, '_default_@alpha.org', 'no@alpha.org'), {
      code: 'alias-loop',
    });
    await administration.setAlias(adam, '_default_@alpha.org', 'a@alpha.org');
  });

  place.test('the domain password asks for the current one, but not from above', async (given) => {
    const { accounts, clock, login } = await install(given.database);
    const { administration } = accounts;
    const attempt = { address: 'alpha.org', password: 'panel', userAgent: '' };
    const { token, session } = await accounts.login({ ...attempt, remoteAddress: '192.0.2.1' });
    const change = (current: string, next: string) =>
      administration.changeDomainPassword(session, 'alpha.org', { current, next });
    await assert.rejects(change('wrong', strong), { code: 'password-wrong' });
    await assert.rejects(change('panel', 'alpha.org1'), {
      code: 'password-weak',
      values: { reason: 'name', lengthMin: 8, lengthMax: 72 },
    });
    await change('panel', strong);
    assert.equal(await accounts.session(token), undefined);
    const root = await login('root@alpha.org');
    const reset = { current: '', next: `${strong} 2` };
    await administration.changeDomainPassword(root, 'alpha.org', reset);
    clock.ms += 60_000;
    assert.equal((await login('alpha.org', reset.next)).kind, 'domain');
  });

  place.test(
    'D08: the audit log tells who, when, from where and what, without secrets',
    async (given) => {
      const { accounts, clock, login, state } = await install(given.database);
      const { administration } = accounts;
      const adam = await login('adam@alpha.org', 'secret', '2001:db8::7');
      await administration.addAccount(adam, {
        localPart: 'n',
        domain: 'alpha.org',
        password: strong,
      });
      await administration.setAccountPassword(adam, 'n@alpha.org', `${strong}2`);
      await administration.setAlias(adam, 'info@alpha.org', 'a@b.org');
      await administration.removeAlias(adam, 'info@alpha.org');
      await administration.removeAccount(adam, 'n@alpha.org');
      const entries = await state.audit.newest(10);
      assert.deepEqual(
        entries.map(({ verb, object, before, after }) => [verb, object, before, after]),
        [
          ['remove-account', 'n@alpha.org', undefined, undefined],
          ['remove-alias', 'info@alpha.org', 'a@b.org', undefined],
          ['set-alias', 'info@alpha.org', 'bob@alpha.org', 'a@b.org'],
          ['set-password', 'n@alpha.org', undefined, undefined],
          ['add-account', 'n@alpha.org', undefined, undefined],
        ],
      );
      for (const { actor, remote, timeMs } of entries) {
        assert.deepEqual([actor, remote, timeMs], ['adam@alpha.org', '2001:db8::7', clock.ms]);
      }
      assert.doesNotMatch(JSON.stringify(entries), /correct|crypt|secret/);
    },
  );
});
