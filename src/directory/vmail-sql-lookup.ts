// Look-ups in the tables of vmail-sql: domain, popbox, forwarder, domain_alias.
//
// Names are compared by the column's collation, so that its index is used; MySQL's collations
// also fold accents and ignore trailing spaces, and SQLite's fold case only. What comes back is
// therefore compared once more here, after lower-casing, before it counts as found.

import type { Database, SqlRow, SqlRunner, SqlValue } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { catchAll, isDomainName, parseAddress } from './address.ts';
import type { Account, Alias, Domain, DomainCounts, Resolution } from './directory.ts';
import { mailboxPath } from './mailbox-path.ts';

export interface VmailSqlOptions {
  readonly database: Database;
  /** Every mailbox lies below it. */
  readonly baseDir: string;
  readonly log: Log;
}

/** LIMIT of rows of one page of a list. */
const pageRowsMax = 1_000;
/** LIMIT of domains that are listed at once. */
const domainsMax = 10_000;
/** LIMIT of names in one statement. */
const namedDomainsMax = 50;
/** LIMIT of addresses in one forwarder. */
const targetsMax = 100;

const accountColumns =
  'popbox.local_part, popbox.domain_name, popbox.password_hash, popbox.mbox_name, domain.path';
const accountTables = 'popbox join domain on domain.domain_name = popbox.domain_name';

export class VmailSqlLookup {
  readonly #database: Database;
  readonly #baseDir: string;
  readonly #log: Log;

  constructor({ database, baseDir, log }: VmailSqlOptions) {
    this.#database = database;
    this.#baseDir = baseDir;
    this.#log = log;
  }

  async account(address: string): Promise<Account | undefined> {
    const parts = parseAddress(address);
    if (parts === undefined) return undefined;
    const domain = await this.#realDomain(parts.domain);
    return domain === undefined ? undefined : this.#accountRow(parts.localPart, domain);
  }

  async domain(name: string): Promise<Domain | undefined> {
    const wanted = name.toLowerCase();
    if (!isDomainName(wanted)) return undefined;
    const rows = await this.#database.all('select * from domain where domain_name = ?', [wanted]);
    const row = rows.find((one) => lower(one['domain_name']) === wanted);
    return row === undefined ? undefined : toDomain(row);
  }

  async domains(): Promise<readonly Domain[]> {
    const rows = await this.#database.all('select * from domain order by domain_name limit ?', [
      domainsMax,
    ]);
    return rows.map(toDomain);
  }

  async accounts(
    domain: string,
    { after = '', limit }: { after?: string; limit: number },
  ): Promise<readonly Account[]> {
    const found: Account[] = [];
    const wanted = Math.min(limit, pageRowsMax);
    let last = after;
    // Rows with an unsafe path are left out, and the page is filled with those behind them: a
    // short page would look like the end of the list.
    while (found.length < wanted) {
      const rows = await this.#database.all(
        `select ${accountColumns} from ${accountTables} where popbox.domain_name = ?
         and popbox.local_part > ? order by popbox.local_part limit ?`,
        [domain.toLowerCase(), last, wanted],
      );
      for (const row of rows) found.push(...this.#safeAccount(row));
      if (rows.length < wanted) break;
      last = text(rows.at(-1)?.['local_part']);
    }
    return found.slice(0, wanted);
  }

  async accountCount(domain: string): Promise<number> {
    return countAccounts(this.#database, domain.toLowerCase());
  }

  async counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>> {
    const accounts = await countByDomain(this.#database, 'popbox', domains);
    const aliases = await countByDomain(this.#database, 'forwarder', domains);
    return new Map(
      domains.map((name) => [
        name,
        { accounts: accounts.get(name) ?? 0, aliases: aliases.get(name) ?? 0 },
      ]),
    );
  }

  async aliases(
    domain: string,
    { after = '', limit }: { after?: string; limit: number },
  ): Promise<readonly Alias[]> {
    const rows = await this.#database.all(
      `select domain_name, local_part, remote_name from forwarder where domain_name = ?
       and local_part > ? order by local_part limit ?`,
      [domain.toLowerCase(), after, Math.min(limit, pageRowsMax)],
    );
    return rows.map(toAlias);
  }

  async aliasDomains(domain: string): Promise<readonly string[]> {
    const rows = await this.#database.all(
      'select alias from domain_alias where domain_name = ? order by alias limit ?',
      [domain.toLowerCase(), domainsMax],
    );
    return rows.map((row) => lower(row['alias']));
  }

  /**
   * Forwarder before account before catch-all: the order of the documented Exim directors. Where
   * both rows exist, the forwarder is what mail follows; one that names its own address among
   * others keeps a copy, so a caller that comes back to an address it has seen asks `account`.
   */
  async resolve(address: string): Promise<Resolution> {
    const parts = parseAddress(address);
    const domain = parts === undefined ? undefined : await this.#realDomain(parts.domain);
    if (parts === undefined || domain === undefined) return { kind: 'unknown' };
    const forward = await this.#forwarder(parts.localPart, domain);
    if (forward !== undefined) return { kind: 'forward', targets: forward };
    const account = await this.#accountRow(parts.localPart, domain);
    if (account !== undefined) return { kind: 'account', account };
    const rest = await this.#forwarder(catchAll, domain);
    if (rest === undefined) return { kind: 'unknown' };
    return { kind: 'forward', targets: rest, isCatchAll: true };
  }

  /** The domain behind a name or an alias of a domain, as it is stored, in lower case. */
  async #realDomain(name: string): Promise<string | undefined> {
    const rows = await this.#database.all(
      `select domain_name as name, domain_name as domain from domain where domain_name = ?
       union all select alias as name, domain_name as domain from domain_alias where alias = ?`,
      [name, name],
    );
    const row = rows.find((one) => lower(one['name']) === name);
    return row === undefined ? undefined : lower(row['domain']);
  }

  async #accountRow(localPart: string, domain: string): Promise<Account | undefined> {
    const rows = await this.#database.all(
      `select ${accountColumns} from ${accountTables}
       where popbox.domain_name = ? and popbox.local_part = ?`,
      [domain, localPart],
    );
    const row = rows.find((one) => lower(one['local_part']) === localPart);
    return row === undefined ? undefined : this.#toAccount(row);
  }

  async #forwarder(localPart: string, domain: string): Promise<readonly string[] | undefined> {
    const rows = await this.#database.all(
      'select local_part, remote_name from forwarder where domain_name = ? and local_part = ?',
      [domain, localPart],
    );
    const row = rows.find((one) => lower(one['local_part']) === localPart);
    return row === undefined ? undefined : forwardTargets(text(row['remote_name']));
  }

  #toAccount(row: SqlRow): Account {
    const localPart = lower(row['local_part']);
    const domain = lower(row['domain_name']);
    const address = `${localPart}@${domain}`;
    try {
      const place = mailboxPath(
        { path: textOrNull(row['path']), mboxName: textOrNull(row['mbox_name']) },
        this.#baseDir,
      );
      const passwordHash = text(row['password_hash']);
      return { address, localPart, domain, passwordHash, ...place };
    } catch (error) {
      this.#log.error({ address }, 'the mailbox of this account lies outside the base directory');
      throw error;
    }
  }

  #safeAccount(row: SqlRow): readonly Account[] {
    try {
      return [this.#toAccount(row)];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}

export async function countAccounts(runner: SqlRunner, domain: string): Promise<number> {
  const [row] = await runner.all('select count(*) as count from popbox where domain_name = ?', [
    domain,
  ]);
  return Number(row?.['count'] ?? 0);
}

/** A few domains are asked by name; for many one walk along the key is cheaper. */
async function countByDomain(
  runner: SqlRunner,
  table: 'popbox' | 'forwarder',
  domains: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const isFew = domains.length > 0 && domains.length <= namedDomainsMax;
  const condition = isFew ? `where domain_name in (${domains.map(() => '?').join(', ')})` : '';
  const rows = await runner.all(
    `select domain_name, count(*) as count from ${table} ${condition} group by domain_name`,
    isFew ? domains : [],
  );
  return new Map(rows.map((row) => [lower(row['domain_name']), Number(row['count'])]));
}

function toDomain(row: SqlRow): Domain {
  const accountsMax = row['max_popbox'] ?? null;
  return {
    name: lower(row['domain_name']),
    unixUser: text(row['unix_user']),
    passwordHash: text(row['password_hash']),
    path: text(row['path']),
    accountsMax: accountsMax === null ? undefined : Number(accountsMax),
  };
}

function toAlias(row: SqlRow): Alias {
  const localPart = lower(row['local_part']);
  const domain = lower(row['domain_name']);
  const target = forwardTargets(text(row['remote_name'])).join(', ');
  return { address: `${localPart}@${domain}`, localPart, domain, target };
}

/** Addresses of a forwarder as Exim's aliasfile reads them: between commas, spaces around. */
function forwardTargets(remoteName: string): readonly string[] {
  const targets = remoteName.split(/[,\n]/, targetsMax).map((target) => target.trim());
  return targets.filter((target) => target !== '');
}

/** A column of a binary type comes as bytes. */
function text(value: SqlValue | undefined): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return String(value ?? '');
}

const textOrNull = (value: SqlValue | undefined) => (value === null ? null : text(value));
const lower = (value: SqlValue | undefined) => text(value).toLowerCase();
