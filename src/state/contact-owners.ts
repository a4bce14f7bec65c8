// Whose an address book is, and what else belongs to an account here alone. It goes with its
// account: to another name, aside when the account is removed, back when it is restored. The next
// bearer of a name never finds what was the last one's.

import type { Database, SqlRunner } from '../database/database.ts';

/** No address begins with a blank. */
const aside = (address: string): string => ` ${address}`;

const tablesOfBook = [
  'dispatch_contact',
  'dispatch_contact_address',
  'dispatch_contact_change',
  'dispatch_contact_import',
] as const;

/** Tables that name their owner in each row. */
const tablesOfOwner = [
  'dispatch_book',
  'dispatch_correspondent',
  'dispatch_due',
  'dispatch_search',
  'dispatch_sort_mark',
  'dispatch_sort_rule',
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
      for (const table of tablesOfOwner) {
        await runner.run(`update ${table} set owner = ? where owner = ?`, [to, from]);
      }
      // What was proven of an account was proven of its name.
      for (const name of [from, to]) {
        await runner.run('delete from dispatch_companion where owner = ? or other = ?', [
          name,
          name,
        ]);
      }
    });
  }

  async setAside(address: string): Promise<void> {
    await this.rename(address, aside(address));
  }

  /** Nothing where nothing lies aside: what the name has now stays. */
  async putBack(address: string): Promise<void> {
    const owner = aside(address);
    const rows = await this.#database.all(
      tablesOfOwner.map((table) => `select owner from ${table} where owner = ?`).join(' union '),
      tablesOfOwner.map(() => owner),
    );
    if (rows.length > 0) await this.rename(owner, address);
  }

  /** What lies aside, for good. */
  async erase(address: string): Promise<void> {
    await this.#database.transaction((runner) => eraseAll(runner, aside(address)));
  }
}

async function eraseAll(runner: SqlRunner, owner: string): Promise<void> {
  // Two steps, for MySQL reads all of a table to delete what a subquery names.
  for (const { id } of await runner.all('select id from dispatch_book where owner = ?', [owner])) {
    for (const table of tablesOfBook) {
      await runner.run(`delete from ${table} where book_id = ?`, [Number(id)]);
    }
  }
  for (const table of tablesOfOwner) {
    await runner.run(`delete from ${table} where owner = ?`, [owner]);
  }
}
