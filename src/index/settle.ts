// Keeps each document's conversation true while documents come and go: those that name the same
// identifiers, directly or by way of others, and those that a subject joins. What is written here is
// what `related` would find from any of them, so that the order in which they came does not matter.

import type { DatabaseSync } from 'node:sqlite';
import { related, relatedMax } from './related.ts';

/** The number of this transaction. */
export function nextTurn(database: DatabaseSync): number {
  return Number(database.prepare(sql.turn).get()?.['turn']);
}

/** Within the transaction of this number, which added these documents. */
export function settleNew(database: DatabaseSync, turn: number, ids: readonly number[]): void {
  new Settling(database, turn).settle(ids);
}

/** The same for one that removed documents of these conversations. */
export function settleRest(
  database: DatabaseSync,
  turn: number,
  conversations: readonly number[],
): void {
  const settling = new Settling(database, turn);
  for (const conversation of conversations) settling.settle(settling.members(conversation));
}

class Settling {
  readonly #database: DatabaseSync;
  readonly #membersOf;
  readonly #known;
  readonly #change;
  readonly #merge;
  readonly #turn: number;

  constructor(database: DatabaseSync, turn: number) {
    this.#database = database;
    this.#turn = turn;
    this.#membersOf = database.prepare(sql.members);
    this.#known = database.prepare(sql.known);
    this.#change = database.prepare(sql.change);
    this.#merge = database.prepare(sql.merge);
  }

  settle(seeds: readonly number[]): void {
    const settled = new Set<number>();
    const waiting = [...seeds];
    for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
      if (settled.has(seed)) continue;
      const found = related(this.#database, seed);
      for (const id of found) settled.add(id);
      const before = this.#conversationsOf(found);
      if (found.length === 1 && before.length === 0) continue;
      if (found.length >= relatedMax) {
        this.#mergeLarge(found, before);
        continue;
      }
      const now = found.length === 1 ? 0 : Math.min(...found);
      this.#change.run(now, this.#turn, JSON.stringify(found), now);
      // Who came may part others: a reply whose message is here now goes with its subject no more.
      for (const conversation of before) waiting.push(...this.members(conversation));
    }
  }

  /** As many as are looked at: a larger one is never parted again. */
  members(conversation: number): readonly number[] {
    const rows = this.#membersOf.all(conversation, relatedMax);
    return rows.length < relatedMax ? rows.map((row) => Number(row['id'])) : [];
  }

  #conversationsOf(ids: readonly number[]): readonly number[] {
    return this.#known.all(JSON.stringify(ids)).map((row) => Number(row['conversation']));
  }

  #mergeLarge(found: readonly number[], before: readonly number[]): void {
    const now = Math.min(...found, ...before);
    this.#change.run(now, this.#turn, JSON.stringify(found), now);
    for (const other of before) if (other !== now) this.#merge.run(now, this.#turn, other);
  }
}

const sql = {
  members: 'SELECT id FROM document WHERE conversation = ? AND conversation <> 0 LIMIT ?',
  known: `SELECT DISTINCT conversation FROM document
    WHERE id IN (SELECT value FROM json_each(?)) AND conversation <> 0`,
  change: `UPDATE document SET conversation = ?, turn = ?
    WHERE id IN (SELECT value FROM json_each(?)) AND conversation <> ?`,
  merge:
    'UPDATE document SET conversation = ?, turn = ? WHERE conversation = ? AND conversation <> 0',
  turn: 'UPDATE owner SET turn = turn + 1 RETURNING turn',
} as const;
