// How rows are named: the condition that finds exactly one, and the name of a row that was found.
//
// Names are compared by the column's collation, so that its index is used; MySQL's collations also
// fold accents and ignore trailing spaces, and SQLite's fold case only. What comes back is
// therefore compared once more here, after lower-casing, before it counts as found.

import type { SqlRow, SqlValue } from '../database/database.ts';
import { type AddressParts, catchAll } from './address.ts';
import { lower, text } from './fields.ts';
import type { RowKey, Values } from './layout.ts';
import type { Tables } from './tables.ts';

export interface KeyedTable {
  readonly table: string;
  readonly key: RowKey;
}

export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Finds the row of a name; `alias` stands for its table in the statement. */
export function isNamed(
  tables: Tables,
  { table, key }: KeyedTable,
  { localPart, domain }: AddressParts,
  alias = '',
): Condition {
  const column = (name: string) => `${alias}${tables.column(table, name)}`;
  // MySQL refuses to compare what the column can't hold.
  const name = key.kind === 'address' ? key.address : key.localPart;
  if (!tables.takes(table, name, localPart)) return { sql: '1 = 0', values: [] };
  if (key.kind === 'address') {
    return { sql: `${column(key.address)} = ?`, values: [keyAddress(localPart, domain)] };
  }
  if (key.kind === 'own') return { sql: `${column(key.localPart)} = ?`, values: [localPart] };
  return {
    sql: `${column(key.domain)} = ? and ${column(key.localPart)} = ?`,
    values: [domain, localPart],
  };
}

/** The columns that name a new row. */
export function namingValues(key: RowKey, { localPart, domain }: AddressParts): Values {
  if (key.kind === 'own') return { [key.localPart]: localPart };
  if (key.kind === 'parts') return { [key.domain]: domain, [key.localPart]: localPart };
  return { [key.address]: keyAddress(localPart, domain), [key.domain]: domain };
}

/** In lower case. */
export function nameOf(row: SqlRow, key: RowKey): AddressParts {
  if (key.kind === 'parts') {
    return { localPart: lower(row[key.localPart]), domain: lower(row[key.domain]) };
  }
  if (key.kind === 'own') {
    return { localPart: lower(row[key.localPart]), domain: key.domainName };
  }
  return splitStored(lower(row[key.address]), lower(row[key.domain]));
}

/** As the row has it: what a change of exactly this row is asked with. */
export function storedNameOf(row: SqlRow, key: RowKey): AddressParts {
  if (key.kind === 'parts') {
    return { localPart: text(row[key.localPart]), domain: text(row[key.domain]) };
  }
  if (key.kind === 'own') return { localPart: text(row[key.localPart]), domain: key.domainName };
  return splitStored(text(row[key.address]), text(row[key.domain]));
}

/** The row among these, if any, that bears the name for more than a collation. */
export function exactly(
  rows: readonly SqlRow[],
  key: RowKey,
  { localPart, domain }: AddressParts,
): SqlRow | undefined {
  return rows.find((row) => {
    const name = nameOf(row, key);
    return name.localPart === localPart.toLowerCase() && name.domain === domain.toLowerCase();
  });
}

/** Where the whole address is the key, the catch-all has no local part: `@example.org`. */
function keyAddress(localPart: string, domain: string): string {
  return `${localPart === catchAll ? '' : localPart}@${domain}`;
}

/** A table made by hand may hold an address without an `@`, or of another domain than it says. */
function splitStored(address: string, domain: string): AddressParts {
  const at = address.lastIndexOf('@');
  if (at === 0) return { localPart: catchAll, domain: address.slice(1) };
  if (at < 0) return { localPart: address, domain };
  return { localPart: address.slice(0, at), domain: address.slice(at + 1) };
}
