// How many accounts and aliases domains have.

import type { SqlRunner } from '../database/database.ts';
import { BoundedMap } from '../kit/bounded-map.ts';
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
  const counts = new Map<string, DomainCounts>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const names = domains.slice(at, at + namesMax);
    const accounts = await countAccountsEach(of, names);
    const aliases = await countAliasesEach(of, names, accounts);
    for (const name of names) {
      counts.set(name, { accounts: accounts.get(name) ?? 0, aliases: aliases.get(name) ?? 0 });
    }
  }
  return counts;
}

/** Which have any account: one key of each domain is looked for, where counting walks all of them. */
export async function inhabitedDomains(
  of: LookupOptions,
  domains: readonly string[],
): Promise<ReadonlySet<string>> {
  const { account, domain } = of.tables.layout;
  if (account.key.kind === 'own') {
    const counts = await countAccountsEach(of, domains);
    return new Set(domains.filter((name) => (counts.get(name) ?? 0) > 0));
  }
  const name = `d.${of.tables.column(domain.table, domain.name)}`;
  const first = `select 1 from ${of.tables.table(account.table)} a
    where a.${of.tables.column(account.table, account.key.domain)} = ${name} limit 1`;
  const found = new Set<string>();
  for (let at = 0; at < domains.length; at += namesMax) {
    const names = domains.slice(at, at + namesMax);
    const rows = await of.database.all(
      `select ${name} as name, (${first}) as one from ${of.tables.table(domain.table)} d
       where ${name} in (${marks(names)})`,
      names,
    );
    for (const row of rows) if (row['one'] !== null) found.add(lower(row['name']));
  }
  return found;
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

/** How many rows lead to themselves, and in which counts of rows and accounts that was so. */
interface OwnRows {
  readonly own: number;
  readonly rows: number;
  readonly accounts: number;
  readonly untilMs: number;
}

/** LIMIT of domains whose own rows are remembered, and for how long at most. */
const ownRowsMax = 5_000;
const ownRowsMs = 60_000;

/**
 * For pages: of rows that lead to themselves only those are left out that have an account, which is
 * told by keys. Those that have none are few, and each row would have to be read for them. The look
 * at every account of five thousand is spared while neither these nor the rows became more or fewer.
 */
async function countAliasesEach(
  of: LookupOptions,
  domains: readonly string[],
  accounts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const { database, tables } = of;
  const { alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true) return countAliases(database, tables, domains);
  if (alias.key.kind !== 'address') return new Map();
  const { table, key } = alias;
  const counts = await countRows(database, tables, { table, domain: key.domain, domains });
  const known = ownRowsKnown.get(database) ?? new BoundedMap<string, OwnRows>(ownRowsMax);
  ownRowsKnown.set(database, known);
  const nowMs = Date.now();
  const unknown = domains.filter((name) => {
    const one = known.get(name);
    const isSame = one?.rows === counts.get(name) && one?.accounts === (accounts.get(name) ?? 0);
    return one === undefined || !isSame || one.untilMs < nowMs;
  });
  const own = await countOwnRows(database, tables, unknown);
  for (const name of unknown) {
    known.set(name, {
      own: own.get(name) ?? 0,
      rows: counts.get(name) ?? 0,
      accounts: accounts.get(name) ?? 0,
      untilMs: nowMs + ownRowsMs,
    });
  }
  return new Map([...counts].map(([name, count]) => [name, count - (known.get(name)?.own ?? 0)]));
}

const ownRowsKnown = new WeakMap<SqlRunner, BoundedMap<string, OwnRows>>();

async function countOwnRows(
  runner: SqlRunner,
  tables: Tables,
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { account, alias } = tables.layout;
  if (domains.length === 0 || alias?.key.kind !== 'address' || account.key.kind !== 'address') {
    return new Map();
  }
  const name = `a.${tables.column(account.table, account.key.domain)}`;
  const address = `t.${tables.column(alias.table, alias.key.address)}`;
  const rows = await runner.all(
    `select ${name} as name, count(*) as count from ${tables.table(account.table)} a
     join ${tables.table(alias.table)} t
       on ${address} = a.${tables.column(account.table, account.key.address)}
     where ${name} in (${marks(domains)})
       and t.${tables.column(alias.table, alias.target)} = ${address}
     group by ${name}`,
    domains,
  );
  return new Map(rows.map((row) => [lower(row['name']), Number(row['count'])]));
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
