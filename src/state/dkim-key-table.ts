// dispatch_dkim_key: the keys of each domain. Mail servers read the rows whose state is `used`.

import type { Database, SqlRow } from '../database/database.ts';

export type DkimAlgorithm = 'rsa' | 'ed25519';
/** Published and not yet signed with, signed with, or kept until mail on its way has been read. */
export type DkimState = 'next' | 'used' | 'old';

export interface DkimKeyRow {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  readonly state: DkimState;
  /** As DNS has it: base64. */
  readonly publicKey: string;
  readonly createdMs: number;
  readonly changedMs: number;
}

/** LIMIT of keys of one domain that are read. */
const keysMax = 50;
const columns = 'domain_name, selector, algorithm, state, public_key, created_ms, changed_ms';

export class DkimKeyTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async of(domain: string): Promise<readonly DkimKeyRow[]> {
    const rows = await this.#database.all(
      `select ${columns} from dispatch_dkim_key where domain_name = ?
       order by created_ms, selector limit ?`,
      [domain, keysMax],
    );
    return rows.map(keyOf);
  }

  /** In this state since before a time, the first ones. */
  async inState(state: DkimState, beforeMs: number, limit: number): Promise<readonly DkimKeyRow[]> {
    const rows = await this.#database.all(
      `select ${columns} from dispatch_dkim_key where changed_ms < ? and state = ?
       order by changed_ms limit ?`,
      [beforeMs, state, limit],
    );
    return rows.map(keyOf);
  }

  async add(row: DkimKeyRow, privateKey: string): Promise<void> {
    await this.#database.run(
      `insert into dispatch_dkim_key (${columns}, private_key) values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.domain,
        row.selector,
        row.algorithm,
        row.state,
        row.publicKey,
        row.createdMs,
        row.changedMs,
        privateKey,
      ],
    );
  }

  /** Signs with this one from now on, in the place of the one of its algorithm. False if not next. */
  async use({ domain, selector, algorithm }: DkimKeyRow, nowMs: number): Promise<boolean> {
    return await this.#database.transaction(async (runner) => {
      const changed = await runner.run(
        `update dispatch_dkim_key set state = 'used', changed_ms = ?
         where domain_name = ? and selector = ? and state = 'next'`,
        [nowMs, domain, selector],
      );
      if (changed === 0) return false;
      await runner.run(
        `update dispatch_dkim_key set state = 'old', changed_ms = ?
         where domain_name = ? and algorithm = ? and state = 'used' and selector <> ?`,
        [nowMs, domain, algorithm, selector],
      );
      return true;
    });
  }

  async remove(domain: string, selector: string): Promise<void> {
    await this.#database.run(
      'delete from dispatch_dkim_key where domain_name = ? and selector = ?',
      [domain, selector],
    );
  }

  /** Those that were replaced before this time. */
  async removeOld(beforeMs: number): Promise<void> {
    await this.#database.run(
      "delete from dispatch_dkim_key where changed_ms < ? and state = 'old'",
      [beforeMs],
    );
  }

  async removeAll(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_dkim_key where domain_name = ?', [domain]);
  }

  /** What is signed with, after this name and selector. */
  async used(
    after: { readonly domain: string; readonly selector: string },
    limit: number,
  ): Promise<readonly (DkimKeyRow & { readonly privateKey: string })[]> {
    const rows = await this.#database.all(
      `select ${columns}, private_key from dispatch_dkim_key
       where domain_name >= ? and (domain_name > ? or selector > ?) and state = 'used'
       order by domain_name, selector limit ?`,
      [after.domain, after.domain, after.selector, limit],
    );
    return rows.map((row) => ({ ...keyOf(row), privateKey: String(row['private_key']) }));
  }
}

function keyOf(row: SqlRow): DkimKeyRow {
  const state = String(row['state']);
  return {
    domain: String(row['domain_name']),
    selector: String(row['selector']),
    algorithm: row['algorithm'] === 'ed25519' ? 'ed25519' : 'rsa',
    state: state === 'used' || state === 'old' ? state : 'next',
    publicKey: String(row['public_key']),
    createdMs: Number(row['created_ms']),
    changedMs: Number(row['changed_ms']),
  };
}
