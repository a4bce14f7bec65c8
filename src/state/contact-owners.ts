// Whose an address book is. It goes with its account: to another name, aside when the account is
// removed, back when it is restored. The next bearer of a name never finds the book of the last.

import type { Database, SqlRunner } from '../database/database.ts';

/** No address begins with a blank. */
const aside = (address: string): string => ` ${address}`;

const tablesOfBook = [
  'dispatch_contact',
  'dispatch_contact_address',
  'dispatch_contact_change',
  'dispatch_contact_import',
] as const;

export class ContactOwners {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What the new name had is erased. */
  async rename(from: string, to: string): Promise<void> {
    await this.#database.transaction(async (runner) => {
      await eraseAll(runner, to);
      await runner.run('update dispatch_book set owner = ? where owner = ?', [to, from]);
      await runner.run('update dispatch_correspondent set owner = ? where owner = ?', [to, from]);
    });
  }

  async setAside(address: string): Promise<void> {
    await this.rename(address, aside(address));
  }

  /** Nothing where nothing lies aside: what the name has now stays. */
  async putBack(address: string): Promise<void> {
    const owner = aside(address);
    const rows = await this.#database.all(
      `select owner from dispatch_book where owner = ?
       union select owner from dispatch_correspondent where owner = ?`,
      [owner, owner],
    );
    if (rows.length > 0) await this.rename(owner, address);
  }

  /** What lies aside, for good. */
  async erase(address: string): Promise<void> {
    await this.#database.transaction((runner) => eraseAll(runner, aside(address)));
  }
}

async function eraseAll(runner: SqlRunner, owner: string): Promise<void> {
  for (const table of tablesOfBook) {
    await runner.run(
      `delete from ${table} where book_id in (select id from dispatch_book where owner = ?)`,
      [owner],
    );
  }
  await runner.run('delete from dispatch_book where owner = ?', [owner]);
  await runner.run('delete from dispatch_correspondent where owner = ?', [owner]);
}
