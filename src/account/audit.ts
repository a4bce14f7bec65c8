// Writes down what a session changed. The row comes after the deed, so that it never tells of
// something that did not happen; a deed whose row can't be written is at least in the log.

import { BoundedMap } from '../kit/bounded-map.ts';
import type { RefusalCode } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { Database } from '../database/database.ts';
import type { AuditEntry, AuditTable } from '../state/audit-table.ts';
import type { Session } from './account.ts';
import type { Sessions } from './sessions.ts';
import type { WebhookMessages } from './webhook-messages.ts';

/** Where an operator acts from. */
const onThisMachine = 'this machine';

export interface Deed {
  readonly verb: string;
  readonly object: string;
  readonly before?: string;
  readonly after?: string;
}

export interface AuditOptions {
  readonly table: AuditTable;
  readonly webhooks: WebhookMessages;
  readonly database: Pick<Database, 'transaction'>;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly log: Log;
}

/** What is refused again within this time is one entry. */
const sameRefusalMs = 60_000;
/** LIMIT of refusals that are remembered for that. */
const refusalsMax = 1_000;

export class Audit {
  readonly #of: AuditOptions;
  readonly #refused = new BoundedMap<string, number>(refusalsMax);

  constructor(options: AuditOptions) {
    this.#of = options;
  }

  async write(session: Session, deed: Deed): Promise<void> {
    const { verb, object, before, after } = deed;
    const facts = { verb, object, before, after, actor: session.address };
    this.#of.log.info(facts, 'changed by an administrator');
    await this.#keep([await this.#entry(session, deed)]);
  }

  /** The same of many objects at once. */
  async writeMany(
    session: Session,
    { verb, objects }: { readonly verb: string; readonly objects: readonly string[] },
  ): Promise<void> {
    if (objects.length === 0) return;
    const facts = { verb, actor: session.address };
    this.#of.log.info({ ...facts, count: objects.length }, 'changed by an administrator');
    const [first = ''] = objects;
    const one = await this.#entry(session, { verb, object: first });
    await this.#keep(objects.map((object) => ({ ...one, object, domain: domainOf(verb, object) })));
  }

  /** What somebody wanted to do and may not. */
  async writeRefused(
    session: Session,
    { verb, object }: Pick<Deed, 'verb' | 'object'>,
    code: RefusalCode,
  ): Promise<void> {
    const nowMs = this.#of.now();
    // Whoever asks a thousand times a second must not fill the table with it.
    const key = JSON.stringify([session.address, verb, object, code]);
    if (nowMs - (this.#refused.get(key) ?? 0) < sameRefusalMs) return;
    this.#refused.set(key, nowMs);
    this.#of.log.warn({ verb, object, code, actor: session.address }, 'refused');
    const entry = await this.#entry(session, { verb, object, after: code });
    await this.#of.table.add({ ...entry, outcome: 'refused' });
  }

  /** What webhooks are told of it comes with it, or neither does. */
  async #keep(entries: readonly AuditEntry[]): Promise<void> {
    const { table, webhooks, database } = this.#of;
    const messages = await webhooks.of(entries);
    if (messages.length === 0) return await table.addMany(entries);
    await database.transaction(async (runner) => {
      await table.addMany(entries, runner);
      await webhooks.queue(messages, runner);
    });
  }

  async #entry(session: Session, { verb, object, before, after }: Deed): Promise<AuditEntry> {
    const domain = domainOf(verb, object);
    const facts = { verb, object, domain, before, after, actor: session.address };
    return { ...facts, remote: await this.#remoteOf(session), timeMs: this.#of.now() };
  }

  async #remoteOf(session: Session): Promise<string> {
    if (session.kind === 'operator') return onThisMachine;
    return session.remote ?? this.#of.sessions.remoteOf(session);
  }
}

/** Whose administrators may know: tokens and who administers are no matter of a single domain. */
function domainOf(verb: string, object: string): string {
  if (/token|administrator|webhook/.test(verb)) return '';
  return object.slice(object.lastIndexOf('@') + 1, 255).toLowerCase();
}
