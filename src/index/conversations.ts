// Conversations as lists and the reading page ask for them. The index keeps for each message which
// one it belongs to (settle.ts); what an account's messages belong to is remembered in memory, and
// brought up to date by what changed since.

import type { DatabaseSync } from 'node:sqlite';
import type { MessageIndex } from './message-index.ts';
import { prepared } from './prepared.ts';

/** LIMIT of messages of one conversation that are told, the newest. */
const toldMax = 100;
/** LIMIT of messages over all accounts whose conversation is remembered, about 100 bytes each. */
const keysMax = 300_000;
/** Rows of one turn: some milliseconds. */
const rowsPerTurn = 4_000;
/** From so many changes on all of it is asked for anew, a turn at a time. */
const turnsMax = 200;

/** Base names of the messages in one conversation with this one, oldest first. */
export function conversationOf(index: MessageIndex, base: string): readonly string[] {
  const told = index.use(({ database }) => {
    const own = prepared(database, sql.own).get(base);
    if (own === undefined) return [];
    const conversation = Number(own['conversation']);
    return conversation === 0 ? [base] : basesIn(database, conversation);
  });
  return told ?? [];
}

/** The same for several, by their keys. */
export function basesOf(
  index: MessageIndex,
  conversations: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const told = index.use(({ database }) =>
    conversations.map((key) => [key, basesIn(database, key)] as const),
  );
  return new Map(told);
}

function basesIn(database: DatabaseSync, conversation: number): readonly string[] {
  const rows = prepared(database, sql.members).all(conversation, toldMax);
  return rows.map((row) => String(row['base'])).toReversed();
}

/** What the messages of an account belong to; one that is not in it stands alone. */
export interface ConversationKeys {
  /** By base name. */
  readonly keys: ReadonlyMap<string, number>;
  /** Another number whenever a key is another one. */
  readonly turn: number;
}

interface Remembered {
  readonly keys: Map<string, number>;
  turn: number;
}

/** Least recently used first. */
const remembered = new Map<DatabaseSync, Remembered>();
const nothing: ConversationKeys = { keys: new Map(), turn: 0 };

/** As the index has them now. `pause` is awaited between stretches of some milliseconds. */
export async function conversationKeys(
  index: MessageIndex,
  pause: () => Promise<void>,
): Promise<ConversationKeys> {
  const known = index.use(({ database }) => {
    const last = remembered.get(database);
    const turn = Number(prepared(database, sql.turn).get()?.['turn']);
    if (last === undefined || turn - last.turn > turnsMax) return undefined;
    if (turn !== last.turn) update(database, last, turn);
    remember(database, last);
    return last;
  });
  return known ?? (await allKeys(index, pause));
}

function update(database: DatabaseSync, last: Remembered, turn: number): void {
  for (const row of database.prepare(sql.changed).iterate(last.turn)) {
    const [base, key] = [String(row['base']), Number(row['conversation'])];
    if (key === 0) last.keys.delete(base);
    else last.keys.set(base, key);
  }
  last.turn = turn;
}

async function allKeys(index: MessageIndex, pause: () => Promise<void>): Promise<ConversationKeys> {
  const keys = new Map<string, number>();
  let begun: { readonly database: DatabaseSync; readonly turn: number } | undefined;
  for (let after = -1; ;) {
    const rows = index.use(({ database }) => {
      const turn = Number(prepared(database, sql.turn).get()?.['turn']);
      begun ??= { database, turn };
      // It was made anew meanwhile.
      if (begun.database !== database) return undefined;
      return prepared(database, sql.all).all(after, rowsPerTurn);
    });
    if (rows === undefined || begun === undefined) return nothing;
    for (const row of rows) keys.set(String(row['base']), Number(row['conversation']));
    after = Number(rows.at(-1)?.['id'] ?? after);
    if (rows.length < rowsPerTurn || keys.size >= keysMax) break;
    await pause();
  }
  const all: Remembered = { keys, turn: begun.turn };
  remember(begun.database, all);
  return all;
}

function remember(database: DatabaseSync, last: Remembered): void {
  remembered.delete(database);
  remembered.set(database, last);
  let total = 0;
  for (const { keys } of remembered.values()) total += keys.size;
  for (const [oldest, { keys }] of remembered) {
    if (total <= keysMax || oldest === database) return;
    remembered.delete(oldest);
    total -= keys.size;
  }
}

const sql = {
  own: 'SELECT conversation FROM document WHERE base = ?',
  turn: 'SELECT turn FROM owner',
  members: `SELECT base FROM document WHERE conversation = ? AND conversation <> 0
    ORDER BY id DESC LIMIT ?`,
  changed: 'SELECT base, conversation FROM document WHERE turn > ?',
  all: `SELECT id, base, conversation FROM document NOT INDEXED
    WHERE id > ? AND conversation <> 0 ORDER BY id LIMIT ?`,
} as const;
