// Look-ups in the tables of vmail-sql: domain, popbox, forwarder, domain_alias.
//
// Names are compared by the column's collation, so that its index is used; MySQL's collations
// also fold accents and ignore trailing spaces, and SQLite's fold case only. What comes back is
// therefore compared once more here, after lower-casing, before it counts as found.

import type { Database, SqlRow } from '../database/database.ts';
import type { Log } from '../kit/log.ts';
import { catchAll, isDomainName, parseAddress, rowAddress } from './address.ts';
import type {
  Account,
  Alias,
  Domain,
  DomainCounts,
  ListedAccount,
  ListRange,
  Resolution,
} from './directory.ts';
import { mailboxPath } from './mailbox-path.ts';
import {
  countAccounts,
  countByDomain,
  listAccounts,
  listAliasDomains,
  listAliases,
  listDomains,
  toListed,
} from './vmail-sql-lists.ts';
import {
  accountColumns,
  accountTables,
  forwardTargets,
  lower,
  text,
  textOrNull,
  toAlias,
  toDomain,
} from './vmail-sql-rows.ts';

export interface VmailSqlOptions {
  readonly database: Database;
  /** Every mailbox lies below it. */
  readonly baseDir: string;
  readonly log: Log;
}

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

  async domains(
    range: ListRange & { readonly among?: readonly string[] },
  ): Promise<readonly Domain[]> {
    return listDomains(this.#database, range);
  }

  async accounts(domain: string, range: ListRange): Promise<readonly ListedAccount[]> {
    return listAccounts(this.#database, this.#baseDir, { ...range, domain });
  }

  async listedAccount(address: string): Promise<ListedAccount | undefined> {
    const parts = rowAddress(address);
    const row = parts === undefined ? undefined : await this.#row(parts.localPart, parts.domain);
    return row === undefined ? undefined : toListed(row, this.#baseDir);
  }

  async accountCount(domain: string): Promise<number> {
    return countAccounts(this.#database, domain.toLowerCase());
  }

  async counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>> {
    return countByDomain(this.#database, domains);
  }

  async aliases(domain: string, range: ListRange): Promise<readonly Alias[]> {
    return listAliases(this.#database, { ...range, domain });
  }

  async alias(address: string): Promise<Alias | undefined> {
    const parts = rowAddress(address);
    if (parts === undefined) return undefined;
    const rows = await this.#database.all(
      `select domain_name, local_part, remote_name from forwarder
       where domain_name = ? and local_part = ?`,
      [parts.domain, parts.localPart],
    );
    const row = rows.find((one) => lower(one['local_part']) === parts.localPart);
    return row === undefined ? undefined : toAlias(row);
  }

  async aliasDomains(domain: string): Promise<readonly string[]> {
    return listAliasDomains(this.#database, domain);
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
    const row = await this.#row(localPart, domain);
    return row === undefined ? undefined : this.#toAccount(row);
  }

  async #row(localPart: string, domain: string): Promise<SqlRow | undefined> {
    const rows = await this.#database.all(
      `select ${accountColumns} from ${accountTables}
       where popbox.domain_name = ? and popbox.local_part = ?`,
      [domain, localPart],
    );
    return rows.find((one) => lower(one['local_part']) === localPart);
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
}
