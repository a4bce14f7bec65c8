// What the panel promises: any page of a domain of 5,000 mailboxes, and of 100,000 in 1,000 domains,
// within 30 ms of server time; and 10,000 mailboxes from a list within 20 s, with progress.

import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { openSignedApp, type SignedApp } from '../admin/signed-app.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { type BenchResult, median } from './table.ts';

const domains = 1_000;
const accountsEach = 100;
const bigAccounts = 5_000;
const bigAliases = 2_000;
const imported = 10_000;
const times = 40;
const hash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';
const megabyte = 2 ** 20;

const pages = [
  ['domains', '/admin'],
  ['domains, page 11', '/admin?after=d0500.test'],
  ['administrators', '/admin/administrators'],
  ['mailboxes', '/admin/big.test'],
  ['mailboxes, last page', '/admin/big.test?after=user4940'],
  ['mailboxes, search', '/admin/big.test?q=user49'],
  ['mailboxes, switched off', '/admin/big.test?show=off'],
  ['mailboxes, nearly full', '/admin/big.test?show=full'],
  ['mailboxes, never logged in', '/admin/big.test?show=never'],
  ['a mailbox', '/admin/big.test/mailboxes/user2500'],
  ['forwarders', '/admin/big.test/forwarders'],
  ['a forwarder', '/admin/big.test/forwarders/list1500'],
  ['settings', '/admin/big.test/settings'],
  ['one of the thousand', '/admin/d0777.test'],
] as const;

export async function benchPanel(): Promise<BenchResult> {
  const server = await startMariaDb();
  if (typeof server === 'string') throw new Error(server);
  try {
    server.sql('set global innodb_buffer_pool_size = 268435456');
    const embedded = await measured(undefined);
    const url = await server.makeDatabase('bench_panel');
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    const served = await measured(database);
    return {
      title: 'panel',
      method:
        `Pages of the panel in the process that answers, body included, ${times} times each, in a ` +
        `directory of ${(domains * accountsEach + bigAccounts).toLocaleString('en')} mailboxes in ` +
        `${(domains + 1).toLocaleString('en')} domains, ${bigAccounts.toLocaleString('en')} of them ` +
        `and ${bigAliases.toLocaleString('en')} forwarders in one domain: median / slowest. The ` +
        `list has ${imported.toLocaleString('en')} lines with password hashes; its time runs from ` +
        'the upload to the last mailbox, with a look at the progress every 200 ms.',
      head: ['', 'embedded SQLite', 'MariaDB', 'bar'],
      rows: embedded.map(([what = '', time = '', bar = ''], at) => [
        what,
        time,
        served[at]?.[1] ?? '',
        bar,
      ]),
    };
  } finally {
    await server.stop();
  }
}

async function measured(database: Database | undefined): Promise<string[][]> {
  const app = await openSignedApp(adminRoutes, undefined, database);
  try {
    await fill(app.database);
    const cookie = await app.cookie('root@one.test');
    const rows: string[][] = [];
    for (const [what, path] of pages) rows.push([what, await timed(app, cookie, path), '30 ms']);
    return [...rows, ...(await importing(app, cookie))];
  } finally {
    await app.close();
  }
}

async function timed(app: SignedApp, cookie: string, path: string): Promise<string> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startMs = performance.now();
    const answer = await app.send('GET', path, { cookie });
    const body = await bodyOf(answer);
    taken.push(performance.now() - startMs);
    if (answer.status !== 200 || body === '') throw new Error(`${path}: ${answer.status}`);
  }
  return `${median(taken).toFixed(1)} / ${Math.max(...taken).toFixed(1)} ms`;
}

async function importing(app: SignedApp, cookie: string): Promise<string[][]> {
  const lines = Array.from({ length: imported }, (_, at) => `new${at},${hash}`);
  const form = { list: ['address,password_hash', ...lines].join('\n') };
  const startMs = performance.now();
  const path = '/admin/big.test/import';
  const body = await bodyOf(await app.send('POST', path, { cookie, form }));
  const lookMs = performance.now() - startMs;
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const begun = { id: value('id'), key: value('key') };
  const answer = await app.send('POST', `${path}/begin`, { cookie, form: begun });
  const task = (headerOf(answer, 'location') ?? '').replace('/mail-host', '');
  const looks: number[] = [];
  for (;;) {
    const askedMs = performance.now();
    const page = await app.send('GET', task, { cookie });
    looks.push(performance.now() - askedMs);
    if (headerOf(page, 'refresh') === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const seconds = (performance.now() - startMs) / 1000;
  return [
    ['a list of 10,000, the look', `${(lookMs / 1000).toFixed(1)} s`, ''],
    ['a list of 10,000, altogether', `${seconds.toFixed(1)} s`, '20 s'],
    [
      'its progress meanwhile',
      `${median(looks).toFixed(1)} / ${Math.max(...looks).toFixed(1)} ms`,
      '',
    ],
  ];
}

async function fill(database: Database): Promise<void> {
  const name = (at: number) => `d${String(at).padStart(4, '0')}.test`;
  const rows = (count: number, row: (at: number) => readonly (string | number | null)[]) =>
    Array.from({ length: count }, (_, at) => row(at));
  await insert(
    database,
    'domain (domain_name, unix_user, password_hash, path, max_popbox, max_quota_bytes)',
    [
      ['big.test', 'vmail', '', '/nowhere/big.test', 20_000, null],
      ...rows(domains, (at) => [name(at), 'vmail', '', `/nowhere/${name(at)}`, 200, 2 ** 40]),
    ],
  );
  // Below the mail directory of the two domains that were there, so that places are safe ones.
  const [there] = await database.all("select path from domain where domain_name = 'one.test'");
  const base = String(there?.['path'] ?? '').replace(/one\.test$/, '');
  await database.run("update domain set path = replace(path, '/nowhere/', ?)", [base]);
  const account = (domain: string, at: number) => {
    const localPart = `user${String(at).padStart(4, '0')}`;
    const isOff = at % 100 === 99 ? 0 : 1;
    return [
      domain,
      localPart,
      hash,
      `${localPart}/`,
      100 * megabyte,
      isOff,
      at % 2 === 0 ? 1 : null,
    ];
  };
  const columns =
    'popbox (domain_name, local_part, password_hash, mbox_name, quota_bytes, active, last_login)';
  await insert(
    database,
    columns,
    rows(bigAccounts, (at) => account('big.test', at)),
  );
  for (let at = 0; at < domains; at += 1) {
    await insert(
      database,
      columns,
      rows(accountsEach, (one) => account(name(at), one)),
    );
  }
  const alias = (at: number) => [
    'big.test',
    `list${at}`,
    `user${at}@big.test, user${at + 1}@big.test`,
  ];
  const forwarders = 'forwarder (domain_name, local_part, remote_name)';
  await insert(database, forwarders, rows(bigAliases, alias));
}

async function insert(
  database: Database,
  into: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500);
    const marks = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await database.run(`insert into ${into} values ${marks}`, some.flat());
  }
}
