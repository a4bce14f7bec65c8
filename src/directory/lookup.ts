// Look-ups that login, mail and every page ask: one account, one domain, one alias, one step of
// mail routing.

import type { Database, SqlRow } from '../database/database.ts';
import type { Log } from '../kit/log.ts';
import { catchAll, isDomainName, parseAddress, rowAddress, type AddressParts } from './address.ts';
import type { Account, Alias, Domain, Resolution } from './directory.ts';
import { lower, text } from './fields.ts';
import { exactly, isNamed, nameOf } from './names.ts';
import {
  accountColumns,
  columnsOf,
  domainColumns,
  targetsOf,
  toAccount,
  toAlias,
  toDomain,
} from './rows.ts';
import { keyColumns, type Tables } from './tables.ts';

export interface LookupOptions {
  readonly database: Database;
  readonly tables: Tables;
  /** Every mailbox lies below it. */
  readonly baseDir: string;
  readonly log: Log;
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
    `select ${tables.select(domain.table, domainColumns(tables), { alias: 'd' })}
     from ${tables.table(domain.table)} d where d.${tables.column(domain.table, domain.name)} = ?`,
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

/** The row of exactly this address, its path safe or not. */
export async function accountRow(
  { tables, database }: LookupOptions,
  parts: AddressParts,
): Promise<SqlRow | undefined> {
  const { account } = tables.layout;
  const named = isNamed(tables, account, parts, 'a.');
  const rows = await database.all(
    `select ${accountColumns(tables)} from ${accountTables(tables)} where ${named.sql}`,
    named.values,
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
  const rest = await forwardTargets(of, { localPart: catchAll, domain });
  if (rest === undefined) return { kind: 'unknown' };
  return { kind: 'forward', targets: rest, isCatchAll: true };
}

/** `a` and `d` of every statement about accounts. */
export function accountTables(tables: Tables): string {
  const { account, domain } = tables.layout;
  return `${tables.table(account.table)} a join ${tables.table(domain.table)} d
    on d.${tables.column(domain.table, domain.name)} = a.${tables.column(account.table, account.key.domain)}`;
}

/** The domain behind a name or an alias of a domain, as it is stored, in lower case. */
async function realDomain(of: LookupOptions, name: string): Promise<string | undefined> {
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
  return layout.domain.isNone?.some((none) => none.toLowerCase() === name) ?? false;
}

async function accountAt(of: LookupOptions, parts: AddressParts): Promise<Account | undefined> {
  const row = await accountRow(of, parts);
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
  return targetsOf(text(row[alias.target]));
}

async function aliasRow(
  { tables, database }: LookupOptions,
  parts: AddressParts,
): Promise<SqlRow | undefined> {
  const { alias } = tables.layout;
  if (alias === undefined) return undefined;
  const named = isNamed(tables, alias, parts);
  const columns = [...keyColumns(alias.key), alias.target, ...columnsOf(alias.fields)];
  const rows = await database.all(
    `select ${tables.select(alias.table, columns, { alias: 't' })}
     from ${tables.table(alias.table)} t where ${named.sql}`,
    named.values,
  );
  return exactly(rows, alias.key, parts);
}

/** The row that a mailbox has among the aliases, leading to itself: no alias in our sense. */
function isOfAccount({ tables }: LookupOptions, { address, target }: Alias): boolean {
  return tables.layout.alias?.hasRowsOfAccounts === true && target.toLowerCase() === address;
}
