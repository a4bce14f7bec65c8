// How many accounts and aliases domains have.

import type { SqlRunner } from '../database/database.ts';
import { hasCode } from '../kit/failure.ts';
import type { DomainCounts } from './directory.ts';
import { lower } from './fields.ts';
import { namesMax, withoutRowsOfAccounts } from './lists.ts';
import { inDomain, type LookupOptions } from './lookup.ts';
import { marks, type Tables } from './tables.ts';

/** Grouped queries for a page of domains, however many there are in all. */
export async function countByDomain(
  of: LookupOptions,
  domains: readonly string[],
): Promise<ReadonlyMap<string, DomainCounts>> {
  const { database, tables } = of;
  const counts = new Map<string, DomainCounts>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const names = domains.slice(at, at + namesMax);
    const [accounts, aliases] = await Promise.all([
      countAccountsEach(of, names),
      countAliasesEach(database, tables, names),
    ]);
    for (const name of names) {
      counts.set(name, { accounts: accounts.get(name) ?? 0, aliases: aliases.get(name) ?? 0 });
    }
  }
  return counts;
}

/** Where each domain has a table, one query each; one that can't be used counts as empty. */
async function countAccountsEach(
  of: LookupOptions,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { account } = of.tables.layout;
  if (account.perDomain === undefined) return countAccounts(of.database, of.tables, domains);
  const counts = new Map<string, number>();
  for (const domain of domains) {
    try {
      const { tables } = await inDomain(of, domain);
      const found = await countAccounts(of.database, tables, [domain]);
      counts.set(domain, found.get(domain) ?? 0);
    } catch (error) {
      if (!hasCode(error, 'not-found') && !hasCode(error, 'mailbox-unsafe')) throw error;
    }
  }
  return counts;
}

/** With the tables of the one domain, where each has its own. */
export async function countAccounts(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { table, key } = tables.layout.account;
  if (key.kind === 'own') {
    const rows = await runner.all(`select count(*) as count from ${tables.table(table)}`);
    return new Map([[key.domainName, Number(rows[0]?.['count'] ?? 0)]]);
  }
  return countRows(runner, tables, { table, domain: key.domain, domains });
}

/**
 * For pages: of rows that lead to themselves only those are left out that have an account, which is
 * told by keys. Those that have none are few, and each row would have to be read for them.
 */
async function countAliasesEach(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { account, alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true) return countAliases(runner, tables, domains);
  if (alias.key.kind !== 'address' || account.key.kind !== 'address') return new Map();
  const { table, key } = alias;
  const name = `a.${tables.column(account.table, account.key.domain)}`;
  const address = `t.${tables.column(table, key.address)}`;
  const selfRows = runner.all(
    `select ${name} as name, count(*) as count from ${tables.table(account.table)} a
     join ${tables.table(table)} t
       on ${address} = a.${tables.column(account.table, account.key.address)}
     where ${name} in (${marks(domains)}) and t.${tables.column(table, alias.target)} = ${address}
     group by ${name}`,
    domains,
  );
  const all = countRows(runner, tables, { table, domain: key.domain, domains });
  const [rows, counts] = await Promise.all([selfRows, all]);
  const own = new Map(rows.map((row) => [lower(row['name']), Number(row['count'])]));
  return new Map([...counts].map(([domain, count]) => [domain, count - (own.get(domain) ?? 0)]));
}

export async function countAliases(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { alias } = tables.layout;
  if (alias === undefined) return new Map();
  const only = withoutRowsOfAccounts(tables, '');
  if (alias.key.kind === 'own') return new Map();
  const { table, key, lines } = alias;
  const each =
    lines === undefined || key.kind !== 'parts'
      ? '*'
      : `distinct ${tables.column(table, key.localPart)}`;
  return countRows(runner, tables, { table, domain: key.domain, domains, only, each });
}

async function countRows(
  runner: SqlRunner,
  tables: Tables,
  of: {
    readonly table: string;
    readonly domain: string;
    readonly domains: readonly string[];
    readonly only?: string;
    readonly each?: string;
  },
): Promise<ReadonlyMap<string, number>> {
  const column = tables.column(of.table, of.domain);
  const rows = await runner.all(
    `select ${column} as name, count(${of.each ?? '*'}) as count from ${tables.table(of.table)}
     where ${column} in (${marks(of.domains)})${of.only ?? ''} group by ${column}`,
    of.domains,
  );
  return new Map(rows.map((row) => [lower(row['name']), Number(row['count'])]));
}
