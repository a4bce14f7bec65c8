// dispatch_contact_import: what was sent up to be taken into an address book and waits for its
// owner's word; one for a person, the newest.

import type { Database } from '../database/database.ts';

export interface PendingImport {
  /** Of the file. */
  readonly name: string;
  /** vCards, one behind the other. */
  readonly cards: string;
  readonly timeMs: number;
}

export class ContactImportTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async put(book: number, { name, cards, timeMs }: PendingImport): Promise<void> {
    await this.#database.run(
      'replace into dispatch_contact_import (book_id, name, time_ms, cards) values (?, ?, ?, ?)',
      [book, name, timeMs, cards],
    );
  }

  async find(book: number): Promise<PendingImport | undefined> {
    const [row] = await this.#database.all(
      'select name, time_ms, cards from dispatch_contact_import where book_id = ?',
      [book],
    );
    if (row === undefined) return undefined;
    const { name, cards, time_ms: timeMs } = row;
    return { name: String(name), cards: String(cards), timeMs: Number(timeMs) };
  }

  async remove(book: number): Promise<void> {
    await this.#database.run('delete from dispatch_contact_import where book_id = ?', [book]);
  }
}
