// Settles the conversations of a whole index at once. While a long backlog comes in, each message would
// join and part what the next ones join and part again; so the owner's row says that the index is
// unsettled, documents come in as they are, and at the end all of it is counted through once.
//
// The mark is looked at within each transaction that changes documents (documents.ts), and taken away in
// the one that ends the settling, if nothing changed since it began. So whoever dies in between, or
// comes in between, leaves an index that says what it lacks. Until then what is there stays as it was,
// and what is new stands alone.

import type { DatabaseSync } from 'node:sqlite';
import { type Changes, Components } from './components.ts';
import type { MessageIndex } from './message-index.ts';
import { prepared } from './prepared.ts';
import { isUnsettledIn, nextTurn } from './settle.ts';

/** Rows of one turn: some milliseconds. */
const rowsPerTurn = 4_000;
const writesPerTurn = 500;
/** LIMIT of beginnings: others change documents meanwhile, but not on and on. */
const triesMax = 4;
/** A share of the documents from which on it is cheaper to count through all of them. */
const backlogShare = 1 / 20;

/** Whether so many more, or fewer, of an index are a backlog to be settled at its end. */
export function isBacklog(changes: number, documents: number): boolean {
  return changes > documents * backlogShare;
}

/** From now on documents come and go without being settled. */
export function leaveUnsettled(index: MessageIndex): void {
  index.use(({ database }) => database.exec('UPDATE owner SET is_unsettled = 1'));
}

export function isUnsettled(index: MessageIndex): boolean {
  return index.use(({ database }) => isUnsettledIn(database)) ?? false;
}

/**
 * Settles what is unsettled; false where it could not be done. `pause` is awaited between stretches of
 * some milliseconds.
 */
export async function settleAll(index: MessageIndex, pause: () => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < triesMax; tries++) {
    if (!isUnsettled(index)) return true;
    if (await new WholeSettling(index, pause).run()) return true;
  }
  return false;
}

class WholeSettling {
  readonly #index: MessageIndex;
  readonly #pause: () => Promise<void>;
  /** The index as the last transaction left it that this settling knows of. */
  #state: string | undefined;

  constructor(index: MessageIndex, pause: () => Promise<void>) {
    [this.#index, this.#pause] = [index, pause];
  }

  /** False when somebody changed documents in between, or the index is another one. */
  async run(): Promise<boolean> {
    this.#state = this.#index.use(({ database }) => stateOf(database));
    const components = new Components();
    await this.#each(sql.links, [-1, -1], ([key, id, isOwn]) => {
      components.addLink(key, id, isOwn === 1);
      return [key, id];
    });
    await this.#each(sql.documents, [-1], ([id, subject, isReply, conversation]) => {
      components.addDocument({ id, subject, isReply: isReply === 1, conversation });
      return [id];
    });
    const { changed, fresh } = await components.changes(this.#pause);
    const named = this.#name(fresh);
    if (named === undefined) return false;
    for (let at = 0; at < changed.length; at += writesPerTurn) {
      const some = changed.slice(at, at + writesPerTurn);
      if (!this.#act((database, turn) => write(database, turn, some, named))) return false;
      await this.#pause();
    }
    return this.#act((database) => prepared(database, sql.settled).run());
  }

  /** Rows in turns; `take` gives what the next turn begins behind. */
  async #each(
    text: string,
    from: readonly number[],
    take: (row: Numbers) => readonly number[],
  ): Promise<void> {
    for (let after = from; ;) {
      const rows = this.#index.use(({ database }) => rowsOf(database, text, after)) ?? [];
      for (const row of rows) after = take(row);
      if (rows.length < rowsPerTurn) return;
      await this.#pause();
    }
  }

  /** The last of the numbers before so many new ones. */
  #name(count: number): number | undefined {
    let named: number | undefined;
    this.#act((database) => {
      named = Number(prepared(database, sql.name).get(count)?.['named']) - count;
    });
    return named;
  }

  /** Acts within a transaction if nobody else did since. */
  #act(act: (database: DatabaseSync, turn: number) => unknown): boolean {
    const done = this.#index.inTransaction(({ database }) => {
      if (stateOf(database) !== this.#state) return undefined;
      act(database, nextTurn(database));
      return stateOf(database);
    });
    this.#state = done;
    return done !== undefined;
  }
}

function stateOf(database: DatabaseSync): string {
  const { instance, turn } = prepared(database, sql.state).get() ?? {};
  return `${String(instance)} ${String(turn)}`;
}

type Numbers = readonly [number, number, number, number];

function rowsOf(
  database: DatabaseSync,
  text: string,
  after: readonly number[],
): readonly Numbers[] {
  const statement = prepared(database, text);
  statement.setReturnArrays(true);
  return statement.all(...after, rowsPerTurn) as unknown as readonly Numbers[];
}

function write(
  database: DatabaseSync,
  turn: number,
  changed: Changes['changed'],
  named: number,
): void {
  const put = prepared(database, sql.put);
  for (const { id, conversation } of changed) {
    put.run(conversation < 0 ? named - conversation : conversation, turn, id);
  }
}

const sql = {
  links: `SELECT message_key, document, is_own FROM link
    WHERE (message_key, document) > (?, ?) ORDER BY message_key, document LIMIT ?`,
  documents: `SELECT id, subject_key, is_reply, conversation FROM document NOT INDEXED
    WHERE id > ? ORDER BY id LIMIT ?`,
  state: 'SELECT instance, turn FROM owner',
  name: 'UPDATE owner SET named = named + ? RETURNING named',
  put: 'UPDATE document SET conversation = ?, turn = ? WHERE id = ?',
  settled: 'UPDATE owner SET is_unsettled = 0',
} as const;
