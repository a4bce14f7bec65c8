// What is searched: one document for each message, its words in the full-text table.

import type { MessageIndex } from './message-index.ts';
import { prepared } from './prepared.ts';
import { nextTurn, settleNew, settleRest } from './settle.ts';

/** Columns of the full-text table, in its order. */
export const wordColumns = [
  'subject',
  'sender',
  'recipient',
  'copy',
  'body',
  'filename',
  'list',
] as const;

export type WordColumn = (typeof wordColumns)[number];

export interface DocumentRow {
  readonly base: string;
  /** Milliseconds of delivery. */
  readonly receivedMs: number;
  readonly size: number;
  /** Bits; the store knows what they mean. */
  readonly marks: number;
  /** Words for each column, ready for the index. */
  readonly words: Readonly<Record<WordColumn, string>>;
  /** Key of the message's own identifier; undefined when it has none. */
  readonly ownKey: number | undefined;
  /** Keys of the messages that it refers to. */
  readonly parentKeys: readonly number[];
  /** Key of what the subject is without marks of replies; 0 when it says nothing. */
  readonly subjectKey: number;
  /** Whether its subject is that of a reply or a forward. */
  readonly isReply: boolean;
}

/**
 * Ids for messages of one second; what is more of them stands behind the rest of its minute, of
 * its day, or of all. Each word of each message names an id by its distance from the one before, so that fewer
 * ids make a smaller index.
 */
const idsPerSecond = 8;
const spansOfIds = [1, 60, 86_400, 2 ** 34].map((seconds) => seconds * idsPerSecond);

/** Adds documents in one transaction; false when the index could not take them. */
export function putDocuments(index: MessageIndex, rows: readonly DocumentRow[]): boolean {
  const done = index.inTransaction(({ database }) => {
    const last = prepared(database, sql.lastId);
    const lastId = (from: number, to: number): number | undefined => {
      const id = last.get(from, to)?.['id'];
      return typeof id === 'number' ? id : undefined;
    };
    const put = prepared(database, sql.put);
    const words = prepared(database, sql.words);
    const link = prepared(database, sql.link);
    const fresh: number[] = [];
    const turn = nextTurn(database);
    for (const row of rows) {
      const id = freeId(row.receivedMs, lastId);
      const { base, receivedMs, size, marks, subjectKey, isReply } = row;
      const added = put.run(id, base, receivedMs, size, marks, subjectKey, isReply ? 1 : 0, turn);
      // Another process was first.
      if (added.changes === 0) continue;
      words.run(id, ...wordColumns.map((column) => row.words[column]));
      if (row.ownKey !== undefined) link.run(row.ownKey, id, 1);
      for (const key of row.parentKeys) link.run(key, id, 0);
      fresh.push(id);
    }
    settleNew(database, turn, fresh);
    return true;
  });
  return done === true;
}

const sql = {
  lastId: 'SELECT max(id) AS id FROM document WHERE id >= ? AND id < ?',
  put: `INSERT INTO document (id, base, received_ms, size, marks, subject_key, is_reply, turn)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (base) DO NOTHING`,
  words: `INSERT INTO word (rowid, ${wordColumns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  link: 'INSERT OR IGNORE INTO link VALUES (?, ?, ?)',
} as const;

function freeId(
  receivedMs: number,
  lastId: (from: number, to: number) => number | undefined,
): number {
  const first = Math.max(0, Math.floor(receivedMs / 1000)) * idsPerSecond;
  let id = first;
  for (const span of spansOfIds) {
    id = (lastId(first, first + span) ?? first - 1) + 1;
    if (id < first + span) break;
  }
  return id;
}

/** Which of these messages have a row for lists, or a document. */
export function knownIn(
  index: MessageIndex,
  table: 'message' | 'document',
  bases: readonly string[],
): ReadonlySet<string> {
  const known = index.use(({ database }) =>
    database
      .prepare(`SELECT base FROM ${table} WHERE base IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(bases)),
  );
  return new Set(known?.map((row) => String(row['base'])));
}

/** How many rows the index holds of lists and of what is searched. */
export function rowCounts(index: MessageIndex): { messages: number; documents: number } {
  const row = index.use(({ database }) =>
    database
      .prepare(
        'SELECT (SELECT count(*) FROM message) AS messages, (SELECT count(*) FROM document) AS documents',
      )
      .get(),
  );
  return { messages: Number(row?.['messages'] ?? 0), documents: Number(row?.['documents'] ?? 0) };
}

/** Grows while anybody fills the index, whichever pass he is at. */
export function headwayOf(index: MessageIndex): number {
  const { messages, documents } = rowCounts(index);
  return messages + documents;
}

/** Base names of all rows of a table, from one on, for looking which of them are still there. */
export function basesAfter(
  index: MessageIndex,
  table: 'message' | 'document',
  after: string,
  rowsMax: number,
): readonly string[] {
  const rows = index.use(({ database }) =>
    database
      .prepare(`SELECT base FROM ${table} WHERE base > ? ORDER BY base LIMIT ?`)
      .all(after, rowsMax),
  );
  return (rows ?? []).map((row) => String(row['base']));
}

/** Drops the documents of these messages with their words and links. */
export function forgetDocuments(index: MessageIndex, bases: readonly string[]): void {
  if (bases.length === 0) return;
  index.inTransaction(({ database }) => {
    const names = JSON.stringify(bases);
    const gone = database
      .prepare(
        'SELECT id, conversation FROM document WHERE base IN (SELECT value FROM json_each(?))',
      )
      .all(names);
    const ids = JSON.stringify(gone.map((row) => row['id']));
    const left = new Set(gone.map((row) => Number(row['conversation'])));
    for (const text of [
      'DELETE FROM word WHERE rowid IN (SELECT value FROM json_each(?))',
      'DELETE FROM link WHERE document IN (SELECT value FROM json_each(?))',
      'DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))',
    ]) {
      database.prepare(text).run(ids);
    }
    left.delete(0);
    settleRest(database, nextTurn(database), [...left]);
  });
}
