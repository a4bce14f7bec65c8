// dispatch_login_hour: how often somebody came in, or did not, from one network address in one hour.
// Who guesses a million times from one place fills one row an hour with it.

import type { Database, SqlRow } from '../database/database.ts';
import { addingTo } from '../database/dialect.ts';

export const loginOutcomes = ['done', 'wrong', 'throttled', 'closed'] as const;
export type LoginOutcome = (typeof loginOutcomes)[number];

export interface LoginHour {
  /** As looked up; as typed where nobody has that name. */
  readonly address: string;
  /** Empty for a name without one. */
  readonly domain: string;
  readonly remote: string;
  readonly outcome: LoginOutcome;
  readonly lastMs: number;
  readonly count: number;
}

export interface LoginNote extends Omit<LoginHour, 'lastMs' | 'count'> {
  readonly timeMs: number;
}

/** LIMIT of rows of one answer. */
const rowsMax = 5_000;
/** LIMIT of domains asked for by one statement. */
const domainsAtOnceMax = 50;
const hourMs = 3_600_000;

export class LoginHourTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add({ address, domain, remote, outcome, timeMs }: LoginNote): Promise<void> {
    const keys = 'address, remote, outcome, hour';
    const same = addingTo(this.#database.dialect, { keys, sum: 'times', newer: ['last_ms'] });
    await this.#database.run(
      `insert into dispatch_login_hour
       (address, remote, outcome, hour, domain_name, times, last_ms)
       values (?, ?, ?, ?, ?, 1, ?) ${same}`,
      [address, remote, outcome, Math.floor(timeMs / hourMs), domain, timeMs],
    );
  }

  /** One outcome since a time, the newest first; of all domains or of these. */
  async since(
    outcome: LoginOutcome,
    of: {
      readonly fromMs: number;
      readonly domains: readonly string[] | undefined;
      readonly limit: number;
    },
  ): Promise<readonly LoginHour[]> {
    const { fromMs, domains } = of;
    const limit = Math.min(of.limit, rowsMax);
    const head = `select * from dispatch_login_hour where outcome = ?`;
    const tail = 'last_ms >= ? order by last_ms desc limit ?';
    if (domains === undefined) {
      const rows = await this.#database.all(`${head} and ${tail}`, [outcome, fromMs, limit]);
      return rows.map(toHour);
    }
    const part = `select * from (${head} and domain_name = ? and ${tail}) part`;
    const found: LoginHour[] = [];
    for (let at = 0; at < domains.length; at += domainsAtOnceMax) {
      const some = domains.slice(at, at + domainsAtOnceMax);
      const rows = await this.#database.all(
        some.map(() => part).join(' union all '),
        some.flatMap((domain) => [outcome, domain, fromMs, limit]),
      );
      found.push(...rows.map(toHour));
    }
    return found.toSorted((a, b) => b.lastMs - a.lastMs).slice(0, limit);
  }

  /** Of one account, the newest first. */
  async of(address: string, limit: number): Promise<readonly LoginHour[]> {
    const rows = await this.#database.all(
      'select * from dispatch_login_hour where address = ? order by last_ms desc limit ?',
      [address, Math.min(limit, rowsMax)],
    );
    return rows.map(toHour);
  }

  async removeBefore(timeMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_login_hour where last_ms < ?', [timeMs]);
  }
}

function toHour(row: SqlRow): LoginHour {
  return {
    address: String(row['address']),
    domain: String(row['domain_name']),
    remote: String(row['remote']),
    outcome: loginOutcomes.find((one) => one === row['outcome']) ?? 'wrong',
    lastMs: Number(row['last_ms']),
    count: Number(row['times']),
  };
}
