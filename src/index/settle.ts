// Keeps each document's conversation true while documents come and go. What is written here is what
// `related` would find from any of them, so that the order in which they came does not matter.
//
// Most documents join what is there: that is one look at their neighbours. Those that may part others
// (a reply whose message is here now goes with its subject no more), and what is left where one went,
// are walked anew.

import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';
import { aloneOfSubject, isAlone, related, relatedMax } from './related.ts';

/** Whether documents come and go as they are for now (settle-all.ts). */
export function isUnsettledIn(database: DatabaseSync): boolean {
  return prepared(database, sql.owner).get()?.['is_unsettled'] === 1;
}

/** The number of this transaction. */
export function nextTurn(database: DatabaseSync): number {
  return Number(prepared(database, sql.turn).get()?.['turn']);
}

/** Within the transaction of this number, which added these documents. */
export function settleNew(database: DatabaseSync, turn: number, ids: readonly number[]): void {
  if (isUnsettledIn(database)) return;
  const settling = new Settling(database, turn);
  // Together, for one walk tells of all that it comes by: newest first, answers come before what they
  // answer, and each would walk through the whole conversation once more.
  settling.walk(ids.filter((id) => !settling.join(id)));
}

/** The same for one that removed documents of these conversations. */
export function settleRest(
  database: DatabaseSync,
  turn: number,
  conversations: readonly number[],
): void {
  if (isUnsettledIn(database)) return;
  const settling = new Settling(database, turn);
  for (const conversation of conversations) settling.walk(settling.members(conversation));
}

interface Member {
  /** Undefined where it stands for all of a conversation. */
  readonly id: number | undefined;
  readonly conversation: number;
}

class Settling {
  readonly #database: DatabaseSync;
  readonly #statements;
  readonly #turn: number;

  constructor(database: DatabaseSync, turn: number) {
    this.#database = database;
    this.#turn = turn;
    const { own, linked, alone, partable, members, known, put, merge, count } = sql;
    const { others, subjectIn, putSubject } = sql;
    const prepare = (text: string) => prepared(database, text);
    this.#statements = {
      own: prepare(own),
      linked: prepare(linked),
      alone: prepare(alone),
      partable: prepare(partable),
      members: prepare(members),
      known: prepare(known),
      put: prepare(put),
      merge: prepare(merge),
      count: prepare(count),
      others: prepare(others),
      subjectIn: prepare(subjectIn),
      putSubject: prepare(putSubject),
    };
  }

  /** Adds a new document to what its neighbours are; false where it must be walked. */
  join(id: number): boolean {
    const { own, linked, alone, partable } = this.#statements;
    const row = own.get(id);
    if (!row || partable.get(id)) return false;
    const subject = Number(row['subject_key']);
    const hub = subject === 0 ? undefined : alone.get(subject, id);
    const near = [...linked.all(id, relatedMax), ...(hub ? [hub] : [])].map(memberFrom);
    // The first reply to nothing of its subject joins all of it.
    const isFirst = !hub && subject !== 0 && row['is_alone'] === 1 && this.#hasOthers(subject, id);
    if (isFirst) this.#uniteSubject(subject, [...near, memberFrom(row)]);
    else if (near.length > 0) this.#unite([...near, memberFrom(row)]);
    return true;
  }

  #hasOthers(subject: number, id: number): boolean {
    return this.#statements.others.get(subject, id) !== undefined;
  }

  /** Without looking at each: of the subject of an invoice there may be thousands. */
  #uniteSubject(subject: number, members: readonly Member[]): void {
    const { subjectIn, putSubject } = this.#statements;
    const joined = subjectIn.all(subject).map((row) => memberOf(Number(row['conversation'])));
    putSubject.run(this.#unite([...members, ...joined]), this.#turn, subject);
  }

  /** Settles these documents and all that once was in one conversation with them. */
  walk(seeds: readonly number[]): void {
    const settled = new Set<number>();
    const taken = new Set<number>();
    const waiting = [...seeds];
    for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
      if (settled.has(seed)) continue;
      const found = related(this.#database, seed);
      for (const id of found) settled.add(id);
      const before = this.#conversationsOf(found);
      if (found.length >= relatedMax) {
        this.#unite([...found.map((id) => ({ id, conversation: 0 })), ...before.map(memberOf)]);
        continue;
      }
      const now = found.length === 1 ? 0 : (before.find((one) => !taken.has(one)) ?? this.#name());
      if (now !== 0) taken.add(now);
      this.#put(found, now);
      for (const conversation of before) waiting.push(...this.members(conversation));
    }
  }

  /** As many as are looked at: a larger one is never parted again. */
  members(conversation: number): readonly number[] {
    const rows = this.#statements.members.all(conversation, relatedMax);
    return rows.length < relatedMax ? rows.map((row) => Number(row['id'])) : [];
  }

  /**
   * One conversation of all of these and of what they belong to; the largest keeps its number, which
   * is given.
   */
  #unite(members: readonly Member[]): number {
    const numbers = new Set(members.map(({ conversation }) => conversation));
    numbers.delete(0);
    const [first = this.#name(), ...others] = [...numbers]
      .map((conversation) => ({ conversation, size: this.#sizeOf(conversation) }))
      .toSorted((a, b) => b.size - a.size)
      .map(({ conversation }) => conversation);
    for (const other of others) this.#statements.merge.run(first, this.#turn, other);
    this.#put(
      members.flatMap(({ id, conversation }) => (conversation === 0 ? (id ?? []) : [])),
      first,
    );
    return first;
  }

  #put(ids: readonly number[], conversation: number): void {
    this.#statements.put.run(conversation, this.#turn, JSON.stringify(ids), conversation);
  }

  #sizeOf(conversation: number): number {
    return Number(this.#statements.count.get(conversation, relatedMax)?.['count']);
  }

  #conversationsOf(ids: readonly number[]): readonly number[] {
    const rows = this.#statements.known.all(JSON.stringify(ids));
    return rows.map((row) => Number(row['conversation']));
  }

  /** Never given before, for a number may be remembered longer than its messages are here. */
  #name(): number {
    return Number(prepared(this.#database, sql.name).get()?.['named']);
  }
}

function memberFrom(row: Readonly<Record<string, unknown>>): Member {
  return { id: Number(row['id']), conversation: Number(row['conversation']) };
}

function memberOf(conversation: number): Member {
  return { id: undefined, conversation };
}

const sql = {
  own: `SELECT id, conversation, subject_key, ${isAlone('document')} AS is_alone
    FROM document WHERE id = ?`,
  linked: `SELECT DISTINCT document.id AS id, document.conversation AS conversation
    FROM link CROSS JOIN link AS other ON other.message_key = link.message_key
      CROSS JOIN document ON document.id = other.document
    WHERE link.document = ? AND other.document <> link.document LIMIT ?`,
  alone: aloneOfSubject,
  // A reply to this one that had nothing before, if it alone joined its subject: where another one
  // does that too, all stays as it is. Newest first, nearly every answer comes so.
  partable: `SELECT 1 FROM link CROSS JOIN link AS up ON up.message_key = link.message_key
      CROSS JOIN document AS reply ON reply.id = up.document
    WHERE link.document = ? AND link.is_own = 1 AND up.is_own = 0
      AND up.document <> link.document AND reply.is_reply = 1 AND reply.subject_key <> 0
      AND NOT EXISTS (
        SELECT 1 FROM link AS other CROSS JOIN link AS parent
          ON parent.message_key = other.message_key
        WHERE other.document = reply.id AND other.is_own = 0 AND parent.is_own = 1
          AND parent.document <> reply.id AND parent.document <> link.document)
      AND NOT EXISTS (
        SELECT 1 FROM document AS hub WHERE hub.subject_key = reply.subject_key
          AND hub.subject_key <> 0 AND hub.id <> reply.id AND ${isAlone('hub')}) LIMIT 1`,
  others: 'SELECT 1 FROM document WHERE subject_key = ? AND subject_key <> 0 AND id <> ? LIMIT 1',
  subjectIn: `SELECT DISTINCT conversation FROM document
    WHERE subject_key = ? AND subject_key <> 0 AND conversation <> 0`,
  putSubject: `UPDATE document SET conversation = ?, turn = ?
    WHERE subject_key = ? AND subject_key <> 0 AND conversation = 0`,
  members: 'SELECT id FROM document WHERE conversation = ? AND conversation <> 0 LIMIT ?',
  known: `SELECT DISTINCT conversation FROM document
    WHERE id IN (SELECT value FROM json_each(?)) AND conversation <> 0`,
  put: `UPDATE document SET conversation = ?, turn = ?
    WHERE id IN (SELECT value FROM json_each(?)) AND conversation <> ?`,
  merge:
    'UPDATE document SET conversation = ?, turn = ? WHERE conversation = ? AND conversation <> 0',
  count: `SELECT count(*) AS count FROM (
    SELECT 1 FROM document WHERE conversation = ? AND conversation <> 0 LIMIT ?)`,
  owner: 'SELECT is_unsettled FROM owner',
  turn: 'UPDATE owner SET turn = turn + 1 RETURNING turn',
  name: 'UPDATE owner SET named = named + 1 RETURNING named',
} as const;
