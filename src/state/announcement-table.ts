// dispatch_announcement: one row for each account that an announcement goes to. A row is claimed by
// one conditional update before the message is handed over, so that two who work at the same time do
// not both send it:
//
//   waiting ─▶ begun ─┬▶ sent
//                     ├▶ failed
//                     └▶ unsure    whoever had begun is dead, and nobody can tell

import type { Database, SqlRow } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export type AnnouncementStatus = 'waiting' | 'begun' | 'sent' | 'failed' | 'unsure';

/** Rows of one statement. */
const rowsMax = 500;

export class AnnouncementTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those of announcements from before `oldMs` are forgotten. */
  async add(
    taskId: string,
    addresses: readonly string[],
    { nowMs, oldMs }: { readonly nowMs: number; readonly oldMs: number },
  ): Promise<void> {
    await this.#database.run('delete from dispatch_announcement where created_ms < ?', [oldMs]);
    for (let at = 0; at < addresses.length; at += rowsMax) {
      const some = addresses.slice(at, at + rowsMax);
      await this.#database.run(
        `${insertOrIgnore(this.#database.dialect)} dispatch_announcement
         (task_id, address, status, created_ms) values ${some.map(() => '(?, ?, ?, ?)').join(', ')}`,
        some.flatMap((address) => [taskId, address, 'waiting', nowMs]),
      );
    }
  }

  async inStatus(
    taskId: string,
    status: AnnouncementStatus,
    limit: number,
  ): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select address from dispatch_announcement where task_id = ? and status = ?
       order by address limit ?`,
      [taskId, status, limit],
    );
    return rows.map((row) => String(row['address']));
  }

  /** False where it is not in that status any more. */
  async move(
    { taskId, address }: { readonly taskId: string; readonly address: string },
    from: AnnouncementStatus,
    to: AnnouncementStatus,
  ): Promise<boolean> {
    const changed = await this.#database.run(
      'update dispatch_announcement set status = ? where task_id = ? and address = ? and status = ?',
      [to, taskId, address, from],
    );
    return changed === 1;
  }

  async counts(taskId: string): Promise<Readonly<Record<AnnouncementStatus, number>>> {
    const rows = await this.#database.all(
      `select status, count(*) as number from dispatch_announcement where task_id = ?
       group by status`,
      [taskId],
    );
    const of = (status: AnnouncementStatus) => countOf(rows, status);
    const [waiting, begun, sent] = [of('waiting'), of('begun'), of('sent')];
    return { waiting, begun, sent, failed: of('failed'), unsure: of('unsure') };
  }
}

function countOf(rows: readonly SqlRow[], status: AnnouncementStatus): number {
  return Number(rows.find((row) => row['status'] === status)?.['number'] ?? 0);
}
