// Lists that are searched, and domains that come and go, on SQLite and on MariaDB.

import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';

const baseDir = '/srv/mail';

async function opened(database: Database, domains: readonly string[]) {
  await prepareVmailSql(database);
  const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
  for (const name of domains) {
    const place = { unixUser: 'vmail', path: `${baseDir}/${name}`, passwordHash: '' };
    await directory.addDomain({ name, ...place });
  }
  return directory;
}

const account = { domain: 'one.org', passwordHash: '{plaintext}x' };

eachDatabase((place) => {
  place.test('a search finds what begins so, and no sign in it means more', async (given) => {
    const directory = await opened(given.database, ['one.org', 'two.org']);
    for (const localPart of ['a_b', 'a_c', 'axc', 'anna', 'bob']) {
      await directory.addAccount({ ...account, localPart });
      await directory.addAlias({
        localPart: `to.${localPart}`,
        domain: 'one.org',
        target: 'x@y.z',
      });
    }
    const found = async (prefix: string) =>
      (await directory.accounts('one.org', { prefix, limit: 9 })).map((one) => one.localPart);
    assert.deepEqual(await found('a_'), ['a_b', 'a_c']);
    assert.deepEqual(await found('AN'), ['anna']);
    for (const prefix of ['%', 'a%', '!', "'", 'zz', 'nna']) {
      assert.deepEqual(await found(prefix), [], prefix);
    }
    const range = { prefix: 'a', after: 'ann', limit: 1 };
    const [next] = await directory.accounts('one.org', range);
    assert.equal(next?.localPart, 'anna');
    const aliases = await directory.aliases('one.org', { prefix: 'to.a_', limit: 9 });
    assert.deepEqual(
      aliases.map(({ localPart }) => localPart),
      ['to.a_b', 'to.a_c'],
    );
    assert.deepEqual(await directory.accounts('two.org', { prefix: 'a', limit: 9 }), []);
  });

  place.test('domains are listed a page at a time, all or some, searched or not', async (given) => {
    const names = ['a1.org', 'a2.org', 'b1.org', 'b2.org', 'b3.org'];
    const directory = await opened(given.database, names);
    const listed = async (range: Parameters<typeof directory.domains>[0]) =>
      (await directory.domains(range)).map(({ name }) => name);
    assert.deepEqual(await listed({ limit: 2 }), ['a1.org', 'a2.org']);
    assert.deepEqual(await listed({ limit: 2, after: 'a2.org' }), ['b1.org', 'b2.org']);
    assert.deepEqual(await listed({ limit: 9, prefix: 'B' }), ['b1.org', 'b2.org', 'b3.org']);
    const among = ['b3.org', 'gone.org', 'a1.org', 'b1.org'];
    assert.deepEqual(await listed({ limit: 2, among }), ['a1.org', 'b1.org']);
    assert.deepEqual(await listed({ limit: 2, among, after: 'b1.org' }), ['b3.org']);
    assert.deepEqual(await listed({ limit: 9, among, prefix: 'a' }), ['a1.org']);
    assert.deepEqual(await listed({ limit: 9, among: [] }), []);
    const many = Array.from({ length: 1200 }, (_, n) => `m${n}.org`);
    assert.deepEqual(await listed({ limit: 9, among: [...many, 'b3.org'] }), ['b3.org']);
  });

  place.test('a search walks along the key', async (given) => {
    const { database } = given;
    await opened(database, ['one.org']);
    const explain = database.dialect === 'mysql' ? 'explain' : 'explain query plan';
    const insert = 'insert into forwarder (domain_name, local_part, remote_name) values (?, ?, ?)';
    await database.transaction(async (runner) => {
      for (let n = 0; n < 2000; n += 1) await runner.run(insert, ['one.org', `n${n}`, 'x@y.org']);
    });
    const plan = await database.all(
      `${explain} select local_part from forwarder where domain_name = ? and local_part > ?
       and local_part like ? escape '!' order by local_part limit ?`,
      ['one.org', '', 'n19%', 50],
    );
    const [step] = plan;
    if (database.dialect === 'mysql') {
      assert.deepEqual([step?.['type'], step?.['key']], ['range', 'PRIMARY']);
      assert.ok(Number(step?.['rows']) < 500, JSON.stringify(plan));
    } else {
      assert.match(
        String(step?.['detail']),
        /SEARCH .*domain_name=\? AND local_part>\? AND local_part<\?/,
      );
    }
  });

  place.test('an alias is looked up by its own address alone', async (given) => {
    const directory = await opened(given.database, ['one.org']);
    await directory.addAlias({ localPart: 'info', domain: 'one.org', target: 'x@y.org' });
    await directory.addAlias({ localPart: '_default_', domain: 'one.org', target: 'z@y.org' });
    await directory.addAliasDomain('other.org', 'one.org');
    assert.equal((await directory.alias('INFO@one.org'))?.target, 'x@y.org');
    assert.equal((await directory.alias('_default_@one.org'))?.target, 'z@y.org');
    for (const address of ['none@one.org', 'info@other.org', 'info', '%@one.org']) {
      assert.equal(await directory.alias(address), undefined, address);
    }
  });

  place.test('the limit of a domain is set, raised and taken away', async (given) => {
    const directory = await opened(given.database, ['one.org']);
    await directory.changeDomain('ONE.org', { accountsMax: 1 });
    await directory.addAccount({ ...account, localPart: 'ann' });
    await assert.rejects(directory.addAccount({ ...account, localPart: 'bob' }), {
      code: 'limit-reached',
      values: { max: 1 },
    });
    await directory.changeDomain('one.org', { accountsMax: 1 });
    await directory.changeDomain('one.org', { accountsMax: undefined });
    assert.equal((await directory.domain('one.org'))?.accountsMax, undefined);
    await directory.addAccount({ ...account, localPart: 'bob' });
    await assert.rejects(directory.changeDomain('gone.org', { accountsMax: 1 }), {
      code: 'not-found',
    });
  });

  place.test('a domain is removed only when nothing is left in it', async (given) => {
    const directory = await opened(given.database, ['one.org', 'two.org']);
    const refused = () =>
      assert.rejects(directory.removeDomain('one.org'), {
        code: 'domain-in-use',
        values: { domain: 'one.org' },
      });
    await directory.addAccount({ ...account, localPart: 'ann' });
    await refused();
    await directory.removeAccount('ann@one.org');
    await directory.addAlias({ localPart: 'info', domain: 'one.org', target: 'x@y.org' });
    await refused();
    await directory.removeAlias('info@one.org');
    await directory.addAliasDomain('other.org', 'one.org');
    await refused();
    await assert.rejects(directory.removeAliasDomain('other.org', 'two.org'), {
      code: 'not-found',
    });
    await directory.removeAliasDomain('OTHER.org', 'one.org');
    assert.deepEqual(await directory.aliasDomains('one.org'), []);
    await directory.removeDomain('One.org');
    assert.equal(await directory.domain('one.org'), undefined);
    assert.notEqual(await directory.domain('two.org'), undefined);
    await assert.rejects(directory.removeDomain('one.org'), { code: 'not-found' });
  });

  place.test('whoever comes while a domain is removed is in it or refused', async (given) => {
    const directory = await opened(given.database, ['one.org']);
    const other = openDirectory({
      schema: 'vmail-sql',
      database: await given.openAgain(),
      baseDir,
      log: silentLog,
    });
    const ends = await Promise.allSettled([
      directory.removeDomain('one.org'),
      other.addAccount({ ...account, localPart: 'ann' }),
      other.addAlias({ localPart: 'info', domain: 'one.org', target: 'x@y.org' }),
    ]);
    const isGone = ends[0].status === 'fulfilled';
    const rows = await given.database.all(
      'select domain_name from popbox union all select domain_name from forwarder',
    );
    assert.equal((await directory.domain('one.org')) === undefined, isGone);
    assert.equal(
      rows.length,
      isGone ? 0 : ends.slice(1).filter((e) => e.status === 'fulfilled').length,
    );
    assert.notEqual(isGone, rows.length > 0);
  });
});
