// dispatch_outbox: what became of each message that somebody pressed Send for, by the key of its
// form. It is written before the message leaves, so that a second click, a reload or another
// worker finds out what the first one did:
//
//   preparing ─┬───────────── submitting ─┬ accepted ─ sent      the copy lies in Sent
//              └ waiting ─────┘    │      ├ refused              the copy lies in Drafts
//                  │  └────────────┘      └ unknown              the copy lies in Drafts
//                  └ cancelled            the copy is a draft again
//
// `beat_ms` moves on while a worker is at it; once it stands still, that worker has died.

import type { Database, SqlRow } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export type OutboxStatus = (typeof statuses)[number];

export interface OutboxRecord {
  /** 64 hex digits. */
  readonly key: string;
  readonly address: string;
  readonly status: OutboxStatus;
  /** With angle brackets. */
  readonly messageId: string;
  /** The message in Drafts or Sent; empty while it is being prepared. */
  readonly copyId: string;
  readonly rejected: readonly string[];
  /** The mail server's words. */
  readonly answer: string;
  readonly beatMs: number;
}

export interface OutboxOutcome {
  readonly status: OutboxStatus;
  readonly rejected: readonly string[];
  readonly answer: string;
}

// LIMIT characters of the server's words, and unsettled messages of one account that are looked at.
const answerLengthMax = 2_000;
const unsettledMax = 50;

export class OutboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** False when the key is there already. */
  async begin(
    record: Pick<OutboxRecord, 'key' | 'address' | 'messageId'>,
    nowMs: number,
  ): Promise<boolean> {
    const { key, address, messageId } = record;
    const inserted = await this.#database.run(
      `${insertOrIgnore(this.#database.dialect)} dispatch_outbox
       (key_hash, address, status, message_id, copy_id, rejected, answer, beat_ms, created_ms)
       values (?, ?, 'preparing', ?, '', '[]', '', ?, ?)`,
      [key, address, messageId, nowMs, nowMs],
    );
    return inserted > 0;
  }

  async find(key: string): Promise<OutboxRecord | undefined> {
    const [row] = await this.#database.all(`${columns} where key_hash = ?`, [key]);
    return row && recordOf(row);
  }

  /** The message that lies in Drafts or Sent under this name. */
  async findCopy(address: string, copyId: string): Promise<OutboxRecord | undefined> {
    const [row] = await this.#database.all(`${columns} where address = ? and copy_id = ?`, [
      address,
      copyId,
    ]);
    return row && recordOf(row);
  }

  /** From here on it may leave. */
  async hold(key: string, copyId: string, nowMs: number): Promise<void> {
    await this.#database.run(
      `update dispatch_outbox set copy_id = ?, status = 'submitting', beat_ms = ?
       where key_hash = ?`,
      [copyId, nowMs, key],
    );
  }

  async wait(key: string, copyId: string, from: OutboxStatus): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_outbox set copy_id = ?, status = 'waiting'
       where key_hash = ? and status = ?`,
      [copyId, key, from],
    );
    return changed > 0;
  }

  async endWaiting(
    key: string,
    status: 'submitting' | 'cancelled',
    nowMs: number,
  ): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_outbox set status = ?, beat_ms = ?
       where key_hash = ? and status = 'waiting'`,
      [status, nowMs, key],
    );
    return changed > 0;
  }

  async beat(key: string, nowMs: number): Promise<void> {
    await this.#database.run('update dispatch_outbox set beat_ms = ? where key_hash = ?', [
      nowMs,
      key,
    ]);
  }

  /** One of those who saw the same beat gets it; the others get false. */
  async takeOver(record: OutboxRecord, nowMs: number): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_outbox set beat_ms = ?
       where key_hash = ? and beat_ms = ? and status = ?`,
      [nowMs, record.key, record.beatMs, record.status],
    );
    return changed > 0;
  }

  async settle(key: string, outcome: OutboxOutcome): Promise<void> {
    await this.#database.run(
      'update dispatch_outbox set status = ?, rejected = ?, answer = ? where key_hash = ?',
      [
        outcome.status,
        JSON.stringify(outcome.rejected),
        outcome.answer.slice(0, answerLengthMax),
        key,
      ],
    );
  }

  async forget(key: string): Promise<void> {
    await this.#database.run('delete from dispatch_outbox where key_hash = ?', [key]);
  }

  /** What nobody has finished, oldest first. */
  async unsettled(address: string): Promise<readonly OutboxRecord[]> {
    const rows = await this.#database.all(
      `${columns} where address = ? and status in ('preparing', 'submitting', 'accepted')
       order by created_ms limit ${unsettledMax}`,
      [address],
    );
    return rows.map(recordOf);
  }

  async removeSettled(address: string, beforeMs: number): Promise<void> {
    await this.#database.run(
      `delete from dispatch_outbox
       where address = ? and created_ms < ?
       and status in ('sent', 'refused', 'unknown', 'cancelled')`,
      [address, beforeMs],
    );
  }
}

const columns = `select key_hash, address, status, message_id, copy_id, rejected, answer, beat_ms
  from dispatch_outbox`;

const statuses = [
  'preparing',
  'waiting',
  'submitting',
  'accepted',
  'sent',
  'refused',
  'unknown',
  'cancelled',
] as const;

function recordOf(row: SqlRow): OutboxRecord {
  const text = (name: string): string => String(row[name] ?? '');
  return {
    key: text('key_hash'),
    address: text('address'),
    // A status of a newer version says no more than that one cannot be sure.
    status: statuses.find((status) => status === row['status']) ?? 'unknown',
    messageId: text('message_id'),
    copyId: text('copy_id'),
    rejected: listOf(text('rejected')),
    answer: text('answer'),
    beatMs: Number(row['beat_ms'] ?? 0),
  };
}

function listOf(json: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
