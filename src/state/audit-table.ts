// dispatch_audit: who changed what, when and from where. Only ever added to.

import type { Database, SqlValue } from '../database/database.ts';

export interface AuditEntry {
  readonly timeMs: number;
  /** Address of the session, or the domain of its control panel. */
  readonly actor: string;
  readonly remote: string;
  readonly verb: string;
  /** What was changed: an address or a domain. */
  readonly object: string;
  /** Never a password nor a hash. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** LIMIT of a value that is kept; longer ones are cut. */
const valueCharsMax = 1_000;
/** LIMIT of entries written by one statement. */
const atOnceMax = 500;
/** LIMIT of entries read at once. */
const entriesMax = 1_000;

export class AuditTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(entry: AuditEntry): Promise<void> {
    await this.addMany([entry]);
  }

  async addMany(entries: readonly AuditEntry[]): Promise<void> {
    for (let at = 0; at < entries.length; at += atOnceMax) {
      const some = entries.slice(at, at + atOnceMax);
      await this.#database.run(
        `insert into dispatch_audit
         (time_ms, actor, remote, verb, object, before_value, after_value)
         values ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap(valuesOf),
      );
    }
  }

  /** Newest first. */
  async newest(limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.#database.all('select * from dispatch_audit order by id desc limit ?', [
      Math.min(limit, entriesMax),
    ]);
    return rows.map((row) => ({
      timeMs: Number(row['time_ms']),
      actor: String(row['actor']),
      remote: String(row['remote']),
      verb: String(row['verb']),
      object: String(row['object']),
      before: optionalText(row['before_value']),
      after: optionalText(row['after_value']),
    }));
  }
}

function valuesOf(entry: AuditEntry): readonly SqlValue[] {
  return [
    entry.timeMs,
    entry.actor,
    entry.remote,
    entry.verb,
    entry.object.slice(0, 255),
    entry.before?.slice(0, valueCharsMax) ?? null,
    entry.after?.slice(0, valueCharsMax) ?? null,
  ];
}

const optionalText = (value: unknown) => (typeof value === 'string' ? value : undefined);
