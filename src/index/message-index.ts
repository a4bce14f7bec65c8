// One account's index of messages. It never fails its caller: what it cannot give is not there, and
// what it cannot keep is forgotten, for all of it can be read from the disk again.

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Log } from '../kit/log.ts';
import { prepared } from './prepared.ts';
import { deleteIndexFile, inodeOf, openIndexFile, openMemoryIndex } from './index-file.ts';
import {
  columnsOf,
  factsFrom,
  type IndexRow,
  type MessageFacts,
  type TreeRow,
  treeRowFrom,
} from './row.ts';
import { type IndexTrouble, troubleOf } from './sqlite-error.ts';

export interface OpenIndex {
  readonly database: DatabaseSync;
}

interface Opened extends OpenIndex {
  /** Undefined for an index in memory. */
  readonly inode: number | undefined;
  readonly factsOf: StatementSync;
  readonly treeOf: StatementSync;
  readonly put: StatementSync;
  readonly forget: StatementSync;
}

/** What a list read of a message replaces no tree that somebody made of all of it. */
const isToKeep = 'excluded.tree IS NULL AND excluded.size = size';

/** Base names go in as one JSON array, so that a page of a list is one prepared query. */
const statements = {
  factsOf: `SELECT base, size, has_attachment, preview, envelope, facts_check FROM message
    WHERE base IN (SELECT value FROM json_each(?))`,
  treeOf: `SELECT base, size, has_attachment, preview, envelope, facts_check, tree, tree_check
    FROM message WHERE base = ?`,
  put: `INSERT INTO message (base, size, has_attachment, preview, envelope, facts_check, tree,
      tree_check) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (base) DO UPDATE SET size = excluded.size,
      has_attachment = excluded.has_attachment, preview = excluded.preview,
      envelope = excluded.envelope, facts_check = excluded.facts_check,
      tree = iif(${isToKeep}, tree, excluded.tree),
      tree_check = iif(${isToKeep}, tree_check, excluded.tree_check)`,
  instance: 'SELECT instance FROM owner',
  forget: 'DELETE FROM message WHERE base IN (SELECT value FROM json_each(?))',
} as const;

/** After trouble with the disk, how long the index stays in memory before it is tried again. */
const memoryMs = 60_000;

export class MessageIndex {
  readonly #path: string;
  readonly #owner: string;
  readonly #log: Log;
  readonly #now: () => number;
  #opened: Opened | undefined;
  #inMemoryUntilMs = 0;

  constructor(options: { path: string; owner: string; log: Log; now: () => number }) {
    this.#path = options.path;
    this.#owner = options.owner;
    this.#log = options.log;
    this.#now = options.now;
  }

  /** What is known of these messages, by base name. */
  facts(bases: readonly string[]): ReadonlyMap<string, MessageFacts> {
    const found = new Map<string, MessageFacts>();
    // Making a file takes longer than a person's first page should wait; it comes with its rows.
    if (!this.#opened && this.#isNowhere()) return found;
    this.use((index) => {
      for (const stored of index.factsOf.all(JSON.stringify(bases))) {
        const facts = factsFrom(stored);
        if (facts) found.set(facts.base, facts);
      }
    });
    return found;
  }

  /** What is known of a message with its part tree. */
  tree(base: string): TreeRow | undefined {
    return this.use((index) => {
      const stored = index.treeOf.get(base);
      return stored && treeRowFrom(stored);
    });
  }

  put(rows: readonly IndexRow[]): void {
    if (rows.length === 0) return;
    this.use((index) => {
      inTransaction(index.database, () => {
        for (const row of rows) index.put.run(...columnsOf(row));
      });
    });
  }

  forget(bases: readonly string[]): void {
    if (bases.length === 0) return;
    this.use((index) => index.forget.run(JSON.stringify(bases)));
  }

  /** Names this very index: one that was made anew has another; undefined in memory. */
  get instance(): string | undefined {
    return this.use((index) => {
      if (index.inode === undefined) return undefined;
      return String(prepared(index.database, statements.instance).get()?.['instance']);
    });
  }

  close(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    if (!opened) return;
    try {
      opened.database.close();
    } catch (error) {
      this.#log.warn({ index: this.#path, error: String(error) }, 'index not closed cleanly');
    }
  }

  /** The same in one transaction. */
  inTransaction<T>(act: (index: OpenIndex) => T): T | undefined {
    return this.use((index) => {
      let result: T | undefined;
      inTransaction(index.database, () => (result = act(index)));
      return result;
    });
  }

  /**
   * Acts on the index and, where it proves broken, once more on a new one; undefined when it could
   * not be done. `act` may run twice.
   */
  use<T>(act: (index: Opened) => T): T | undefined {
    for (const isLast of [false, true]) {
      try {
        return act(this.#open());
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === undefined) throw error;
        if (trouble === 'busy') return undefined;
        this.#recover(trouble, error);
        if (isLast) return undefined;
      }
    }
    return undefined;
  }

  #open(): Opened {
    const opened = this.#opened;
    if (opened && this.#isCurrent(opened)) return opened;
    this.close();
    const isInMemory = this.#now() < this.#inMemoryUntilMs;
    const database = isInMemory
      ? openMemoryIndex(this.#owner)
      : openIndexFile(this.#path, this.#owner);
    this.#opened = prepare(database, isInMemory ? undefined : inodeOf(this.#path));
    return this.#opened;
  }

  #isNowhere(): boolean {
    return this.#now() >= this.#inMemoryUntilMs && inodeOf(this.#path) === undefined;
  }

  /** Another process, or a person, may have deleted the file that we still hold. */
  #isCurrent(opened: Opened): boolean {
    if (opened.inode === undefined) return this.#now() < this.#inMemoryUntilMs;
    return inodeOf(this.#path) === opened.inode;
  }

  #recover(trouble: IndexTrouble, error: unknown): void {
    const facts = { index: this.#path, error: String(error) };
    if (trouble === 'broken') {
      this.#log.info(facts, 'index is not usable and is made anew');
      try {
        // Deleted before it is closed, so that closing writes nothing to it any more.
        deleteIndexFile(this.#path);
        this.close();
        return;
      } catch {
        // A place that can be read only: what is broken there stays there.
      }
    }
    this.#log.warn(facts, 'index cannot be written, kept in memory for now');
    this.close();
    this.#inMemoryUntilMs = this.#now() + memoryMs;
  }
}

function prepare(database: DatabaseSync, inode: number | undefined): Opened {
  return {
    database,
    inode,
    factsOf: database.prepare(statements.factsOf),
    treeOf: database.prepare(statements.treeOf),
    put: database.prepare(statements.put),
    forget: database.prepare(statements.forget),
  };
}

function inTransaction(database: DatabaseSync, act: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    act();
    database.exec('COMMIT');
  } catch (error) {
    // SQLite has rolled back by itself after some errors (disk full, I/O).
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
