// Sends what webhooks are told, as acts of the schedule. A message that is not taken is tried again
// for about three days, later and later; an address that took nothing for so long is switched off.

import type { Log } from '../kit/log.ts';
import type { DeliveryRow, DeliveryTable } from '../state/delivery-table.ts';
import type { WebhookRow, WebhookTable } from '../state/webhook-table.ts';
import type { AuditTable } from '../state/audit-table.ts';
import type { Owners } from './owners.ts';
import type { RightsReader } from './rights.ts';
import { signedHeaders } from './webhook-signature.ts';

/** What the other side said: 0 where it said nothing. */
export interface PostAnswer {
  readonly status: number;
  /** Its first words, or why there were none. */
  readonly words: string;
}

export type PostJson = (
  url: string,
  message: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
) => Promise<PostAnswer>;

export interface WebhookSendingOptions {
  readonly table: WebhookTable;
  readonly deliveries: DeliveryTable;
  readonly owners: Owners;
  readonly rights: RightsReader;
  readonly audit: AuditTable;
  readonly post: PostJson;
  /** Tells its owner that it was switched off. */
  readonly tellOff: (webhook: WebhookRow) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** When it is tried again; undefined where it was the last time or has arrived. */
export type SendOutcome = { readonly againMs: number | undefined };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Between two tries: 75 hours in all. */
const pausesMs = [
  5_000,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];
/** An address that took nothing for so long is switched off. */
const failingMsMax = 72 * hourMs;
/** How long it can be seen what became of a message. */
const keptMs = 30 * 24 * hourMs;
const gone = 410;
const over: SendOutcome = { againMs: undefined };

export class WebhookSending {
  readonly #of: WebhookSendingOptions;

  constructor(options: WebhookSendingOptions) {
    this.#of = options;
  }

  async send(deliveryId: string): Promise<SendOutcome> {
    const { table, deliveries, now } = this.#of;
    const delivery = await deliveries.find(deliveryId);
    if (delivery === undefined || delivery.status !== 'waiting') return over;
    const webhook = await table.find(delivery.webhookId);
    if (webhook === undefined) return over;
    const isPing = delivery.event === 'ping';
    if (!webhook.isActive && !isPing) return await this.#end(delivery, 'switched off');
    if (!isPing && !(await this.#mayHear(webhook, delivery))) {
      return await this.#end(delivery, 'its owner may not hear of this any more');
    }
    const { id, body } = delivery;
    const isOld = webhook.oldSecret !== '' && webhook.oldUntilMs > now();
    const secrets = isOld ? [webhook.secret, webhook.oldSecret] : [webhook.secret];
    const headers = signedHeaders({ id, body, timeMs: now() }, secrets);
    const answer = await this.#of.post(webhook.url, { body, headers });
    return await this.#answered(webhook, delivery, answer);
  }

  async #answered(
    webhook: WebhookRow,
    delivery: DeliveryRow,
    { status, words }: PostAnswer,
  ): Promise<SendOutcome> {
    const { table, deliveries, now } = this.#of;
    const isTaken = status >= 200 && status < 300;
    const pauseMs = pausesMs[delivery.tries];
    const isLast = pauseMs === undefined || delivery.event === 'ping' || status === gone;
    const ends = isTaken ? 'done' : isLast ? 'failed' : 'waiting';
    const noted = { status: ends, answerStatus: status, answer: words, triedMs: now() } as const;
    await deliveries.note(delivery.id, noted);
    if (isTaken) {
      if (webhook.failingMs !== undefined) await table.change(webhook, { failingMs: undefined });
      await deliveries.removeBefore(webhook.id, now() - keptMs);
      return over;
    }
    const failingMs = webhook.failingMs ?? now();
    const isLasting = now() - failingMs >= failingMsMax || status === gone;
    if (isLasting && webhook.isActive) await this.#switchOff(webhook, status);
    else if (webhook.failingMs === undefined) await table.change(webhook, { failingMs });
    return isLast || isLasting ? over : { againMs: now() + pauseMs };
  }

  async #end({ id }: DeliveryRow, answer: string): Promise<SendOutcome> {
    const noted = { status: 'failed', answerStatus: 0, answer, triedMs: this.#of.now() } as const;
    await this.#of.deliveries.note(id, noted);
    return over;
  }

  /** Its page says so, a mail to its owner, and the audit log when and why. */
  async #switchOff(webhook: WebhookRow, status: number): Promise<void> {
    const { table, audit, now, log } = this.#of;
    const { id, name, url, address } = webhook;
    log.warn({ webhook: id, name, address, status }, 'a webhook was switched off for its failures');
    await table.change(webhook, { isActive: false, disabledMs: now() });
    await audit.add({
      timeMs: now(),
      actor: address,
      remote: 'this machine',
      verb: 'disable-webhook',
      object: name,
      before: url,
      after: status === 0 ? 'no answer' : String(status),
    });
    if (webhook.kind === 'account') await this.#of.tellOff(webhook);
  }

  async #mayHear({ kind, address, domains }: WebhookRow, delivery: DeliveryRow): Promise<boolean> {
    if (kind === 'operator') return true;
    const owner = await this.#of.owners.of({ kind, address });
    if (owner?.isOpen !== true) return false;
    const rights = await this.#of.rights.of(address, kind);
    if (rights.super || rights.domains.includes(delivery.domain)) return true;
    // Nobody administers a domain that is gone; who named it was let to hear of it.
    return delivery.event === 'domain.deleted' && domains.includes(delivery.domain);
  }
}
