// A directory as large as the panel promises to be quick with, in any schema: a domain of 5,000
// mailboxes and 2,000 forwarders, a thousand domains of a hundred mailboxes, and behind them what
// Dispatch itself has kept of a busy month.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, SqlValue } from '../../src/database/database.ts';
import type { SchemaName } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import type { MariaDb } from '../real/mariadb.ts';

export const domains = 1_000;
export const accountsEach = 100;
export const bigAccounts = 5_000;
export const bigAliases = 2_000;

const megabyte = 2 ** 20;
const dayMs = 86_400_000;
const hash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';
const domainName = (at: number) => `d${String(at).padStart(4, '0')}.test`;
const userName = (at: number) => `user${String(at).padStart(4, '0')}`;

/** The documented tables with the keys that docs/directory.md asks for. */
export async function makeTables(
  database: Database,
  of: { readonly schema: SchemaName; readonly server: MariaDb | undefined; readonly name: string },
): Promise<void> {
  if (of.schema === 'vmail-sql') return void (await prepareVmailSql(database));
  const file = `${of.schema.replace('-tables', '')}-tables.sql`;
  const sql = readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8');
  of.server?.sql(sql + (keys[of.schema] ?? ''), of.name);
}

const keys: Readonly<Partial<Record<SchemaName, string>>> = {
  extmail: `create index by_domain on mailbox (domain);
create index by_domain on alias (domain);`,
  vpopmail: `alter table vpopmail modify pw_passwd varchar(255);
create index by_domain on vpopmail (pw_domain, pw_name);
create index by_domain on valias (domain, alias);
create index by_domain on aliasdomains (domain);`,
};

export async function fillDirectory(
  database: Database,
  { schema, baseDir }: { readonly schema: SchemaName; readonly baseDir: string },
): Promise<void> {
  const rows = rowsOf[schema];
  if (rows === undefined) throw new Error(`no rows for ${schema}`);
  const into = new Filling(database, rows, baseDir);
  await into.domain('one.test', 20);
  await into.domain('big.test', 20_000);
  await into.account('one.test', 'root', 1, '{plaintext}corner lamp window');
  for (let at = 0; at < domains; at += 1) await into.domain(domainName(at), 200);
  for (let at = 0; at < bigAccounts; at += 1) await into.account('big.test', userName(at), at);
  for (let each = 0; each < domains; each += 1) {
    for (let at = 0; at < accountsEach; at += 1) {
      await into.account(domainName(each), userName(at), at);
    }
  }
  for (let at = 0; at < bigAliases; at += 1) await into.alias(at);
  await into.end();
}

type Row = Readonly<Record<string, SqlValue>>;
interface Rows {
  readonly tables: readonly [domain: string, account: string, alias: string];
  domain(name: string, accountsMax: number, baseDir: string): Row;
  account(
    domain: string,
    localPart: string,
    of: { readonly at: number; readonly stored: string; readonly baseDir: string },
  ): Row;
  alias(localPart: string, targets: readonly string[]): readonly Row[];
  /** What every account has among the aliases. */
  ownAlias?(domain: string, localPart: string): readonly Row[];
}

const time = '2024-05-06 07:08:09';
const rowsOf: Readonly<Partial<Record<SchemaName, Rows>>> = {
  'vmail-sql': {
    tables: ['domain', 'popbox', 'forwarder'],
    domain: (name, most, baseDir) => ({
      domain_name: name,
      unix_user: 'vmail',
      password_hash: '',
      path: join(baseDir, name),
      max_popbox: most,
      max_quota_bytes: name === 'big.test' ? null : 2 ** 40,
    }),
    account: (domain, localPart, { at, stored }) => ({
      domain_name: domain,
      local_part: localPart,
      password_hash: stored,
      mbox_name: `${localPart}/`,
      quota_bytes: 100 * megabyte,
      active: at % 100 === 99 ? 0 : 1,
      last_login: at % 2 === 0 ? 1 : null,
    }),
    alias: (localPart, targets) => [
      { domain_name: 'big.test', local_part: localPart, remote_name: targets.join(', ') },
    ],
  },
  postfixadmin: {
    tables: ['domain', 'mailbox', 'alias'],
    domain: (name, most) => ({
      domain: name,
      description: '',
      mailboxes: most,
      transport: 'virtual',
      created: time,
      modified: time,
    }),
    account: (domain, localPart, { at, stored }) => ({
      username: `${localPart}@${domain}`,
      password: stored,
      name: '',
      maildir: `${domain}/${localPart}/`,
      local_part: localPart,
      domain,
      quota: 100 * megabyte,
      active: at % 100 === 99 ? 0 : 1,
      created: time,
      modified: time,
    }),
    alias: (localPart, targets) => [
      {
        address: `${localPart}@big.test`,
        goto: targets.join(','),
        domain: 'big.test',
        created: time,
        modified: time,
      },
    ],
    ownAlias: (domain, localPart) => {
      const address = `${localPart}@${domain}`;
      return [{ address, goto: address, domain, created: time, modified: time }];
    },
  },
  extmail: {
    tables: ['domain', 'mailbox', 'alias'],
    domain: (name, most) => ({
      domain: name,
      description: '',
      hashdirpath: '',
      maxalias: 0,
      maxusers: most,
      maxquota: '0',
      maxnetdiskquota: '0',
      can_signup: 0,
      default_quota: '0',
      default_netdiskquota: '0',
      default_expire: '0',
      createdate: time,
      expiredate: '2050-01-01',
    }),
    account: (domain, localPart, { at, stored }) => ({
      username: `${localPart}@${domain}`,
      uid: localPart,
      password: stored,
      clearpwd: '',
      name: localPart,
      mailhost: '',
      maildir: `${domain}/${localPart}/Maildir/`,
      homedir: `${domain}/${localPart}`,
      quota: `${100 * megabyte}S`,
      netdiskquota: '',
      domain,
      createdate: time,
      expiredate: '2050-01-01',
      active: at % 100 === 99 ? 0 : 1,
      question: '',
      answer: '',
    }),
    alias: (localPart, targets) => [
      {
        address: `${localPart}@big.test`,
        goto: targets.join(','),
        domain: 'big.test',
        createdate: time,
      },
    ],
  },
  vpopmail: {
    tables: ['dir_control', 'vpopmail', 'valias'],
    domain: (name) => ({ domain: name, cur_users: 0 }),
    account: (domain, localPart, { stored, baseDir }) => ({
      pw_name: localPart,
      pw_domain: domain,
      pw_passwd: stored,
      pw_uid: 0,
      pw_gid: 0,
      pw_gecos: localPart,
      pw_dir: join(baseDir, domain, localPart),
      pw_shell: `${100 * megabyte}S`,
    }),
    alias: (localPart, targets) =>
      targets.map((target) => ({
        alias: localPart,
        domain: 'big.test',
        valias_line: `&${target}`,
      })),
  },
};

/** Rows of each table go in some hundreds at a time. */
class Filling {
  readonly #database: Database;
  readonly #rows: Rows;
  readonly #baseDir: string;
  readonly #waiting = new Map<string, Row[]>();

  constructor(database: Database, rows: Rows, baseDir: string) {
    this.#database = database;
    this.#rows = rows;
    this.#baseDir = baseDir;
  }

  async domain(name: string, accountsMax: number): Promise<void> {
    await this.#put(this.#rows.tables[0], [this.#rows.domain(name, accountsMax, this.#baseDir)]);
  }

  async account(domain: string, localPart: string, at: number, stored = hash): Promise<void> {
    const of = { at, stored, baseDir: this.#baseDir };
    await this.#put(this.#rows.tables[1], [this.#rows.account(domain, localPart, of)]);
    const own = this.#rows.ownAlias?.(domain, localPart) ?? [];
    await this.#put(this.#rows.tables[2], own);
  }

  async alias(at: number): Promise<void> {
    const targets = [`${userName(at)}@big.test`, `${userName(at + 1)}@big.test`];
    await this.#put(this.#rows.tables[2], this.#rows.alias(`list${at}`, targets));
  }

  async end(): Promise<void> {
    for (const [table, rows] of this.#waiting) await insert(this.#database, table, rows);
  }

  async #put(table: string, rows: readonly Row[]): Promise<void> {
    const waiting = this.#waiting.get(table) ?? [];
    waiting.push(...rows);
    if (waiting.length < 1_000) return void this.#waiting.set(table, waiting);
    this.#waiting.set(table, []);
    await insert(this.#database, table, waiting);
  }
}

/** A month of what Dispatch writes itself: entries, logins, what each mailbox held. */
export async function fillState(database: Database): Promise<void> {
  const nowMs = Date.now();
  const each = async (count: number, table: string, row: (at: number) => Row) => {
    for (let at = 0; at < count; at += 1_000) {
      const some = Array.from({ length: Math.min(1_000, count - at) }, (_, n) => row(at + n));
      await insert(database, table, some);
    }
  };
  const place = (at: number) => {
    const isBig = at < bigAccounts;
    const domain = isBig
      ? 'big.test'
      : domainName(Math.floor((at - bigAccounts) / accountsEach) % domains);
    const local = userName(isBig ? at : (at - bigAccounts) % accountsEach);
    return { domain, address: `${local}@${domain}` };
  };
  await each(bigAccounts + domains * accountsEach, 'dispatch_usage', (at) => ({
    address: place(at).address,
    domain_name: place(at).domain,
    bytes: (at * 7_919) % (100 * megabyte),
    quota_bytes: 100 * megabyte,
    share: (at * 7) % 1_000,
    expires_ms: at % 50 === 0 ? nowMs + dayMs : 0,
    login_ms: at % 2 === 0 ? nowMs - dayMs : 0,
    folders: '[{"name":"INBOX","bytes":1}]',
    measured_ms: nowMs,
  }));
  await each(50_000, 'dispatch_audit', (at) => ({
    time_ms: nowMs - (50_000 - at) * 50_000,
    actor: 'root@one.test',
    remote: '192.0.2.7',
    verb: at % 3 === 0 ? 'set-password' : 'change-account',
    object: place(at).address,
    domain_name: place(at).domain,
    outcome: 'done',
    before_value: '',
    after_value: '{}',
  }));
  await each(50_000, 'dispatch_login_hour', (at) => ({
    address: place(at).address,
    remote: `192.0.2.${at % 250}`,
    outcome: at % 10 === 0 ? 'wrong' : 'done',
    hour: Math.floor(nowMs / 3_600_000) - (at % 48),
    domain_name: place(at).domain,
    times: 2,
    last_ms: nowMs - (at % 48) * 3_600_000,
  }));
}

async function insert(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const marks = `(${names.map(() => '?').join(', ')})`;
  await database.run(
    `insert into ${table} (${names.join(', ')}) values ${rows.map(() => marks).join(', ')}`,
    rows.flatMap((row) => names.map((name) => row[name] ?? null)),
  );
}
