// tpop3d asks the tables of vmail-sql as its manual says, knows nothing of added columns and cannot
// be asked to change: after each thing that an administrator does, its own statement has the row
// that it needs, on tables that were there before and on ones that Dispatch made.

import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { vmailSqlTables, vmailSqlTablesSqlite } from '../real/vmail-sql-tables.ts';

const baseDir = '/srv/mail';

/** auth-mysql-pass-query as it is compiled in, with the kind of the mailbox behind it. */
const tpop3d =
  "select concat(domain.path, '/', popbox.mbox_name), popbox.password_hash, domain.unix_user, " +
  "case when popbox.mbox_name like '%/' then 'maildir' else 'bsd' end from popbox, domain " +
  "where popbox.local_part = '$(local_part)' and popbox.domain_name = '$(domain)' " +
  'and popbox.domain_name = domain.domain_name';

/** APOP asks for less. */
const tpop3dApop =
  'select popbox.password_hash from popbox, domain ' +
  "where popbox.local_part = '$(local_part)' and popbox.domain_name = '$(domain)' " +
  'and popbox.domain_name = domain.domain_name';

async function documented(database: Database): Promise<void> {
  const tables = database.dialect === 'mysql' ? vmailSqlTables : vmailSqlTablesSqlite;
  for (const statement of tables.split(/;\s*$/m)) {
    if (statement.trim() !== '') await database.run(statement);
  }
}

const makers = [
  ['documented tables', documented],
  ['tables of Dispatch', prepareVmailSql],
] as const;

eachDatabase((place) => {
  for (const [title, make] of makers) {
    place.test(`tpop3d finds who is there: ${title}`, async ({ database }) => {
      await make(database);
      const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
      const path = `${baseDir}/one.org`;
      const ask = async (address: string, sql = tpop3d) => {
        const [localPart = '', domain = ''] = address.split('@');
        const asked = sql.replace('$(local_part)', localPart).replace('$(domain)', domain);
        return (await database.all(asked)).map((row) => Object.values(row));
      };
      const rowOf = (home: string, hash: string, kind = 'maildir') => [
        [`${path}/${home}`, hash, 'vmail', kind],
      ];
      await directory.addDomain({ name: 'one.org', unixUser: 'vmail', path, passwordHash: '' });
      assert.deepEqual(await ask('ann@one.org'), []);

      const ann = { localPart: 'ann', domain: 'one.org', passwordHash: '{crypt}$2y$10$old' };
      await directory.addAccount(ann);
      assert.deepEqual(await ask('ann@one.org'), rowOf('ann/', ann.passwordHash));
      await directory.addAccount({ ...ann, localPart: 'box', format: 'mbox' });
      assert.deepEqual(await ask('box@one.org'), rowOf('box', ann.passwordHash, 'bsd'));
      const several = { localPart: 'bob', passwordHash: '{plaintext}x', facts: {} };
      await directory.addAccounts('one.org', { accounts: [several], isDryRun: false });
      assert.deepEqual(await ask('bob@one.org'), rowOf('bob/', '{plaintext}x'));

      await directory.setPassword('ann@one.org', { from: ann.passwordHash, to: '{crypt}new' });
      assert.deepEqual(await ask('ann@one.org'), rowOf('ann/', '{crypt}new'));
      assert.deepEqual(await ask('ann@one.org', tpop3dApop), [['{crypt}new']]);
      const { account: held } = await directory.holds();
      if (held.has('quota')) {
        await directory.changeAccount('ann@one.org', { quota: { bytes: 5, messages: 5 } });
        assert.deepEqual(await ask('ann@one.org'), rowOf('ann/', '{crypt}new'));
      }
      await directory.renameAccount('ann@one.org', { localPart: 'anna', domain: 'one.org' });
      assert.deepEqual(await ask('ann@one.org'), []);
      assert.deepEqual(await ask('anna@one.org'), rowOf('anna/', '{crypt}new'));

      await directory.addAlias({ localPart: 'sales', domain: 'one.org', target: 'bob@one.org' });
      await directory.addAlias({ localPart: '_default_', domain: 'one.org', target: 'x@y.org' });
      await directory.addAliasDomain('other.org', 'one.org');
      for (const nobody of ['sales@one.org', '_default_@one.org', 'bob@other.org']) {
        assert.deepEqual(await ask(nobody), [], nobody);
      }
      await directory.removeAccount('bob@one.org');
      assert.deepEqual(await ask('bob@one.org'), []);
      assert.deepEqual(await ask('anna@one.org'), rowOf('anna/', '{crypt}new'));
    });
  }
});
