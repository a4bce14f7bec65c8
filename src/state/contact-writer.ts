// Writes within one transaction on an address book: a card, the columns and addresses that are cut
// out of it, and a line in the log for each.

import type { SqlRunner, SqlValue } from '../database/database.ts';
import {
  chunkSize,
  findContacts,
  findGroups,
  holes,
  type NewContact,
  rowColumns,
  type StoredContact,
} from './contact-row.ts';

interface Within {
  readonly book: number;
  readonly version: number;
  readonly nowMs: number;
}

export class ContactWriter {
  readonly #runner: SqlRunner;
  readonly #within: Within;

  constructor(runner: SqlRunner, within: Within) {
    this.#runner = runner;
    this.#within = within;
  }

  get book(): number {
    return this.#within.book;
  }

  find(uids: readonly string[]): Promise<readonly StoredContact[]> {
    return findContacts(this.#runner, this.book, uids);
  }

  groups(limit: number): Promise<readonly StoredContact[]> {
    return findGroups(this.#runner, this.book, limit);
  }

  async count(): Promise<number> {
    const [row] = await this.#runner.all(
      'select count(*) as number from dispatch_contact where book_id = ?',
      [this.book],
    );
    return Number(row?.['number'] ?? 0);
  }

  /** Puts contacts in, in the place of those that have their UIDs. */
  async put(contacts: readonly NewContact[]): Promise<void> {
    await this.remove(contacts.map(({ uid }) => uid));
    const { book, version } = this.#within;
    await this.#insert(
      `dispatch_contact (book_id, version, search_text, card, ${rowColumns})`,
      contacts.map((one) => [
        book,
        version,
        one.searchText,
        one.card,
        one.uid,
        one.kind,
        one.etag,
        one.letter,
        one.sortKey,
        one.name,
        one.address,
        one.organization,
        one.hasPhoto ? 1 : 0,
      ]),
    );
    await this.#insert(
      'dispatch_contact_address (book_id, address, uid)',
      contacts.flatMap(({ uid, addresses }) =>
        [...new Set(addresses)].map((address) => [book, address, uid]),
      ),
    );
  }

  /** Logs each of them as it was, whether it was there or not. */
  async remove(uids: readonly string[]): Promise<void> {
    const { book, version, nowMs } = this.#within;
    const before = new Map((await this.find(uids)).map(({ uid, card }) => [uid, card]));
    await this.#insert(
      'dispatch_contact_change (book_id, version, uid, time_ms, before_card)',
      uids.map((uid) => [book, version, uid, nowMs, before.get(uid) ?? null]),
    );
    const gone = [...before.keys()];
    for (let at = 0; at < gone.length; at += chunkSize) {
      const some = gone.slice(at, at + chunkSize);
      for (const table of ['dispatch_contact', 'dispatch_contact_address']) {
        await this.#runner.run(
          `delete from ${table} where book_id = ? and uid in (${holes(some)})`,
          [book, ...some],
        );
      }
    }
  }

  async #insert(into: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const some = rows.slice(at, at + rowsAtOnce);
      const places = some.map((row) => `(${holes(row)})`).join(', ');
      await this.#runner.run(`insert into ${into} values ${places}`, some.flat());
    }
  }
}

/** LIMIT rows of one statement: with a large picture each, they stay below MySQL's packet. */
const rowsAtOnce = 20;
