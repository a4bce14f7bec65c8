// dispatch_domain_setting: what a domain looks like and where its people log in, one row per name.

import type { Database } from '../database/database.ts';

/** LIMIT of settings of one domain that are read. */
const settingsMax = 50;

export class DomainSettingTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async all(domain: string): Promise<Readonly<Record<string, string>>> {
    const rows = await this.#database.all(
      'select name, value from dispatch_domain_setting where domain_name = ? limit ?',
      [domain, settingsMax],
    );
    return Object.fromEntries(rows.map((row) => [String(row['name']), String(row['value'])]));
  }

  /** All of them or none. An empty value removes the row. */
  async change(domain: string, change: Readonly<Record<string, string>>): Promise<void> {
    await this.#database.transaction(async (runner) => {
      for (const [name, value] of Object.entries(change)) {
        await runner.run('delete from dispatch_domain_setting where domain_name = ? and name = ?', [
          domain,
          name,
        ]);
        if (value === '') continue;
        await runner.run(
          'insert into dispatch_domain_setting (domain_name, name, value) values (?, ?, ?)',
          [domain, name, value],
        );
      }
    });
  }

  /** The first domain that has this value. */
  async domainWith(name: string, value: string): Promise<string | undefined> {
    const rows = await this.#database.all(
      `select domain_name from dispatch_domain_setting where value = ? and name = ?
       order by domain_name limit 1`,
      [value, name],
    );
    return rows.map((row) => String(row['domain_name']))[0];
  }

  /** All that have it, as many as are asked for. */
  async domainsWith(name: string, value: string, limit: number): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select domain_name from dispatch_domain_setting where value = ? and name = ?
       order by domain_name limit ?`,
      [value, name, limit],
    );
    return rows.map((row) => String(row['domain_name']));
  }

  async removeAll(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_domain_setting where domain_name = ?', [domain]);
  }
}
