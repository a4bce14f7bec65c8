// `dispatchctl migrate` on MariaDB and SQLite, run as an administrator runs it; what Exim, tpop3d
// and Dovecot ask of the same tables has the same answers before and after.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'smol-toml';
import type { Database } from '../../src/database/database.ts';
import { eachDatabase, type Given } from '../database/each-database.ts';
import { companyRows, vmailSqlTables, vmailSqlTablesSqlite } from '../real/vmail-sql-tables.ts';

const launcher = join(import.meta.dirname, '../../bin/dispatchctl');

function command(t: TestContext, { url }: Pick<Given, 'url'>, schema = 'vmail-sql') {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-migrate-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const config = join(home, 'dispatch.toml');
  writeFileSync(config, stringify({ directory: { schema, url }, mail: { base_dir: home } }));
  return (...words: string[]) => {
    const ended = spawnSync(launcher, ['migrate', ...words, '--config', config], {
      encoding: 'utf8',
    });
    return { status: ended.status, text: ended.stdout + ended.stderr };
  };
}

async function makeTables({ database }: Given): Promise<void> {
  const tables = database.dialect === 'mysql' ? vmailSqlTables : vmailSqlTablesSqlite;
  for (const statement of `${tables}${companyRows('/srv/mail')}`.split(/;\s*$/m)) {
    if (statement.trim() !== '') await database.run(statement);
  }
}

/** As their configurations have them: Exim's routers, tpop3d's auth_mysql, Dovecot's passdb. */
const asked: readonly (readonly [string, readonly string[]])[] = [
  [
    'select domain_name from domain where domain_name = ? union select alias from domain_alias where alias = ?',
    ['example.test', 'example.test'],
  ],
  [
    'select remote_name from forwarder where local_part = ? and domain_name = ?',
    ['sales', 'example.test'],
  ],
  [
    'select path, mbox_name from popbox join domain on domain.domain_name = popbox.domain_name ' +
      'where popbox.local_part = ? and popbox.domain_name = ?',
    ['alice', 'example.test'],
  ],
  [
    "select popbox.password_hash, domain.unix_user, 'vmail' from popbox, domain " +
      'where popbox.local_part = ? and popbox.domain_name = ? ' +
      'and popbox.domain_name = domain.domain_name',
    ['bob', 'example.test'],
  ],
];

async function answers(database: Database): Promise<unknown> {
  return Promise.all(asked.map(([sql, values]) => database.all(sql, values)));
}

async function columnsOf(database: Database): Promise<number> {
  const [row] = await database.all('select * from popbox');
  return Object.keys(row ?? {}).length;
}

eachDatabase((place) => {
  place.test('the tables are made, and a second run has nothing to do', async (given) => {
    await makeTables(given);
    const run = command(given.t, given);
    assert.match(run('--dry-run').text, /there are none, would be brought to version \d+/);
    await assert.rejects(given.database.all('select * from dispatch_session'));
    const first = run();
    assert.equal(first.status, 0, first.text);
    assert.match(first.text, /there are none before, now at version \d+/);
    assert.deepEqual(await given.database.all('select * from dispatch_session'), []);
    assert.match(run().text, /nothing to do/);
  });

  place.test('tables of a newer Dispatch are refused in words', async (given) => {
    const run = command(given.t, given);
    assert.equal(run().status, 0);
    await given.database.run(
      'insert into dispatch_migration (version, applied_ms) values (999, 0)',
    );
    const refused = run();
    assert.equal(refused.status, 1);
    assert.match(refused.text, /version 999 .* no way back/);
    assert.doesNotMatch(refused.text, /\.ts:\d+/);
  });

  place.test('wider tables answer other programs as before', async (given) => {
    await makeTables(given);
    const run = command(given.t, given);
    const before = await answers(given.database);
    const narrow = await columnsOf(given.database);
    const dry = run('--widen', '--full-keys', '--dry-run');
    assert.match(dry.text, /would be added[^]*popbox\.allow_imap/);
    assert.equal(await columnsOf(given.database), narrow);
    const wide = run('--widen', '--full-keys');
    assert.equal(wide.status, 0, wide.text);
    assert.ok((await columnsOf(given.database)) > narrow);
    assert.deepEqual(await answers(given.database), before);
    const [row] = await given.database.all('select active, allow_imap, expires from popbox');
    assert.deepEqual({ ...row }, { active: 1, allow_imap: 1, expires: null });
    assert.match(run('--widen', '--full-keys').text, /columns: all there[^]*keys: all whole/);
  });
});

eachDatabase((place) => {
  if (place.dialect === 'sqlite') return;

  place.test('a whole key lets in what a prefix key takes for the same', async (given) => {
    await makeTables(given);
    const { database, t } = given;
    const add = (local: string) =>
      database.run("insert into popbox values ('example.test', ?, '', 'x/')", [local]);
    const long = 'a'.repeat(40);
    await add(`${long}1`);
    await assert.rejects(add(`${long}2`), /Duplicate/);
    const made = command(t, given)('--full-keys');
    assert.match(made.text, /key of popbox: made whole \(16 and 32 characters before\)/);
    await add(`${long}2`);
    await assert.rejects(add(`${long}2`), /Duplicate/);
  });

  place.test('a key that the engine cannot hold is said with what mends it', async (given) => {
    const { database, t } = given;
    await database.run(
      `create table popbox (domain_name varchar(255), local_part varchar(255),
         password_hash varchar(255), mbox_name varchar(255),
         primary key (domain_name(16), local_part(32))) engine = myisam character set utf8mb4`,
    );
    const run = command(t, given);
    const refused = run('--full-keys');
    assert.equal(refused.status, 1);
    const mend = /alter table popbox engine = innodb, row_format = dynamic;/.exec(refused.text);
    await database.run(mend?.[0].replace(';', '') ?? '');
    assert.match(run('--full-keys').text, /key of popbox: made whole/);
  });

  place.test('a user without the right is told whom to name', async (given) => {
    const { database, t, url } = given;
    await database.run("create user if not exists 'narrow'@'%'");
    const name = /\/([^/?]+)(?:\?|$)/.exec(url)?.[1] ?? '';
    await database.run(`grant select on ${name}.* to 'narrow'@'%'`);
    const refused = command(t, given)('--user', 'narrow');
    assert.equal(refused.status, 1);
    assert.match(refused.text, /--user and --password-file/);
  });

  place.test('the columns of vmail-sql are not for other schemas', async (given) => {
    const refused = command(given.t, given, 'postfixadmin')('--widen');
    assert.equal(refused.status, 1);
    assert.match(refused.text, /for vmail-sql, not postfixadmin/);
  });
});
