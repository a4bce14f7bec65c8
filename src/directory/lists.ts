// Lists, a page at a time. Each page begins after the last name of the one before, so the key of
// the table is walked and page 900 costs what page 1 does; a prefix is a range of the same key.

import type { SqlRunner } from '../database/database.ts';
import { catchAll } from './address.ts';
import type { Alias, Domain, DomainCounts, ListedAccount, ListRange } from './directory.ts';
import { lower } from './fields.ts';
import type { RowKey } from './layout.ts';
import { accountTables, type LookupOptions } from './lookup.ts';
import type { Condition } from './names.ts';
import { accountColumns, columnsOf, domainColumns, toAlias, toDomain, toListed } from './rows.ts';
import { keyColumns, marks, type Tables } from './tables.ts';

/** LIMIT of rows of one page of a list. */
const pageRowsMax = 1_000;
/** LIMIT of alias domains of one domain that are listed. */
const aliasDomainsMax = 10_000;
/** LIMIT of names in one statement. */
const namesMax = 500;

export async function listDomains(
  { database, tables }: LookupOptions,
  range: ListRange & { readonly among?: readonly string[] },
): Promise<readonly Domain[]> {
  const { domain } = tables.layout;
  const column = `d.${tables.column(domain.table, domain.name)}`;
  const none = domain.isNone ?? [];
  const isDomain = none.length === 0 ? '' : `${column} not in (${marks(none)}) and `;
  const part = rangeOf(column, range);
  const head = `select ${tables.select(domain.table, domainColumns(tables), { alias: 'd' })}
    from ${tables.table(domain.table)} d where ${isDomain}`;
  const tail = `${part.sql} order by ${column} limit ?`;
  if (range.among === undefined) {
    const rows = await database.all(head + tail, [...none, ...part.values, rowsOf(range)]);
    return rows.map((row) => toDomain(row, tables));
  }
  const found: Domain[] = [];
  const names = range.among.toSorted();
  for (let at = 0; at < names.length && found.length < rowsOf(range); at += namesMax) {
    const some = names.slice(at, at + namesMax);
    const rows = await database.all(`${head} ${column} in (${marks(some)}) and ${tail}`, [
      ...none,
      ...some,
      ...part.values,
      rowsOf(range),
    ]);
    found.push(...rows.map((row) => toDomain(row, tables)));
  }
  return found.slice(0, rowsOf(range));
}

export async function listAccounts(
  { database, tables, baseDir }: LookupOptions,
  { domain, ...range }: ListRange & { readonly domain: string },
): Promise<readonly ListedAccount[]> {
  const { account } = tables.layout;
  const part = rangeWithin(tables, account, { domain, range, alias: 'a.' });
  const rows = await database.all(
    `select ${accountColumns(tables)} from ${accountTables(tables)} where ${part.sql} limit ?`,
    [...part.values, rowsOf(range)],
  );
  return rows.map((row) => toListed(row, tables, baseDir));
}

export async function listAliases(
  { database, tables }: LookupOptions,
  { domain, ...range }: ListRange & { readonly domain: string },
): Promise<readonly Alias[]> {
  const { alias } = tables.layout;
  if (alias === undefined) return [];
  const part = rangeWithin(tables, alias, {
    domain,
    range,
    alias: 't.',
    only: withoutRowsOfAccounts(tables, 't.'),
  });
  const columns = [...keyColumns(alias.key), alias.target, ...columnsOf(alias.fields)];
  const rows = await database.all(
    `select ${tables.select(alias.table, columns, { alias: 't' })}
     from ${tables.table(alias.table)} t where ${part.sql} limit ?`,
    [...part.values, rowsOf(range)],
  );
  return rows.map((row) => toAlias(row, alias));
}

export async function listAliasDomains(
  { database, tables }: LookupOptions,
  domain: string,
): Promise<readonly string[]> {
  const { aliasDomain } = tables.layout;
  if (aliasDomain === undefined) return [];
  const column = tables.column(aliasDomain.table, aliasDomain.alias);
  const rows = await database.all(
    `select ${column} as alias from ${tables.table(aliasDomain.table)}
     where ${tables.column(aliasDomain.table, aliasDomain.domain)} = ? order by ${column} limit ?`,
    [domain.toLowerCase(), aliasDomainsMax],
  );
  return rows.map((row) => lower(row['alias']));
}

/** Two grouped queries for a page of domains, however many there are in all. */
export async function countByDomain(
  { database, tables }: LookupOptions,
  domains: readonly string[],
): Promise<ReadonlyMap<string, DomainCounts>> {
  const counts = new Map<string, DomainCounts>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const names = domains.slice(at, at + namesMax);
    const accounts = await countAccounts(database, tables, names);
    const aliases = await countAliases(database, tables, names);
    for (const name of names) {
      counts.set(name, { accounts: accounts.get(name) ?? 0, aliases: aliases.get(name) ?? 0 });
    }
  }
  return counts;
}

export async function countAccounts(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { table, key } = tables.layout.account;
  return countRows(runner, tables, { table, domain: key.domain, domains });
}

export async function countAliases(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { alias } = tables.layout;
  if (alias === undefined) return new Map();
  const only = withoutRowsOfAccounts(tables, '');
  return countRows(runner, tables, { table: alias.table, domain: alias.key.domain, domains, only });
}

async function countRows(
  runner: SqlRunner,
  tables: Tables,
  of: {
    readonly table: string;
    readonly domain: string;
    readonly domains: readonly string[];
    readonly only?: string;
  },
): Promise<ReadonlyMap<string, number>> {
  const column = tables.column(of.table, of.domain);
  const rows = await runner.all(
    `select ${column} as name, count(*) as count from ${tables.table(of.table)}
     where ${column} in (${marks(of.domains)})${of.only ?? ''} group by ${column}`,
    of.domains,
  );
  return new Map(rows.map((row) => [lower(row['name']), Number(row['count'])]));
}

/** More of a condition: not the rows that accounts have among the aliases. */
function withoutRowsOfAccounts(tables: Tables, prefix: string): string {
  const { alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true || alias.key.kind !== 'address') return '';
  const target = `${prefix}${tables.column(alias.table, alias.target)}`;
  return ` and ${target} <> ${prefix}${tables.column(alias.table, alias.key.address)}`;
}

/** A page of one domain's rows, in the order of their key. */
function rangeWithin(
  tables: Tables,
  { table, key }: { readonly table: string; readonly key: RowKey },
  of: {
    readonly domain: string;
    readonly range: ListRange;
    readonly alias: string;
    readonly only?: string;
  },
): Condition {
  const domain = of.domain.toLowerCase();
  const column = (name: string) => of.alias + tables.column(table, name);
  const name = column(key.kind === 'parts' ? key.localPart : key.address);
  const part = rangeOf(name, key.kind === 'parts' ? of.range : atDomain(of.range, domain));
  return {
    sql: `${column(key.domain)} = ? and ${part.sql}${of.only ?? ''} order by ${name}`,
    values: [domain, ...part.values],
  };
}

/** Where whole addresses are walked, the last name of the page before is one too. */
function atDomain({ after, ...range }: ListRange, domain: string): ListRange {
  if (after === undefined || after === '') return range;
  return { ...range, after: `${after === catchAll ? '' : after}@${domain}` };
}

/** The condition for a page, with the values bound in it. Both parts are ranges of one key. */
function rangeOf(column: string, { after = '', prefix = '' }: ListRange): Condition {
  if (prefix === '') return { sql: `${column} > ?`, values: [after] };
  const pattern = `${prefix.replaceAll(/[!%_]/g, '!$&')}%`;
  return { sql: `${column} > ? and ${column} like ? escape '!'`, values: [after, pattern] };
}

const rowsOf = ({ limit }: ListRange) => Math.min(limit, pageRowsMax);
