// dispatch_sign_up: who asked for a mailbox and waits. Nothing of it is an account before somebody
// says yes; a password lies here as its hash alone.

import type { Database, SqlRow } from '../database/database.ts';

export interface SignUpRow {
  /** SHA-256 of the token that confirms the recovery address, hex: names the request in lists too. */
  readonly tokenHash: string;
  readonly domain: string;
  readonly localPart: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly recovery: string;
  readonly language: string;
  readonly isConfirmed: boolean;
  readonly createdMs: number;
  readonly endsMs: number;
}

export class SignUpTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is over goes. */
  async add(row: SignUpRow, nowMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_sign_up where ends_ms < ?', [nowMs]);
    await this.#database.run(
      `insert into dispatch_sign_up (token_hash, domain_name, local_part, display_name,
         password_hash, recovery, language, is_confirmed, created_ms, ends_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.tokenHash,
        row.domain,
        row.localPart,
        row.displayName,
        row.passwordHash,
        row.recovery,
        row.language,
        Number(row.isConfirmed),
        row.createdMs,
        row.endsMs,
      ],
    );
  }

  async find(tokenHash: string, nowMs: number): Promise<SignUpRow | undefined> {
    const rows = await this.#database.all(
      'select * from dispatch_sign_up where token_hash = ? and ends_ms > ?',
      [tokenHash, nowMs],
    );
    return rows.map(toRow)[0];
  }

  /** Those whose address is confirmed, the oldest first. */
  async waiting(domain: string, nowMs: number, limit: number): Promise<readonly SignUpRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_sign_up where domain_name = ? and ends_ms > ? and is_confirmed = 1
       order by created_ms limit ?`,
      [domain, nowMs, limit],
    );
    return rows.map(toRow);
  }

  async count(domain: string, nowMs: number, isConfirmed: boolean): Promise<number> {
    const rows = await this.#database.all(
      `select count(*) as requests from dispatch_sign_up
       where domain_name = ? and ends_ms > ? and is_confirmed = ?`,
      [domain, nowMs, Number(isConfirmed)],
    );
    return Number(rows[0]?.['requests'] ?? 0);
  }

  /** Whether somebody whose address is confirmed waits for this name. */
  async isWanted(domain: string, localPart: string, nowMs: number): Promise<boolean> {
    const rows = await this.#database.all(
      `select 1 as one from dispatch_sign_up
       where domain_name = ? and local_part = ? and ends_ms > ? and is_confirmed = 1 limit 1`,
      [domain, localPart, nowMs],
    );
    return rows.length > 0;
  }

  /** Of two who confirm it at once, one does. */
  async confirm(tokenHash: string, endsMs: number): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_sign_up set is_confirmed = 1, ends_ms = ?
       where token_hash = ? and is_confirmed = 0`,
      [endsMs, tokenHash],
    );
    return changed > 0;
  }

  /** Of two who answer it at once, one does. */
  async take(tokenHash: string): Promise<boolean> {
    const gone = await this.#database.run('delete from dispatch_sign_up where token_hash = ?', [
      tokenHash,
    ]);
    return gone > 0;
  }

  async removeAll(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_sign_up where domain_name = ?', [domain]);
  }
}

function toRow(row: SqlRow): SignUpRow {
  return {
    tokenHash: String(row['token_hash']),
    domain: String(row['domain_name']),
    localPart: String(row['local_part']),
    displayName: String(row['display_name']),
    passwordHash: String(row['password_hash']),
    recovery: String(row['recovery']),
    language: String(row['language']),
    isConfirmed: Number(row['is_confirmed']) === 1,
    createdMs: Number(row['created_ms']),
    endsMs: Number(row['ends_ms']),
  };
}
