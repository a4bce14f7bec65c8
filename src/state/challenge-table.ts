// dispatch_challenge: what a browser was asked and has not answered yet: the second half of a login,
// or a word that a passkey is to sign. A row is named by the SHA-256 of a token that the browser has.

import type { Database } from '../database/database.ts';

export interface ChallengeRow {
  /** 64 hex digits. */
  readonly id: string;
  readonly purpose: 'login' | 'passkey' | 'proof';
  /** JSON of the caller's. */
  readonly facts: string;
  readonly createdMs: number;
}

export class ChallengeTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those before `oldMs` can't be answered any more, and go. */
  async set(row: ChallengeRow, oldMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_challenge where created_ms < ?', [oldMs]);
    await this.#database.run(
      'replace into dispatch_challenge (id, purpose, facts, created_ms) values (?, ?, ?, ?)',
      [row.id, row.purpose, row.facts, row.createdMs],
    );
  }

  async find(
    id: string,
    { purpose, oldMs }: { readonly purpose: ChallengeRow['purpose']; readonly oldMs: number },
  ): Promise<string | undefined> {
    const rows = await this.#database.all(
      'select facts from dispatch_challenge where id = ? and purpose = ? and created_ms >= ?',
      [id, purpose, oldMs],
    );
    return rows.map((row) => String(row['facts']))[0];
  }

  /** Whether it was there still: an answer counts once. */
  async take(id: string): Promise<boolean> {
    return (await this.#database.run('delete from dispatch_challenge where id = ?', [id])) > 0;
  }
}
