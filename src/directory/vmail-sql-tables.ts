// The tables of vmail-sql, made when they are missing. Names and types of columns are those of
// its documented init-db.sql and init-session-db.sql, so that the queries of Exim, tpop3d and
// Dovecot that were written for it run on. What Dispatch knows beyond them comes in added columns,
// each with a default: `prepareVmailSql` makes them in new tables alone, `widenVmailSql` adds them
// to tables that were there before, when an administrator asks for it.
//
// One thing differs in new tables: the documented keys of forwarder and popbox are prefix keys,
// `primary key (domain_name(16), local_part(32))`, under which two different long addresses
// collide. Here they are whole.

import type { Database } from '../database/database.ts';
import { foundTables } from './found-tables.ts';

const tableNames = ['domain', 'forwarder', 'popbox', 'domain_alias', 'web_session'] as const;
type TableName = (typeof tableNames)[number];

/** Column → type, of what vmail-sql does not document. */
const added: Readonly<Partial<Record<TableName, readonly (readonly [string, string])[]>>> = {
  domain: [
    ['description', "varchar(255) not null default ''"],
    ['active', 'tinyint not null default 1'],
    ['expires', 'bigint null'],
    ['max_forwarder', 'int null'],
    ['max_quota_bytes', 'bigint null'],
    ['default_quota_bytes', 'bigint null'],
  ],
  popbox: [
    ['display_name', "varchar(255) not null default ''"],
    ['active', 'tinyint not null default 1'],
    ['expires', 'bigint null'],
    ['quota_bytes', 'bigint null'],
    ['quota_messages', 'bigint null'],
    ['allow_webmail', 'tinyint not null default 1'],
    ['allow_imap', 'tinyint not null default 1'],
    ['allow_pop3', 'tinyint not null default 1'],
    ['allow_smtp', 'tinyint not null default 1'],
    ['allow_password', 'tinyint not null default 1'],
    ['last_login', 'bigint null'],
  ],
};

/** Makes the tables that are missing; gives their names. Those that are there stay as they are. */
export async function prepareVmailSql(database: Database): Promise<readonly TableName[]> {
  // Asked first: `create table if not exists` wants the CREATE privilege even where they exist.
  const existing = await foundTables(database, tableNames);
  const missing = documented(database.dialect).filter(([name]) => !existing.has(name));
  for (const [name, columns, key] of missing) {
    const more = (added[name] ?? []).map(([column, type]) => `${column} ${type}`);
    const options =
      database.dialect === 'mysql'
        ? ' engine = innodb character set utf8mb4 collate utf8mb4_general_ci'
        : '';
    // Other names of a domain are listed, and looked for before it is removed.
    const isListed = name === 'domain_alias';
    const isInline = isListed && database.dialect === 'mysql';
    const keys = [`primary key (${key})`, ...(isInline ? ['index by_domain (domain_name)'] : [])];
    await database.run(
      `create table if not exists ${name} (${[columns, ...more, ...keys].join(', ')})${options}`,
    );
    if (!isListed || isInline) continue;
    await database.run(`create index if not exists ${name}_by_domain on ${name} (domain_name)`);
  }
  return missing.map(([name]) => name);
}

/** The columns that tables made by others lack, as `table.column`. */
export async function missingInVmailSql(database: Database): Promise<readonly string[]> {
  return (await lacking(database)).map(({ table, column }) => `${table}.${column}`);
}

/** Adds them, in one statement for each table; gives them as `table.column`. */
export async function widenVmailSql(database: Database): Promise<readonly string[]> {
  const columns = await lacking(database);
  for (const table of new Set(columns.map((one) => one.table))) {
    const here = columns.filter((one) => one.table === table);
    if (database.dialect === 'mysql') {
      // A large table is written once, not once for each column.
      const all = here.map(({ column, type }) => `add column ${column} ${type}`).join(', ');
      await database.run(`alter table ${table} ${all}`);
      continue;
    }
    for (const { column, type } of here) {
      await database.run(`alter table ${table} add column ${column} ${type}`);
    }
  }
  return columns.map(({ table, column }) => `${table}.${column}`);
}

async function lacking(
  database: Database,
): Promise<readonly { table: string; column: string; type: string }[]> {
  const existing = await foundTables(database, tableNames);
  return Object.entries(added).flatMap(([table, columns]) =>
    columns
      .filter(([column]) => existing.get(table)?.columns.has(column) === false)
      .map(([column, type]) => ({ table, column, type })),
  );
}

/** Names are compared without case by MySQL's collations; SQLite is told to, index included. */
function documented(
  dialect: Database['dialect'],
): readonly (readonly [TableName, columns: string, key: string])[] {
  const name = dialect === 'mysql' ? 'varchar(255)' : 'varchar(255) collate nocase';
  return [
    [
      'domain',
      `domain_name ${name} not null, unix_user varchar(255), password_hash varchar(255),
       path varchar(255), max_popbox int`,
      'domain_name',
    ],
    [
      'forwarder',
      `domain_name ${name} not null, local_part ${name} not null, remote_name text not null`,
      'domain_name, local_part',
    ],
    [
      'popbox',
      `domain_name ${name} not null, local_part ${name} not null, password_hash varchar(255),
       mbox_name varchar(255)`,
      'domain_name, local_part',
    ],
    ['domain_alias', `domain_name ${name} not null, alias ${name} not null`, 'alias'],
    [
      'web_session',
      `domain_name ${name} not null, session_id char(32), expires int`,
      'domain_name',
    ],
  ];
}
