// The tables as servers have them in life: old and new modes, old character sets, MyISAM, locks,
// a server that goes away in the middle of a change.

import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Database, SqlRunner } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { hasCode } from '../../src/kit/failure.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type MariaDb, startMariaDb } from '../real/mariadb.ts';
import { baseDir, type Schema, schemas } from './schemas.ts';

const bob = { localPart: 'bob', domain: 'example.org', passwordHash: '{plaintext}secret' };
const expiresMs = Date.parse('2031-05-08T00:00:00Z');

/** Defaults of MySQL 8, of MariaDB, of MySQL 5.5, and two that change what a statement means. */
const modes = [
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO',
  'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER',
  '',
  'TRADITIONAL',
  'ANSI,NO_BACKSLASH_ESCAPES,PAD_CHAR_TO_FULL_LENGTH',
];

let started: MariaDb | string = 'not started';
let count = 0;

before(async () => {
  started = await startMariaDb();
});
after(async () => {
  if (typeof started !== 'string') await started.stop();
});

interface Given {
  readonly server: MariaDb;
  readonly database: Database;
  readonly name: string;
  readonly directory: Directory;
}

/** A directory with example.org in it, made by `change` of what the schema's project makes. */
async function given(t: TestContext, of: Schema, change: readonly string[] = []): Promise<Given> {
  if (typeof started === 'string') throw new Error(started);
  const server = started;
  count += 1;
  const name = `life${count}`;
  const url = await server.makeDatabase(name);
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  t.after(() => database.close());
  await of.make(database);
  const alter = (tables: readonly string[]) => {
    for (const table of tables) {
      for (const sql of change) server.sql(`alter table ${table} ${sql}`, name);
    }
  };
  const made = tablesOf(server, name);
  alter(made);
  const directory = openDirectory({ schema: of.schema, database, baseDir, log: silentLog });
  await directory.addDomain({
    name: 'example.org',
    unixUser: 'vmail',
    path: '/srv/mail/example.org',
    passwordHash: '',
  });
  alter(tablesOf(server, name).filter((table) => !made.includes(table)));
  return { server, database, name, directory };
}

function tablesOf(server: MariaDb, name: string): readonly string[] {
  const lines = server.sql('show tables', name).trim().split('\n');
  return lines.map((line) => `\`${line}\``);
}

for (const of of schemas) {
  for (const mode of modes) {
    test(`changes work while the mode is '${mode.slice(0, 30)}' (${of.schema})`, async (t) => {
      if (typeof started === 'string') return t.skip(started);
      const usual = started.sql('select @@global.sql_mode').trim();
      started.sql(`set global sql_mode = '${mode}'`);
      try {
        await everyChange((await given(t, of)).directory);
      } finally {
        started.sql(`set global sql_mode = '${usual}'`);
      }
    });
  }

  for (const charset of ['latin1', 'utf8mb3', 'ascii']) {
    test(`letters that ${charset} has no place for are refused (${of.schema})`, async (t) => {
      if (typeof started === 'string') return t.skip(started);
      const { directory, database } = await given(t, of, [`convert to character set ${charset}`]);
      await everyChange(directory);
      await directory.addAccount({ ...bob, localPart: 'eve' });
      if (!(await directory.holds()).account.has('displayName')) return;
      const named = (displayName: string) =>
        directory.changeAccount('eve@example.org', { displayName });
      await named('Eve');
      await assert.rejects(named('Eve 😀'), { code: 'not-held' });
      if (charset === 'latin1') await named('Ève €');
      assert.match((await directory.account('eve@example.org'))?.displayName ?? '', /^[EÈ]ve/);
      assert.deepEqual(await directory.accounts('example.org', { limit: 9, prefix: '李' }), []);
      assert.equal(await directory.listedAccount('李@example.org'), undefined);
      assert.equal(await directory.administrator('李@example.org'), undefined);
      assert.equal(database.dialect, 'mysql');
    });
  }

  test(`twenty at once keep the limit in MyISAM too (${of.schema})`, async (t) => {
    if (typeof started === 'string') return t.skip(started);
    const { directory } = await given(t, of, [
      'convert to character set latin1',
      'engine = myisam',
    ]);
    await directory.changeDomain('example.org', { accountsMax: 7, aliasesMax: 5 });
    const many = Array.from({ length: 20 }, (_, at) => `n${at}`);
    const made = await Promise.allSettled([
      ...many.map((localPart) => directory.addAccount({ ...bob, localPart })),
      ...many.map((name) =>
        directory.addAlias({ ...bob, localPart: `a${name}`, target: 'x@y.org' }),
      ),
    ]);
    const failed = made.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    assert.deepEqual(
      failed.filter((error) => !hasCode(error, 'limit-reached')),
      [],
    );
    const counts = (await directory.counts(['example.org'])).get('example.org');
    assert.deepEqual(counts, { accounts: 7, aliases: 5 });
  });

  test(`a change that loses its server leaves nothing behind (${of.schema})`, async (t) => {
    if (typeof started === 'string') return t.skip(started);
    const { database, server, name, directory } = await given(t, of);
    const untouched = dump(server, name);
    const cut = openDirectory({
      schema: of.schema,
      database: cutting(database, server),
      baseDir,
      log: silentLog,
    });
    await assert.rejects(cut.addAccount(bob), { code: 'directory-away' });
    const alias = { ...bob, localPart: 'info', target: 'a@x.org, b@x.org' };
    await assert.rejects(cut.addAlias(alias), { code: 'directory-away' });
    assert.equal(dump(server, name), untouched);
    await directory.addAccount(bob);
  });

  test(`a locked row is waited for, then told (${of.schema})`, async (t) => {
    if (typeof started === 'string') return t.skip(started);
    const { server, name, directory } = await given(t, of);
    server.sql('set global innodb_lock_wait_timeout = 1');
    t.after(() => server.sql('set global innodb_lock_wait_timeout = 50'));
    const url = `mysql://root@/${name}?socket=${encodeURIComponent(server.socket)}`;
    const impatient = await openDatabase({ url, password: undefined, log: silentLog });
    t.after(() => impatient.close());
    const other = openDirectory({
      schema: of.schema,
      database: impatient,
      baseDir,
      log: silentLog,
    });
    await directory.addAccount(bob);
    const { table, column } = domainNames[of.schema];
    const holder = await openDatabase({ url, password: undefined, log: silentLog });
    t.after(() => holder.close());
    await holder.transaction(async (runner) => {
      await runner.all(`select * from ${table} where ${column} = 'example.org' for update`);
      await assert.rejects(other.addAccount({ ...bob, localPart: 'eve' }), {
        code: 'directory-away',
      });
      assert.equal((await other.account('bob@example.org'))?.localPart, 'bob');
    });
    await other.addAccount({ ...bob, localPart: 'eve' });
  });
}

const domainNames: Readonly<Record<Schema['schema'], { table: string; column: string }>> = {
  'vmail-sql': { table: 'domain', column: 'domain_name' },
  extmail: { table: 'domain', column: 'domain' },
  postfixadmin: { table: 'domain', column: 'domain' },
  vpopmail: { table: 'dir_control', column: 'domain' },
  'vpopmail-tables': { table: 'dir_control', column: 'domain' },
};

/** Ends every connection behind the first thing that a change writes. */
function cutting(database: Database, server: MariaDb): Database {
  const kill = () => {
    const ids = server.sql("select id from information_schema.processlist where user = 'root'");
    for (const id of ids.trim().split('\n')) {
      try {
        server.sql(`kill ${id}`);
      } catch {
        // It was the asking one.
      }
    }
  };
  return {
    dialect: database.dialect,
    all: (sql, values) => database.all(sql, values),
    run: (sql, values) => database.run(sql, values),
    ping: () => database.ping(),
    close: () => database.close(),
    transaction: (work) =>
      database.transaction(async (runner: SqlRunner) =>
        work({
          all: (sql, values) => runner.all(sql, values),
          run: async (sql, values) => {
            const changed = await runner.run(sql, values);
            kill();
            return changed;
          },
        }),
      ),
  };
}

function dump(server: MariaDb, name: string): string {
  return tablesOf(server, name)
    .map((table) => `${table}\n${server.sql(`select * from ${table}`, name)}`)
    .join('\n');
}

/** Every kind of change that the schema holds, each "never" of it among them. */
async function everyChange(directory: Directory): Promise<void> {
  const holds = await directory.holds();
  await directory.addAccount(bob);
  if (holds.account.has('expiresMs')) {
    for (const value of [expiresMs, undefined]) {
      await directory.changeAccount('bob@example.org', { expiresMs: value });
      assert.equal((await directory.account('bob@example.org'))?.expiresMs, value);
    }
  }
  if (holds.domain.has('expiresMs')) {
    await directory.changeDomain('example.org', { expiresMs: undefined });
    assert.equal((await directory.account('bob@example.org'))?.domainExpiresMs, undefined);
  }
  await directory.changeAccount('bob@example.org', {
    services: new Set(['webmail', 'imap', 'pop3']),
  });
  await directory.noteLogin('bob@example.org', expiresMs);
  await directory.addAlias({ ...bob, localPart: 'info', target: 'bob@example.org' });
  assert.equal((await directory.resolve('info@example.org')).kind, 'forward');
  if (holds.aliasDomains) {
    await directory.addAliasDomain('example.net', 'example.org');
    assert.equal((await directory.account('bob@example.net'))?.address, 'bob@example.org');
  }
  if (holds.administrators) {
    const names = { name: 'ann@example.org', passwordHash: 'x', isSuper: false };
    await directory.addAdministrator({ ...names, domains: ['example.org'] });
    assert.equal((await directory.administrator('ann@example.org'))?.expiresMs, undefined);
  }
  const change = { from: bob.passwordHash, to: '{plaintext}other' };
  assert.equal(await directory.setPassword('bob@example.org', change), true);
  await directory.removeAccount('bob@example.org');
}
