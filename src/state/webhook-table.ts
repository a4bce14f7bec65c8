// dispatch_webhook: the addresses that are told what was done. A secret has to stand here as it is,
// for messages are signed with it; who reads the database reads it.

import type { Database, SqlRow } from '../database/database.ts';

export interface WebhookRow {
  /** 16 hex digits. */
  readonly id: string;
  /** Whose rights say what it may hear. */
  readonly kind: 'account' | 'domain' | 'administrator' | 'operator';
  readonly address: string;
  readonly name: string;
  readonly url: string;
  /** Types of events; empty means all. */
  readonly events: readonly string[];
  /** Empty means all that the owner administers. */
  readonly domains: readonly string[];
  /** `whsec_` and base64. */
  readonly secret: string;
  /** Signed with as well until then; empty when there is none. */
  readonly oldSecret: string;
  readonly oldUntilMs: number;
  readonly isActive: boolean;
  readonly createdMs: number;
  /** Since when nothing arrived; undefined while something does. */
  readonly failingMs: number | undefined;
  /** When it was switched off for that. */
  readonly disabledMs: number | undefined;
}

export type WebhookChange = Partial<
  Pick<
    WebhookRow,
    | 'name'
    | 'url'
    | 'events'
    | 'domains'
    | 'secret'
    | 'oldSecret'
    | 'oldUntilMs'
    | 'isActive'
    | 'failingMs'
    | 'disabledMs'
  >
>;

/** LIMIT of webhooks of an installation that are asked for at each act, and of one list. */
export const webhooksMax = 1_000;

export class WebhookTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(row: WebhookRow): Promise<void> {
    await this.#database.run(
      `insert into dispatch_webhook
       (id, kind, address, name, url, events, domains, secret, old_secret, old_until_ms, is_active,
        created_ms, failing_ms, disabled_ms)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [row.id, row.kind, row.address, ...changedValues(row), row.createdMs, ...endValues(row)],
    );
  }

  async find(id: string): Promise<WebhookRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_webhook where id = ?', [id]);
    return rows.map(toWebhook)[0];
  }

  /** The oldest first. */
  async of(address: string): Promise<readonly WebhookRow[]> {
    const rows = await this.#database.all(
      'select * from dispatch_webhook where address = ? order by created_ms, id',
      [address],
    );
    return rows.map(toWebhook);
  }

  /** All of them, for who looks after all and for who sends. */
  async list(): Promise<readonly WebhookRow[]> {
    const rows = await this.#database.all(
      `select * from dispatch_webhook order by id limit ${webhooksMax}`,
    );
    return rows.map(toWebhook);
  }

  async change(before: WebhookRow, change: WebhookChange): Promise<void> {
    const row = { ...before, ...change };
    await this.#database.run(
      `update dispatch_webhook set name = ?, url = ?, events = ?, domains = ?, secret = ?,
       old_secret = ?, old_until_ms = ?, is_active = ?, failing_ms = ?, disabled_ms = ?
       where id = ?`,
      [...changedValues(row), ...endValues(row), row.id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.#database.run('delete from dispatch_webhook where id = ?', [id]);
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_webhook where address = ?', [address]);
  }
}

function changedValues(row: WebhookRow) {
  const { name, url, events, domains, secret, oldSecret, oldUntilMs, isActive } = row;
  const lists = [events.join(','), domains.join(',')];
  return [name, url, ...lists, secret, oldSecret, oldUntilMs, isActive ? 1 : 0];
}

const endValues = ({ failingMs, disabledMs }: WebhookRow) => [
  failingMs ?? null,
  disabledMs ?? null,
];

const kinds = ['account', 'domain', 'administrator', 'operator'] as const;

function toWebhook(row: SqlRow): WebhookRow {
  const text = (name: string): string => String(row[name]);
  const words = (name: string): readonly string[] =>
    text(name)
      .split(',')
      .filter((word) => word !== '');
  const time = (name: string) => (row[name] === null ? undefined : Number(row[name]));
  return {
    id: text('id'),
    kind: kinds.find((kind) => kind === row['kind']) ?? 'account',
    address: text('address'),
    name: text('name'),
    url: text('url'),
    events: words('events'),
    domains: words('domains'),
    secret: text('secret'),
    oldSecret: text('old_secret'),
    oldUntilMs: Number(row['old_until_ms']),
    isActive: Number(row['is_active']) === 1,
    createdMs: Number(row['created_ms']),
    failingMs: time('failing_ms'),
    disabledMs: time('disabled_ms'),
  };
}
