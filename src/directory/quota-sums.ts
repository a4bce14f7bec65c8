// How much all quotas of a domain are together, summed by the database where its column is a plain
// number of bytes; elsewhere nobody knows without reading every row.

import { lower } from './fields.ts';
import type { LookupOptions } from './lookup.ts';
import { marks } from './tables.ts';

/** LIMIT of names in one statement. */
const namesMax = 500;

/** Bytes by domain; undefined where they can't be summed. */
export async function sumQuotas(
  { database, tables }: LookupOptions,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number> | undefined> {
  const { table, key, fields, perDomain } = tables.layout.account;
  const summed = fields.quota?.bytesColumn;
  if (summed === undefined || perDomain !== undefined || key.kind === 'own') return undefined;
  const [name, bytes] = [tables.column(table, key.domain), tables.column(table, summed)];
  const sums = new Map<string, number>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const some = domains.slice(at, at + namesMax);
    const rows = await database.all(
      `select ${name} as name, sum(case when ${bytes} > 0 then ${bytes} else 0 end) as bytes
       from ${tables.table(table)} where ${name} in (${marks(some)}) group by ${name}`,
      some,
    );
    for (const row of rows) sums.set(lower(row['name']), Number(row['bytes'] ?? 0));
  }
  return sums;
}
