// dispatch_api_answer: what a program was answered under a key of its own, so that who asks again
// because no answer arrived is told the first one and nothing is done twice.

import type { Database } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export interface ApiAnswerName {
  readonly tokenId: string;
  /** SHA-256 of the key, 64 hex digits. */
  readonly keyHash: string;
}

export interface ApiAnswerRow {
  readonly requestHash: string;
  /** 0 while the first one is at work. */
  readonly status: number;
  readonly body: string;
  readonly createdMs: number;
}

export class ApiAnswerTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** False when this key was used before. */
  async claim({ tokenId, keyHash }: ApiAnswerName, row: Omit<ApiAnswerRow, 'status' | 'body'>) {
    const added = await this.#database.run(
      `${insertOrIgnore(this.#database.dialect)} dispatch_api_answer
       (token_id, key_hash, request_hash, status, body, created_ms) values (?, ?, ?, 0, '', ?)`,
      [tokenId, keyHash, row.requestHash, row.createdMs],
    );
    return added > 0;
  }

  async find({ tokenId, keyHash }: ApiAnswerName): Promise<ApiAnswerRow | undefined> {
    const [row] = await this.#database.all(
      'select * from dispatch_api_answer where token_id = ? and key_hash = ?',
      [tokenId, keyHash],
    );
    return (
      row && {
        requestHash: String(row['request_hash']),
        status: Number(row['status']),
        body: String(row['body']),
        createdMs: Number(row['created_ms']),
      }
    );
  }

  async answer({ tokenId, keyHash }: ApiAnswerName, answer: { status: number; body: string }) {
    await this.#database.run(
      'update dispatch_api_answer set status = ?, body = ? where token_id = ? and key_hash = ?',
      [answer.status, answer.body, tokenId, keyHash],
    );
  }

  async forget({ tokenId, keyHash }: ApiAnswerName): Promise<void> {
    await this.#database.run(
      'delete from dispatch_api_answer where token_id = ? and key_hash = ?',
      [tokenId, keyHash],
    );
  }

  async removeBefore(createdMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_api_answer where created_ms < ?', [createdMs]);
  }
}
