// The few places where MySQL and SQLite do not share a spelling, so that a statement is still
// written once. These are constants of the program; no value from outside comes in here.

import type { Database } from './database.ts';

type Dialect = Database['dialect'];

/** `insert …` that leaves a row of the same key alone. */
export function insertOrIgnore(dialect: Dialect): string {
  return dialect === 'mysql' ? 'insert ignore into' : 'insert or ignore into';
}

/** Locks the rows that were read until the transaction ends; SQLite has locked the file already. */
export function forUpdate(dialect: Dialect): string {
  return dialect === 'mysql' ? ' for update' : '';
}

/** Column of a number that counts up by itself. */
export function countingKey(dialect: Dialect): string {
  return dialect === 'mysql'
    ? 'bigint not null auto_increment primary key'
    : 'integer primary key autoincrement';
}

/** Compared byte by byte, which is SQLite's way anyhow. */
export function binaryTable(dialect: Dialect): string {
  return dialect === 'mysql' ? ' engine = innodb character set utf8mb4 collate utf8mb4_bin' : '';
}
