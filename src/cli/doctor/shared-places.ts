// Accounts that lie in one place, in the whole table: whoever reads one of them reads the other.

import type { Database } from '../../database/database.ts';
import { foundTables } from '../../directory/found-tables.ts';
import { layoutOf } from '../../directory/open.ts';
import { accountTables } from './account-tables.ts';
import type { Finding, Findings, PatientWithDirectory } from './finding.ts';
import { someOf } from './finding.ts';

/** LIMIT of places that are named. */
const placesMax = 20;
/** LIMIT of tables in one statement; accounts of tables further apart are not compared. */
const tablesMax = 400;

export async function* checkSharedPlaces(patient: PatientWithDirectory): Findings {
  const { database, config, progress } = patient;
  const { account } = layoutOf(config.directory.schema);
  const { key } = account;
  const own = key.kind === 'address' ? key.address : key.localPart;
  // Where the domain's row is part of the place, accounts of two domains are told apart by it.
  const within = account.placeDomainColumns.length > 0 && key.kind !== 'own' ? [key.domain] : [];
  const parts: Part[] = [];
  for (const table of await accountTables(patient, await foundTables(database))) {
    const name = table.column(own);
    const domain = key.kind === 'parts' ? table.column(key.domain) : undefined;
    const place = [...within, ...account.placeColumns].map(table.column);
    if (name === undefined || place.includes(undefined)) continue;
    const address =
      key.kind === 'address'
        ? { sql: quoted(name), values: [] }
        : domain === undefined
          ? { sql: `concat(${quoted(name)}, '@', ?)`, values: [table.domain ?? ''] }
          : { sql: `concat(${quoted(name)}, '@', ${quoted(domain)})`, values: [] };
    parts.push({ table: table.name, address, place: place.map((one) => quoted(one ?? '')) });
  }
  if (parts.length === 0) return;
  progress('looking for mailboxes in one place');
  const pairs: string[] = [];
  for (let at = 0; at < parts.length; at += tablesMax) {
    pairs.push(...(await pairsOf(database, parts.slice(at, at + tablesMax))));
  }
  yield findingOf(pairs.slice(0, placesMax));
}

interface Part {
  readonly table: string;
  readonly address: { readonly sql: string; readonly values: readonly string[] };
  /** Quoted columns. */
  readonly place: readonly string[];
}

const quoted = (column: string): string => `\`${column}\``;

/** Names were found in the database, so they are none that somebody made up. */
async function pairsOf(database: Database, parts: readonly Part[]): Promise<readonly string[]> {
  const places = (parts[0]?.place ?? []).map((_, at) => `place${at}`);
  const each = parts.map(({ table, address, place }) => {
    const columns = place.map((column, at) => `${column} as place${at}`).join(', ');
    const where = `where ${place.at(-1) ?? ''} <> ''`;
    return `select ${address.sql} as address, ${columns} from ${quoted(table)} ${where}`;
  });
  const rows = await database.all(
    `select min(address) as one, max(address) as other, count(*) as accounts
     from (${each.join(' union all ')}) as accounts group by ${places.join(', ')}
     having count(*) > 1 order by one limit ?`,
    [...parts.flatMap(({ address }) => address.values), placesMax],
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
