// What webhooks are told: one message for each act and each webhook that wants to hear of it, put
// down in the transaction that puts the act into the audit log.
//
//   {"type":"account.changed","timestamp":"2026-11-21T13:23:00.000Z",
//    "data":{"address":"kim@example.org","domain":"example.org","by":"admin@example.org",
//            "changed":["quota"]}}
//
// It names what was changed and never what it is now: who wants to know asks for it with rights.

import { createHash, randomBytes } from 'node:crypto';
import type { SqlRunner } from '../database/database.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { AuditEntry } from '../state/audit-table.ts';
import type { DeliveryTable, NewDelivery } from '../state/delivery-table.ts';
import type { WebhookRow, WebhookTable } from '../state/webhook-table.ts';
import { believedAwayMs, believedMs } from './sessions.ts';
import { eventOfAct, type WebhookEvent } from './tables/webhook-events.ts';

interface Told {
  readonly event: WebhookEvent;
  readonly object: string;
  readonly domain: string;
  readonly timeMs: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The same message is sent once; each is one of its own without. */
  readonly once?: string;
}

export class WebhookMessages {
  readonly #webhooks: WebhookTable;
  readonly #deliveries: DeliveryTable;
  /** Asked for at each act; one that was added in another worker hears from then on. */
  readonly #known: LastKnown<'', readonly WebhookRow[]>;

  constructor(of: {
    readonly webhooks: WebhookTable;
    readonly deliveries: DeliveryTable;
    readonly now: () => number;
  }) {
    this.#webhooks = of.webhooks;
    this.#deliveries = of.deliveries;
    const { now } = of;
    this.#known = new LastKnown({
      entriesMax: 1,
      freshMs: believedMs,
      awayMs: believedAwayMs,
      now,
    });
  }

  /** Those who were changed are asked for anew. */
  forget(): void {
    this.#known.forget('');
  }

  /** What has to be put down together with these entries; nothing for nobody. */
  async of(entries: readonly AuditEntry[]): Promise<readonly NewDelivery[]> {
    const webhooks = await this.#active();
    if (webhooks.length === 0) return [];
    return entries.flatMap(toldOf).flatMap((told) => messages(told, webhooks));
  }

  async queue(deliveries: readonly NewDelivery[], runner?: SqlRunner): Promise<void> {
    if (deliveries.length > 0) await this.#deliveries.queue(deliveries, runner);
  }

  /** Once an hour for each account and network address, however many workers see it. */
  async blocked(of: {
    readonly address: string;
    readonly domain: string;
    readonly remote: string;
    readonly timeMs: number;
  }): Promise<void> {
    const webhooks = await this.#active();
    const { address, domain, remote, timeMs } = of;
    if (webhooks.length === 0 || address === '') return;
    const once = JSON.stringify([address, remote, Math.floor(timeMs / 3_600_000)]);
    const data = { address, domain, remote };
    const told = { event: 'login.blocked', object: address, domain, timeMs, data, once } as const;
    await this.queue(messages(told, webhooks));
  }

  async #active(): Promise<readonly WebhookRow[]> {
    const all = await this.#known.get('', () => this.#webhooks.list());
    return all.filter(({ isActive }) => isActive);
  }
}

/** A message to one webhook, such as the one that tries it. */
export function messageTo(webhook: WebhookRow, told: Told | PingTold): NewDelivery {
  const { event, object, domain, timeMs, data } = told;
  const id =
    'once' in told && told.once !== undefined
      ? createHash('sha256').update(`${webhook.id}${event}${told.once}`).digest('hex').slice(0, 32)
      : randomBytes(16).toString('hex');
  const body = JSON.stringify({ type: event, timestamp: new Date(timeMs).toISOString(), data });
  return { id, webhookId: webhook.id, event, object, domain, body, createdMs: timeMs };
}

type PingTold = Omit<Told, 'event'> & { readonly event: 'ping' };

function messages(told: Told, webhooks: readonly WebhookRow[]): readonly NewDelivery[] {
  const wanting = webhooks.filter(
    ({ events, domains }) =>
      (events.length === 0 || events.includes(told.event)) &&
      (domains.length === 0 || domains.includes(told.domain)),
  );
  return wanting.map((webhook) => messageTo(webhook, told));
}

function toldOf(entry: AuditEntry): readonly Told[] {
  const { verb, object, domain = '', timeMs, actor, outcome } = entry;
  const event = Object.hasOwn(eventOfAct, verb) ? eventOfAct[verb] : undefined;
  if (event === undefined || outcome === 'refused') return [];
  const facts = factsIn(entry.after);
  const what = event.startsWith('domain.') ? {} : { address: object };
  const data = { ...what, domain, by: actor };
  const changed = Object.keys(facts);
  const more =
    event === 'account.renamed'
      ? { newAddress: entry.after }
      : event.endsWith('.changed') && changed.length > 0
        ? { changed }
        : {};
  const one: Told = { event, object, domain, timeMs, data: { ...data, ...more } };
  const { isActive } = facts;
  if (!event.endsWith('.changed') || typeof isActive !== 'boolean') return [one];
  const [kind] = event.split('.');
  const turned = `${kind ?? ''}.${isActive ? 'resumed' : 'suspended'}` as WebhookEvent;
  return [one, { ...one, event: turned, data }];
}

function factsIn(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined || !text.startsWith('{')) return {};
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
