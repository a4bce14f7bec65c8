// dispatch_sort_rule: whose mail is not wanted, and which conversations; dispatch_sort_mark: up to
// which delivery an inbox was looked through. Both go with their account, as the address book does.

import type { Database } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

/** `blocked`: an address or `@domain`, lower case. `muted`: a digest of a Message-ID. */
export type SortRuleKind = 'blocked' | 'muted';

/** LIMIT of rules of one owner, and of owners whose mail is sorted by itself. */
export const rulesMax = 5_000;
const ownersMax = 20_000;

export class SortRuleTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(owner: string, kind: SortRuleKind, subjects: readonly string[], nowMs: number) {
    const insert = insertOrIgnore(this.#database.dialect);
    await this.#database.transaction(async (runner) => {
      for (const subject of subjects) {
        await runner.run(
          `${insert} dispatch_sort_rule (owner, kind, subject, created_ms) values (?, ?, ?, ?)`,
          [owner, kind, subject, nowMs],
        );
      }
      // What came before the first rule is nobody's business but its reader's.
      await runner.run(`${insert} dispatch_sort_mark (owner, mark_ms) values (?, ?)`, [
        owner,
        nowMs,
      ]);
    });
  }

  async remove(owner: string, kind: SortRuleKind, subjects: readonly string[]): Promise<void> {
    await this.#database.transaction(async (runner) => {
      for (const subject of subjects) {
        await runner.run(
          'delete from dispatch_sort_rule where owner = ? and kind = ? and subject = ?',
          [owner, kind, subject],
        );
      }
      // Whoever has no rule any more is followed no more.
      await runner.run(
        `delete from dispatch_sort_mark where owner = ?
         and not exists (select 1 from dispatch_sort_rule where owner = ?)`,
        [owner, owner],
      );
    });
  }

  /** In the order of their words. */
  async list(owner: string, kind: SortRuleKind): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select subject from dispatch_sort_rule where owner = ? and kind = ?
       order by subject limit ${rulesMax}`,
      [owner, kind],
    );
    return rows.map((row) => String(row['subject']));
  }

  async count(owner: string): Promise<number> {
    const [row] = await this.#database.all(
      'select count(*) as number from dispatch_sort_rule where owner = ?',
      [owner],
    );
    return Number(row?.['number'] ?? 0);
  }

  /** Who has rules; what lies aside with a removed account begins with a blank. */
  async owners(): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select owner from dispatch_sort_mark where owner > '!' order by owner limit ${ownersMax}`,
    );
    return rows.map((row) => String(row['owner']));
  }

  /** Milliseconds of the last delivery that was looked at; 0 when none was. */
  async mark(owner: string): Promise<number> {
    const [row] = await this.#database.all(
      'select mark_ms from dispatch_sort_mark where owner = ?',
      [owner],
    );
    return Number(row?.['mark_ms'] ?? 0);
  }

  async setMark(owner: string, markMs: number): Promise<void> {
    await this.#database.run(
      'update dispatch_sort_mark set mark_ms = ? where owner = ? and mark_ms < ?',
      [markMs, owner, markMs],
    );
  }
}
