// Reads from one server, changes on another: a replica near by takes the look-ups. A replica lags
// behind, so who has just changed something reads where it was changed for a while; and when the
// replica is away, the other answers.

import { hasCode } from '../kit/failure.ts';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';

/** How long after a change of this process reads go where it was made: longer than a usual lag. */
const ownChangeMs = 5_000;
/** How long the reader is left alone after it was away. */
const leaveMs = 10_000;

export function splitReads(
  writer: Database,
  reader: Database,
  now: () => number = Date.now,
): Database {
  return new SplitDatabase(writer, reader, now);
}

class SplitDatabase implements Database {
  readonly dialect: Database['dialect'];
  readonly #writer: Database;
  readonly #reader: Database;
  readonly #now: () => number;
  #writerUntil = 0;

  constructor(writer: Database, reader: Database, now: () => number) {
    this.dialect = writer.dialect;
    this.#writer = writer;
    this.#reader = reader;
    this.#now = now;
  }

  async all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]> {
    const isPlainRead = /^\s*select\b/i.test(sql) && !/\bfor update\s*$/i.test(sql);
    if (!isPlainRead || this.#now() < this.#writerUntil) return this.#writer.all(sql, values);
    try {
      return await this.#reader.all(sql, values);
    } catch (error) {
      if (!hasCode(error, 'directory-away')) throw error;
      this.#writerUntil = this.#now() + leaveMs;
      return this.#writer.all(sql, values);
    }
  }

  async run(sql: string, values?: readonly SqlValue[]): Promise<number> {
    const changed = await this.#writer.run(sql, values);
    this.#changed();
    return changed;
  }

  async transaction<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    const result = await this.#writer.transaction(work);
    this.#changed();
    return result;
  }

  async ping(): Promise<void> {
    await this.#writer.ping();
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }

  #changed(): void {
    this.#writerUntil = Math.max(this.#writerUntil, this.#now() + ownChangeMs);
  }
}
