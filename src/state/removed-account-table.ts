// dispatch_removed_account: what an account was when it was removed and where its mail lies since,
// until it is restored or its mail is erased. The record is the account room's to read.

import type { Database, SqlRow } from '../database/database.ts';

export interface RemovedRow {
  readonly id: number;
  readonly address: string;
  readonly removedMs: number;
  /** JSON with the password's hash in it: never shown, never logged. */
  readonly record: string;
}

/** LIMIT of rows read at once. */
const rowsMax = 500;

export class RemovedAccountTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add({ address, removedMs, record }: Omit<RemovedRow, 'id'>): Promise<void> {
    await this.#database.run(
      'insert into dispatch_removed_account (address, removed_ms, record) values (?, ?, ?)',
      [address, removedMs, record],
    );
  }

  /** The one of this name that was removed last. */
  async newest(address: string): Promise<RemovedRow | undefined> {
    const rows = await this.#database.all(
      `select * from dispatch_removed_account where address = ?
       order by removed_ms desc, id desc limit 1`,
      [address],
    );
    return rows.map(toRow)[0];
  }

  /** Removed before this time, in the order of their numbers, which begin after `afterId`. */
  async before(timeMs: number, afterId: number): Promise<readonly RemovedRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_removed_account where removed_ms < ? and id > ?
       order by id limit ?`,
      [timeMs, afterId, rowsMax],
    );
    return rows.map(toRow);
  }

  async remove(id: number): Promise<void> {
    await this.#database.run('delete from dispatch_removed_account where id = ?', [id]);
  }
}

function toRow(row: SqlRow): RemovedRow {
  return {
    id: Number(row['id']),
    address: String(row['address']),
    removedMs: Number(row['removed_ms']),
    record: String(row['record']),
  };
}
