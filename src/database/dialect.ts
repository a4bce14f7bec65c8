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

/** End of an `insert` that adds to a row of the same key; `newer` are columns that it replaces. */
export function addingTo(
  dialect: Dialect,
  of: { readonly keys: string; readonly sum: string; readonly newer?: readonly string[] },
): string {
  const { keys, sum, newer = [] } = of;
  const isMysql = dialect === 'mysql';
  const given = (column: string): string => (isMysql ? `values(${column})` : `excluded.${column}`);
  const set = [`${sum} = ${sum} + ${given(sum)}`, ...newer.map((one) => `${one} = ${given(one)}`)];
  const head = isMysql ? 'on duplicate key update' : `on conflict (${keys}) do update set`;
  return `${head} ${set.join(', ')}`;
}
