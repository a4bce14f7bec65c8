// dispatch_audit: who changed what, when and from where. Rows are only added, and go when they are
// older than they are kept. Numbers grow with time, so a page of the log is a range of the key.

import type { Database, SqlRow, SqlRunner, SqlValue } from '../database/database.ts';

export interface AuditEntry {
  readonly timeMs: number;
  /** Address of the session, or the domain of its control panel. */
  readonly actor: string;
  readonly remote: string;
  readonly verb: string;
  /** What was changed: an address or a domain. */
  readonly object: string;
  /** Whose administrators may know of it; empty for what concerns no single domain. */
  readonly domain?: string;
  /** A refused one changed nothing; `after` says why. */
  readonly outcome?: AuditOutcome;
  /** Never a password nor a hash. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type AuditOutcome = 'done' | 'refused';

/** An entry as it is read. */
export type AuditRow = Required<AuditEntry> & { readonly id: number };

/** Every fact has to be so; one that is not named may be anything. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly verb?: string | undefined;
  readonly object?: string | undefined;
  readonly remote?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** LIMIT of a value that is kept; longer ones are cut. */
const valueCharsMax = 1_000;
/** LIMIT of entries written by one statement. */
const atOnceMax = 500;
/** LIMIT of entries read at once. */
const entriesMax = 1_000;
/** LIMIT of domains asked for by one statement. */
const domainsAtOnceMax = 50;

const newestId = Number.MAX_SAFE_INTEGER;
const equal = ['actor', 'verb', 'object', 'remote'] as const;

export class AuditTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(entry: AuditEntry): Promise<void> {
    await this.addMany([entry]);
  }

  async addMany(entries: readonly AuditEntry[], runner: SqlRunner = this.#database): Promise<void> {
    for (let at = 0; at < entries.length; at += atOnceMax) {
      const some = entries.slice(at, at + atOnceMax);
      await runner.run(
        `insert into dispatch_audit
         (time_ms, actor, remote, verb, object, domain_name, outcome, before_value, after_value)
         values ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap(valuesOf),
      );
    }
  }

  /** What was done, newest first. */
  async newest(limit: number): Promise<readonly AuditRow[]> {
    return await this.page({ outcome: 'done' }, { limit });
  }

  /** Newest first, of all domains or of these, before the entry of a number. */
  async page(
    filter: AuditFilter,
    range: {
      readonly domains?: readonly string[] | undefined;
      readonly before?: number | undefined;
      readonly limit: number;
    },
  ): Promise<readonly AuditRow[]> {
    const limit = Math.min(range.limit, entriesMax);
    const bounds = await this.#bounds(filter, range.before);
    if (bounds.after >= bounds.until) return [];
    const conditions = conditionsOf(filter, bounds);
    const values = conditions.map(([, value]) => value);
    const all = 'select * from dispatch_audit';
    const head = conditions.map(([condition]) => condition).join(' and ');
    if (range.domains === undefined) {
      const where = head === '' ? '' : ` where ${head}`;
      const sql = `${all}${where} order by id desc limit ?`;
      return (await this.#database.all(sql, [...values, limit])).map(toEntry);
    }
    const ofDomain = head === '' ? '' : ` and ${head}`;
    const part = `select * from (${all} where domain_name = ?${ofDomain} order by id desc limit ?) part`;
    // Each domain's newest by its own index: one range over several would have to be sorted whole.
    const found: AuditRow[] = [];
    for (let at = 0; at < range.domains.length; at += domainsAtOnceMax) {
      const some = range.domains.slice(at, at + domainsAtOnceMax);
      const rows = await this.#database.all(
        some.map(() => part).join(' union all '),
        some.flatMap((domain) => [domain, ...values, limit]),
      );
      found.push(...rows.map(toEntry));
    }
    return found.toSorted((a, b) => b.id - a.id).slice(0, limit);
  }

  /** Removes some of those that are older; gives how many, 0 when there is no more. */
  async removeBefore(timeMs: number, rowsMax: number): Promise<number> {
    const [oldest] = await this.#database.all('select min(id) as id from dispatch_audit');
    const first = Number(oldest?.['id'] ?? 0);
    const last = await this.#lastBefore(timeMs);
    if (last === 0 || first > last) return 0;
    const until = Math.min(last, first + rowsMax - 1);
    return await this.#database.run('delete from dispatch_audit where id >= ? and id <= ?', [
      first,
      until,
    ]);
  }

  async #bounds({ fromMs, untilMs }: AuditFilter, before = newestId): Promise<Bounds> {
    const after = fromMs === undefined ? 0 : await this.#lastBefore(fromMs);
    const last = untilMs === undefined ? newestId : await this.#lastBefore(untilMs);
    return { after, until: Math.min(before, last + 1) };
  }

  /** Number of the last entry before a time; 0 when there is none. */
  async #lastBefore(timeMs: number): Promise<number> {
    const [row] = await this.#database.all(
      'select id from dispatch_audit where time_ms < ? order by time_ms desc, id desc limit 1',
      [timeMs],
    );
    return Number(row?.['id'] ?? 0);
  }
}

type Bounds = { readonly after: number; readonly until: number };

/** What nearly every row is narrows nothing, and must not be looked for by an index. */
function conditionsOf(
  filter: AuditFilter,
  { after, until }: Bounds,
): readonly (readonly [condition: string, value: string | number])[] {
  const { outcome } = filter;
  return [
    ...equal.flatMap((name) => {
      const value = filter[name];
      return value === undefined ? [] : [[`${name} = ?`, value] as const];
    }),
    ...(outcome === undefined
      ? []
      : [[outcome === 'done' ? 'outcome <> ?' : 'outcome = ?', 'refused'] as const]),
    ...(after > 0 ? [['id > ?', after] as const] : []),
    ...(until < newestId ? [['id < ?', until] as const] : []),
  ];
}

function valuesOf(entry: AuditEntry): readonly SqlValue[] {
  return [
    entry.timeMs,
    entry.actor,
    entry.remote,
    entry.verb,
    entry.object.slice(0, 255),
    entry.domain ?? '',
    entry.outcome ?? 'done',
    entry.before?.slice(0, valueCharsMax) ?? null,
    entry.after?.slice(0, valueCharsMax) ?? null,
  ];
}

function toEntry(row: SqlRow): AuditRow {
  return {
    id: Number(row['id']),
    timeMs: Number(row['time_ms']),
    actor: String(row['actor']),
    remote: String(row['remote']),
    verb: String(row['verb']),
    object: String(row['object']),
    domain: String(row['domain_name']),
    outcome: row['outcome'] === 'refused' ? 'refused' : 'done',
    before: optionalText(row['before_value']),
    after: optionalText(row['after_value']),
  };
}

const optionalText = (value: unknown) => (typeof value === 'string' ? value : undefined);
