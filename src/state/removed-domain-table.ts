// dispatch_removed_domain: domains that are closed until their days are over and they go for good,
// with whether they were open before.

import type { Database, SqlRow } from '../database/database.ts';

export interface RemovedDomainRow {
  readonly name: string;
  readonly removedMs: number;
  readonly wasActive: boolean;
}

/** LIMIT of rows read at once. */
const rowsMax = 10_000;

export class RemovedDomainTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async set({ name, removedMs, wasActive }: RemovedDomainRow): Promise<void> {
    await this.#database.run(
      `replace into dispatch_removed_domain (domain_name, removed_ms, was_active) values (?, ?, ?)`,
      [name, removedMs, wasActive ? 1 : 0],
    );
  }

  /** By name; there are few of them at a time. */
  async all(): Promise<ReadonlyMap<string, RemovedDomainRow>> {
    const rows = await this.#database.all(
      'select * from dispatch_removed_domain order by domain_name limit ?',
      [rowsMax],
    );
    return new Map(rows.map(toRow).map((row) => [row.name, row]));
  }

  async find(name: string): Promise<RemovedDomainRow | undefined> {
    const rows = await this.#database.all(
      'select * from dispatch_removed_domain where domain_name = ?',
      [name],
    );
    return rows.map(toRow)[0];
  }

  async remove(name: string): Promise<void> {
    await this.#database.run('delete from dispatch_removed_domain where domain_name = ?', [name]);
  }
}

function toRow(row: SqlRow): RemovedDomainRow {
  return {
    name: String(row['domain_name']),
    removedMs: Number(row['removed_ms']),
    wasActive: Number(row['was_active']) === 1,
  };
}
