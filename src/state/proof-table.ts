// dispatch_proof: when the person behind a session last proved to be who they are, after the login.

import type { Database } from '../database/database.ts';

export class ProofTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async timeMs(sessionId: string): Promise<number | undefined> {
    const rows = await this.#database.all(
      'select time_ms from dispatch_proof where session_id = ?',
      [sessionId],
    );
    return rows.map((row) => Number(row['time_ms']))[0];
  }

  /** Those before `oldMs` prove nothing any more, and go. */
  async set(sessionId: string, timeMs: number, oldMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_proof where time_ms < ?', [oldMs]);
    await this.#database.run('replace into dispatch_proof (session_id, time_ms) values (?, ?)', [
      sessionId,
      timeMs,
    ]);
  }
}
