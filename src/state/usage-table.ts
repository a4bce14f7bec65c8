// dispatch_usage: what each account held when a sweep last came by, so that the fullest of a million
// are a page of an index.

import type { Database, SqlRow } from '../database/database.ts';

export interface UsageRow {
  readonly address: string;
  readonly domain: string;
  readonly bytes: number;
  /** 0 is no quota. */
  readonly quotaBytes: number;
  /** Thousandths of the quota; 0 where there is none. */
  readonly share: number;
  /** 0 is never. */
  readonly expiresMs: number;
  /** 0 is never, as far as it is known. */
  readonly loginMs: number;
  /** The biggest first. */
  readonly folders: readonly { readonly name: string; readonly bytes: number }[];
  readonly measuredMs: number;
}

export const usageLists = ['largest', 'full', 'expiring', 'unused'] as const;
export type UsageList = (typeof usageLists)[number];

/** Where a page begins: behind the last row of the one before. */
export interface UsageAfter {
  readonly value: number;
  readonly address: string;
}

/** LIMIT of rows of one page, and of domains asked for by one statement. */
const rowsMax = 500;
const domainsAtOnceMax = 50;
/** Of a quota, in thousandths, from which on an account is full. */
const fullShare = 900;

const orders = {
  largest: { column: 'bytes', order: 'desc', where: '' },
  full: { column: 'share', order: 'desc', where: `share >= ${fullShare}` },
  expiring: { column: 'expires_ms', order: 'asc', where: 'expires_ms > ? and expires_ms < ?' },
  unused: { column: 'login_ms', order: 'asc', where: 'login_ms = 0' },
} as const;

export class UsageTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async set(rows: readonly UsageRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#database.run(
      `replace into dispatch_usage
       (address, domain_name, bytes, quota_bytes, share, expires_ms, login_ms, folders, measured_ms)
       values ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      rows.flatMap((row) => [
        row.address,
        row.domain,
        row.bytes,
        row.quotaBytes,
        row.share,
        row.expiresMs,
        row.loginMs,
        JSON.stringify(row.folders),
        row.measuredMs,
      ]),
    );
  }

  async find(address: string): Promise<UsageRow | undefined> {
    const rows = await this.#database.all('select * from dispatch_usage where address = ?', [
      address,
    ]);
    return rows.map(toUsage)[0];
  }

  /** Of all domains or of these; `around` is from when to when accounts expire. */
  async page(
    list: UsageList,
    of: {
      readonly domains: readonly string[] | undefined;
      readonly around: { readonly fromMs: number; readonly untilMs: number };
      readonly after?: UsageAfter | undefined;
      readonly limit: number;
    },
  ): Promise<readonly UsageRow[]> {
    const { column, order, where } = orders[list];
    const { domains, around, after } = of;
    const limit = Math.min(of.limit, rowsMax);
    const beyond = order === 'desc' ? '<' : '>';
    const onward =
      after === undefined
        ? ''
        : ` and ${column} ${beyond}= ? and (${column} ${beyond} ? or address ${beyond} ?)`;
    const bounds = list === 'expiring' ? [around.fromMs, around.untilMs] : [];
    const begins = after === undefined ? [] : [after.value, after.value, after.address];
    const narrowed = where + (where === '' ? onward.slice(' and '.length) : onward);
    const isAll = narrowed === '';
    const end = `order by ${column} ${order}, address ${order} limit ?`;
    if (domains === undefined) {
      const sql = `select * from dispatch_usage ${isAll ? '' : `where ${narrowed} `}${end}`;
      return (await this.#database.all(sql, [...bounds, ...begins, limit])).map(toUsage);
    }
    const part = `select * from
      (select * from dispatch_usage where domain_name = ? ${isAll ? '' : `and ${narrowed} `}${end}) part`;
    const found: UsageRow[] = [];
    for (let at = 0; at < domains.length; at += domainsAtOnceMax) {
      const some = domains.slice(at, at + domainsAtOnceMax);
      const rows = await this.#database.all(
        some.map(() => part).join(' union all '),
        some.flatMap((domain) => [domain, ...bounds, ...begins, limit]),
      );
      found.push(...rows.map(toUsage));
    }
    const sign = order === 'desc' ? -1 : 1;
    return found
      .toSorted(
        (a, b) => sign * (valueOf(list, a) - valueOf(list, b) || (a.address < b.address ? -1 : 1)),
      )
      .slice(0, limit);
  }

  /** Those that the last sweep did not find any more. */
  async removeBefore(timeMs: number): Promise<void> {
    await this.#database.run('delete from dispatch_usage where measured_ms < ?', [timeMs]);
  }
}

/** What a list is ordered by. */
export function valueOf(list: UsageList, row: UsageRow): number {
  if (list === 'largest') return row.bytes;
  if (list === 'full') return row.share;
  return list === 'expiring' ? row.expiresMs : row.loginMs;
}

function toUsage(row: SqlRow): UsageRow {
  return {
    address: String(row['address']),
    domain: String(row['domain_name']),
    bytes: Number(row['bytes']),
    quotaBytes: Number(row['quota_bytes']),
    share: Number(row['share']),
    expiresMs: Number(row['expires_ms']),
    loginMs: Number(row['login_ms']),
    folders: foldersIn(String(row['folders'])),
    measuredMs: Number(row['measured_ms']),
  };
}

function foldersIn(text: string): UsageRow['folders'] {
  try {
    return JSON.parse(text) as UsageRow['folders'];
  } catch {
    return [];
  }
}
