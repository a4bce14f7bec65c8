// dispatch_api_token: what programs log in with. Of the secret only its SHA-256 is kept.

import type { Database, SqlRow } from '../database/database.ts';
import { toKind } from './session-table.ts';

export interface ApiTokenRow {
  /** 16 hex digits; the first part of the token. */
  readonly id: string;
  /** SHA-256 of the second part, 64 hex digits. */
  readonly secretHash: string;
  /** Whose rights it has. */
  readonly kind: 'account' | 'domain' | 'administrator';
  readonly address: string;
  readonly name: string;
  /** Words that the account room knows; undefined means all that the owner may. */
  readonly may: readonly string[] | undefined;
  /** Empty means all that the owner administers. */
  readonly domains: readonly string[];
  /** Addresses and networks that it may come from; empty means all. */
  readonly networks: readonly string[];
  /** Whether it may do what a person has to prove a password for. */
  readonly isTrusted: boolean;
  readonly createdMs: number;
  readonly expiresMs: number | undefined;
  readonly usedMs: number | undefined;
}

/** Stands for all that the owner may, where an empty word means nothing. */
const everything = '*';

export class ApiTokenTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: ApiTokenRow): Promise<void> {
    await this.#database.run(
      `insert into dispatch_api_token
       (id, secret_hash, kind, address, name, may, domains, networks, is_trusted, created_ms,
        expires_ms, used_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.id,
        row.secretHash,
        row.kind,
        row.address,
        row.name,
        row.may === undefined ? everything : row.may.join(','),
        row.domains.join(','),
        row.networks.join(','),
        row.isTrusted ? 1 : 0,
        row.createdMs,
        row.expiresMs ?? null,
        row.usedMs ?? null,
      ],
    );
  }

  async find(id: string): Promise<ApiTokenRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_api_token where id = ?', [id]);
    return rows.map(toToken)[0];
  }

  /** The oldest first. */
  async of(address: string): Promise<readonly ApiTokenRow[]> {
    const rows = await this.#database.all(
      'select * from dispatch_api_token where address = ? order by created_ms, id',
      [address],
    );
    return rows.map(toToken);
  }

  /** By id, for who looks after all of them. */
  async list(after: string, limit: number): Promise<readonly ApiTokenRow[]> {
    const rows = await this.#database.all(
      'select * from dispatch_api_token where id > ? order by id limit ?',
      [after, limit],
    );
    return rows.map(toToken);
  }

  /** Never back in time, for two workers may see the same token at once. */
  async touch(id: string, usedMs: number): Promise<void> {
    await this.#database.run(
      `update dispatch_api_token set used_ms = ?
       where id = ? and (used_ms is null or used_ms < ?)`,
      [usedMs, id, usedMs],
    );
  }

  /** Whether it was there. */
  async remove(id: string): Promise<boolean> {
    const sql = 'delete from dispatch_api_token where id = ?';
    return (await this.#database.run(sql, [id])) > 0;
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_api_token where address = ?', [address]);
  }
}

function toToken(row: SqlRow): ApiTokenRow {
  const words = (name: string) =>
    String(row[name])
      .split(',')
      .filter((word) => word !== '');
  const time = (name: string) => (row[name] === null ? undefined : Number(row[name]));
  return {
    id: String(row['id']),
    secretHash: String(row['secret_hash']),
    kind: toKind(String(row['kind'])),
    address: String(row['address']),
    name: String(row['name']),
    may: row['may'] === everything ? undefined : words('may'),
    domains: words('domains'),
    networks: words('networks'),
    isTrusted: Number(row['is_trusted']) === 1,
    createdMs: Number(row['created_ms']),
    expiresMs: time('expires_ms'),
    usedMs: time('used_ms'),
  };
}
