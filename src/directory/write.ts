// What every change is made of: rows that are locked, inserted once, named exactly.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';
import { isDuplicate } from '../database/sql-error.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, parseAddress, rowAddress } from './address.ts';
import { lower } from './fields.ts';
import type { Field, Fields, Values } from './layout.ts';
import { exactly, isNamed, type KeyedTable, storedNameOf } from './names.ts';
import { domainColumns } from './rows.ts';
import { keyColumns, type Tables } from './tables.ts';

/**
 * The row of a domain, locked until the transaction ends, or `not-found`. Changes of one domain
 * wait for each other here: no creation counts before the one ahead has committed, and none comes
 * between the look at an empty domain and its removal.
 */
export async function lockDomain(
  runner: SqlRunner,
  tables: Tables,
  domain: string,
): Promise<SqlRow> {
  const { table, name } = tables.layout.domain;
  const rows = await runner.all(
    `select ${tables.select(table, domainColumns(tables), { alias: 'd' })}
     from ${tables.table(table)} d where d.${tables.column(table, name)} = ?${forUpdate(tables.dialect)}`,
    [domain],
  );
  const row = rows.find((one) => lower(one[name]) === domain);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

/** Of exactly this name, as it is stored, or undefined. */
export async function storedRow(
  runner: SqlRunner,
  tables: Tables,
  named: KeyedTable & { readonly parts: AddressParts; readonly more?: readonly string[] },
): Promise<SqlRow | undefined> {
  const { table, key, parts, more = [] } = named;
  const condition = isNamed(tables, named, parts, 't.');
  const rows = await runner.all(
    `select ${tables.select(table, [...keyColumns(key), ...more], { alias: 't' })}
     from ${tables.table(table)} t where ${condition.sql}`,
    condition.values,
  );
  return exactly(rows, key, parts);
}

/**
 * The name of exactly this row as it is stored, or `not-found`: a collation that folds accents
 * would let a change of jose@ reach josé@.
 */
export async function storedName(
  runner: SqlRunner,
  tables: Tables,
  { keyed, address }: { readonly keyed: KeyedTable; readonly address: string },
): Promise<AddressParts> {
  const parts = rowAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  const row = await storedRow(runner, tables, { ...keyed, parts });
  if (row === undefined) throw new Refusal('not-found');
  return storedNameOf(row, keyed.key);
}

/** `address` is what exists already when the row does. */
export async function insertOnce(
  runner: SqlRunner,
  tables: Tables,
  row: { readonly table: string; readonly values: Values; readonly address: string },
): Promise<void> {
  try {
    await tables.insert(runner, row.table, row.values);
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('already-exists', { address: row.address });
    throw error;
  }
}

/** Sets columns of exactly this row. */
export async function updateRow(
  runner: SqlRunner,
  tables: Tables,
  row: { readonly keyed: KeyedTable; readonly address: string; readonly values: Values },
): Promise<void> {
  const name = await storedName(runner, tables, row);
  const set = tables.assignments(row.keyed.table, row.values);
  if (set.sql === '') return;
  const named = isNamed(tables, row.keyed, name);
  await runner.run(`update ${tables.table(row.keyed.table)} set ${set.sql} where ${named.sql}`, [
    ...set.values,
    ...named.values,
  ]);
}

export async function deleteRow(
  runner: SqlRunner,
  tables: Tables,
  row: { readonly keyed: KeyedTable; readonly address: string },
): Promise<void> {
  const named = isNamed(tables, row.keyed, await storedName(runner, tables, row));
  await runner.run(`delete from ${tables.table(row.keyed.table)} where ${named.sql}`, named.values);
}

/** The columns of a change. Refuses `not-held` for a fact that the tables have no column for. */
export function valuesOf<Facts extends object>(
  fields: Fields<Facts>,
  change: Partial<Facts>,
): Values {
  const written = Object.entries(change).map(([name, value]) => {
    const field = (fields as Readonly<Record<string, Field<unknown> | undefined>>)[name];
    if (field === undefined) throw new Refusal('not-held', { what: name });
    return field.write(value);
  });
  return Object.assign({}, ...written) as Values;
}

export function addressOrRefusal(address: string): AddressParts {
  const parts = parseAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  return parts;
}
