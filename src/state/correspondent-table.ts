// dispatch_correspondent: whom a person has written to, how often and when last.

import type { Database, SqlRow } from '../database/database.ts';

export interface Correspondent {
  /** In lower case. */
  readonly address: string;
  readonly name: string;
  readonly uses: number;
  readonly usedMs: number;
}

export class CorrespondentTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts one use of each; a name that is known is kept where the new one is empty. */
  async count(
    owner: string,
    people: readonly Pick<Correspondent, 'address' | 'name'>[],
    nowMs: number,
  ): Promise<void> {
    const { dialect } = this.#database;
    // Both count in the row itself, so that two workers at once lose no use.
    const renamed = (fresh: string): string =>
      `name = case when ${fresh} = '' then dispatch_correspondent.name else ${fresh} end`;
    const change =
      dialect === 'mysql'
        ? `on duplicate key update uses = uses + 1, used_ms = values(used_ms),
           ${renamed('values(name)')}`
        : `on conflict (owner, address) do update set uses = uses + 1,
           used_ms = excluded.used_ms, ${renamed('excluded.name')}`;
    // Each by itself: several in one transaction could wait for those of another worker.
    for (const { address, name } of people) {
      await this.#database.run(
        `insert into dispatch_correspondent (owner, address, name, uses, used_ms)
         values (?, ?, ?, 1, ?) ${change}`,
        [owner, address, name, nowMs],
      );
    }
  }

  /** The most recent first. */
  async newest(owner: string, limit: number): Promise<readonly Correspondent[]> {
    const rows = await this.#database.all(
      `select address, name, uses, used_ms from dispatch_correspondent
       where owner = ? order by used_ms desc, address limit ?`,
      [owner, limit],
    );
    return rows.map(correspondentOf);
  }

  async forget(owner: string, addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      await this.#database.run(
        'delete from dispatch_correspondent where owner = ? and address = ?',
        [owner, address],
      );
    }
  }

  async removeAll(owner: string): Promise<void> {
    await this.#database.run('delete from dispatch_correspondent where owner = ?', [owner]);
  }

  /** The oldest go, so that no more stay than these. */
  async keepNewest(owner: string, count: number): Promise<void> {
    const [row] = await this.#database.all(
      `select used_ms from dispatch_correspondent where owner = ?
       order by used_ms desc limit 1 offset ?`,
      [owner, count],
    );
    if (row === undefined) return;
    await this.#database.run(
      'delete from dispatch_correspondent where owner = ? and used_ms <= ?',
      [owner, row['used_ms'] ?? 0],
    );
  }
}

function correspondentOf(row: SqlRow): Correspondent {
  return {
    address: String(row['address']),
    name: String(row['name']),
    uses: Number(row['uses']),
    usedMs: Number(row['used_ms']),
  };
}
