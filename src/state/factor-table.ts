// dispatch_factor: the second factors of who can log in, and dispatch_recovery_code: what lets them
// in without. What a factor is made of is sealed by the caller; a code is kept as its digest.

import type { Database, SqlRow } from '../database/database.ts';
import { type SessionRow, toKind } from './session-table.ts';

/** Whose it is. */
export type FactorOwner = Pick<SessionRow, 'kind' | 'address'>;

export interface FactorRow extends FactorOwner {
  /** 64 hex digits; that of a passkey is the digest of its credential id. */
  readonly id: string;
  readonly method: 'totp' | 'passkey';
  /** As its owner calls it. */
  readonly name: string;
  /** Host that a passkey was made at, and works at; empty for what works anywhere. */
  readonly host: string;
  readonly sealed: string;
  /** Last step that was used of a clock, or how often a passkey says it was. */
  readonly counter: number;
  readonly createdMs: number;
  readonly usedMs: number | undefined;
}

export class FactorTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: FactorRow): Promise<void> {
    await this.#database.run(
      `insert into dispatch_factor
       (id, kind, address, method, name, host, sealed, counter, created_ms, used_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.id,
        row.kind,
        row.address,
        row.method,
        row.name,
        row.host,
        row.sealed,
        row.counter,
        row.createdMs,
        row.usedMs ?? null,
      ],
    );
  }

  async find(id: string): Promise<FactorRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_factor where id = ?', [id]);
    return rows.map(toFactor)[0];
  }

  /** The oldest first. */
  async of({ kind, address }: FactorOwner): Promise<readonly FactorRow[]> {
    const rows = await this.#database.all(
      'select * from dispatch_factor where address = ? and kind = ? order by created_ms, id',
      [address, kind],
    );
    return rows.map(toFactor);
  }

  /** Whether the counter was below: of two that come with the same step at once, one is first. */
  async advance(id: string, counter: number, usedMs: number): Promise<boolean> {
    const changed = await this.#database.run(
      'update dispatch_factor set counter = ?, used_ms = ? where id = ? and counter < ?',
      [counter, usedMs, id, counter],
    );
    return changed > 0;
  }

  async touch(id: string, usedMs: number): Promise<void> {
    await this.#database.run('update dispatch_factor set used_ms = ? where id = ?', [usedMs, id]);
  }

  /** Whether it was there. */
  async remove(id: string): Promise<boolean> {
    return (await this.#database.run('delete from dispatch_factor where id = ?', [id])) > 0;
  }

  async removeAll({ kind, address }: FactorOwner): Promise<void> {
    const whose = [address, kind];
    await this.#database.run('delete from dispatch_factor where address = ? and kind = ?', whose);
    await this.#removeCodes({ kind, address });
  }

  /** All of them anew; none is known of before. */
  async setCodes(owner: FactorOwner, hashes: readonly string[]): Promise<void> {
    await this.#removeCodes(owner);
    for (const hash of hashes) {
      await this.#database.run(
        'insert into dispatch_recovery_code (kind, address, code_hash) values (?, ?, ?)',
        [owner.kind, owner.address, hash],
      );
    }
  }

  async codesLeft({ kind, address }: FactorOwner): Promise<number> {
    const [row] = await this.#database.all(
      'select count(*) as codes from dispatch_recovery_code where kind = ? and address = ?',
      [kind, address],
    );
    return Number(row?.['codes'] ?? 0);
  }

  /** Whether it was there: each opens once. */
  async takeCode({ kind, address }: FactorOwner, hash: string): Promise<boolean> {
    const taken = await this.#database.run(
      'delete from dispatch_recovery_code where kind = ? and address = ? and code_hash = ?',
      [kind, address, hash],
    );
    return taken > 0;
  }

  async #removeCodes({ kind, address }: FactorOwner): Promise<void> {
    await this.#database.run('delete from dispatch_recovery_code where kind = ? and address = ?', [
      kind,
      address,
    ]);
  }
}

function toFactor(row: SqlRow): FactorRow {
  return {
    id: String(row['id']),
    kind: toKind(String(row['kind'])),
    address: String(row['address']),
    method: row['method'] === 'passkey' ? 'passkey' : 'totp',
    name: String(row['name']),
    host: String(row['host']),
    sealed: String(row['sealed']),
    counter: Number(row['counter']),
    createdMs: Number(row['created_ms']),
    usedMs: row['used_ms'] === null ? undefined : Number(row['used_ms']),
  };
}
