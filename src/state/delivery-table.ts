// dispatch_webhook_delivery: each message to a webhook, what it says and what was answered. The row of
// dispatch_due beside it says when it is tried next; both come with the act they tell of.

import type { Database, SqlRow, SqlRunner } from '../database/database.ts';
import { insertOrIgnore } from '../database/dialect.ts';

export interface DeliveryRow {
  /** 32 hex digits: what the receiver tells a second coming by. */
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly object: string;
  readonly domain: string;
  /** JSON, as it is sent. */
  readonly body: string;
  readonly status: 'waiting' | 'done' | 'failed';
  readonly tries: number;
  /** Of HTTP; 0 where there was no answer. */
  readonly answerStatus: number;
  /** Its first words, or why there was none. */
  readonly answer: string;
  readonly createdMs: number;
  readonly triedMs: number | undefined;
}

export type NewDelivery = Pick<
  DeliveryRow,
  'id' | 'webhookId' | 'event' | 'object' | 'domain' | 'body' | 'createdMs'
>;

/** Kind of dispatch_due, and the owner of what waits for one webhook: no address begins so. */
export const webhookKind = 'webhook';
export const webhookOwner = (id: string): string => `.webhook-${id}`;

/** LIMIT of rows of one statement and of one list. */
const atOnceMax = 200;
const answerCharsMax = 500;

export class DeliveryTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** With the acts that send them. What is there already stays as it is. */
  async queue(deliveries: readonly NewDelivery[], runner: SqlRunner = this.#database) {
    const insert = insertOrIgnore(this.#database.dialect);
    for (let at = 0; at < deliveries.length; at += atOnceMax) {
      const some = deliveries.slice(at, at + atOnceMax);
      await runner.run(
        `${insert} dispatch_webhook_delivery
         (id, webhook_id, event, object, domain_name, body, status, tries, answer_status, answer,
          created_ms)
         values ${some.map(() => `(?, ?, ?, ?, ?, ?, 'waiting', 0, 0, '', ?)`).join(', ')}`,
        some.flatMap(({ id, webhookId, event, object, domain, body, createdMs }) => [
          id,
          webhookId,
          event,
          object,
          domain,
          body,
          createdMs,
        ]),
      );
      await runner.run(
        `${insert} dispatch_due
         (owner, kind, subject, facts, due_ms, tries, lease_ms, holder, failure, created_ms)
         values ${some.map(() => `(?, ?, ?, 'null', ?, 0, 0, '', '', ?)`).join(', ')}`,
        some.flatMap(({ id, webhookId, createdMs }) => [
          webhookOwner(webhookId),
          webhookKind,
          id,
          createdMs,
          createdMs,
        ]),
      );
    }
  }

  async find(id: string): Promise<DeliveryRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_webhook_delivery where id = ?', [
      id,
    ]);
    return rows.map(toDelivery)[0];
  }

  /** The newest first. */
  async of(webhookId: string, limit: number): Promise<readonly DeliveryRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_webhook_delivery where webhook_id = ?
       order by created_ms desc, id desc limit ?`,
      [webhookId, Math.min(limit, atOnceMax)],
    );
    return rows.map(toDelivery);
  }

  async note(
    id: string,
    to: Pick<DeliveryRow, 'status' | 'answerStatus' | 'answer'> & { readonly triedMs: number },
  ): Promise<void> {
    const { status, answerStatus, answer, triedMs } = to;
    await this.#database.run(
      `update dispatch_webhook_delivery set status = ?, answer_status = ?, answer = ?, tried_ms = ?,
       tries = tries + 1 where id = ?`,
      [status, answerStatus, answer.slice(0, answerCharsMax), triedMs, id],
    );
  }

  async waitAgain(id: string): Promise<void> {
    await this.#database.run(
      `update dispatch_webhook_delivery set status = 'waiting' where id = ?`,
      [id],
    );
  }

  async removeAll(webhookId: string): Promise<void> {
    await this.#database.run('delete from dispatch_webhook_delivery where webhook_id = ?', [
      webhookId,
    ]);
    await this.#database.run('delete from dispatch_due where owner = ?', [webhookOwner(webhookId)]);
  }

  async removeBefore(webhookId: string, timeMs: number): Promise<void> {
    await this.#database.run(
      'delete from dispatch_webhook_delivery where webhook_id = ? and created_ms < ?',
      [webhookId, timeMs],
    );
  }
}

function toDelivery(row: SqlRow): DeliveryRow {
  const { status } = row;
  return {
    id: String(row['id']),
    webhookId: String(row['webhook_id']),
    event: String(row['event']),
    object: String(row['object']),
    domain: String(row['domain_name']),
    body: String(row['body']),
    status: status === 'done' || status === 'failed' ? status : 'waiting',
    tries: Number(row['tries']),
    answerStatus: Number(row['answer_status']),
    answer: String(row['answer']),
    createdMs: Number(row['created_ms']),
    triedMs: row['tried_ms'] === null ? undefined : Number(row['tried_ms']),
  };
}
