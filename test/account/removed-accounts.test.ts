// Accounts that are removed, brought back within their days, and erased after them.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../src/account/account.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { day, hash, operate } from './operated.ts';

const alice = 'alice@one.test';
const [vmailSql] = schemas;
assert.ok(vmailSql);

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(`what was removed comes back as it was (${schema.schema})`, async (given) => {
      const { accounts, operator, directory, state } = await operate(given, schema);
      const { account: held } = await directory.holds();
      if (held.has('quota')) {
        await directory.changeAccount(alice, { quota: { bytes: 2 ** 30, messages: undefined } });
      }
      const before = await directory.account(alice);
      assert.ok(before);
      await state.settings.change(alice, { signature: 'A.' });
      await state.admins.add(alice, 'one.test');
      writeFileSync(join(before.path, 'new/1.M1P1.host'), 'mail');
      await accounts.administration.removeAccount(operator, alice);
      assert.equal(await directory.account(alice), undefined);
      assert.equal(existsSync(before.path), false);
      const listed = await accounts.removed.list(operator);
      assert.deepEqual(
        listed.map(({ address }) => address),
        [alice],
      );
      await accounts.removed.restore(operator, alice);
      assert.deepEqual(await directory.account(alice), before);
      assert.equal(readFileSync(join(before.path, 'new/1.M1P1.host'), 'utf8'), 'mail');
      assert.deepEqual(await state.settings.all(alice), { signature: 'A.' });
      assert.deepEqual(await state.admins.domainsOf(alice), [], 'no rights come back');
      assert.deepEqual(await accounts.removed.list(operator), []);
      await assert.rejects(accounts.removed.restore(operator, alice), { code: 'restore-over' });
    });
  }

  place.test(
    'after its days nothing is restored, and a purge erases what is older',
    async (given) => {
      const { accounts, operator, clock, baseDir, state } = await operate(given, vmailSql);
      await accounts.administration.removeAccount(operator, alice);
      clock.ms += 20 * day;
      await accounts.administration.removeAccount(operator, 'bob@one.test');
      assert.deepEqual(await accounts.removed.purge(operator), []);
      clock.ms += 10 * day + 1;
      await assert.rejects(accounts.removed.restore(operator, alice), { code: 'restore-over' });
      assert.deepEqual(await accounts.removed.purge(operator, { isDryRun: true }), [alice]);
      assert.equal(readdirSync(join(baseDir, 'one.test')).length, 2);
      assert.deepEqual(await accounts.removed.purge(operator), [alice]);
      const left = readdirSync(join(baseDir, 'one.test'));
      assert.match(left.join(), /^\.removed-\d{8}T\d{6}Z-bob$/);
      const [entry] = await state.audit.newest(1);
      assert.deepEqual([entry?.verb, entry?.object], ['purge-account', alice]);
      await accounts.removed.restore(operator, 'bob@one.test');
    },
  );

  place.test(
    'whoever administers a domain brings back what they removed themselves',
    async (given) => {
      const { accounts, operator, directory, clock } = await operate(given, vmailSql);
      const rights = { super: false, domains: ['one.test'] };
      const session = {
        id: '',
        kind: 'account',
        createdMs: clock.ms,
        rights,
        remote: '',
      } as const;
      const admin = { ...session, address: alice };
      const namesake = { ...session, kind: 'administrator', address: alice } as const;
      const few = { ...admin, rights: { ...rights, may: new Set(['aliases' as const]) } };
      const full = { ...admin, rights: { ...rights, most: { accounts: 1 } } };
      const [bob, zoe] = ['bob@one.test', 'zoe@one.test'];
      await directory.addAccount({ localPart: 'zoe', domain: 'one.test', passwordHash: hash });
      await accounts.administration.removeAccount(admin, bob);
      await accounts.administration.removeAccount(operator, zoe);
      const addresses = async (who: Session, domain?: string): Promise<readonly string[]> =>
        (await accounts.removed.list(who, domain)).map(({ address }) => address);
      assert.deepEqual(await addresses(operator, 'one.test'), [bob, zoe]);
      assert.deepEqual(await addresses(admin, 'one.test'), [bob]);
      assert.deepEqual(await addresses(namesake, 'one.test'), []);
      const forbidden = { code: 'forbidden' };
      await assert.rejects(addresses(admin, 'two.test'), forbidden);
      await assert.rejects(addresses(admin), forbidden);
      await assert.rejects(addresses(few, 'one.test'), forbidden);
      await assert.rejects(accounts.removed.restore(admin, zoe), forbidden);
      await assert.rejects(accounts.removed.restore(namesake, bob), forbidden);
      await assert.rejects(accounts.removed.restore(few, bob), forbidden);
      await assert.rejects(accounts.removed.restore(full, bob), { code: 'limit-reached' });
      await accounts.removed.restore(admin, bob);
      assert.ok(await directory.account(bob));
      await assert.rejects(accounts.removed.purge(admin), forbidden);
    },
  );

  place.test('a name that somebody else has by now is not taken back', async (given) => {
    const { accounts, operator, directory } = await operate(given, vmailSql);
    const { path = '' } = (await directory.account(alice)) ?? {};
    await accounts.administration.removeAccount(operator, alice);
    mkdirSync(join(path, 'new'), { recursive: true });
    writeFileSync(join(path, 'new/1.M1P1.host'), 'delivered since');
    await assert.rejects(accounts.removed.restore(operator, alice), { code: 'mailbox-taken' });
    assert.equal(await directory.account(alice), undefined);
    await directory.addAccount({ localPart: 'alice', domain: 'one.test', passwordHash: hash });
    await assert.rejects(accounts.removed.restore(operator, alice), { code: 'already-exists' });
    assert.equal((await accounts.removed.list(operator)).length, 1);
  });

  place.test('an mbox goes and comes back as one, with the folders beside it', async (given) => {
    const { accounts, operator, directory, baseDir } = await operate(given, vmailSql);
    const wanted = { localPart: 'max', domain: 'one.test', passwordHash: hash };
    const made = await directory.addAccount({ ...wanted, format: 'mbox' });
    assert.equal(made.path, join(baseDir, 'one.test/max'));
    mkdirSync(join(baseDir, 'one.test/.max.dispatch/.Sent/cur'), { recursive: true });
    writeFileSync(made.path, 'From a@b Thu Jan  1 00:00:00 1970\n\nmail\n');
    await accounts.administration.removeAccount(operator, 'max@one.test');
    assert.equal(existsSync(made.path), false);
    await accounts.removed.restore(operator, 'max@one.test');
    assert.deepEqual(await directory.account('max@one.test'), made);
    assert.match(readFileSync(made.path, 'utf8'), /mail/);
    assert.ok(existsSync(join(baseDir, 'one.test/.max.dispatch/.Sent/cur')));
    const to = { localPart: 'moritz', domain: 'two.test' };
    await accounts.changes.rename(operator, 'max@one.test', to);
    assert.match(readFileSync(join(baseDir, 'two.test/moritz'), 'utf8'), /mail/);
    assert.ok(existsSync(join(baseDir, 'two.test/.moritz.dispatch/.Sent/cur')));
  });

  place.test('a record that points elsewhere erases nothing', async (given) => {
    const { accounts, operator, clock, baseDir, state } = await operate(given, vmailSql);
    const outside = join(baseDir, '../.removed-20260101T000000Z-x');
    for (const path of [baseDir, join(baseDir, 'one.test/bob'), '/etc', outside]) {
      const kept = { passwordHash: '', format: 'maildir', path, facts: {}, settings: {} };
      if (path === outside) mkdirSync(outside, { recursive: true });
      const row = { address: alice, removedMs: 1, record: JSON.stringify(kept) };
      await state.removedAccounts.add(row);
      clock.ms += day;
      await assert.rejects(accounts.removed.purge(operator), { code: 'mailbox-unsafe' });
      const [added] = await state.removedAccounts.before(clock.ms, 0);
      await state.removedAccounts.remove(added?.id ?? 0);
      assert.ok(existsSync(path));
    }
  });
});
