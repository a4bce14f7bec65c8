// The Directory over the tables of whichever schema: it reads once which columns there are, and
// hands each question to the file that answers it.

import type { Database } from '../database/database.ts';
import type { Log } from '../kit/log.ts';
import { addAccounts } from './account-batch.ts';
import { rowAddress } from './address.ts';
import {
  addAccount,
  changeAccount,
  noteLogin,
  removeAccount,
  renameAccount,
  setPassword,
} from './account-changes.ts';
import {
  addAdministrator,
  changeAdministrator,
  findAdministrator,
  listAdministrators,
  removeAdministrator,
} from './administrators.ts';
import { addAlias, removeAlias, setAlias } from './alias-changes.ts';
import { aliasesTo } from './aliases-to.ts';
import type {
  Account,
  AccountChange,
  Administrator,
  AdministratorChange,
  Alias,
  Ceiling,
  Directory,
  Domain,
  DomainCounts,
  DomainFacts,
  Holdings,
  ListedAccount,
  ListRange,
  NewDomain,
  Resolution,
} from './directory.ts';
import {
  addAliasDomain,
  addDomain,
  changeDomain,
  removeAliasDomain,
  removeDomain,
  setDomainPassword,
} from './domain-changes.ts';
import { countByDomain, inhabitedDomains } from './counts.ts';
import { DomainTablesCache } from './domain-tables.ts';
import type { Hashing } from './home-name.ts';
import type { Layout } from './layout.ts';
import { findForwarding, setForwarding } from './forwarding.ts';
import { listAccounts, listAliasDomains, listAliases, listDomains } from './lists.ts';
import {
  accountRow,
  administeredBy,
  findAccount,
  findAlias,
  findDomain,
  inDomainOrNone,
  type LookupOptions,
  realDomain,
  resolveAddress,
} from './lookup.ts';
import { sumQuotas } from './quota-sums.ts';
import { holdingsOf, toListed } from './rows.ts';
import { type MappedNames, readTables, type Tables } from './tables.ts';

export interface SqlDirectoryOptions {
  readonly database: Database;
  readonly layout: Layout;
  /** What tables and columns are called here, where not as the schema calls them. */
  readonly names?: MappedNames;
  readonly baseDir: string;
  readonly hashing?: Hashing | undefined;
  readonly log: Log;
}

export class SqlDirectory implements Directory {
  readonly #options: SqlDirectoryOptions;
  readonly #domainTables = new DomainTablesCache();
  #tables: Promise<Tables> | undefined;

  constructor(options: SqlDirectoryOptions) {
    this.#options = options;
  }

  async holds(): Promise<Holdings> {
    return holdingsOf((await this.#of()).tables.layout);
  }

  async account(address: string): Promise<Account | undefined> {
    return findAccount(await this.#of(), address);
  }

  async domain(name: string): Promise<Domain | undefined> {
    return findDomain(await this.#of(), name);
  }

  async realDomain(name: string): Promise<string | undefined> {
    return realDomain(await this.#of(), name.toLowerCase());
  }

  async domains(
    range: ListRange & { readonly among?: readonly string[] },
  ): Promise<readonly Domain[]> {
    return listDomains(await this.#of(), range);
  }

  async accounts(
    domain: string,
    range: Parameters<Directory['accounts']>[1],
  ): Promise<readonly ListedAccount[]> {
    return listAccounts(await this.#of(), { ...range, domain });
  }

  async listedAccount(address: string): Promise<ListedAccount | undefined> {
    const of = await this.#of();
    const parts = rowAddress(address);
    const own = parts === undefined ? undefined : await inDomainOrNone(of, parts.domain);
    if (parts === undefined || own === undefined) return undefined;
    const row = await accountRow(own.database, own.tables, { parts });
    return row === undefined ? undefined : toListed(row, own.tables, own.baseDir);
  }

  async accountCount(domain: string): Promise<number> {
    const name = domain.toLowerCase();
    return (await this.counts([name])).get(name)?.accounts ?? 0;
  }

  async counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>> {
    return countByDomain(await this.#of(), domains);
  }

  async inhabited(domains: readonly string[]): Promise<ReadonlySet<string>> {
    return inhabitedDomains(await this.#of(), domains);
  }

  async quotaSums(domains: readonly string[]): Promise<ReadonlyMap<string, number> | undefined> {
    return sumQuotas(await this.#of(), domains);
  }

  async aliases(domain: string, range: ListRange): Promise<readonly Alias[]> {
    return listAliases(await this.#of(), { ...range, domain });
  }

  async aliasesTo(domain: string, address: string): Promise<readonly Alias[]> {
    return aliasesTo(await this.#of(), { domain, address });
  }

  async alias(address: string): Promise<Alias | undefined> {
    return findAlias(await this.#of(), address);
  }

  async aliasDomains(domain: string): Promise<readonly string[]> {
    return listAliasDomains(await this.#of(), domain);
  }

  async resolve(address: string): Promise<Resolution> {
    return resolveAddress(await this.#of(), address);
  }

  async addDomain(domain: NewDomain): Promise<void> {
    await addDomain(await this.#of(), domain);
  }

  async setDomainPassword(name: string, passwordHash: string): Promise<void> {
    await setDomainPassword(await this.#of(), name.toLowerCase(), passwordHash);
  }

  async changeDomain(name: string, change: Partial<DomainFacts>): Promise<void> {
    await changeDomain(await this.#of(), name.toLowerCase(), change);
  }

  async removeDomain(name: string): Promise<void> {
    await removeDomain(await this.#of(), name.toLowerCase());
  }

  async addAccount(account: Parameters<Directory['addAccount']>[0]): Promise<Account> {
    return addAccount(await this.#of(), account);
  }

  async changeAccount(address: string, change: AccountChange, ceiling?: Ceiling): Promise<void> {
    await changeAccount(await this.#of(), address, { change, ceiling });
  }

  async renameAccount(
    address: string,
    to: Parameters<Directory['renameAccount']>[1],
  ): Promise<{ readonly before: Account; readonly after: Account }> {
    return renameAccount(await this.#of(), address, to);
  }

  async addAccounts(
    domain: string,
    wanted: Parameters<Directory['addAccounts']>[1],
  ): ReturnType<Directory['addAccounts']> {
    return addAccounts(await this.#of(), { ...wanted, domain });
  }

  async noteLogin(address: string, atMs: number): Promise<void> {
    await noteLogin(await this.#of(), address, atMs);
  }

  async setPassword(
    address: string,
    change: { readonly from: string; readonly to: string },
  ): Promise<boolean> {
    return setPassword(await this.#of(), address, change);
  }

  async removeAccount(address: string): Promise<void> {
    await removeAccount(await this.#of(), address);
  }

  async addAlias(alias: Parameters<Directory['addAlias']>[0]): Promise<void> {
    await addAlias(await this.#of(), alias);
  }

  async setAlias(address: string, target: string): Promise<void> {
    await setAlias(await this.#of(), address, target);
  }

  async removeAlias(address: string): Promise<void> {
    await removeAlias(await this.#of(), address);
  }

  async forwarding(address: string): Promise<readonly string[]> {
    return findForwarding(await this.#of(), address);
  }

  async setForwarding(address: string, targets: readonly string[]): Promise<void> {
    await setForwarding(await this.#of(), address, targets);
  }

  async addAliasDomain(alias: string, domain: string): Promise<void> {
    await addAliasDomain(await this.#of(), alias.toLowerCase(), domain.toLowerCase());
  }

  async removeAliasDomain(alias: string, domain: string): Promise<void> {
    await removeAliasDomain(await this.#of(), alias.toLowerCase(), domain.toLowerCase());
  }

  async administrator(name: string): Promise<Administrator | undefined> {
    return findAdministrator(await this.#of(), name);
  }

  async administeredBy(address: string): Promise<readonly string[]> {
    return administeredBy(await this.#of(), address);
  }

  async administrators(range: ListRange): Promise<readonly Administrator[]> {
    return listAdministrators(await this.#of(), range);
  }

  async addAdministrator(
    administrator: Parameters<Directory['addAdministrator']>[0],
  ): Promise<void> {
    await addAdministrator(await this.#of(), administrator);
  }

  async changeAdministrator(name: string, change: AdministratorChange): Promise<void> {
    await changeAdministrator(await this.#of(), name, change);
  }

  async removeAdministrator(name: string): Promise<void> {
    await removeAdministrator(await this.#of(), name);
  }

  /** Read at the first question, so that a server that is away now may be there then. */
  async #of(): Promise<LookupOptions> {
    const { database, layout, names = {}, baseDir, hashing, log } = this.#options;
    this.#tables ??= readTables(database, layout, names);
    try {
      const domainTables = this.#domainTables;
      return { database, baseDir, hashing, log, domainTables, tables: await this.#tables };
    } catch (error) {
      this.#tables = undefined;
      throw error;
    }
  }
}
