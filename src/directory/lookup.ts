// Look-ups that login, mail and every page ask: one account, one domain, one alias, one step of
// mail routing.

import type { Database, SqlRow, SqlRunner } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';
import { hasCode } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { catchAll, isDomainName, parseAddress, rowAddress, type AddressParts } from './address.ts';
import type { Account, Alias, Domain, Resolution } from './directory.ts';
import type { DomainTablesCache } from './domain-tables.ts';
import { lower, text } from './fields.ts';
import type { Hashing } from './home-name.ts';
import type { AliasTable } from './layout.ts';
import { type Condition, exactly, isNamed, nameOf } from './names.ts';
import {
  accountColumns,
  columnsOf,
  domainColumns,
  domainTables,
  targetsOf,
  toAccount,
  toAlias,
  toDomain,
} from './rows.ts';
import { sideJoins } from './sides.ts';
import { keyColumns, type Tables } from './tables.ts';

/** LIMIT of rows of one alias. */
const aliasRowsMax = 1_000;

export interface LookupOptions {
  readonly database: Database;
  readonly tables: Tables;
  /** Every mailbox lies below it. */
  readonly baseDir: string;
  /** How new mailboxes are spread over directories; undefined does not spread them. */
  readonly hashing?: Hashing | undefined;
  readonly log: Log;
  readonly domainTables: DomainTablesCache;
}

/** The same with the tables of one domain. Refuses `not-found`, `mailbox-unsafe`. */
export async function inDomain(of: LookupOptions, domain: string): Promise<LookupOptions> {
  return { ...of, tables: await of.domainTables.of(of, domain) };
}

/** The same; undefined where the domain has no table. */
export async function inDomainOrNone(
  of: LookupOptions,
  domain: string,
): Promise<LookupOptions | undefined> {
  try {
    return await inDomain(of, domain);
  } catch (error) {
    if (hasCode(error, 'not-found')) return undefined;
    throw error;
  }
}

/** The account behind an address, alias domains followed. */
export async function findAccount(
  of: LookupOptions,
  address: string,
): Promise<Account | undefined> {
  const parts = parseAddress(address);
  if (parts === undefined) return undefined;
  const domain = await realDomain(of, parts.domain);
  return domain === undefined ? undefined : accountAt(of, { ...parts, domain });
}

export async function findDomain(of: LookupOptions, name: string): Promise<Domain | undefined> {
  const wanted = name.toLowerCase();
  if (!isDomainName(wanted)) return undefined;
  const { tables, database } = of;
  const { domain } = tables.layout;
  const rows = await database.all(
    `select ${domainColumns(tables)}
     from ${domainTables(tables)} where d.${tables.column(domain.table, domain.name)} = ?`,
    [wanted],
  );
  const row = rows.find((one) => lower(one[domain.name]) === wanted);
  if (row === undefined || isNone(tables, wanted)) return undefined;
  return toDomain(row, tables);
}

/** The alias of exactly this address, no alias domain followed. */
export async function findAlias(of: LookupOptions, address: string): Promise<Alias | undefined> {
  const { alias } = of.tables.layout;
  const parts = rowAddress(address);
  if (parts === undefined || alias === undefined) return undefined;
  const row = await aliasRow(of, parts);
  if (row === undefined) return undefined;
  const found = toAlias(row, alias);
  return isOfAccount(of, found) ? undefined : found;
}

/** Domains that the account is marked as an administrator of, in its own row. */
export async function administeredBy(
  anywhere: LookupOptions,
  address: string,
): Promise<readonly string[]> {
  const { administers } = anywhere.tables.layout.account;
  const parts = rowAddress(address);
  if (administers === undefined || parts === undefined) return [];
  const of = await inDomainOrNone(anywhere, parts.domain);
  if (of === undefined) return [];
  const row = await accountRow(of.database, of.tables, { parts });
  return row !== undefined && administers.read(row) ? [parts.domain] : [];
}

/** The row of exactly this address, its path safe or not. */
export async function accountRow(
  runner: SqlRunner,
  tables: Tables,
  { parts, lock = false }: { readonly parts: AddressParts; readonly lock?: boolean },
): Promise<SqlRow | undefined> {
  const { account } = tables.layout;
  const from = accountTables(tables);
  const named = isNamed(tables, account, parts, 'a.');
  const rows = await runner.all(
    `select ${accountColumns(tables)} from ${from.sql} where ${named.sql}` +
      (lock ? forUpdate(tables.dialect) : ''),
    [...from.values, ...named.values],
  );
  return exactly(rows, account.key, parts);
}

/**
 * Alias before account before catch-all: the order of the documented Exim routers and of Postfix's
 * maps. Where both rows exist, the alias is what mail follows; one that names its own address among
 * others keeps a copy, so a caller that comes back to an address it has seen asks `account`.
 */
export async function resolveAddress(of: LookupOptions, address: string): Promise<Resolution> {
  const parts = parseAddress(address);
  const domain = parts === undefined ? undefined : await realDomain(of, parts.domain);
  if (parts === undefined || domain === undefined) return { kind: 'unknown' };
  const forward = await forwardTargets(of, { localPart: parts.localPart, domain });
  if (forward !== undefined) return { kind: 'forward', targets: forward };
  const account = await accountAt(of, { localPart: parts.localPart, domain });
  if (account !== undefined) return { kind: 'account', account };
  if (of.tables.layout.alias?.hasNoCatchAll === true) return { kind: 'unknown' };
  const rest = await forwardTargets(of, { localPart: catchAll, domain });
  if (rest === undefined) return { kind: 'unknown' };
  return { kind: 'forward', targets: rest, isCatchAll: true };
}

/** `a` and `d` of every statement about accounts. */
export function accountTables(tables: Tables): Condition {
  const { account, domain } = tables.layout;
  const { key, sides = [] } = account;
  const column = (name: string) => `a.${tables.column(account.table, name)}`;
  const ofDomain =
    key.kind === 'own'
      ? { sql: '?', values: [key.domainName] }
      : { sql: column(key.domain), values: [] };
  const joins = sideJoins(tables, sides, {
    localPart: key.kind === 'address' ? '' : column(key.localPart),
    domain: ofDomain,
  });
  return {
    sql: `${tables.table(account.table)} a join ${tables.table(domain.table)} d
      on d.${tables.column(domain.table, domain.name)} = ${ofDomain.sql}${joins.sql}`,
    values: [...ofDomain.values, ...joins.values],
  };
}

/** The domain behind a name or an alias of a domain, as it is stored, in lower case. */
/** The domain of this name, or that it is another name of; undefined for one that is not here. */
export async function realDomain(of: LookupOptions, name: string): Promise<string | undefined> {
  const { tables, database } = of;
  const { domain, aliasDomain } = tables.layout;
  const column = tables.column(domain.table, domain.name);
  const own = `select ${column} as name, ${column} as real_name, 1 as is_active
    from ${tables.table(domain.table)} where ${column} = ?`;
  const isActive = aliasDomain?.fields.isActive;
  const other =
    aliasDomain === undefined
      ? ''
      : ` union all select ${tables.column(aliasDomain.table, aliasDomain.alias)},
          ${tables.column(aliasDomain.table, aliasDomain.domain)},
          ${isActive === undefined ? '1' : tables.column(aliasDomain.table, isActive.columns[0] ?? '')}
          from ${tables.table(aliasDomain.table)}
          where ${tables.column(aliasDomain.table, aliasDomain.alias)} = ?`;
  const rows = await database.all(own + other, aliasDomain === undefined ? [name] : [name, name]);
  const row = rows.find((one) => lower(one['name']) === name && Number(one['is_active']) !== 0);
  return row === undefined ? undefined : lower(row['real_name']);
}

/** Whether a row of this name stands for something else than a domain. */
export function isNone({ layout }: Tables, name: string): boolean {
  if (layout.domain.noneBegins !== undefined && name.startsWith(layout.domain.noneBegins)) {
    return true;
  }
  return layout.domain.isNone?.some((none) => none.toLowerCase() === name) ?? false;
}

async function accountAt(
  anywhere: LookupOptions,
  parts: AddressParts,
): Promise<Account | undefined> {
  const of = await inDomainOrNone(anywhere, parts.domain);
  if (of === undefined) return undefined;
  const row = await accountRow(of.database, of.tables, { parts });
  if (row === undefined) return undefined;
  try {
    return toAccount(row, of.tables, of.baseDir);
  } catch (error) {
    const { localPart, domain } = nameOf(row, of.tables.layout.account.key);
    const address = `${localPart}@${domain}`;
    of.log.error({ address }, 'the mailbox of this account lies outside the base directory');
    throw error;
  }
}

async function forwardTargets(
  of: LookupOptions,
  parts: AddressParts,
): Promise<readonly string[] | undefined> {
  const { alias } = of.tables.layout;
  const row = await aliasRow(of, parts);
  if (row === undefined || alias === undefined) return undefined;
  const found = toAlias(row, alias);
  if (!found.isActive || isOfAccount(of, found)) return undefined;
  return targetsOf(text(row[alias.target]), alias);
}

export async function aliasRow(
  { tables, database }: LookupOptions,
  parts: AddressParts,
): Promise<SqlRow | undefined> {
  const { alias } = tables.layout;
  if (alias === undefined) return undefined;
  const named = isNamed(tables, alias, parts);
  const rows = await database.all(
    `select ${aliasColumns(tables, alias)} from ${tables.table(alias.table)} t
     where ${named.sql} limit ${aliasRowsMax}`,
    named.values,
  );
  return exactly(withLinesJoined(rows, alias), alias.key, parts);
}

export function aliasColumns(tables: Tables, alias: AliasTable): string {
  const columns = [...keyColumns(alias.key), alias.target, ...columnsOf(alias.fields)];
  return tables.select(alias.table, columns, { alias: 't' });
}

/** Where each target has a row, the rows of one alias as one. They come in the order of names. */
export function withLinesJoined(rows: readonly SqlRow[], alias: AliasTable): readonly SqlRow[] {
  if (alias.lines === undefined) return rows;
  const joined = new Map<string, SqlRow>();
  for (const row of rows) {
    const { localPart, domain } = nameOf(row, alias.key);
    const name = `${localPart}@${domain}`;
    const before = joined.get(name);
    const lines = [...(before === undefined ? [] : [before]), row];
    joined.set(name, {
      ...row,
      [alias.target]: lines.map((one) => text(one[alias.target])).join('\n'),
    });
  }
  return [...joined.values()];
}

/** The row that a mailbox has among the aliases, leading to itself: no alias in our sense. */
function isOfAccount({ tables }: LookupOptions, { address, target }: Alias): boolean {
  return tables.layout.alias?.hasRowsOfAccounts === true && target.toLowerCase() === address;
}
