// The embedded database: one file, opened by every process at once (WAL), through node:sqlite.
//
// node:sqlite runs a statement on the caller's thread. Statements here touch a handful of rows, so
// that is cheaper than a thread; what must not happen is to sit in SQLite's own busy handler while
// another process writes, since that would stop the event loop. So the busy timeout is short and
// a busy statement is tried again from a timer until its deadline.

import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';
import { isAway, isBusy } from './sql-error.ts';

const busyTimeoutMs = 20;
const retryPauseMs = 10;
/** LIMIT of prepared statements kept; statements are constants of this program, so it is generous. */
const statementsMax = 500;

export interface SqliteOptions {
  readonly path: string;
  readonly log: Log;
  readonly deadlineMs: number;
}

export async function openSqlite(options: SqliteOptions): Promise<Database> {
  const database = new SqliteDatabase(options);
  await database.setUp();
  return database;
}

class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #log: Log;
  readonly #deadlineMs: number;
  /** Settles when the running transaction has ended; statements of others wait for it. */
  #transaction: Promise<unknown> | undefined;

  constructor({ path, log, deadlineMs }: SqliteOptions) {
    this.#log = log;
    this.#deadlineMs = deadlineMs;
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#connection = new DatabaseSync(path, {
      timeout: busyTimeoutMs,
      enableForeignKeyConstraints: true,
    });
    // It holds password hashes. The write-ahead log files take their mode from this file.
    if (path !== ':memory:') chmodSync(path, 0o600);
  }

  /**
   * Several workers open a new file at once, and the switch to WAL takes the exclusive lock. Where
   * two would wait for each other SQLite does not wait at all, whatever the busy timeout is.
   */
  async setUp(): Promise<void> {
    const endMs = performance.now() + this.#deadlineMs;
    for (;;) {
      try {
        return this.#connection.exec('pragma journal_mode = wal; pragma synchronous = full');
      } catch (error) {
        if (!isBusy(error) || performance.now() > endMs) {
          this.#connection.close();
          throw error;
        }
        await sleep(retryPauseMs);
      }
    }
  }

  async all(sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    return this.#alone(() => this.#all(sql, values));
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return this.#alone(() => this.#run(sql, values));
  }

  /**
   * There is one connection, so a statement of somebody else between BEGIN and COMMIT would be
   * part of this transaction and be rolled back with it: everybody else waits. `work` must
   * therefore use its runner and never this database, or it waits for itself.
   */
  async transaction<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    while (this.#transaction !== undefined) await this.#transaction;
    const result = this.#commit(work);
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    this.#transaction = ended.then(() => (this.#transaction = undefined));
    return result;
  }

  async ping(): Promise<void> {
    await this.all('select 1');
  }

  async close(): Promise<void> {
    while (this.#transaction !== undefined) await this.#transaction;
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  async #commit<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    // IMMEDIATE takes the write lock at once: a read that later turns into a write would fail
    // when another process wrote in between.
    await this.#tryUntilDeadline(() => this.#run('begin immediate', []));
    try {
      const result = await work({
        all: async (sql, values = []) => this.#all(sql, values),
        run: async (sql, values = []) => this.#run(sql, values),
      });
      await this.#tryUntilDeadline(() => this.#run('commit', []));
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#run('rollback', []);
      throw this.#meaning(error);
    }
  }

  async #alone<Result>(work: () => Result): Promise<Result> {
    return this.#tryUntilDeadline(async () => {
      while (this.#transaction !== undefined) await this.#transaction;
      return work();
    });
  }

  async #tryUntilDeadline<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const endMs = performance.now() + this.#deadlineMs;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > endMs) throw this.#meaning(error);
        await sleep(retryPauseMs);
      }
    }
  }

  #all(sql: string, values: readonly SqlValue[]): readonly SqlRow[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, values: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#connection.prepare(sql);
    if (this.#statements.size < statementsMax) this.#statements.set(sql, made);
    return made;
  }

  #meaning(error: unknown): unknown {
    if (!isAway(error)) return error;
    this.#log.error({ cause: String(error) }, 'the database file can not be used');
    return new Refusal('directory-away');
  }
}
