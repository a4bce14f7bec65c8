// What every change of the vmail-sql tables is made of: rows that are locked, inserted once, named
// exactly.

import type { Database, SqlRow, SqlRunner, SqlValue } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';
import { isDuplicate } from '../database/sql-error.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, parseAddress, rowAddress } from './address.ts';
import { lower } from './vmail-sql-rows.ts';

/**
 * The row of a domain, locked until the transaction ends, or `not-found`. Changes of one domain
 * wait for each other here: no creation counts before the one ahead has committed, and none comes
 * between the look at an empty domain and its removal.
 */
export async function lockDomain(
  runner: SqlRunner,
  { dialect }: Database,
  domain: string,
): Promise<SqlRow> {
  const rows = await runner.all(
    `select domain_name, max_popbox from domain where domain_name = ?${forUpdate(dialect)}`,
    [domain],
  );
  const row = rows.find((one) => lower(one['domain_name']) === domain);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

export type NameTable = 'popbox' | 'forwarder';

/**
 * An address is an account or an alias, not both: which one mail follows would depend on the
 * order of the MTA's routers.
 */
export async function refuseTaken(
  runner: SqlRunner,
  table: NameTable,
  { localPart, domain }: AddressParts,
): Promise<void> {
  const rows = await runner.all(
    `select local_part from ${table} where domain_name = ? and local_part = ?`,
    [domain, localPart],
  );
  if (rows.length > 0) {
    throw new Refusal('already-exists', { address: `${localPart}@${domain}` });
  }
}

/** `address` is what exists already when the row does. */
export async function insertOnce(
  runner: SqlRunner,
  { sql, values, address }: { sql: string; values: readonly SqlValue[]; address: string },
): Promise<void> {
  try {
    await runner.run(sql, values);
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('already-exists', { address });
    throw error;
  }
}

export async function deleteRow(
  database: Database,
  table: NameTable,
  address: string,
): Promise<void> {
  await database.transaction(async (runner) => {
    const { domain, localPart } = await storedName(runner, table, address);
    await runner.run(`delete from ${table} where domain_name = ? and local_part = ?`, [
      domain,
      localPart,
    ]);
  });
}

/**
 * The name of exactly this row, or `not-found`: a collation that folds accents would let a change
 * of jose@ reach josé@.
 */
export async function storedName(
  runner: SqlRunner,
  table: NameTable,
  address: string,
): Promise<AddressParts> {
  const parts = rowAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  const { localPart, domain } = parts;
  const rows = await runner.all(
    `select domain_name, local_part from ${table} where domain_name = ? and local_part = ?`,
    [domain, localPart],
  );
  const row = rows.find((one) => String(one['local_part']).toLowerCase() === localPart);
  if (row === undefined) throw new Refusal('not-found');
  return { domain: String(row['domain_name']), localPart: String(row['local_part']) };
}

export function addressOrRefusal(address: string): AddressParts {
  const parts = parseAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  return parts;
}
