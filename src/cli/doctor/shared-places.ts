// Accounts that lie in one place, in the whole table: whoever reads one of them reads the other.

import type { Database } from '../../database/database.ts';
import { layoutOf } from '../../directory/open.ts';
import type { Finding, Findings, PatientWithDirectory } from './finding.ts';
import { someOf } from './finding.ts';
import { type FoundTables, foundTables } from './schema.ts';

/** LIMIT of places that are named. */
const placesMax = 20;

export async function* checkSharedPlaces(patient: PatientWithDirectory): Findings {
  const { database, config, progress } = patient;
  const { account } = layoutOf(config.directory.schema);
  const { names } = config.directory;
  if (account.perDomain !== undefined || account.key.kind === 'own') return;
  const real = (column: string): string => names[`${account.table}.${column}`] ?? column;
  const isAddress = account.key.kind === 'address';
  // Where the domain's row is part of the place, accounts of two domains are told apart by it.
  const within = account.placeDomainColumns.length > 0 ? [real(account.key.domain)] : [];
  const columns = {
    name: real(isAddress ? account.key.address : account.key.localPart),
    domain: real(account.key.domain),
    place: [...within, ...account.placeColumns.map(real)],
  };
  const table = names[account.table] ?? account.table;
  const found = await foundTables(database);
  if (!hasAll(found, table, [columns.name, columns.domain, ...columns.place])) return;
  progress('looking for mailboxes in one place');
  const pairs = await pairsOf(database, table, { ...columns, isAddress });
  yield findingOf(pairs);
}

function hasAll(found: FoundTables, table: string, columns: readonly string[]): boolean {
  const there = found.get(table.toLowerCase());
  return columns.every((column) => there?.has(column.toLowerCase()));
}

/** Names of columns were found in the database, so they are none that somebody made up. */
async function pairsOf(
  database: Database,
  table: string,
  of: {
    readonly name: string;
    readonly domain: string;
    readonly place: readonly string[];
    readonly isAddress: boolean;
  },
): Promise<readonly string[]> {
  const quoted = (column: string): string => `\`${column}\``;
  const address = of.isAddress
    ? quoted(of.name)
    : `concat(${quoted(of.name)}, '@', ${quoted(of.domain)})`;
  const place = of.place.map(quoted);
  const last = place.at(-1) ?? address;
  const rows = await database.all(
    `select min(${address}) as one, max(${address}) as other, count(*) as accounts
     from ${quoted(table)} where ${last} <> '' group by ${place.join(', ')}
     having count(*) > 1 order by one limit ?`,
    [placesMax],
  );
  return rows.map((row) => {
    const more = Number(row['accounts']) - 2;
    return `${String(row['one'])} and ${String(row['other'])}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

function findingOf(pairs: readonly string[]): Finding {
  const subject = 'shared';
  if (pairs.length === 0) return { level: 'ok', subject, says: 'no two accounts name one place' };
  return {
    level: 'error',
    subject,
    says: `accounts name one place: ${someOf(pairs)}`,
    why: 'whoever reads one of them reads the other',
    mend: 'give one of them another path in its row',
  };
}
