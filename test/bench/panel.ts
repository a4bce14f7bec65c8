// What the panel promises: any page of a domain of 5,000 mailboxes, and of 100,000 in 1,000 domains,
// within 30 ms of server time; and 10,000 mailboxes from a list within 20 s, with progress.

import { join } from 'node:path';
import { adminRoutes } from '../../src/admin/routes.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { SchemaName } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { openAppOver, type SignedApp } from '../admin/signed-app.ts';
import { type MariaDb, startMariaDb } from '../real/mariadb.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import {
  accountsEach,
  bigAccounts,
  bigAliases,
  domains,
  fillDirectory,
  fillState,
  makeTables,
} from './panel-fill.ts';
import { panelPages } from './panel-pages.ts';
import { type BenchResult, median } from './table.ts';

const imported = 10_000;
const times = 100;
const hash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';

type App = Pick<SignedApp, 'send' | 'cookie' | 'database' | 'close'>;

/** The native schema, embedded and served. */
export function benchPanel(): Promise<BenchResult> {
  return bench('panel', [
    { head: 'embedded SQLite', schema: 'vmail-sql', isEmbedded: true },
    { head: 'MariaDB', schema: 'vmail-sql', isEmbedded: false },
  ]);
}

/** The same in tables of others, on MariaDB. */
export function benchPanelOver(
  schema: 'postfixadmin' | 'extmail' | 'vpopmail',
): () => Promise<BenchResult> {
  return () => bench(`panel over ${schema}`, [{ head: 'MariaDB', schema, isEmbedded: false }]);
}

interface Wanted {
  readonly head: string;
  readonly schema: SchemaName;
  readonly isEmbedded: boolean;
}

async function bench(title: string, wanted: readonly Wanted[]): Promise<BenchResult> {
  const server = await startMariaDb();
  if (typeof server === 'string') throw new Error(server);
  try {
    server.sql('set global innodb_buffer_pool_size = 268435456');
    server.sql('set global innodb_flush_log_at_trx_commit = 2');
    const columns: string[][][] = [];
    for (const one of wanted) columns.push(await measured(server, one));
    return {
      title,
      method:
        `Pages of the panel in the process that answers, body included, ${times} times each, in a ` +
        `directory of ${(domains * accountsEach + bigAccounts).toLocaleString('en')} mailboxes in ` +
        `${(domains + 2).toLocaleString('en')} domains, ${bigAccounts.toLocaleString('en')} of them ` +
        `and ${bigAliases.toLocaleString('en')} forwarders in one domain: median / p99. The ` +
        `list has ${imported.toLocaleString('en')} lines with password hashes; its time runs from ` +
        'the upload to the last mailbox, with a look at the progress every 200 ms.',
      head: ['', ...wanted.map(({ head }) => head), 'bar'],
      rows: (columns[0] ?? []).map(([what = '', , bar = ''], at) => [
        what,
        ...columns.map((rows) => rows[at]?.[1] ?? ''),
        bar,
      ]),
    };
  } finally {
    await server.stop();
  }
}

async function measured(server: MariaDb, wanted: Wanted): Promise<string[][]> {
  const { schema, isEmbedded } = wanted;
  const { path, remove } = temporaryDirectory('panel');
  const name = `bench_panel_${schema.replace('-', '_')}`;
  const url = isEmbedded ? `sqlite:${join(path, 'panel.db')}` : await server.makeDatabase(name);
  const database: Database = await openDatabase({ url, password: undefined, log: silentLog });
  await makeTables(database, { schema, server: isEmbedded ? undefined : server, name });
  const baseDir = join(path, 'mail');
  await fillDirectory(database, { schema, baseDir });
  const app = await openAppOver(adminRoutes, { database, schema, baseDir });
  try {
    await fillState(database);
    const cookie = await app.cookie('root@one.test');
    const rows: string[][] = [];
    for (const [what, page] of panelPages) {
      rows.push([what, await timed(app, cookie, page), '30 ms']);
    }
    return [...rows, ...(await importing(app, cookie))];
  } finally {
    await app.close();
    remove();
  }
}

async function timed(app: App, cookie: string, path: string): Promise<string> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startMs = performance.now();
    const answer = await app.send('GET', path, { cookie });
    const body = await bodyOf(answer);
    taken.push(performance.now() - startMs);
    if (answer.status !== 200 || body === '') throw new Error(`${path}: ${answer.status}`);
  }
  return medianAndP99(taken);
}

/** Of a hundred the p99 is the one before the slowest. */
function medianAndP99(taken: readonly number[]): string {
  const sorted = taken.toSorted((one, other) => one - other);
  const p99 = sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0;
  return `${median([...taken]).toFixed(1)} / ${p99.toFixed(1)} ms`;
}

async function importing(app: App, cookie: string): Promise<string[][]> {
  const lines = Array.from({ length: imported }, (_, at) => `new${at},${hash}`);
  const form = { list: ['address,password_hash', ...lines].join('\n') };
  const startMs = performance.now();
  const path = '/admin/big.test/import';
  const body = await bodyOf(await app.send('POST', path, { cookie, form }));
  const lookMs = performance.now() - startMs;
  if (!body.includes('name="key"')) throw new Error('the list was not taken');
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
  const [row] = await app.database.all('select status, done from dispatch_task', []);
  if (Number(row?.['done']) !== imported) throw new Error(`not all came: ${JSON.stringify(row)}`);
  const seconds = (performance.now() - startMs) / 1000;
  return [
    ['a list of 10,000, the look', `${(lookMs / 1000).toFixed(1)} s`, ''],
    ['a list of 10,000, altogether', `${seconds.toFixed(1)} s`, '20 s'],
    ['its progress meanwhile', medianAndP99(looks), ''],
  ];
}
