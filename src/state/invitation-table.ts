// dispatch_invitation: links with which people make a mailbox for themselves. Only the hash of what
// stands in a link is kept.

import type { Database, SqlRow } from '../database/database.ts';

export interface InvitationRow {
  /** SHA-256 of the token, hex: names the invitation in lists too. */
  readonly tokenHash: string;
  readonly domain: string;
  /** Who answers for what is made with it. */
  readonly makerKind: string;
  readonly maker: string;
  /** The only name it can make; empty where its bearer chooses. */
  readonly localPart: string;
  /** Where it was sent; empty where it was handed over otherwise. */
  readonly sentTo: string;
  /** Of what is made with it; the usual one of the domain where it is undefined. */
  readonly quotaBytes: number | undefined;
  readonly usesLeft: number;
  readonly createdMs: number;
  readonly endsMs: number;
}

export class InvitationTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is over goes. */
  async add(row: InvitationRow, nowMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_invitation where ends_ms < ?', [nowMs]);
    await this.#database.run(
      `insert into dispatch_invitation (token_hash, domain_name, maker_kind, maker, local_part,
         sent_to, quota_bytes, uses_left, created_ms, ends_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.tokenHash,
        row.domain,
        row.makerKind,
        row.maker,
        row.localPart,
        row.sentTo,
        row.quotaBytes ?? null,
        row.usesLeft,
        row.createdMs,
        row.endsMs,
      ],
    );
  }

  /** Those that still can be used, the newest first. */
  async list(domain: string, nowMs: number, limit: number): Promise<readonly InvitationRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_invitation where domain_name = ? and ends_ms > ? and uses_left > 0
       order by created_ms desc limit ?`,
      [domain, nowMs, limit],
    );
    return rows.map(toRow);
  }

  async find(tokenHash: string, nowMs: number): Promise<InvitationRow | undefined> {
    const rows = await this.#database.all(
      'select * from dispatch_invitation where token_hash = ? and ends_ms > ? and uses_left > 0',
      [tokenHash, nowMs],
    );
    return rows.map(toRow)[0];
  }

  /** One use of it. Of two who take the last one at once, one does. */
  async take(tokenHash: string): Promise<boolean> {
    const taken = await this.#database.run(
      'update dispatch_invitation set uses_left = uses_left - 1 where token_hash = ? and uses_left > 0',
      [tokenHash],
    );
    return taken > 0;
  }

  /** What was taken for nothing. */
  async giveBack(tokenHash: string): Promise<void> {
    await this.#database.run(
      'update dispatch_invitation set uses_left = uses_left + 1 where token_hash = ?',
      [tokenHash],
    );
  }

  /** False where there was none. */
  async remove(domain: string, tokenHash: string): Promise<boolean> {
    const gone = await this.#database.run(
      'delete from dispatch_invitation where token_hash = ? and domain_name = ?',
      [tokenHash, domain],
    );
    return gone > 0;
  }

  async removeAll(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_invitation where domain_name = ?', [domain]);
  }
}

function toRow(row: SqlRow): InvitationRow {
  const { quota_bytes: quota } = row;
  return {
    tokenHash: String(row['token_hash']),
    domain: String(row['domain_name']),
    makerKind: String(row['maker_kind']),
    maker: String(row['maker']),
    localPart: String(row['local_part']),
    sentTo: String(row['sent_to']),
    quotaBytes: quota === null || quota === undefined ? undefined : Number(quota),
    usesLeft: Number(row['uses_left']),
    createdMs: Number(row['created_ms']),
    endsMs: Number(row['ends_ms']),
  };
}
