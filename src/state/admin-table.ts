// dispatch_admin: who administers which domain. `*` stands for all: a super administrator.

import type { Database } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

/** LIMIT of domains of one administrator that are read. */
const domainsMax = 10_000;

export const everyDomain = '*';

export class AdminTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async domainsOf(address: string): Promise<readonly string[]> {
    const rows = await this.#database.all(
      'select domain_name from dispatch_admin where address = ? order by domain_name limit ?',
      [address, domainsMax],
    );
    return rows.map((row) => String(row['domain_name']));
  }

  /** A page of administrators in the order of their addresses, each with all its domains. */
  async list(after: string, limit: number): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.#database.all(
      `select address, domain_name from dispatch_admin where address in (
         select address from (
           select distinct address from dispatch_admin where address > ? order by address limit ?
         ) as page
       ) order by address, domain_name limit ?`,
      [after, limit, domainsMax],
    );
    const found = new Map<string, string[]>();
    for (const row of rows) {
      const address = String(row['address']);
      found.set(address, [...(found.get(address) ?? []), String(row['domain_name'])]);
    }
    return found;
  }

  async add(address: string, domain: string): Promise<void> {
    const insert = insertOrIgnore(this.#database.dialect);
    await this.#database.run(`${insert} dispatch_admin (address, domain_name) values (?, ?)`, [
      address.toLowerCase(),
      domain.toLowerCase(),
    ]);
  }

  async remove(address: string, domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_admin where address = ? and domain_name = ?', [
      address.toLowerCase(),
      domain.toLowerCase(),
    ]);
  }

  async removeDomain(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_admin where domain_name = ?', [domain]);
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_admin where address = ?', [address]);
  }
}
