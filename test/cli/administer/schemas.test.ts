// The same commands on a real MariaDB, over the tables of other projects.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { type MariaDb, startMariaDb } from '../../real/mariadb.ts';
import { vmailSqlTables } from '../../real/vmail-sql-tables.ts';
import { installed } from './installed.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8');

const vpopmail = {
  refused: [
    ['--expires', '2027-12-31'],
    ['--active', 'no'],
  ],
  held: [
    ['--name', 'A'],
    ['--quota', '1G'],
    ['--services', 'imap'],
    ['--password-change', 'no'],
  ],
  administrators: false,
} as const;

const cases = [
  {
    schema: 'vmail-sql',
    tables: vmailSqlTables,
    // The documented tables have no column for any of these.
    refused: [
      ['--name', 'A'],
      ['--quota', '1G'],
      ['--expires', 'never'],
      ['--active', 'no'],
      ['--services', 'imap'],
    ],
    held: [],
    administrators: false,
  },
  {
    schema: 'extmail',
    tables: fixture('extmail-tables.sql'),
    refused: [],
    held: [
      ['--name', 'A'],
      ['--quota', '1G'],
      ['--expires', '2027-12-31'],
      ['--services', 'imap'],
    ],
    administrators: true,
  },
  {
    schema: 'postfixadmin',
    tables: fixture('postfixadmin-tables.sql'),
    refused: [
      ['--expires', '2027-12-31'],
      ['--password-change', 'no'],
    ],
    held: [
      ['--name', 'A'],
      ['--quota', '1G'],
      ['--active', 'no'],
    ],
    administrators: true,
  },
  {
    schema: 'vpopmail',
    // As docs/directory.md says.
    tables: `${fixture('vpopmail-tables.sql')}; alter table vpopmail modify pw_passwd varchar(255)`,
    ...vpopmail,
  },
  {
    schema: 'vpopmail-tables',
    tables: `${fixture('vpopmail-tables.sql')}; drop table vpopmail`,
    ...vpopmail,
  },
] as const;

describe('what the tables can hold is changed, what they cannot is refused', () => {
  let started: MariaDb | string = 'not started';
  before(async () => {
    started = await startMariaDb();
  });
  after(async () => {
    if (typeof started !== 'string') await started.stop();
  });
  for (const { schema, tables, refused, held, administrators } of cases) {
    test(`the tables of ${schema}`, async (t) => {
      if (typeof started === 'string') return t.skip(started);
      const server = started;
      const name = schema.replace('-', '_');
      await server.makeDatabase(name);
      server.sql(tables, name);
      const url = `mysql://${server.user}@127.0.0.1:${server.port}/${name}`;
      const { run, ask } = installed(t, { schema, url });
      ask('domain', 'add', 'one.test');
      ask('account', 'add', 'ann@one.test', '--generate');
      for (const words of refused) {
        const ran = run(['account', 'set', 'ann@one.test', ...words]);
        assert.equal(ran.status, 1, words.join(' '));
        assert.match(ran.err, /what: \w+\); the schema of this directory has no column for it/);
      }
      for (const words of held) ask('account', 'set', 'ann@one.test', ...words);
      ask('account', 'rename', 'ann@one.test', 'eve@one.test');
      ask('account', 'del', 'eve@one.test', '--yes');
      ask('account', 'restore', 'eve@one.test');
      const shown = ask('account', 'show', 'eve@one.test') as { displayName: string };
      assert.equal(shown.displayName === 'A', held.length > 0);
      const admin = run(['admin', 'add', 'p@one.test', '--super', '--generate']);
      assert.equal(admin.status, administrators ? 0 : 1);
      const file = 'address,password\nx@one.test,long enough 77\ny@one.test,long enough 78\n';
      assert.match(run(['account', 'import', '-'], file).out, /^2 added/);
      assert.match(run(['account', 'import', '-'], file).out, /^0 added, 2 were there already/);
    });
  }
});
