// dispatch_due: what is to be done at a time, one row per act. Whoever does it takes a lease first
// and says again and again that it is still at it; a lease that runs out is somebody else's to
// take, so that an act outlives whoever did it:
//
//   put ─ waits ─ due ─ claimed ─┬ finished      the row goes
//            ▲                   ├ put off       to another time, by the act itself
//            ├───────────────────┼ tried again   after a failure
//            └── lease runs out ─┴ given up      `failure` says why; the row stays to be seen
//
// The owner is an address, and goes with its account as the address book does.

import type { Database, SqlRow } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export interface DueRow {
  readonly id: number;
  readonly owner: string;
  /** Who knows what is to be done. */
  readonly kind: string;
  /** One act of a kind for each: a message, a key. At most 190 characters. */
  readonly subject: string;
  /** JSON of the kind's own. */
  readonly facts: string;
  readonly dueMs: number;
  /** How often it was begun since it was put or put off. */
  readonly tries: number;
  /** Somebody is at it until then; 0 when nobody is. */
  readonly leaseMs: number;
  /** Why it was given up; empty while it was not. */
  readonly failure: string;
  readonly createdMs: number;
}

export type NewDue = Pick<DueRow, 'owner' | 'kind' | 'subject' | 'facts' | 'dueMs'>;
export type DueKey = Pick<DueRow, 'owner' | 'kind' | 'subject'>;

/** LIMIT of the words about a failure that are kept, and of acts of one owner that are listed. */
const failureLengthMax = 255;
const listedMax = 1_000;

const columns = `select id, owner, kind, subject, facts, due_ms, tries, lease_ms, failure,
  created_ms from dispatch_due`;
/** Whoever waits for other servers keeps nobody’s mail waiting. */
export type Lane = 'webhooks' | 'rest';
const lanes = { webhooks: `kind = 'webhook'`, rest: `kind <> 'webhook'` } as const;
/** What lies aside with a removed account begins with a blank, and waits for its return. */
const isDue = `due_ms <= ? and lease_ms <= ? and failure = '' and owner > '!'`;

export class DueTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** In the place of an act of the same key; false when somebody is at that one. */
  async put(due: NewDue, nowMs: number): Promise<boolean> {
    const { owner, kind, subject, facts, dueMs } = due;
    const inserted = await this.#database.run(
      `${insertOrIgnore(this.#database.dialect)} dispatch_due
       (owner, kind, subject, facts, due_ms, tries, lease_ms, holder, failure, created_ms)
       values (?, ?, ?, ?, ?, 0, 0, '', '', ?)`,
      [owner, kind, subject, facts, dueMs, nowMs],
    );
    if (inserted > 0) return true;
    const changed = await this.#database.run(
      `update dispatch_due
       set facts = ?, due_ms = ?, tries = 0, holder = '', failure = '', created_ms = ?
       where owner = ? and kind = ? and subject = ? and lease_ms <= ?`,
      [facts, dueMs, nowMs, owner, kind, subject, nowMs],
    );
    return changed > 0;
  }

  async count(owner: string): Promise<number> {
    const [row] = await this.#database.all(
      'select count(*) as number from dispatch_due where owner = ?',
      [owner],
    );
    return Number(row?.['number'] ?? 0);
  }

  /** Of one kind, those that are due later than a time. */
  async countAfter(owner: string, kind: string, afterMs: number): Promise<number> {
    const [row] = await this.#database.all(
      `select count(*) as number from dispatch_due
       where owner = ? and kind = ? and due_ms > ?`,
      [owner, kind, afterMs],
    );
    return Number(row?.['number'] ?? 0);
  }

  /** The first to come first. */
  async list(owner: string, kind: string): Promise<readonly DueRow[]> {
    const rows = await this.#database.all(
      `${columns} where owner = ? and kind = ? order by due_ms, id limit ${listedMax}`,
      [owner, kind],
    );
    return rows.map(dueOf);
  }

  async find({ owner, kind, subject }: DueKey): Promise<DueRow | undefined> {
    const [row] = await this.#database.all(
      `${columns} where owner = ? and kind = ? and subject = ?`,
      [owner, kind, subject],
    );
    return row && dueOf(row);
  }

  /** False when it is not there, or somebody is at it. */
  async remove({ owner, kind, subject }: DueKey, nowMs: number): Promise<boolean> {
    const removed = await this.#database.run(
      `delete from dispatch_due
       where owner = ? and kind = ? and subject = ? and lease_ms <= ?`,
      [owner, kind, subject, nowMs],
    );
    return removed > 0;
  }

  /** Who has something due, the one that waits longest first. */
  async dueOwners(nowMs: number, ownersMax: number, lane: Lane): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select owner, min(due_ms) as first_ms from dispatch_due where ${isDue} and ${lanes[lane]}
       group by owner order by first_ms limit ?`,
      [nowMs, nowMs, ownersMax],
    );
    return rows.map((row) => String(row['owner']));
  }

  async dueOf(owner: string, nowMs: number, actsMax: number): Promise<readonly DueRow[]> {
    const rows = await this.#database.all(
      `${columns} where ${isDue} and owner = ? order by due_ms, id limit ?`,
      [nowMs, nowMs, owner, actsMax],
    );
    return rows.map(dueOf);
  }

  /** One of those who saw it due gets it. */
  async claim(due: DueRow, lease: { holder: string; untilMs: number }, nowMs: number) {
    const changed = await this.#database.run(
      `update dispatch_due set holder = ?, lease_ms = ?, tries = tries + 1
       where id = ? and due_ms = ? and tries = ? and lease_ms <= ? and failure = ''`,
      [lease.holder, lease.untilMs, due.id, due.dueMs, due.tries, nowMs],
    );
    return changed > 0;
  }

  /** False when the lease is somebody else's. */
  async extend(id: number, holder: string, untilMs: number): Promise<boolean> {
    return await this.#ofHolder('lease_ms = ?', [untilMs], id, holder);
  }

  async finish(id: number, holder: string): Promise<void> {
    await this.#database.run('delete from dispatch_due where id = ? and holder = ?', [id, holder]);
  }

  /** It waits for another time, and is as good as new. */
  async putOff(id: number, holder: string, next: Pick<DueRow, 'dueMs' | 'facts'>): Promise<void> {
    const { dueMs, facts } = next;
    const set = `due_ms = ?, facts = ?, tries = 0, lease_ms = 0, holder = ''`;
    await this.#ofHolder(set, [dueMs, facts], id, holder);
  }

  async tryAgain(id: number, holder: string, dueMs: number): Promise<void> {
    await this.#ofHolder(`due_ms = ?, lease_ms = 0, holder = ''`, [dueMs], id, holder);
  }

  async giveUp(id: number, holder: string, failure: string): Promise<void> {
    const words = failure.slice(0, failureLengthMax);
    await this.#ofHolder(`failure = ?, lease_ms = 0, holder = ''`, [words], id, holder);
  }

  /** Ends the leases of a holder that is known to be dead, so that nobody waits for them. */
  async release(holder: string): Promise<void> {
    await this.#database.run(
      `update dispatch_due set lease_ms = 0, holder = '' where holder = ? and lease_ms > 0`,
      [holder],
    );
  }

  /** What was given up that long ago. */
  async removeGivenUp(beforeMs: number): Promise<void> {
    await this.#database.run(`delete from dispatch_due where due_ms < ? and failure <> ''`, [
      beforeMs,
    ]);
  }

  async #ofHolder(
    set: string,
    values: readonly (string | number)[],
    id: number,
    holder: string,
  ): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_due set ${set} where id = ? and holder = ?`,
      [...values, id, holder],
    );
    return changed > 0;
  }
}

function dueOf(row: SqlRow): DueRow {
  return {
    id: Number(row['id']),
    owner: String(row['owner']),
    kind: String(row['kind']),
    subject: String(row['subject']),
    facts: String(row['facts']),
    dueMs: Number(row['due_ms']),
    tries: Number(row['tries']),
    leaseMs: Number(row['lease_ms']),
    failure: String(row['failure']),
    createdMs: Number(row['created_ms']),
  };
}
