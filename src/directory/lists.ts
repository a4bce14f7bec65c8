// Lists, a page at a time. Each page begins after the last name of the one before, so the key of
// the table is walked and page 900 costs what page 1 does; a prefix is a range of the same key.

import { catchAll } from './address.ts';
import type { Alias, Domain, ListedAccount, ListRange, NarrowedBy } from './directory.ts';
import { lower, text } from './fields.ts';
import type { RowKey } from './layout.ts';
import {
  accountTables,
  aliasColumns,
  type LookupOptions,
  inDomainOrNone,
  withLinesJoined,
} from './lookup.ts';
import type { Condition } from './names.ts';
import {
  accountColumns,
  domainColumns,
  domainTables,
  toAlias,
  toDomain,
  toListed,
} from './rows.ts';
import { narrowing } from './narrowing.ts';
import { marks, type Tables } from './tables.ts';

/** LIMIT of rows of one page of a list. */
const pageRowsMax = 1_000;
/** LIMIT of alias domains of one domain that are listed. */
const aliasDomainsMax = 10_000;
/** LIMIT of rows of the aliases of one page, where each target has one. */
const linesMax = 10_000;
/** LIMIT of names in one statement. */
export const namesMax = 500;

export async function listDomains(
  { database, tables }: LookupOptions,
  range: ListRange & { readonly among?: readonly string[] },
): Promise<readonly Domain[]> {
  const { domain } = tables.layout;
  const column = `d.${tables.column(domain.table, domain.name)}`;
  const none = domain.isNone ?? [];
  const begins = domain.noneBegins === undefined ? [] : [prefixPattern(domain.noneBegins)];
  const isDomain =
    (none.length === 0 ? '' : `${column} not in (${marks(none)}) and `) +
    (begins.length === 0 ? '' : `${column} not like ? escape '!' and `);
  const notDomains = [...none, ...begins];
  const part = rangeOf(column, range, (value) => tables.takes(domain.table, domain.name, value));
  const head = `select ${domainColumns(tables)} from ${domainTables(tables)} where ${isDomain}`;
  const tail = `${part.sql} order by ${column} limit ?`;
  if (range.among === undefined) {
    const rows = await database.all(head + tail, [...notDomains, ...part.values, rowsOf(range)]);
    return rows.map((row) => toDomain(row, tables));
  }
  const found: Domain[] = [];
  const names = range.among.toSorted();
  for (let at = 0; at < names.length && found.length < rowsOf(range); at += namesMax) {
    const some = names.slice(at, at + namesMax);
    const rows = await database.all(`${head} ${column} in (${marks(some)}) and ${tail}`, [
      ...notDomains,
      ...some,
      ...part.values,
      rowsOf(range),
    ]);
    found.push(...rows.map((row) => toDomain(row, tables)));
  }
  return found.slice(0, rowsOf(range));
}

export async function listAccounts(
  anywhere: LookupOptions,
  {
    domain,
    narrowed,
    ...range
  }: ListRange & { readonly domain: string; readonly narrowed?: NarrowedBy | undefined },
): Promise<readonly ListedAccount[]> {
  const of = await inDomainOrNone(anywhere, domain.toLowerCase());
  if (of === undefined) return [];
  const { database, tables, baseDir } = of;
  const from = accountTables(tables);
  const only = narrowing(tables, narrowed);
  const part = rangeWithin(tables, tables.layout.account, { domain, range, alias: 'a.', only });
  const rows = await database.all(
    `select ${accountColumns(tables)} from ${from.sql} where ${part.sql} limit ?`,
    [...from.values, ...part.values, rowsOf(range)],
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
  const table = `${tables.table(alias.table)} t`;
  const bound = [...part.values, rowsOf(range)];
  if (alias.lines === undefined || alias.key.kind !== 'parts') {
    const rows = await database.all(
      `select ${aliasColumns(tables, alias)} from ${table} where ${part.sql} limit ?`,
      bound,
    );
    return rows.map((row) => toAlias(row, alias));
  }
  // A page is one of names: counted in rows, its last alias would lose targets at the page's end.
  const name = `t.${tables.column(alias.table, alias.key.localPart)}`;
  const names = await database.all(
    `select distinct ${name} as name from ${table} where ${part.sql} limit ?`,
    bound,
  );
  const [first, last] = [names.at(0), names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await database.all(
    `select ${aliasColumns(tables, alias)} from ${table}
     where t.${tables.column(alias.table, alias.key.domain)} = ? and ${name} between ? and ?
     order by ${name} limit ${linesMax}`,
    [domain.toLowerCase(), text(first['name']), text(last['name'])],
  );
  return withLinesJoined(rows, alias).map((row) => toAlias(row, alias));
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

/** More of a condition: not the rows that accounts have among the aliases. */
export function withoutRowsOfAccounts(tables: Tables, prefix: string): string {
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
  const own = key.kind === 'address' ? key.address : key.localPart;
  const name = column(own);
  const range = key.kind === 'address' ? atDomain(of.range, domain) : of.range;
  const part = rangeOf(name, range, (value) => tables.takes(table, own, value));
  if (key.kind === 'own') {
    return { sql: `${part.sql}${of.only ?? ''} order by ${name}`, values: part.values };
  }
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
function rangeOf(
  column: string,
  { after = '', prefix = '' }: ListRange,
  takes: (text: string) => boolean,
): Condition {
  // MySQL refuses to compare what the column can't hold, and nothing in it begins so.
  if (!takes(after + prefix)) return { sql: '1 = 0', values: [] };
  if (prefix === '') return { sql: `${column} > ?`, values: [after] };
  const sql = `${column} > ? and ${column} like ? escape '!'`;
  return { sql, values: [after, prefixPattern(prefix)] };
}

const prefixPattern = (prefix: string) => `${prefix.replaceAll(/[!%_]/g, '!$&')}%`;

const rowsOf = ({ limit }: ListRange) => Math.min(limit, pageRowsMax);
