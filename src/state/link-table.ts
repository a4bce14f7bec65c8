// dispatch_link: links that were sent by mail and do something once, such as choosing a new password.
// Only the hash of what stands in a link is kept.

import type { Database, SqlRow } from '../database/database.ts';

export type LinkKind = 'recovery' | 'reset';

export interface LinkRow {
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly kind: LinkKind;
  /** Whose. */
  readonly address: string;
  /** What the password was when it was made, hashed: it is worth nothing after another. */
  readonly credential: string;
  /** The address that it was sent to. */
  readonly sentTo: string;
  readonly endsMs: number;
}

export class LinkTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** In the place of those of the same kind and account; what is over goes. */
  async add(row: LinkRow, nowMs: number): Promise<void> {
    const { tokenHash, kind, address, credential, sentTo, endsMs } = row;
    await this.#database.run('delete from dispatch_link where ends_ms < ?', [nowMs]);
    await this.remove(address, kind);
    await this.#database.run(
      `insert into dispatch_link (token_hash, kind, address, credential, sent_to, ends_ms)
       values (?, ?, ?, ?, ?, ?)`,
      [tokenHash, kind, address, credential, sentTo, endsMs],
    );
  }

  async find(tokenHash: string, kind: LinkKind, nowMs: number): Promise<LinkRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_link where token_hash = ?', [
      tokenHash,
    ]);
    return rows.map(toRow).find((row) => row.kind === kind && row.endsMs > nowMs);
  }

  /** Of two who use it at once, one does. */
  async use(tokenHash: string): Promise<boolean> {
    const used = await this.#database.run('delete from dispatch_link where token_hash = ?', [
      tokenHash,
    ]);
    return used > 0;
  }

  async remove(address: string, kind: LinkKind): Promise<void> {
    await this.#database.run('delete from dispatch_link where address = ? and kind = ?', [
      address,
      kind,
    ]);
  }
}

function toRow(row: SqlRow): LinkRow {
  return {
    tokenHash: String(row['token_hash']),
    kind: String(row['kind']) as LinkKind,
    address: String(row['address']),
    credential: String(row['credential']),
    sentTo: String(row['sent_to']),
    endsMs: Number(row['ends_ms']),
  };
}
