// Many accounts at once, on the tables of every schema.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { importRowsMax } from '../../src/account/account-import.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { hash, operate } from './operated.ts';

const row = (localPart: string, secret: { hash: string } | { password: string } = { hash }) => ({
  localPart,
  secret,
  facts: { displayName: `Name of ${localPart}` },
});

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(
      `rows are added once, and told apart from what is there (${schema.schema})`,
      async (given) => {
        const { accounts, operator, directory, state } = await operate(given, schema);
        await directory.addAlias({ localPart: 'info', domain: 'one.test', target: 'bob@one.test' });
        // vpopmail's column is too narrow for the hash of a password that is given.
        const isNarrow = schema.schema.startsWith('vpopmail');
        const all = [
          row('eve'),
          row('dora', isNarrow ? { hash } : { password: 'long enough 77' }),
          row('alice'),
          row('eve'),
        ];
        const add = (isDryRun: boolean, rows = all) =>
          accounts.import.add(operator, { domain: 'one.test', accounts: rows, isDryRun });
        const wanted = {
          added: ['eve@one.test', 'dora@one.test'],
          same: [],
          different: ['alice@one.test', 'eve@one.test'],
        };
        assert.deepEqual(await add(true), wanted);
        assert.equal(await directory.account('eve@one.test'), undefined, 'a dry run only looks');
        assert.deepEqual(await add(false), wanted);
        const eve = await directory.account('eve@one.test');
        assert.equal(eve?.displayName, 'Name of eve');
        for (const part of ['', 'new', 'cur', 'tmp']) {
          assert.equal(statSync(`${eve.path}/${part}`).mode & 0o777, 0o700);
        }
        const again = await add(false, all.slice(0, 2));
        assert.deepEqual(again, { added: [], same: wanted.added, different: [] });
        const audited = (await state.audit.newest(10)).filter(
          ({ verb }) => verb === 'import-account',
        );
        assert.deepEqual(audited.map(({ object }) => object).toSorted(), wanted.added.toSorted());
        const { isRight } = await accounts.changes.isPassword(
          operator,
          'dora@one.test',
          isNarrow ? 'correct horse 41' : 'long enough 77',
        );
        assert.equal(isRight, true);
        assert.equal((await directory.aliases('one.test', { limit: 9 })).length, 1);
      },
    );
  }

  place.test('of a batch that is refused nothing is added', async (given) => {
    const [vmailSql] = schemas;
    assert.ok(vmailSql);
    const { accounts, operator, directory } = await operate(given, vmailSql);
    const add = (rows: readonly ReturnType<typeof row>[], domain = 'one.test') =>
      accounts.import.add(operator, { domain, accounts: rows, isDryRun: false });
    await assert.rejects(add([row('eve'), row('.x')]), { code: 'bad-address' });
    await assert.rejects(add([row('eve'), row('x', { hash: '{what}x' })]), {
      code: 'hash-unusable',
    });
    await assert.rejects(add([row('eve'), row('x', { password: 'x' })]), { code: 'password-weak' });
    await assert.rejects(add([row('eve')], 'three.test'), { code: 'not-found' });
    const many = Array.from({ length: importRowsMax + 1 }, (_, at) => row(`u${at}`));
    await assert.rejects(add(many), { code: 'limit-reached' });
    await directory.changeDomain('one.test', { accountsMax: 3 });
    await assert.rejects(add([row('eve'), row('x')]), { code: 'limit-reached' });
    assert.equal(await directory.accountCount('one.test'), 2);
    const outcome = await add(many.slice(0, 1));
    assert.equal(outcome.added.length, 1);
    const rights = { super: false, domains: ['two.test'] };
    const session = { ...operator, kind: 'account' as const, rights };
    const act = accounts.import.add(session, { domain: 'one.test', accounts: [], isDryRun: false });
    await assert.rejects(act, { code: 'forbidden' });
  });
});
