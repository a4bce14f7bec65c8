// Rows that somebody with a way into the tables wrote: whatever they say, no mail outside of the base
// directory is opened, nobody becomes another user, and the log says which row it was.

import assert from 'node:assert/strict';
import type { Database, SqlValue } from '../../src/database/database.ts';
import { openDirectory } from '../../src/directory/open.ts';
import type { Log } from '../../src/kit/log.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { baseDir, type Schema, schemas } from './schemas.ts';

const bob = { localPart: 'bob', domain: 'example.org', passwordHash: '{plaintext}secret' };

/** Where a mailbox is not: refused in every schema. */
const places: readonly SqlValue[] = [
  null,
  '',
  '/',
  '/etc',
  '/etc/',
  '/srv/mailbox/bob/',
  '../../etc/',
  '../other.org/eve/',
  'example.org/../../etc/',
  './bob/',
  '~root',
  '~root/',
  '/srv/mail/~root/',
  '/srv/mail/../../etc/',
  'bob\0/',
];

/** What names the place in each schema; those of vpopmail stand in a domain's own table too. */
const columns: Readonly<Record<Schema['schema'], readonly [table: string, column: string]>> = {
  'vmail-sql': ['popbox', 'mbox_name'],
  extmail: ['mailbox', 'maildir'],
  postfixadmin: ['mailbox', 'maildir'],
  vpopmail: ['vpopmail', 'pw_dir'],
  'vpopmail-tables': ['example_org', 'pw_dir'],
};

/** Numbers of users that a program which obeyed them would run as. */
const users: Readonly<Record<Schema['schema'], readonly string[]>> = {
  'vmail-sql': [],
  extmail: ['uidnumber', 'gidnumber'],
  postfixadmin: [],
  vpopmail: ['pw_uid'],
  'vpopmail-tables': ['pw_uid'],
};

eachDatabase((place) => {
  for (const of of schemas) {
    place.test(`D10: a place outside is refused and told (${of.schema})`, async ({ database }) => {
      const [table, column] = columns[of.schema];
      const { directory, told } = await withBob(database, of);
      for (const stored of places) {
        if (!(await wasStored(database, { table, column, stored }))) continue;
        told.length = 0;
        const said = JSON.stringify(stored);
        await assert.rejects(
          directory.account('bob@example.org'),
          { code: 'mailbox-unsafe' },
          said,
        );
        await assert.rejects(
          directory.resolve('bob@example.org'),
          { code: 'mailbox-unsafe' },
          said,
        );
        assert.deepEqual(told, ['bob@example.org', 'bob@example.org'], said);
        const [listed] = await directory.accounts('example.org', { limit: 5 });
        assert.equal(listed?.isUnsafe, true, said);
      }
      await directory.removeAccount('bob@example.org');
      assert.deepEqual(await directory.accounts('example.org', { limit: 5 }), []);
    });

    place.test(
      `D10: numbers of users in a row change nothing (${of.schema})`,
      async ({ database }) => {
        const [table] = columns[of.schema];
        const { directory } = await withBob(database, of);
        const before = await directory.account('bob@example.org');
        for (const column of users[of.schema]) {
          for (const uid of [0, -1, 65_534]) {
            await database.run(`update ${table} set ${column} = ?`, [uid]);
            assert.deepEqual(await directory.account('bob@example.org'), before);
          }
        }
        assert.ok(before?.path.startsWith(`${baseDir}/`));
      },
    );
  }

  place.test('a bit mask of nonsense lets nobody in by mistake', async ({ database }) => {
    const of = schemas.find(({ schema }) => schema === 'vpopmail');
    assert.ok(of);
    const { directory } = await withBob(database, of);
    await database.run('update vpopmail set pw_gid = -1, pw_shell = ?', ['9999999999999999S']);
    const account = await directory.account('bob@example.org');
    assert.equal(account?.services.size, 0);
    assert.equal(account?.mayChangePassword, false);
    assert.equal(account?.quota.bytes, undefined);
  });
});

async function withBob(database: Database, of: Schema) {
  await of.make(database);
  const told: unknown[] = [];
  const log: Log = {
    ...silentLog,
    error: (fields: object) => void told.push((fields as { address?: unknown }).address),
  };
  const directory = openDirectory({ schema: of.schema, database, baseDir, log });
  const domain = { name: 'example.org', path: `${baseDir}/example.org`, passwordHash: '' };
  await directory.addDomain({ ...domain, unixUser: 'root' });
  await directory.addAccount(bob);
  return { directory, told };
}

/** A column may forbid NULL, or cut off what MySQL's text can't hold; then there is no such row. */
async function wasStored(
  database: Database,
  { table, column, stored }: { table: string; column: string; stored: SqlValue },
): Promise<boolean> {
  try {
    await database.run(`update ${table} set ${column} = ?`, [stored]);
    return true;
  } catch (error) {
    if (stored === null) return false;
    throw error;
  }
}
