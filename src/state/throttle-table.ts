// dispatch_throttle: leaky buckets that all workers share, one number each. `full_ms` is the time
// at which the bucket will have run empty; each take moves it on by the time one take needs to
// leak out. So a bucket decays by itself, and a take is one atomic UPDATE.

import type { Database } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export interface Bucket {
  /** What is counted, hashed by the caller: 64 hex digits. */
  readonly subject: string;
  /** Takes at once from an empty bucket. */
  readonly burst: number;
  /** Time in which one take leaks out. */
  readonly intervalMs: number;
}

/** LIMIT of times that a bucket may be emptied while it is being filled. */
const triesMax = 5;

export class ThrottleTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes one; when the bucket is full, takes nothing and gives the time to wait. */
  async take({ subject, burst, intervalMs }: Bucket, nowMs: number): Promise<number> {
    const roomMs = nowMs + (burst - 1) * intervalMs;
    const update = () =>
      this.#database.run(
        `update dispatch_throttle
         set full_ms = case when full_ms < ? then ? else full_ms + ? end
         where subject = ? and full_ms <= ?`,
        [nowMs, nowMs + intervalMs, intervalMs, subject, roomMs],
      );
    const insert = insertOrIgnore(this.#database.dialect);
    for (let tries = 1; ; tries += 1) {
      if ((await update()) > 0) return 0;
      await this.#database.run(`${insert} dispatch_throttle (subject, full_ms) values (?, ?)`, [
        subject,
        nowMs,
      ]);
      if ((await update()) > 0) return 0;
      const waitMs = (await this.fullMs(subject)) - roomMs;
      // Somebody who was right at this moment emptied it between the two: there is room again.
      if (waitMs > 0 || tries === triesMax) return Math.max(1, waitMs);
    }
  }

  /** When the bucket will be empty; 0 when there is none. */
  async fullMs(subject: string): Promise<number> {
    const [row] = await this.#database.all(
      'select full_ms from dispatch_throttle where subject = ?',
      [subject],
    );
    return Number(row?.['full_ms'] ?? 0);
  }

  /** Gives back what was taken for somebody who turned out to be right. */
  async giveBack({ subject, intervalMs }: Bucket): Promise<void> {
    await this.#database.run(
      'update dispatch_throttle set full_ms = full_ms - ? where subject = ?',
      [intervalMs, subject],
    );
  }

  async empty(subject: string): Promise<void> {
    await this.#database.run('delete from dispatch_throttle where subject = ?', [subject]);
  }

  /** Sets a mark that lasts until a time; read it with `fullMs`. */
  async mark(subject: string, untilMs: number): Promise<void> {
    await this.#database.run('replace into dispatch_throttle (subject, full_ms) values (?, ?)', [
      subject,
      untilMs,
    ]);
  }

  async removeEmpty(nowMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_throttle where full_ms < ?', [nowMs]);
  }
}
