// Brings the dispatch_* tables to this program's version, once, however many workers start at the
// same moment: one of them migrates, the others wait and then find nothing to do.

import type { Database, SqlRunner } from '../database/database.ts';
import { binaryTable, insertOrIgnore } from '../database/dialect.ts';
import { Refusal } from '../kit/failure.ts';
import {
  type Migration,
  migrations as allMigrations,
  type TableColumn,
  type TableIndex,
} from './tables/migrations.ts';

const lockName = 'dispatch_migration';
const lockSeconds = 30;

/** Which version the tables have, 0 where there are none, and which this program makes of them. */
export async function stateVersions(
  database: Database,
): Promise<{ readonly reached: number; readonly newest: number }> {
  const newest = allMigrations.at(-1)?.version ?? 0;
  const tables = await database.all(
    database.dialect === 'mysql'
      ? `select 1 from information_schema.tables
         where table_schema = database() and table_name = 'dispatch_migration'`
      : `select 1 from sqlite_master where type = 'table' and name = 'dispatch_migration'`,
  );
  return { reached: tables.length === 0 ? 0 : await reachedVersion(database), newest };
}

async function reachedVersion(runner: SqlRunner): Promise<number> {
  const [row] = await runner.all('select max(version) as version from dispatch_migration');
  return Number(row?.['version'] ?? 0);
}

/** Throws when the tables were made by a newer version of this program. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  await database.run(
    `create table if not exists dispatch_migration (
       version int not null primary key, applied_ms bigint not null
     )${binaryTable(database.dialect)}`,
  );
  await database.transaction(async (runner) => {
    // SQLite's transaction holds the file's write lock. MySQL's ends at the first DDL statement,
    // so a named lock of this connection stands around them.
    if (database.dialect === 'mysql') await takeLock(runner);
    try {
      await applyMissing(runner, { dialect: database.dialect, migrations });
    } finally {
      if (database.dialect === 'mysql') await runner.all('select release_lock(?)', [lockName]);
    }
  });
}

async function takeLock(runner: SqlRunner): Promise<void> {
  const [row] = await runner.all(`select get_lock(?, ${lockSeconds}) as taken`, [lockName]);
  if (Number(row?.['taken']) !== 1) throw new Refusal('directory-away');
}

async function applyMissing(
  runner: SqlRunner,
  { dialect, migrations }: { dialect: Database['dialect']; migrations: readonly Migration[] },
): Promise<void> {
  const reached = await reachedVersion(runner);
  const newest = migrations.at(-1)?.version ?? 0;
  if (reached > newest) {
    throw new Error(
      `the database is at version ${reached}, this program knows ${newest}: it is too old for it`,
    );
  }
  for (const migration of migrations) {
    if (migration.version <= reached) continue;
    for (const statement of migration.statements(dialect)) await runner.run(statement);
    for (const column of migration.columns ?? []) await addColumn(runner, dialect, column);
    for (const index of migration.indexes ?? []) await makeIndex(runner, dialect, index);
    await runner.run(
      `${insertOrIgnore(dialect)} dispatch_migration (version, applied_ms) values (?, ?)`,
      [migration.version, Date.now()],
    );
  }
}

/** Neither dialect can add a column only if it is missing; the lock is held. */
async function addColumn(
  runner: SqlRunner,
  dialect: Database['dialect'],
  { table, column, type }: TableColumn,
): Promise<void> {
  const found = await runner.all(
    dialect === 'sqlite'
      ? 'select 1 from pragma_table_info(?) where name = ?'
      : `select 1 from information_schema.columns
         where table_schema = database() and table_name = ? and column_name = ?`,
    [table, column],
  );
  if (found.length === 0) await runner.run(`alter table ${table} add column ${column} ${type}`);
}

/** MySQL can't make an index only if it is missing, so it is looked for; the lock is held. */
async function makeIndex(
  runner: SqlRunner,
  dialect: Database['dialect'],
  { table, column }: TableIndex,
): Promise<void> {
  if (dialect === 'sqlite') {
    await runner.run(`create index if not exists ${table}_by_${column} on ${table} (${column})`);
    return;
  }
  const found = await runner.all(
    `select 1 from information_schema.statistics
     where table_schema = database() and table_name = ? and index_name = ?`,
    [table, `by_${column}`],
  );
  if (found.length === 0) await runner.run(`create index by_${column} on ${table} (${column})`);
}
