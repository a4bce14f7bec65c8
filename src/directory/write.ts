// What every change is made of: rows that are locked, inserted once, named exactly.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';
import { isDuplicate } from '../database/sql-error.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, parseAddress, rowAddress } from './address.ts';
import { lower } from './fields.ts';
import type { Field, Fields, SideTable, Values } from './layout.ts';
import { exactly, isNamed, type KeyedTable, storedNameOf } from './names.ts';
import type { LookupOptions } from './lookup.ts';
import { domainColumns, domainTables } from './rows.ts';
import { splitValues, writeSide } from './sides.ts';
import { keyColumns, type Tables } from './tables.ts';

/** LIMIT of seconds that a change waits for the one before, where tables have no transactions. */
const turnSeconds = 4;
const turnName = "left(concat('dispatch ', database()), 64)";

/**
 * Runs a change in a transaction. MyISAM has none, and locks no row that it reads: twenty creations
 * at once would all count before any of them is there. So they take turns by a lock of the server's
 * that belongs to the connection; what broke off halfway stays as it is there.
 */
export async function changing<Result>(
  { database, tables }: Pick<LookupOptions, 'database' | 'tables'>,
  work: (runner: SqlRunner) => Promise<Result>,
): Promise<Result> {
  if (tables.hasTransactions) return database.transaction(work);
  return database.transaction(async (runner) => {
    const [turn] = await runner.all(`select get_lock(${turnName}, ${turnSeconds}) as mine`);
    if (Number(turn?.['mine']) !== 1) throw new Refusal('directory-away');
    try {
      const result = await work(runner);
      // Other tables may know transactions: the next one has to see what was done in them.
      await runner.run('commit');
      return result;
    } finally {
      // With a connection that broke the lock is gone too, and its error has been told.
      await runner.all(`select release_lock(${turnName})`).catch(() => undefined);
    }
  });
}

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
    `select ${domainColumns(tables)} from ${domainTables(tables)}
     where d.${tables.column(table, name)} = ?${forUpdate(tables.dialect)}`,
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

/** Sets columns of exactly this row, and of what lies beside it. */
export async function updateRow(
  runner: SqlRunner,
  tables: Tables,
  row: {
    readonly keyed: KeyedTable & { readonly sides?: readonly SideTable[] };
    readonly address: string;
    readonly values: Values;
  },
): Promise<void> {
  const name = await storedName(runner, tables, row);
  const { own, beside } = splitValues(row.keyed.sides ?? [], row.values);
  for (const [side, values] of beside) {
    await writeSide(runner, tables, { side, parts: name, values });
  }
  const set = tables.assignments(row.keyed.table, own);
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

/**
 * The columns of a change of `row`, each field behind what the one before wrote. Refuses `not-held`
 * for a fact that the tables have no column for.
 */
export function valuesOf<Facts extends object>(
  fields: Fields<Facts>,
  change: Partial<Facts>,
  row: SqlRow = {},
): Values {
  let values: Values = {};
  for (const [name, value] of Object.entries(change)) {
    const written = heldField(fields, name).write(value, { ...row, ...values });
    values = { ...values, ...written };
  }
  return values;
}

/** Whether the change can't be written without a look at the row. Refuses as `valuesOf` does. */
export function needsRow<Facts extends object>(
  fields: Fields<Facts>,
  change: Partial<Facts>,
): boolean {
  return Object.keys(change).some((name) => heldField(fields, name).needsRow === true);
}

function heldField<Facts extends object>(fields: Fields<Facts>, name: string): Field<unknown> {
  const field = (fields as Readonly<Record<string, Field<unknown> | undefined>>)[name];
  if (field === undefined) throw new Refusal('not-held', { what: name });
  return field;
}

export function addressOrRefusal(address: string): AddressParts {
  const parts = parseAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  return parts;
}
