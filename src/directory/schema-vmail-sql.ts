// The tables of vmail-sql, made when they are missing. Names and types of columns are those of
// its documented init-db.sql and init-session-db.sql, so that the queries of Exim, tpop3d and
// Dovecot that were written for it run on; tables that exist are left exactly as they are.
//
// One thing differs in new tables: the documented keys of forwarder and popbox are prefix keys,
// `primary key (domain_name(16), local_part(32))`, under which two different long addresses
// collide. Here they are whole.

import type { Database } from '../database/database.ts';

export async function prepareVmailSql(database: Database): Promise<void> {
  const existing = await existingTables(database);
  for (const [name, columns] of tables(database.dialect)) {
    if (existing.has(name)) continue;
    const options =
      database.dialect === 'mysql'
        ? ' engine = innodb character set utf8mb4 collate utf8mb4_general_ci'
        : '';
    await database.run(`create table if not exists ${name} (${columns})${options}`);
  }
}

/** Asked first, because `create table if not exists` wants the CREATE privilege even when it does. */
async function existingTables(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.all(
    database.dialect === 'mysql'
      ? 'select table_name as name from information_schema.tables where table_schema = database()'
      : "select name from sqlite_master where type = 'table'",
  );
  return new Set(rows.map((row) => String(row['name']).toLowerCase()));
}

/** Names are compared without case by MySQL's collations; SQLite is told to, index included. */
function tables(dialect: Database['dialect']): readonly (readonly [string, string])[] {
  const name = dialect === 'mysql' ? 'varchar(255)' : 'varchar(255) collate nocase';
  return [
    [
      'domain',
      `domain_name ${name} not null primary key, unix_user varchar(255),
       password_hash varchar(255), path varchar(255), max_popbox int`,
    ],
    [
      'forwarder',
      `domain_name ${name} not null, local_part ${name} not null,
       remote_name varchar(255) not null, primary key (domain_name, local_part)`,
    ],
    [
      'popbox',
      `domain_name ${name} not null, local_part ${name} not null, password_hash varchar(255),
       mbox_name varchar(255), primary key (domain_name, local_part)`,
    ],
    ['domain_alias', `domain_name ${name} not null, alias ${name} not null, primary key (alias)`],
    ['web_session', `domain_name ${name} not null primary key, session_id char(32), expires int`],
  ];
}
