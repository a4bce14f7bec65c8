// A contact as a row of dispatch_contact: the columns that lists are made of, and the card itself.

import type { SqlRow, SqlRunner } from '../database/database.ts';

/** A contact as lists show it. */
export interface ContactRow {
  readonly uid: string;
  readonly kind: 'individual' | 'group';
  /** 40 hex digits that change with the card. */
  readonly etag: string;
  readonly letter: string;
  readonly sortKey: string;
  readonly name: string;
  /** The first one; empty for none. */
  readonly address: string;
  readonly organization: string;
  readonly hasPhoto: boolean;
}

export interface StoredContact extends ContactRow {
  /** vCard 4.0. */
  readonly card: string;
  readonly version: number;
}

export interface NewContact extends ContactRow {
  readonly card: string;
  readonly searchText: string;
  /** In lower case. */
  readonly addresses: readonly string[];
}

export const rowColumns =
  'uid, kind, etag, letter, sort_key, name, address, organization, has_photo';

/** LIMIT values in one `in (…)`. */
export const chunkSize = 200;

export function holes(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

export async function findContacts(
  runner: SqlRunner,
  book: number,
  uids: readonly string[],
): Promise<readonly StoredContact[]> {
  const found: StoredContact[] = [];
  for (let at = 0; at < uids.length; at += chunkSize) {
    const some = uids.slice(at, at + chunkSize);
    const rows = await runner.all(
      `select ${rowColumns}, version, card from dispatch_contact
       where book_id = ? and uid in (${holes(some)})`,
      [book, ...some],
    );
    found.push(...rows.map(storedOf));
  }
  return found;
}

/** By name, read along the index of lists. */
export async function findGroups(
  runner: SqlRunner,
  book: number,
  limit: number,
): Promise<readonly StoredContact[]> {
  const rows = await runner.all(
    `select ${rowColumns}, version, card from dispatch_contact
     where book_id = ? and kind = 'group' order by sort_key, uid limit ?`,
    [book, limit],
  );
  return rows.map(storedOf);
}

export function rowOf(row: SqlRow): ContactRow {
  return {
    uid: String(row['uid']),
    kind: row['kind'] === 'group' ? 'group' : 'individual',
    etag: String(row['etag']),
    letter: String(row['letter']),
    sortKey: String(row['sort_key']),
    name: String(row['name']),
    address: String(row['address']),
    organization: String(row['organization']),
    hasPhoto: Number(row['has_photo']) === 1,
  };
}

export function storedOf(row: SqlRow): StoredContact {
  return { ...rowOf(row), card: String(row['card']), version: Number(row['version']) };
}
