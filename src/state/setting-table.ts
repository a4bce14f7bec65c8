// dispatch_setting: a person's own settings, one row per name.

import type { Database } from '../database/database.ts';

/** LIMIT of settings of one address that are read. */
const settingsMax = 200;

export class SettingTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async all(address: string): Promise<Readonly<Record<string, string>>> {
    const rows = await this.#database.all(
      'select name, value from dispatch_setting where address = ? limit ?',
      [address, settingsMax],
    );
    return Object.fromEntries(rows.map((row) => [String(row['name']), String(row['value'])]));
  }

  /** All of them or none. An empty value removes the row. */
  async change(address: string, change: Readonly<Record<string, string>>): Promise<void> {
    await this.#database.transaction(async (runner) => {
      for (const [name, value] of Object.entries(change)) {
        await runner.run(
          value === ''
            ? 'delete from dispatch_setting where address = ? and name = ?'
            : 'replace into dispatch_setting (address, name, value) values (?, ?, ?)',
          value === '' ? [address, name] : [address, name, value],
        );
      }
    });
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_setting where address = ?', [address]);
  }
}
