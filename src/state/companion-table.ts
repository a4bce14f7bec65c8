// dispatch_companion: accounts that one person has linked to their own. A row says that the owner has
// proven the password of the other account, and which password that was.

import type { Database, SqlRow } from '../database/database.ts';

export interface CompanionRow {
  readonly owner: string;
  readonly other: string;
  /** The other's password when it was proven, hashed: the row is worth nothing after another. */
  readonly credential: string;
  /** Whether a second factor was proven as well. */
  readonly isFactored: boolean;
  readonly madeMs: number;
}

/** LIMIT of rows that are read at once. */
const rowsMax = 100;
const columns = 'select owner, other, credential, is_factored, made_ms from dispatch_companion';

export class CompanionTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async put({ owner, other, credential, isFactored, madeMs }: CompanionRow): Promise<void> {
    await this.#database.run(
      `replace into dispatch_companion (owner, other, credential, is_factored, made_ms)
       values (?, ?, ?, ?, ?)`,
      [owner, other, credential, isFactored ? 1 : 0, madeMs],
    );
  }

  /** Those that this account has linked. */
  async of(owner: string): Promise<readonly CompanionRow[]> {
    const rows = await this.#database.all(
      `${columns} where owner = ? order by other limit ${rowsMax}`,
      [owner],
    );
    return rows.map(companionOf);
  }

  /** Those that have linked this account. */
  async to(other: string): Promise<readonly CompanionRow[]> {
    const rows = await this.#database.all(
      `${columns} where other = ? order by owner limit ${rowsMax}`,
      [other],
    );
    return rows.map(companionOf);
  }

  async remove(owner: string, other: string): Promise<number> {
    return await this.#database.run(
      'delete from dispatch_companion where owner = ? and other = ?',
      [owner, other],
    );
  }

  /** The same password is stored in another way. */
  async replaceCredential(
    other: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<void> {
    await this.#database.run(
      'update dispatch_companion set credential = ? where other = ? and credential = ?',
      [to, other, from],
    );
  }
}

function companionOf(row: SqlRow): CompanionRow {
  return {
    owner: String(row['owner']),
    other: String(row['other']),
    credential: String(row['credential']),
    isFactored: Number(row['is_factored']) === 1,
    madeMs: Number(row['made_ms']),
  };
}
