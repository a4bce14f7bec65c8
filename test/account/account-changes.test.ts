// What becomes of accounts, on the tables of every schema and on real Maildirs.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountChange } from '../../src/directory/directory.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { hash, operate } from './operated.ts';

const gigabyte = 2 ** 30;
/** The last moment of a day: the finest that every schema keeps. */
const expiresMs = Date.UTC(2028, 0, 1);

const possible: readonly AccountChange[] = [
  { displayName: 'Alice of Here' },
  { isActive: false },
  { expiresMs },
  { quota: { bytes: gigabyte, messages: undefined } },
  { quota: { bytes: gigabyte, messages: 500 } },
  { services: new Set(['webmail', 'imap', 'pop3']) },
  { mayChangePassword: false },
];

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(
      `what is held is changed and audited, the rest is refused (${schema.schema})`,
      async (given) => {
        const { accounts, operator, state } = await operate(given, schema);
        const { account: held } = await accounts.changes.holds();
        for (const change of possible) {
          const [[name, value] = ['', undefined]] = Object.entries(change);
          const act = () => accounts.changes.change(operator, 'alice@one.test', change);
          if (!held.has(name as keyof AccountChange)) {
            await assert.rejects(act(), { code: 'not-held', values: { what: name } });
            continue;
          }
          await act();
          const after = await accounts.changes.find(operator, 'alice@one.test');
          const [entry] = await state.audit.newest(1);
          assert.deepEqual(
            [entry?.actor, entry?.remote, entry?.verb, entry?.object],
            ['root', 'this machine', 'change-account', 'alice@one.test'],
          );
          assert.notEqual(entry?.before, entry?.after);
          if (name === 'quota') assert.equal(after.quota.bytes, gigabyte);
          else if (name !== 'services') assert.deepEqual(after[name as 'displayName'], value);
        }
        const bob = await accounts.changes.find(operator, 'bob@one.test');
        assert.deepEqual([bob.isActive, bob.quota.bytes], [true, undefined]);
      },
    );

    place.test(
      `a renamed account takes its mail and its settings along (${schema.schema})`,
      async (given) => {
        const { accounts, operator, directory, state } = await operate(given, schema);
        const before = await accounts.changes.find(operator, 'alice@one.test');
        writeFileSync(join(before.path, 'new/1.M1P1.host'), 'Subject: kept\n\n');
        await state.settings.change('alice@one.test', { signature: 'Alice' });
        await state.admins.add('alice@one.test', 'one.test');
        for (const [from, to] of [
          ['alice@one.test', 'anna@one.test'],
          ['anna@one.test', 'ann@two.test'],
        ] as const) {
          const [localPart = '', domain = ''] = to.split('@');
          assert.equal(await accounts.changes.rename(operator, from, { localPart, domain }), to);
          assert.equal(await directory.account(from), undefined);
        }
        const after = await accounts.changes.find(operator, 'ann@two.test');
        assert.equal(
          readFileSync(join(after.path, 'new/1.M1P1.host'), 'utf8'),
          'Subject: kept\n\n',
        );
        assert.equal(existsSync(before.path), false);
        assert.deepEqual(await state.settings.all('ann@two.test'), { signature: 'Alice' });
        assert.deepEqual(await state.settings.all('alice@one.test'), {});
        assert.deepEqual(await state.admins.domainsOf('ann@two.test'), ['one.test']);
        assert.deepEqual(await state.admins.domainsOf('alice@one.test'), []);
        const { isRight } = await accounts.changes.isPassword(
          operator,
          'ann@two.test',
          'correct horse 41',
        );
        assert.equal(isRight, true);
        assert.deepEqual((await directory.aliases('one.test', { limit: 9 })).length, 0);
      },
    );

    place.test(
      `a name that is taken leaves row and mail as they were (${schema.schema})`,
      async (given) => {
        const { accounts, operator, directory } = await operate(given, schema);
        const before = await directory.account('alice@one.test');
        const { path = '' } = before ?? {};
        const rename = (localPart: string, domain = 'one.test') =>
          accounts.changes.rename(operator, 'alice@one.test', { localPart, domain });
        await assert.rejects(rename('bob'), { code: 'already-exists' });
        await assert.rejects(rename('ann', 'three.test'), { code: 'not-found' });
        await assert.rejects(rename('.ann'), { code: 'bad-address' });
        const there = path.replace('alice', 'anna');
        mkdirSync(join(there, 'new'), { recursive: true });
        writeFileSync(join(there, 'new/1.M1P1.host'), 'of somebody else');
        await assert.rejects(rename('anna'), { code: 'mailbox-taken', values: { path: there } });
        assert.deepEqual(await directory.account('alice@one.test'), before);
        assert.equal(await directory.account('anna@one.test'), undefined);
        assert.deepEqual(readdirSync(path).toSorted(), ['cur', 'new', 'tmp']);
      },
    );
  }

  place.test('of an administrator of a domain no account leaves it', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator } = await operate(given, vmailSql);
    const rights = { super: false, domains: ['one.test'] };
    const session = { ...operator, kind: 'domain' as const, address: 'one.test', rights };
    const { changes } = accounts;
    const to = { localPart: 'alice', domain: 'two.test' };
    await assert.rejects(changes.rename(session, 'alice@one.test', to), { code: 'forbidden' });
    await assert.rejects(changes.change(session, 'x@two.test', {}), { code: 'forbidden' });
    await assert.rejects(changes.isPassword(session, 'alice@one.test', 'x'), { code: 'forbidden' });
    await assert.rejects(changes.passwordHash(session, 'alice@one.test'), { code: 'forbidden' });
    await changes.change(session, 'alice@one.test', { displayName: 'Alice' });
  });

  place.test('who may not change the own password does not', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator } = await operate(given, vmailSql);
    const [address, current] = ['alice@one.test', 'correct horse 41'];
    const attempt = { address, password: current, remoteAddress: '192.0.2.1', userAgent: '' };
    const { token, session } = await accounts.login(attempt);
    const change = { current, next: 'another horse 42', token };
    await accounts.changes.change(operator, address, { mayChangePassword: false });
    await assert.rejects(accounts.changePassword(session, change), { code: 'forbidden' });
    await accounts.changes.change(operator, address, { mayChangePassword: true });
    await accounts.changePassword(session, change);
    const { isRight } = await accounts.changes.isPassword(operator, address, change.next);
    assert.equal(isRight, true);
  });

  place.test('quotas of a domain stay within its limit, two at once too', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator, directory } = await operate(given, vmailSql);
    const limits = { quotaBytesMax: 4 * gigabyte, defaultQuotaBytes: gigabyte };
    const quota = (bytes: number | undefined) => ({ quota: { bytes, messages: undefined } });
    const give = (name: string, bytes: number | undefined) =>
      accounts.changes.change(operator, `${name}@one.test`, quota(bytes));
    await accounts.administration.changeDomain(operator, 'one.test', limits);
    await give('alice', gigabyte);
    await directory.addAccount({ localPart: 'carl', domain: 'one.test', passwordHash: hash });
    assert.equal((await directory.account('carl@one.test'))?.quota.bytes, gigabyte);
    const both = await Promise.allSettled([give('alice', 3 * gigabyte), give('bob', 2 * gigabyte)]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await assert.rejects(give('carl', 4 * gigabyte), { code: 'over-domain-quota' });
    await assert.rejects(give('carl', undefined), { code: 'over-domain-quota' });
    await accounts.administration.changeDomain(operator, 'one.test', { quotaBytesMax: gigabyte });
    await assert.rejects(give('carl', gigabyte + 1), { code: 'over-domain-quota' });
    await give('carl', gigabyte / 2);
    const more = { localPart: 'dora', domain: 'one.test', passwordHash: hash };
    await assert.rejects(directory.addAccount(more), { code: 'over-domain-quota' });
  });

  place.test('a fact that no column should hold is refused', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator } = await operate(given, vmailSql);
    const odd: readonly AccountChange[] = [
      { displayName: 'a\nb' },
      { expiresMs: -1 },
      { expiresMs: Number.NaN },
      { quota: { bytes: 0, messages: undefined } },
      { quota: { bytes: 1.5, messages: undefined } },
      { quota: { bytes: undefined, messages: -3 } },
    ];
    for (const change of odd) {
      const act = accounts.changes.change(operator, 'alice@one.test', change);
      await assert.rejects(act, { code: 'bad-form' });
    }
    const long = accounts.changes.change(operator, 'alice@one.test', {
      displayName: 'x'.repeat(256),
    });
    await assert.rejects(long, { code: 'too-long' });
  });
});
