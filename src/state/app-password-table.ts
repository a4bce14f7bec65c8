// dispatch_app_password: passwords of mail programs. Of each only its SHA-256 is kept, which mail
// servers compare by a statement of theirs (docs/mail-servers.md); 80 random bits need no salt.

import type { Database, SqlRow } from '../database/database.ts';

export interface AppPasswordRow {
  /** 16 hex digits. */
  readonly id: string;
  /** The account that it opens. */
  readonly address: string;
  /** 64 hex digits. */
  readonly secretHash: string;
  readonly name: string;
  readonly createdMs: number;
}

export class AppPasswordTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: AppPasswordRow): Promise<void> {
    await this.#database.run(
      `insert into dispatch_app_password (id, address, secret_hash, name, created_ms)
       values (?, ?, ?, ?, ?)`,
      [row.id, row.address, row.secretHash, row.name, row.createdMs],
    );
  }

  /** The oldest first. */
  async of(address: string): Promise<readonly AppPasswordRow[]> {
    const rows = await this.#database.all(
      'select * from dispatch_app_password where address = ? order by created_ms, id',
      [address],
    );
    return rows.map(toAppPassword);
  }

  /** Whether this account had it. */
  async remove(address: string, id: string): Promise<boolean> {
    const sql = 'delete from dispatch_app_password where id = ? and address = ?';
    return (await this.#database.run(sql, [id, address])) > 0;
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_app_password where address = ?', [address]);
  }
}

function toAppPassword(row: SqlRow): AppPasswordRow {
  return {
    id: String(row['id']),
    address: String(row['address']),
    secretHash: String(row['secret_hash']),
    name: String(row['name']),
    createdMs: Number(row['created_ms']),
  };
}
