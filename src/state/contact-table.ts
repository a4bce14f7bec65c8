// dispatch_book and what hangs on it: each person's contacts as vCards, with the columns that lists
// are made of, the log of changes, and one import that waits for its owner's word.
//
//   dispatch_book ──┬ dispatch_contact          uid, etag, vCard 4.0 and what is cut out of it
//   version counts  ├ dispatch_contact_address  lower-case address → uid
//   its changes     ├ dispatch_contact_change   version → uid, and the card as it was before
//                   └ dispatch_contact_import   cards that were sent up and not yet taken
//
// A book is written by one transaction at a time: each takes the book's row first. What changed
// since a version is what the log says (WebDAV sync, RFC 6578), up to `forgotten`.

import type { Database, SqlValue } from '../database/database.ts';
import { forUpdate, insertOrIgnore } from '../database/dialect.ts';
import { Refusal } from '../kit/failure.ts';
import {
  chunkSize,
  type ContactRow,
  findContacts,
  findGroups,
  holes,
  rowColumns,
  rowOf,
  type StoredContact,
  storedOf,
} from './contact-row.ts';
import { ContactWriter } from './contact-writer.ts';

export interface ContactRange {
  readonly kind: ContactRow['kind'];
  /** Folded words that all must be in it. */
  readonly words?: readonly string[];
  readonly letter?: string;
  /** The last row of the page before. */
  readonly after?: Pick<ContactRow, 'sortKey' | 'uid'> | undefined;
  readonly limit: number;
}

export class ContactTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The book's number; undefined for who has none yet. */
  async book(owner: string): Promise<number | undefined> {
    const [row] = await this.#database.all('select id from dispatch_book where owner = ?', [owner]);
    return row && Number(row['id']);
  }

  async list(book: number, range: ContactRange): Promise<readonly ContactRow[]> {
    const wheres = ['book_id = ?', 'kind = ?'];
    const values: SqlValue[] = [book, range.kind];
    for (const word of range.words ?? []) {
      wheres.push(`search_text like ? escape '!'`);
      values.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
    }
    if (range.letter !== undefined) {
      wheres.push('letter = ?');
      values.push(range.letter);
    }
    if (range.after) {
      const { sortKey, uid } = range.after;
      wheres.push('(sort_key > ? or (sort_key = ? and uid > ?))');
      values.push(sortKey, sortKey, uid);
    }
    const rows = await this.#database.all(
      `select ${rowColumns} from dispatch_contact where ${wheres.join(' and ')}
       order by sort_key, uid limit ?`,
      [...values, range.limit],
    );
    return rows.map(rowOf);
  }

  /** With what sort keys begin, in their order: the index of lists answers it alone. */
  async signs(book: number): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select distinct substr(sort_key, 1, 1) as first_sign from dispatch_contact
       where book_id = ? and kind = 'individual' order by first_sign limit 500`,
      [book],
    );
    return rows.map((row) => String(row['first_sign']));
  }

  /** By name. */
  groups(book: number, limit: number): Promise<readonly StoredContact[]> {
    return findGroups(this.#database, book, limit);
  }

  async count(book: number): Promise<number> {
    const [row] = await this.#database.all(
      'select count(*) as number from dispatch_contact where book_id = ?',
      [book],
    );
    return Number(row?.['number'] ?? 0);
  }

  async find(book: number, uids: readonly string[]): Promise<readonly StoredContact[]> {
    return findContacts(this.#database, book, uids);
  }

  /** Without their cards. */
  async rows(book: number, uids: readonly string[]): Promise<readonly ContactRow[]> {
    const found: ContactRow[] = [];
    for (let at = 0; at < uids.length; at += chunkSize) {
      const some = uids.slice(at, at + chunkSize);
      const rows = await this.#database.all(
        `select ${rowColumns} from dispatch_contact where book_id = ? and uid in (${holes(some)})`,
        [book, ...some],
      );
      found.push(...rows.map(rowOf));
    }
    return found;
  }

  /** Cards of a kind with their text, in the order of their UIDs. */
  async cards(
    book: number,
    page: { readonly kind: ContactRow['kind']; readonly after: string; readonly limit: number },
  ): Promise<readonly StoredContact[]> {
    const rows = await this.#database.all(
      `select ${rowColumns}, version, card from dispatch_contact
       where book_id = ? and kind = ? and uid > ? order by uid limit ?`,
      [book, page.kind, page.after, page.limit],
    );
    return rows.map(storedOf);
  }

  /** Contacts that have one of these lower-case addresses. */
  async withAddresses(
    book: number,
    addresses: readonly string[],
  ): Promise<readonly (readonly [address: string, contact: ContactRow])[]> {
    const found: (readonly [string, ContactRow])[] = [];
    for (let at = 0; at < addresses.length; at += chunkSize) {
      const some = addresses.slice(at, at + chunkSize);
      const rows = await this.#database.all(
        `select a.address as own_address, ${rowColumns
          .split(', ')
          .map((column) => `c.${column} as ${column}`)
          .join(', ')}
         from dispatch_contact_address a
         join dispatch_contact c on c.book_id = a.book_id and c.uid = a.uid
         where a.book_id = ? and a.address in (${holes(some)})`,
        [book, ...some],
      );
      for (const row of rows) found.push([String(row['own_address']), rowOf(row)]);
    }
    return found;
  }

  /** By UID. */
  async addressesOf(
    book: number,
    uids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    for (let at = 0; at < uids.length; at += chunkSize) {
      const some = uids.slice(at, at + chunkSize);
      const rows = await this.#database.all(
        `select uid, address from dispatch_contact_address
         where book_id = ? and uid in (${holes(some)}) order by address`,
        [book, ...some],
      );
      for (const row of rows) {
        const uid = String(row['uid']);
        found.set(uid, [...(found.get(uid) ?? []), String(row['address'])]);
      }
    }
    return found;
  }

  async addresses(book: number, limit: number): Promise<readonly string[]> {
    const rows = await this.#database.all(
      'select distinct address from dispatch_contact_address where book_id = ? limit ?',
      [book, limit],
    );
    return rows.map((row) => String(row['address']));
  }

  /** Addresses that more than one contact has, with those contacts. */
  async shared(
    book: number,
    limit: number,
  ): Promise<readonly { readonly address: string; readonly uids: readonly string[] }[]> {
    const rows = await this.#database.all(
      `select a.address as address, a.uid as uid from dispatch_contact_address a
       join (select address from dispatch_contact_address where book_id = ?
             group by address having count(*) > 1 order by address limit ?) twice
         on twice.address = a.address
       where a.book_id = ? order by a.address, a.uid`,
      [book, limit, book],
    );
    const byAddress = Map.groupBy(rows, (row) => String(row['address']));
    return [...byAddress].map(([address, same]) => ({
      address,
      uids: same.map((row) => String(row['uid'])),
    }));
  }

  /** Runs one change of a book, which it makes if there is none; gives the new version. */
  async change(
    owner: string,
    nowMs: number,
    work: (writer: ContactWriter) => Promise<void>,
  ): Promise<number> {
    const { dialect } = this.#database;
    // Before the transaction: an insert of a name that is there would lock its row for readers, and
    // two that then want to write it would wait for each other.
    if ((await this.book(owner)) === undefined) {
      await this.#database.run(
        `${insertOrIgnore(dialect)} dispatch_book (owner, version, forgotten) values (?, 0, 0)`,
        [owner],
      );
    }
    return this.#database.transaction(async (runner) => {
      const [row] = await runner.all(
        `select id, version from dispatch_book where owner = ?${forUpdate(dialect)}`,
        [owner],
      );
      // The account was renamed or removed in this very moment.
      if (row === undefined) throw new Refusal('not-found');
      const book = Number(row['id']);
      const version = Number(row['version']) + 1;
      await work(new ContactWriter(runner, { book, version, nowMs }));
      await runner.run('update dispatch_book set version = ? where id = ?', [version, book]);
      return version;
    });
  }

  /** What was changed from one version to another, the newest first. */
  async changes(
    book: number,
    first: number,
    last: number,
    limit: number,
  ): Promise<
    readonly { readonly uid: string; readonly version: number; readonly before: string | null }[]
  > {
    const rows = await this.#database.all(
      `select uid, version, before_card from dispatch_contact_change
       where book_id = ? and version >= ? and version <= ? order by id desc limit ?`,
      [book, first, last, limit],
    );
    return rows.map((row) => ({
      uid: String(row['uid']),
      version: Number(row['version']),
      before: row['before_card'] === null ? null : String(row['before_card']),
    }));
  }

  /** How far the book has come, and up to where its log was forgotten. */
  async versions(book: number): Promise<{ readonly version: number; readonly forgotten: number }> {
    const [row] = await this.#database.all(
      'select version, forgotten from dispatch_book where id = ?',
      [book],
    );
    return { version: Number(row?.['version'] ?? 0), forgotten: Number(row?.['forgotten'] ?? 0) };
  }

  /** Removes the log up to a time. Who synchronises from before then reads the book anew. */
  async forgetChanges(book: number, beforeMs: number): Promise<void> {
    const where = 'book_id = ? and time_ms < ?';
    const [row] = await this.#database.all(
      `select max(version) as last from dispatch_contact_change where ${where}`,
      [book, beforeMs],
    );
    if (row === undefined || row['last'] === null) return;
    await this.#database.run(
      'update dispatch_book set forgotten = ? where id = ? and forgotten < ?',
      [row['last'] ?? 0, book, row['last'] ?? 0],
    );
    await this.#database.run(`delete from dispatch_contact_change where ${where}`, [
      book,
      beforeMs,
    ]);
  }
}
