// dispatch_secret: keys of this installation, made on first use and the same for all workers.

import type { Database } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export class SecretTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key of this name; `fresh`, in hex, when there was none. Of two at once, one wins. */
  async key(name: string, fresh: string, nowMs: number): Promise<string> {
    return (await this.#find(name)) ?? (await this.#make(name, fresh, nowMs));
  }

  async #make(name: string, fresh: string, nowMs: number): Promise<string> {
    const insert = insertOrIgnore(this.#database.dialect);
    await this.#database.run(
      `${insert} dispatch_secret (name, value, created_ms) values (?, ?, ?)`,
      [name, fresh, nowMs],
    );
    return (await this.#find(name)) ?? fresh;
  }

  async #find(name: string): Promise<string | undefined> {
    const [row] = await this.#database.all('select value from dispatch_secret where name = ?', [
      name,
    ]);
    return row === undefined ? undefined : String(row['value']);
  }
}
