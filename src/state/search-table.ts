// dispatch_search: what a person searched for, one row per query. A row without a name is a recent
// search, and goes when newer ones come; one with a name was saved, and stays.

import type { Database, SqlRow } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export interface SearchRow {
  readonly owner: string;
  /** SHA-256 of the query as hex. */
  /** The digest of the query. */
  readonly id: string;
  readonly query: string;
  /** Empty for a recent search. */
  readonly name: string;
  readonly usedMs: number;
}

/** LIMIT of rows that are read at once. */
const rowsMax = 500;
const columns = 'select owner, digest, query, name, used_ms from dispatch_search where owner = ?';

export class SearchTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A saved one keeps its name. */
  async use({ owner, id, query, usedMs }: Omit<SearchRow, 'name'>): Promise<void> {
    const inserted = await this.#database.run(
      `${insertOrIgnore(this.#database.dialect)} dispatch_search
       (owner, digest, query, name, used_ms) values (?, ?, ?, '', ?)`,
      [owner, id, query, usedMs],
    );
    if (inserted > 0) return;
    await this.#database.run(
      'update dispatch_search set used_ms = ? where owner = ? and digest = ?',
      [usedMs, owner, id],
    );
  }

  /** In the place of one with the same query, and of the one that it was before. */
  async save({ owner, id, query, name, usedMs }: SearchRow, former: string): Promise<void> {
    await this.#database.transaction(async (runner) => {
      if (former !== id) {
        await runner.run('delete from dispatch_search where owner = ? and digest = ?', [
          owner,
          former,
        ]);
      }
      await runner.run(
        'replace into dispatch_search (owner, digest, query, name, used_ms) values (?, ?, ?, ?, ?)',
        [owner, id, query, name, usedMs],
      );
    });
  }

  async find(owner: string, id: string): Promise<SearchRow | undefined> {
    const [row] = await this.#database.all(`${columns} and digest = ?`, [owner, id]);
    return row && searchOf(row);
  }

  /** Those that were saved, in the order of their names. */
  async saved(owner: string): Promise<readonly SearchRow[]> {
    const rows = await this.#database.all(
      `${columns} and name <> '' order by name, digest limit ${rowsMax}`,
      [owner],
    );
    return rows.map(searchOf);
  }

  /** Those that have no name, the newest first. */
  async recent(owner: string, limit: number): Promise<readonly SearchRow[]> {
    const rows = await this.#database.all(
      `${columns} and name = '' order by used_ms desc, digest limit ?`,
      [owner, limit],
    );
    return rows.map(searchOf);
  }

  async remove(owner: string, id: string): Promise<void> {
    await this.#database.run('delete from dispatch_search where owner = ? and digest = ?', [
      owner,
      id,
    ]);
  }

  /** Recent searches that were last used before a time. */
  async forgetBefore(owner: string, beforeMs: number): Promise<void> {
    await this.#database.run(
      "delete from dispatch_search where owner = ? and name = '' and used_ms < ?",
      [owner, beforeMs],
    );
  }
}

function searchOf(row: SqlRow): SearchRow {
  return {
    owner: String(row['owner']),
    id: String(row['digest']),
    query: String(row['query']),
    name: String(row['name']),
    usedMs: Number(row['used_ms']),
  };
}
