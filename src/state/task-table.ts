// dispatch_task: work of the panel on many rows: who began it, how far it is, and what it is to be
// done with, until it has begun, sealed with a key that is kept elsewhere.

import type { Database, SqlRow } from '../database/database.ts';

export type TaskStatus = 'waiting' | 'running' | 'done' | 'stopped' | 'failed';

export interface TaskRow {
  readonly id: string;
  readonly owner: string;
  readonly verb: string;
  /** The domain that it is about. */
  readonly subject: string;
  readonly status: TaskStatus;
  readonly total: number;
  /** How many of them were looked at, and for how many something was done. */
  readonly position: number;
  readonly done: number;
  /** What a person is told in the end, as JSON. */
  readonly told: string;
  readonly beatMs: number;
}

export class TaskTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those that began before `oldMs` are forgotten. */
  async add(row: TaskRow & { readonly work: string }, oldMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_task where beat_ms < ?', [oldMs]);
    await this.#database.run(
      `insert into dispatch_task
       (id, owner, verb, subject, status, total, position, done, told, work, beat_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        row.id,
        row.owner,
        row.verb,
        row.subject,
        row.status,
        row.total,
        row.position,
        row.done,
        row.told,
        row.work,
        row.beatMs,
      ],
    );
  }

  async find(id: string, owner: string): Promise<TaskRow | undefined> {
    const rows = await this.#database.all(
      `select id, owner, verb, subject, status, total, position, done, told, beat_ms
       from dispatch_task where id = ? and owner = ?`,
      [id, owner],
    );
    return rows.map(toTask)[0];
  }

  /** What it is to be done with, once: two who begin at the same time do not both get it. */
  async take(id: string, owner: string, nowMs: number): Promise<string | undefined> {
    const rows = await this.#database.all(
      `select work from dispatch_task where id = ? and owner = ? and status = 'waiting'`,
      [id, owner],
    );
    const taken = await this.#database.run(
      `update dispatch_task set status = 'running', work = '', beat_ms = ?
       where id = ? and owner = ? and status = 'waiting'`,
      [nowMs, id, owner],
    );
    return taken === 1 ? rows.map((row) => String(row['work']))[0] : undefined;
  }

  /** False where somebody has stopped it meanwhile. */
  async progress(
    id: string,
    at: Pick<TaskRow, 'position' | 'done' | 'told' | 'status' | 'beatMs'>,
  ): Promise<boolean> {
    const changed = await this.#database.run(
      `update dispatch_task set position = ?, done = ?, told = ?, status = ?, beat_ms = ?
       where id = ? and status = 'running'`,
      [at.position, at.done, at.told, at.status, at.beatMs, id],
    );
    return changed === 1;
  }

  async stop(id: string, owner: string): Promise<void> {
    await this.#database.run(
      `update dispatch_task set status = 'stopped', work = ''
       where id = ? and owner = ? and status in ('waiting', 'running')`,
      [id, owner],
    );
  }
}

function toTask(row: SqlRow): TaskRow {
  return {
    id: String(row['id']),
    owner: String(row['owner']),
    verb: String(row['verb']),
    subject: String(row['subject']),
    status: String(row['status']) as TaskStatus,
    total: Number(row['total']),
    position: Number(row['position']),
    done: Number(row['done']),
    told: String(row['told']),
    beatMs: Number(row['beat_ms']),
  };
}
