// The addresses that are told what was done: who may have them, and what becomes of each message.
// An administrator has some of their own, and they hear what is in the domains of theirs.

import { Refusal } from '../kit/failure.ts';
import type { DeliveryRow, DeliveryTable } from '../state/delivery-table.ts';
import type { WebhookChange, WebhookRow, WebhookTable } from '../state/webhook-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireWhole } from './rights.ts';
import type { StepUp } from './step-up.ts';
import { webhookEvents } from './tables/webhook-events.ts';
import { messageTo, type WebhookMessages } from './webhook-messages.ts';
import { newSecret } from './webhook-signature.ts';

export interface WebhooksOptions {
  readonly table: WebhookTable;
  readonly deliveries: DeliveryTable;
  readonly messages: WebhookMessages;
  readonly stepUp: StepUp;
  readonly audit: Audit;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

export interface WebhookFacts {
  readonly name: string;
  readonly url: string;
  /** Empty means every event. */
  readonly events: readonly string[];
  /** Empty means all that the owner administers. */
  readonly domains: readonly string[];
  readonly isActive: boolean;
}

/** A webhook as it is shown: without its secrets. */
export type ListedWebhook = Omit<WebhookRow, 'secret' | 'oldSecret'>;

export type { DeliveryRow };

/** LIMIT of webhooks of one owner, of domains that one names, and of messages that are listed. */
const ownedMax = 20;
const domainsMax = 100;
const listedMax = 50;
const nameCharsMax = 100;
const urlCharsMax = 1_000;
/** How long messages are signed with the secret before, too. */
const oldSecretMs = 24 * 3_600_000;

export class Webhooks {
  readonly #of: WebhooksOptions;

  constructor(options: WebhooksOptions) {
    this.#of = options;
  }

  /**
   * Gives the secret, which is told this once. Refuses `proof-required`, `bad-form`, `too-long`,
   * `limit-reached`, and `forbidden` for domains of others.
   */
  async add(session: Session, wanted: WebhookFacts): Promise<{ id: string; secret: string }> {
    const { table, stepUp, randomBytes, now, audit } = this.#of;
    requireAdministrator(session);
    requireWhole(session);
    const facts = this.#checked(session, wanted);
    await stepUp.require(session);
    if ((await table.of(session.address)).length >= ownedMax) {
      throw new Refusal('limit-reached', { max: ownedMax });
    }
    const id = Buffer.from(randomBytes(8)).toString('hex');
    const secret = newSecret(randomBytes);
    const { kind, address } = session;
    const times = { createdMs: now(), failingMs: undefined, disabledMs: undefined };
    const secrets = { secret, oldSecret: '', oldUntilMs: 0 };
    await table.add({ id, kind, address, ...facts, ...secrets, ...times });
    this.#of.messages.forget();
    await audit.write(session, { verb: 'add-webhook', object: facts.name, after: facts.url });
    return { id, secret };
  }

  /** Those of the session's owner; a super administrator's list has everybody's. */
  async list(session: Session): Promise<readonly ListedWebhook[]> {
    requireAdministrator(session);
    const { table } = this.#of;
    const rows = session.rights.super ? await table.list() : await table.of(session.address);
    return rows.filter((row) => session.rights.super || row.kind === session.kind).map(listedOf);
  }

  /** Refuses `not-found` for those of others as for those that are not there. */
  async find(session: Session, id: string): Promise<ListedWebhook> {
    return listedOf(await this.#found(session, id));
  }

  /** What is named; one that was switched off for its failures begins anew. */
  async change(session: Session, id: string, change: Partial<WebhookFacts>): Promise<void> {
    const row = await this.#changeable(session, id);
    const facts = this.#checked(session, { ...row, ...change });
    if (facts.url !== row.url) await this.#of.stepUp.require(session);
    const anew = facts.isActive && !row.isActive;
    const times = anew ? { failingMs: undefined, disabledMs: undefined } : {};
    await this.#change(row, { ...facts, ...times });
    const after = JSON.stringify({ url: facts.url, isActive: facts.isActive });
    await this.#of.audit.write(session, { verb: 'change-webhook', object: facts.name, after });
  }

  /** Gives another secret; for a day messages are signed with the one before as well. */
  async rotate(session: Session, id: string): Promise<string> {
    const row = await this.#changeable(session, id);
    await this.#of.stepUp.require(session);
    const secret = newSecret(this.#of.randomBytes);
    const oldUntilMs = this.#of.now() + oldSecretMs;
    await this.#change(row, { secret, oldSecret: row.secret, oldUntilMs });
    await this.#of.audit.write(session, { verb: 'rotate-webhook', object: row.name });
    return secret;
  }

  /** With all its messages, those that wait too. */
  async remove(session: Session, id: string): Promise<void> {
    const row = await this.#changeable(session, id);
    await this.#of.table.remove(row.id);
    await this.#of.deliveries.removeAll(row.id);
    this.#of.messages.forget();
    const deed = { verb: 'remove-webhook', object: row.name, before: row.url };
    await this.#of.audit.write(session, deed);
  }

  /** The newest first. */
  async deliveriesOf(session: Session, id: string): Promise<readonly DeliveryRow[]> {
    const row = await this.#found(session, id);
    return await this.#of.deliveries.of(row.id, listedMax);
  }

  /** The same message again, with the same id. Refuses `not-found`. */
  async sendAgain(session: Session, id: string, deliveryId: string): Promise<void> {
    const row = await this.#changeable(session, id);
    const delivery = await this.#of.deliveries.find(deliveryId);
    if (delivery?.webhookId !== row.id) throw new Refusal('not-found');
    await this.#of.deliveries.waitAgain(delivery.id);
    await this.#of.deliveries.queue([{ ...delivery, createdMs: this.#of.now() }]);
  }

  /** A message of the type `ping`, to see whether it arrives. */
  async ping(session: Session, id: string): Promise<void> {
    const row = await this.#changeable(session, id);
    const data = { webhook: row.name };
    const told = {
      event: 'ping',
      object: row.name,
      domain: '',
      timeMs: this.#of.now(),
      data,
    } as const;
    await this.#of.deliveries.queue([messageTo(row, told)]);
  }

  /** Who may do less than everything in their domains does not send out what is done there. */
  async #changeable(session: Session, id: string): Promise<WebhookRow> {
    requireWhole(session);
    return await this.#found(session, id);
  }

  async #found(session: Session, id: string): Promise<WebhookRow> {
    requireAdministrator(session);
    const row = await this.#of.table.find(id);
    const isOwn = row?.address === session.address && row.kind === session.kind;
    if (row === undefined || !(isOwn || session.rights.super)) throw new Refusal('not-found');
    return row;
  }

  async #change(row: WebhookRow, change: WebhookChange): Promise<void> {
    await this.#of.table.change(row, change);
    this.#of.messages.forget();
  }

  #checked(session: Session, wanted: WebhookFacts): WebhookFacts {
    const { events, isActive } = wanted;
    const name = wanted.name.trim();
    const url = wanted.url.trim();
    if (name === '' || /\p{Cc}/u.test(name)) throw new Refusal('bad-form');
    if (name.length > nameCharsMax) throw new Refusal('too-long', { charsMax: nameCharsMax });
    if (url.length > urlCharsMax) throw new Refusal('too-long', { charsMax: urlCharsMax });
    if (!isWebAddress(url)) throw new Refusal('bad-address', { address: url });
    const known: readonly string[] = webhookEvents;
    if (!events.every((event) => known.includes(event))) throw new Refusal('bad-form');
    if (wanted.domains.length > domainsMax) throw new Refusal('limit-reached', { max: domainsMax });
    const domains = wanted.domains.map((domain) => allowedDomain(session, domain));
    // A program's session has fewer domains than its owner, whom the webhook will belong to.
    const isNarrowed = session.remote !== undefined && !session.rights.super;
    const own = domains.length === 0 && isNarrowed ? session.rights.domains : domains;
    return { name, url, events: [...new Set(events)], domains: own, isActive };
  }
}

/** Whether http is let through is for who connects, by the networks of the configuration. */
function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function requireAdministrator({ rights }: Session): void {
  if (!rights.super && rights.domains.length === 0) throw new Refusal('forbidden');
}

function listedOf({ secret: _secret, oldSecret: _old, ...row }: WebhookRow): ListedWebhook {
  return row;
}
