// dispatch_session: who is logged in. A row is named by the SHA-256 of its token, so that a copy
// of the table opens no session.

import type { Database, SqlRow } from '../database/database.ts';

export interface SessionRow {
  /** SHA-256 of the token, 64 hex digits. */
  readonly tokenHash: string;
  /** Address of the account, or name of the domain or the administrator. */
  readonly address: string;
  readonly kind: 'account' | 'domain' | 'administrator';
  /** Digest of the password hash at login: the session ends when the password changes anywhere. */
  readonly credential: string;
  readonly remote: string;
  readonly agent: string;
  readonly createdMs: number;
  readonly seenMs: number;
}

/** LIMIT of sessions of one address that are listed. */
const listedMax = 200;
/** How many sessions one statement takes. */
const heldTogether = [1, 10, 100];

export class SessionTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: SessionRow): Promise<void> {
    await this.#database.run(
      `insert into dispatch_session
       (token_hash, address, kind, credential, remote, agent, created_ms, seen_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.tokenHash,
        row.address,
        row.kind,
        row.credential,
        row.remote,
        row.agent,
        row.createdMs,
        row.seenMs,
      ],
    );
  }

  async find(tokenHash: string): Promise<SessionRow | undefined> {
    const [row] = await this.#database.all('select * from dispatch_session where token_hash = ?', [
      tokenHash,
    ]);
    return row === undefined ? undefined : toSession(row);
  }

  /** The last seen first. */
  async of(address: string): Promise<readonly SessionRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_session where address = ? order by seen_ms desc limit ${listedMax}`,
      [address],
    );
    return rows.map(toSession);
  }

  /** By the first 16 hex digits of the token's hash; a range, so that the key's index is used. */
  async remoteOf(id: string): Promise<string> {
    const [row] = await this.#database.all(
      'select remote from dispatch_session where token_hash >= ? and token_hash < ?',
      [id, `${id}g`],
    );
    return String(row?.['remote'] ?? '');
  }

  /** Never back in time, for two workers may see the same session at once. */
  async touch(tokenHashes: readonly string[], seenMs: number): Promise<void> {
    const [last] = tokenHashes.slice(-1);
    if (last === undefined) return;
    // Each number of values is a statement of its own to the server: some numbers serve for all.
    const count = heldTogether.find((most) => most >= tokenHashes.length) ?? tokenHashes.length;
    const hashes = Array.from({ length: count }, (_, at) => tokenHashes[at] ?? last);
    await this.#database.run(
      `update dispatch_session set seen_ms = ?
       where token_hash in (${hashes.map(() => '?').join(', ')}) and seen_ms < ?`,
      [seenMs, ...hashes, seenMs],
    );
  }

  async setCredential(tokenHash: string, credential: string): Promise<void> {
    await this.#database.run('update dispatch_session set credential = ? where token_hash = ?', [
      credential,
      tokenHash,
    ]);
  }

  async replaceCredential(
    address: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<void> {
    await this.#database.run(
      'update dispatch_session set credential = ? where address = ? and credential = ?',
      [to, address, from],
    );
  }

  async end(tokenHash: string): Promise<void> {
    await this.#database.run('delete from dispatch_session where token_hash = ?', [tokenHash]);
  }

  /** Ends all sessions of an address but the one named. */
  async endAll(address: string, keepTokenHash = ''): Promise<void> {
    await this.#database.run('delete from dispatch_session where address = ? and token_hash <> ?', [
      address,
      keepTokenHash,
    ]);
  }

  /** Two statements, each a range of an index; an `or` of them is read as the whole table. */
  async removeExpired(before: { readonly seenMs: number; readonly createdMs: number }) {
    await this.#database.run('delete from dispatch_session where seen_ms < ?', [before.seenMs]);
    await this.#database.run('delete from dispatch_session where created_ms < ?', [
      before.createdMs,
    ]);
  }
}

/** A word of a newer version opens nothing that an account would not. */
export function toKind(stored: string): SessionRow['kind'] {
  return stored === 'domain' || stored === 'administrator' ? stored : 'account';
}

function toSession(row: SqlRow): SessionRow {
  return {
    tokenHash: String(row['token_hash']),
    address: String(row['address']),
    kind: toKind(String(row['kind'])),
    credential: String(row['credential']),
    remote: String(row['remote']),
    agent: String(row['agent']),
    createdMs: Number(row['created_ms']),
    seenMs: Number(row['seen_ms']),
  };
}
