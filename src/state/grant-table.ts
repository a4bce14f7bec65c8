// dispatch_grant: what an administrator may do in the domains of theirs, and how much these may
// have together. Who has no row may do everything in them, without a limit.

import type { Database, SqlRow, SqlRunner } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';

/** `account` is an account with rights, `administrator` somebody in the schema's own table. */
export type GrantKind = 'account' | 'administrator';

export interface GrantName {
  readonly kind: GrantKind;
  readonly name: string;
}

export interface Grant {
  /** Words that the account room knows. */
  readonly may: readonly string[];
  readonly accountsMax: number | undefined;
  readonly quotaBytesMax: number | undefined;
}

export class GrantTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find({ kind, name }: GrantName): Promise<Grant | undefined> {
    const rows = await this.#database.all(
      'select * from dispatch_grant where kind = ? and name = ?',
      [kind, name],
    );
    return rows.map(toGrant)[0];
  }

  async set({ kind, name }: GrantName, grant: Grant): Promise<void> {
    await this.#database.run(
      `replace into dispatch_grant (kind, name, may, accounts_max, quota_bytes_max)
       values (?, ?, ?, ?, ?)`,
      [kind, name, grant.may.join(','), grant.accountsMax ?? null, grant.quotaBytesMax ?? null],
    );
  }

  async remove({ kind, name }: GrantName): Promise<void> {
    await this.#database.run('delete from dispatch_grant where kind = ? and name = ?', [
      kind,
      name,
    ]);
  }

  /** Makes whoever else would count against the same limit wait for the end of the transaction. */
  async lock(runner: SqlRunner, { kind, name }: GrantName): Promise<void> {
    await runner.all(
      `select name from dispatch_grant where kind = ? and name = ?${forUpdate(this.#database.dialect)}`,
      [kind, name],
    );
  }
}

function toGrant(row: SqlRow): Grant {
  const limit = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    may: String(row['may'])
      .split(',')
      .filter((word) => word !== ''),
    accountsMax: limit(row['accounts_max']),
    quotaBytesMax: limit(row['quota_bytes_max']),
  };
}
