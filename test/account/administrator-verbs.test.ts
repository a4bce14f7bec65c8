// Who is made an administrator, by the tables of each schema.

import assert from 'node:assert/strict';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { operate } from './operated.ts';

const password = 'correct horse battery';

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(`an account is given rights and loses them (${schema.schema})`, async (given) => {
      const { accounts, operator, state } = await operate(given, schema);
      const { administrators } = accounts;
      const alice = { name: 'alice@one.test', password: undefined, isSuper: false };
      await administrators.add(operator, { ...alice, domains: ['One.test'] });
      const again = administrators.add(operator, { ...alice, domains: ['two.test'] });
      await assert.rejects(again, { code: 'already-exists' });
      const unknown = administrators.add(operator, { ...alice, domains: ['three.test'] });
      await assert.rejects(unknown, { code: 'bad-address', values: { address: 'three.test' } });
      const nobody = { ...alice, name: 'nobody@one.test', domains: ['one.test'] };
      await assert.rejects(administrators.add(operator, nobody), { code: 'not-found' });
      const none = administrators.add(operator, { ...alice, name: 'bob@one.test', domains: [] });
      await assert.rejects(none, { code: 'bad-form' });
      const { name } = alice;
      const found = async () =>
        (await administrators.list(operator)).find((one) => one.name === name);
      assert.deepEqual((await found())?.domains, ['one.test']);
      await administrators.change(operator, name, { domains: ['two.test', 'one.test'] });
      assert.deepEqual((await found())?.domains, ['one.test', 'two.test']);
      await administrators.change(operator, name, { isSuper: true });
      assert.equal((await found())?.isSuper, true);
      const { session } = await accounts.login({
        address: name,
        password: 'correct horse 41',
        remoteAddress: '192.0.2.1',
        userAgent: '',
      });
      assert.equal(session.rights.super, true);
      await assert.rejects(administrators.setPassword(operator, name, password), {
        code: 'not-held',
      });
      await administrators.remove(operator, name);
      assert.equal(await found(), undefined);
      const verbs = (await state.audit.newest(9)).map(({ verb }) =>
        verb.replace('-administrator', ''),
      );
      assert.deepEqual(verbs, ['remove', 'change', 'change', 'add']);
    });

    place.test(
      `somebody with a password of the own, where a table holds them (${schema.schema})`,
      async (given) => {
        const { accounts, operator } = await operate(given, schema);
        const { administrators } = accounts;
        const name = 'post@master.test';
        const wanted = { name, password, isSuper: false, domains: ['one.test'] };
        if (!(await accounts.changes.holds()).administrators) {
          await assert.rejects(administrators.add(operator, wanted), { code: 'not-held' });
          return;
        }
        await administrators.add(operator, wanted);
        const login = (typed: string) =>
          accounts.login({
            address: name,
            password: typed,
            remoteAddress: '192.0.2.1',
            userAgent: '',
          });
        assert.deepEqual((await login(password)).session.rights, {
          super: false,
          domains: ['one.test'],
        });
        await administrators.setPassword(operator, name, `${password}2`);
        await assert.rejects(login(password), { code: 'login-failed' });
        await administrators.change(operator, name, { isActive: false });
        await assert.rejects(login(`${password}2`), { code: 'account-closed' });
        await administrators.remove(operator, name);
        assert.deepEqual(await administrators.list(operator), []);
      },
    );
  }

  place.test('only a super administrator asks or changes who administers', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator } = await operate(given, vmailSql);
    const session = { ...operator, rights: { super: false, domains: ['one.test'] } };
    const { administrators: verbs } = accounts;
    const wanted = { name: 'bob@one.test', password: undefined, isSuper: true, domains: [] };
    for (const act of [
      () => verbs.list(session),
      () => verbs.add(session, wanted),
      () => verbs.change(session, 'bob@one.test', { isSuper: true }),
      () => verbs.setPassword(session, 'bob@one.test', password),
      () => verbs.remove(session, 'bob@one.test'),
      () => accounts.removed.list(session),
      () => accounts.removed.purge(session),
      () => accounts.administration.changeDomain(session, 'one.test', { isActive: false }),
    ]) {
      await assert.rejects(act(), { code: 'forbidden' });
    }
  });
});
