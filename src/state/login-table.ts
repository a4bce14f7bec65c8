// dispatch_login: who came in, who tried to, and how. A few of each account, so that who guesses
// fills no disk and pushes no login out of the list.

import type { Database, SqlRow } from '../database/database.ts';
import type { FactorOwner } from './factor-table.ts';
import { toKind } from './session-table.ts';

export interface LoginRow extends FactorOwner {
  readonly timeMs: number;
  readonly method: 'password' | 'totp' | 'recovery' | 'passkey';
  readonly isFailed: boolean;
  readonly remote: string;
  readonly agent: string;
}

/** LIMIT of logins, and of failures, that are kept of one owner. */
const keptMax = 50;

export class LoginTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: LoginRow): Promise<void> {
    const { kind, address, timeMs, method, isFailed, remote, agent } = row;
    await this.#database.run(
      `insert into dispatch_login (kind, address, time_ms, method, is_failed, remote, agent)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [kind, address, timeMs, method, isFailed ? 1 : 0, remote, agent],
    );
    const [over] = await this.#database.all(
      `select id from dispatch_login where address = ? and kind = ? and is_failed = ?
       order by id desc limit 1 offset ${keptMax}`,
      [address, kind, isFailed ? 1 : 0],
    );
    if (over === undefined) return;
    await this.#database.run(
      'delete from dispatch_login where address = ? and kind = ? and is_failed = ? and id <= ?',
      [address, kind, isFailed ? 1 : 0, Number(over['id'])],
    );
  }

  /** The newest first. */
  async of({ kind, address }: FactorOwner): Promise<readonly LoginRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_login where address = ? and kind = ? order by id desc
       limit ${keptMax * 2}`,
      [address, kind],
    );
    return rows.map(toLogin);
  }

  async removeAll({ kind, address }: FactorOwner): Promise<void> {
    const whose = [address, kind];
    await this.#database.run('delete from dispatch_login where address = ? and kind = ?', whose);
  }

  async removeBefore(oldMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_login where time_ms < ?', [oldMs]);
  }
}

const methods = ['password', 'totp', 'recovery', 'passkey'] as const;

function toLogin(row: SqlRow): LoginRow {
  return {
    kind: toKind(String(row['kind'])),
    address: String(row['address']),
    timeMs: Number(row['time_ms']),
    method: methods.find((method) => method === row['method']) ?? 'password',
    isFailed: Number(row['is_failed']) === 1,
    remote: String(row['remote']),
    agent: String(row['agent']),
  };
}
