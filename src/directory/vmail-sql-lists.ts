// Lists over the tables of vmail-sql, a page at a time. Each page begins after the last name of
// the one before, so the key of the table is walked and page 900 costs what page 1 does; a prefix
// is a range of the same key.

import type { SqlRow, SqlRunner, SqlValue } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import type { Alias, Domain, DomainCounts, ListedAccount, ListRange } from './directory.ts';
import { parseAddress } from './address.ts';
import { mailboxPath } from './mailbox-path.ts';
import {
  accountColumns,
  accountTables,
  lower,
  text,
  textOrNull,
  toAlias,
  toDomain,
} from './vmail-sql-rows.ts';

/** LIMIT of rows of one page of a list. */
const pageRowsMax = 1_000;
/** LIMIT of alias domains of one domain that are listed. */
const aliasDomainsMax = 10_000;
/** LIMIT of names in one statement. */
const namesMax = 500;

export async function listDomains(
  runner: SqlRunner,
  range: ListRange & { readonly among?: readonly string[] },
): Promise<readonly Domain[]> {
  const part = rangeOf('domain_name', range);
  if (range.among === undefined) {
    const sql = `select * from domain where ${part.condition} order by domain_name limit ?`;
    return (await runner.all(sql, [...part.values, part.rows])).map(toDomain);
  }
  const found: Domain[] = [];
  const names = range.among.toSorted();
  for (let at = 0; at < names.length && found.length < part.rows; at += namesMax) {
    const some = names.slice(at, at + namesMax);
    const rows = await runner.all(
      `select * from domain where domain_name in (${marks(some)}) and ${part.condition}
       order by domain_name limit ?`,
      [...some, ...part.values, part.rows],
    );
    found.push(...rows.map(toDomain));
  }
  return found.slice(0, part.rows);
}

export async function listAccounts(
  runner: SqlRunner,
  baseDir: string,
  { domain, ...range }: ListRange & { readonly domain: string },
): Promise<readonly ListedAccount[]> {
  const part = rangeOf('popbox.local_part', range);
  const rows = await runner.all(
    `select ${accountColumns} from ${accountTables} where popbox.domain_name = ?
     and ${part.condition} order by popbox.local_part limit ?`,
    [domain.toLowerCase(), ...part.values, part.rows],
  );
  return rows.map((row) => toListed(row, baseDir));
}

export async function listAliases(
  runner: SqlRunner,
  { domain, ...range }: ListRange & { readonly domain: string },
): Promise<readonly Alias[]> {
  const part = rangeOf('local_part', range);
  const rows = await runner.all(
    `select domain_name, local_part, remote_name from forwarder where domain_name = ?
     and ${part.condition} order by local_part limit ?`,
    [domain.toLowerCase(), ...part.values, part.rows],
  );
  return rows.map(toAlias);
}

export async function listAliasDomains(
  runner: SqlRunner,
  domain: string,
): Promise<readonly string[]> {
  const rows = await runner.all(
    'select alias from domain_alias where domain_name = ? order by alias limit ?',
    [domain.toLowerCase(), aliasDomainsMax],
  );
  return rows.map((row) => lower(row['alias']));
}

/** Two grouped queries for a page of domains, however many there are in all. */
export async function countByDomain(
  runner: SqlRunner,
  domains: readonly string[],
): Promise<ReadonlyMap<string, DomainCounts>> {
  const counts = new Map<string, DomainCounts>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const names = domains.slice(at, at + namesMax);
    const accounts = await countRows(runner, 'popbox', names);
    const aliases = await countRows(runner, 'forwarder', names);
    for (const name of names) {
      counts.set(name, { accounts: accounts.get(name) ?? 0, aliases: aliases.get(name) ?? 0 });
    }
  }
  return counts;
}

/** A row that leads out of the base directory is listed too: somebody must see it to remove it. */
export function toListed(row: SqlRow, baseDir: string): ListedAccount {
  const localPart = lower(row['local_part']);
  const domain = lower(row['domain_name']);
  const place = { path: textOrNull(row['path']), mboxName: textOrNull(row['mbox_name']) };
  const address = `${localPart}@${domain}`;
  const isUnsafe = parseAddress(address) === undefined || !isSafe(place, baseDir);
  return { address, localPart, domain, isUnsafe };
}

function isSafe(place: Parameters<typeof mailboxPath>[0], baseDir: string): boolean {
  try {
    mailboxPath(place, baseDir);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function countRows(
  runner: SqlRunner,
  table: 'popbox' | 'forwarder',
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await runner.all(
    `select domain_name, count(*) as count from ${table} where domain_name in (${marks(names)})
     group by domain_name`,
    names,
  );
  return new Map(rows.map((row) => [lower(row['domain_name']), Number(row['count'])]));
}

/** The condition for a page, with the values bound in it. Both parts are ranges of one key. */
function rangeOf(
  column: 'domain_name' | 'local_part' | 'popbox.local_part',
  { after = '', prefix = '', limit }: ListRange,
): { readonly condition: string; readonly values: readonly SqlValue[]; readonly rows: number } {
  const rows = Math.min(limit, pageRowsMax);
  if (prefix === '') return { condition: `${column} > ?`, values: [after], rows };
  const pattern = `${prefix.replaceAll(/[!%_]/g, '!$&')}%`;
  return {
    condition: `${column} > ? and ${column} like ? escape '!'`,
    values: [after, pattern],
    rows,
  };
}

const marks = (names: readonly unknown[]) => names.map(() => '?').join(', ');

export async function countAccounts(runner: SqlRunner, domain: string): Promise<number> {
  const [row] = await runner.all('select count(*) as count from popbox where domain_name = ?', [
    domain,
  ]);
  return Number(text(row?.['count']));
}
