// The web application over the real Accounts, an embedded database and a temporary mail
// directory: three domains, and people who may do different things in them.
//
//     one.test   at most 4 accounts: mei, bob, root     administered by mei and by its password
//     two.test   no limit: ana                          administered by nobody here
//     root@one.test is a super administrator

import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from '../../src/account/account.ts';
import type { MailPlace } from '../../src/account/domain-mail.ts';
import { openAccounts } from '../../src/account/open.ts';
import type { AdminParts } from '../../src/admin/parts.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { openDirectory, type SchemaName } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { ensurePlaces } from '../../src/maildir/deliver.ts';
import { setAside } from '../../src/maildir/set-aside.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { createWebApplication } from '../../src/web/application.ts';
import type { WebResponse } from '../../src/web/http.ts';
import { Languages } from '../../src/web/languages.ts';
import type { Route } from '../../src/web/visit.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { request, type RequestOptions } from '../web/app-request.ts';

export const password = 'corner lamp window';

export interface SignedApp {
  readonly accounts: Accounts;
  readonly database: Database;
  /** Names in a directory below the mail directory. */
  files(path: string): readonly string[];
  /** Logs in and gives the cookie. */
  cookie(address: string, secret?: string): Promise<string>;
  send(method: string, target: string, options?: RequestOptions): Promise<WebResponse>;
  /** All rows that the panel can change, to see that nothing did. */
  rows(): Promise<string>;
  /** What the application logged as a bug. */
  readonly bugs: readonly unknown[];
  close(): Promise<void>;
}

export async function openSignedApp(
  routes: (parts: AdminParts) => readonly Route[],
  askStatus?: AdminParts['askStatus'],
  given?: Database,
  mailPlace?: MailPlace,
): Promise<SignedApp> {
  const { path, remove } = temporaryDirectory('app');
  const baseDir = join(path, 'mail');
  const url = `sqlite:${join(path, 'directory.db')}`;
  const database = given ?? (await openDatabase({ url, password: undefined, log: silentLog }));
  await prepareVmailSql(database);
  const of = { database, baseDir, schema: 'vmail-sql', askStatus, mailPlace } as const;
  const app = await openAppOver(routes, of);
  await fill(database, baseDir);
  return {
    ...app,
    files: (below) => readdirSync(join(baseDir, below)),
    rows: () => everyRow(database),
    close: async () => {
      await app.close();
      remove();
    },
  };
}

/** The same over a directory that is there already, of any schema. */
export async function openAppOver(
  routes: (parts: AdminParts) => readonly Route[],
  of: {
    readonly database: Database;
    readonly schema: SchemaName;
    readonly baseDir: string;
    readonly askStatus?: AdminParts['askStatus'];
    readonly mailPlace?: MailPlace | undefined;
  },
): Promise<Omit<SignedApp, 'files' | 'rows'>> {
  const { database, schema, baseDir, askStatus, mailPlace } = of;
  const hashPool = new HashPool();
  const accounts = await openAccounts({
    database,
    directory: openDirectory({ schema, database, baseDir, log: silentLog }),
    superAdministrators: ['root@one.test'],
    sessionIdleMs: 3_600_000,
    sessionLifeMs: 86_400_000,
    now: Date.now,
    randomBytes,
    log: silentLog,
    makeMaildir: ensurePlaces,
    setAsideMaildir: (mailbox) => setAside(mailbox, Date.now()),
    newDomains: { baseDir, unixUser: 'vmail' },
    hashPool,
    failureFloorMs: 0,
    ...(mailPlace === undefined ? {} : { mailPlace }),
  });
  const bugs: unknown[] = [];
  const shell = {
    style: '/assets/app.css',
    script: '/assets/app.js',
    icon: '/assets/icon.svg',
    reader: '/assets/reader.html',
  };
  const application = createWebApplication({
    routes: routes({ accounts, shell, askStatus }),
    accounts,
    languages: new Languages({ fallback: 'en', read: () => ({}) }),
    shell,
    mount: '/mail-host',
    bodyBytesMax: 1024 * 1024,
    log: { ...silentLog, error: (facts) => bugs.push(facts) },
    now: Date.now,
    requestId: () => 'test',
  });
  return {
    accounts,
    database,
    bugs,
    cookie: async (address, secret = password) => {
      const attempt = { address, password: secret, remoteAddress: '192.0.2.7', userAgent: 'test' };
      const { token } = await accounts.login(attempt);
      return `dispatch_session=${token}`;
    },
    send: async (method, target, options) => application(request(method, target, options)),
    close: async () => {
      await hashPool.close();
      await database.close();
    },
  };
}

/** Passwords in the clear, so that a test does not wait for a slow hash at each login. */
async function fill(database: Database, baseDir: string): Promise<void> {
  const secret = `{plaintext}${password}`;
  for (const [domain, accountsMax] of [
    ['one.test', 4],
    ['two.test', null],
  ] as const) {
    await database.run(
      'insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values (?, ?, ?, ?, ?)',
      [domain, 'vmail', secret, join(baseDir, domain), accountsMax],
    );
  }
  for (const address of ['mei@one.test', 'bob@one.test', 'root@one.test', 'ana@two.test']) {
    const [localPart = '', domain = ''] = address.split('@');
    await database.run(
      'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
      [domain, localPart, secret, `${localPart}/`],
    );
    await ensurePlaces(join(baseDir, domain, localPart));
  }
  for (const [domain, name, target] of [
    ['one.test', 'info', 'mei@one.test, bob@one.test'],
    ['two.test', 'sales', 'ana@two.test'],
  ] as const) {
    await database.run(
      'insert into forwarder (domain_name, local_part, remote_name) values (?, ?, ?)',
      [domain, name, target],
    );
  }
  await database.run('insert into dispatch_admin (address, domain_name) values (?, ?)', [
    'mei@one.test',
    'one.test',
  ]);
}

async function everyRow(database: Database): Promise<string> {
  const tables = [
    'domain',
    'popbox',
    'forwarder',
    'domain_alias',
    'dispatch_admin',
    'dispatch_grant',
    'dispatch_domain_setting',
    'dispatch_setting',
  ];
  const rows = [];
  for (const table of tables) rows.push(await database.all(`select * from ${table}`));
  return JSON.stringify(rows);
}
