// Where each domain has its accounts in a table of its own: which one it is, and that it is this
// domain's alone. `a-b.org` and `a.b.org` both come to `a_b_org`; served from one table, each
// would log in with the passwords of the other.

import type { Database } from '../database/database.ts';
import { LastKnown } from '../kit/last-known.ts';
import { Refusal } from '../kit/failure.ts';
import { lower, text } from './fields.ts';
import { foundTables } from './found-tables.ts';
import type { LookupOptions } from './lookup.ts';
import type { Tables } from './tables.ts';

/** LIMIT of domains whose table is remembered. */
const knownMax = 2_000;
/** For so long a table is believed to be there and to be one domain's alone. */
const freshMs = 30_000;
/** LIMIT of names that are looked at for one that comes to the same table. */
const similarMax = 1_000;

type DomainLookup = Pick<LookupOptions, 'database' | 'tables' | 'log'>;

export class DomainTablesCache {
  readonly #known = new LastKnown<string, Tables | undefined>({
    entriesMax: knownMax,
    freshMs,
    awayMs: freshMs,
    now: Date.now,
  });

  /** Refuses `not-found` for a domain without a table, `mailbox-unsafe` for one that shares it. */
  async of(of: DomainLookup, domain: string): Promise<Tables> {
    const { key, perDomain } = of.tables.layout.account;
    if (perDomain === undefined || key.kind !== 'own' || key.domainName === domain) {
      return of.tables;
    }
    const found = await this.#known.get(domain, () => findTables(of, domain));
    if (found === undefined) throw new Refusal('not-found');
    return found;
  }

  forget(domain: string): void {
    this.#known.forget(domain);
  }
}

async function findTables(of: DomainLookup, domain: string): Promise<Tables | undefined> {
  const { database, tables, log } = of;
  const real = realTable(tables, domain);
  const others = await sharers(database, tables, domain);
  if (others.length > 0) {
    log.error({ domain, others, table: real }, 'domains share one table of accounts');
    throw new Refusal('mailbox-unsafe');
  }
  const found = await foundTables(database, [real]);
  const { key, password } = tables.layout.account;
  const columns = found.get(real)?.columns;
  // A table of that name may be anything: `dispatch.session` is a domain's name too.
  if (key.kind !== 'own' || columns?.has(key.localPart) !== true || !columns.has(password)) {
    return undefined;
  }
  return tables.ofDomain(domain, { real, found });
}

/** The domain's table by its real name; only letters, digits and `_` come out of a domain's name. */
export function realTable({ layout }: Tables, domain: string): string {
  const real = layout.account.perDomain?.tableOf(domain) ?? '';
  if (!/^[a-z0-9_]{1,64}$/.test(real)) throw new Refusal('not-found');
  return real;
}

/** Other domains that come to the same table. */
export async function sharers(
  database: Pick<Database, 'all'>,
  tables: Tables,
  domain: string,
): Promise<readonly string[]> {
  const { table, name } = tables.layout.domain;
  const column = tables.column(table, name);
  const real = realTable(tables, domain);
  // `_` stands for any one character here, so these are the names of that form and a few more.
  const rows = await database.all(
    `select ${column} as name from ${tables.table(table)} where ${column} like ? limit ?`,
    [real, similarMax],
  );
  return rows
    .map((row) => lower(text(row['name'])))
    .filter(
      (other) => other !== domain && tables.layout.account.perDomain?.tableOf(other) === real,
    );
}

/** Makes the table before the domain is there, and takes it away again when that fails. */
export async function withNewTable(
  of: LookupOptions,
  domain: string,
  work: () => Promise<void>,
): Promise<void> {
  const { database, tables, domainTables } = of;
  const { perDomain } = tables.layout.account;
  if (perDomain === undefined) return work();
  const real = realTable(tables, domain);
  const others = await sharers(database, tables, domain);
  const found = await foundTables(database, [real]);
  // Tables of other things count too: accounts of `dispatch.session` would lie among the sessions.
  if (others.length > 0 || found.size > 0) {
    throw new Refusal('already-exists', { address: others[0] ?? real });
  }
  await database.run(`create table \`${real}\` (${perDomain.created})`);
  domainTables.forget(domain);
  try {
    await work();
  } catch (error) {
    await database.run(`drop table \`${real}\``);
    throw error;
  }
}

/** The table of a domain that is gone; it was counted empty while the domain was locked. */
export async function dropTable(
  { database, tables, domainTables }: LookupOptions,
  domain: string,
): Promise<void> {
  if (tables.layout.account.perDomain === undefined) return;
  await database.run(`drop table ${tables.table(tables.layout.account.table)}`);
  domainTables.forget(domain);
}
