// G6: the database is stopped, killed, full, locked, slow, restarted and read-only, while 32 people
// read mail, somebody tries to log in, and an administrator makes accounts that are two rows each.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/database/open.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { Refusal } from '../../src/kit/failure.ts';
import { silentLog } from '../../src/kit/log.ts';
import type { MariaDb } from '../real/mariadb.ts';
import type { Check, Soak } from './check.ts';
import { until } from '../real/until.ts';
import { Installation, people, type Person } from './installation.ts';
import { load } from './load.ts';
import { signIn, type Visitor } from './mix.ts';
import { DirectWay } from './ways.ts';

const readers = 32;
const workers = 2;
/** The scheduler asks the database too. */
const askers = workers + 1;
/** Of one process. */
const poolMax = 8;
/** Every worker has read every session again by then. */
const quietMs = 8_000;

interface Fault {
  readonly name: string;
  /** Resolves when the database is itself again. */
  happen(server: MariaDb, ms: (full: number) => number): Promise<void>;
}

const faults: readonly Fault[] = [
  {
    name: 'stopped 10 s',
    async happen(server, ms) {
      await server.shutDown();
      await sleep(ms(10_000));
      await server.start();
    },
  },
  {
    name: 'killed mid query',
    async happen(server) {
      await server.kill();
      await server.start();
    },
  },
  { name: 'too many connections', happen: tooMany },
  {
    name: 'lock wait',
    async happen(server, ms) {
      const tables = ['popbox', 'domain', 'domain_alias', 'forwarder', 'dispatch_session'];
      const locks = tables.map((table) => `${table} write`).join(', ');
      const holder = client(server, `lock tables ${locks}; do sleep(${ms(6_000) / 1000})`);
      await once(holder, 'exit');
    },
  },
  {
    name: 'slow 5 s',
    async happen(server, ms) {
      server.pause();
      await sleep(ms(5_000));
      server.resume();
    },
  },
  {
    name: 'restarted',
    async happen(server) {
      await server.shutDown();
      await server.start();
    },
  },
  {
    name: 'read-only',
    async happen(server, ms) {
      server.sql('set global read_only = 1');
      await sleep(ms(6_000));
      server.sql('set global read_only = 0');
    },
  },
];

export const databaseFaults: Check = {
  name: `G6 a database that fails in seven ways, ${readers} people reading`,
  async run(soak) {
    const server = { children: workers, standby: 0 };
    const installation = await Installation.make(soak, { server, mysql: true });
    const database = installation.mariaDb;
    if (database === undefined) throw new Error('no MariaDB');
    database.sql("create user 'other'@'localhost'; grant all on dispatch.* to 'other'@'localhost'");
    await installation.start();
    const panel = await Panel.open(soak, database);
    const stop = new AbortController();
    const visitors: Visitor[] = [];
    // One after the other, or the throttle takes them for guessing.
    while (visitors.length < readers) {
      const way = new DirectWay(installation.where);
      const names = Object.keys(people) as Person[];
      visitors.push(await signIn(way, names[visitors.length % names.length] ?? 'alice'));
      way.close();
    }
    const crowd = { visitors, ways: [() => new DirectWay(installation.where)] };
    const shape = { connections: readers, thinkMs: 300, readOnly: true };
    const reading = load(crowd, shape, stop.signal);
    const changing = panel.work(stop.signal);
    const connections = watchConnections(installation, stop.signal);
    const logins: Logins = { slowestMs: 0, odd: 0, afterMs: [] };
    for (const fault of faults) {
      await sleep(quietMs);
      await strike(installation, { fault, logins, ms: (full) => (soak.quick ? full / 2 : full) });
      process.stdout.write(`${fault.name}: normal after ${logins.afterMs.at(-1)?.toFixed(0)} ms\n`);
    }
    await sleep(2_000);
    stop.abort();
    const result = await reading;
    await changing;
    const died = installation.lines().filter(({ msg }) => msg === 'worker died').length;
    const bugs = installation.lines().filter(({ msg }) => msg === 'request failed by a bug');
    if (result.firstWrong !== '') process.stdout.write(`${result.firstWrong.slice(0, 600)}\n`);
    if (bugs[0] !== undefined) process.stdout.write(`${JSON.stringify(bugs[0]).slice(0, 1500)}\n`);
    return [
      { what: 'pages of people who read', measured: result.requests, least: 500, unit: '' },
      { what: 'of them errors', measured: result.errors + result.wrong, most: 0, unit: '' },
      { what: 'of them without an answer', measured: result.failed, most: 0, unit: '' },
      {
        what: 'slowest "try later" of a login',
        measured: logins.slowestMs / 1000,
        most: 2,
        unit: 's',
      },
      { what: 'logins answered otherwise', measured: logins.odd, most: 0, unit: '' },
      { what: 'workers that died, bugs', measured: died + bugs.length, most: 0, unit: '' },
      {
        what: 'normal after the return, at the latest',
        measured: Math.max(...logins.afterMs) / 1000,
        most: 1,
        unit: 's',
      },
      {
        what: 'connections, at most',
        measured: await connections,
        most: askers * poolMax,
        unit: '',
      },
      { what: 'changes of an administrator', measured: panel.changes, least: 20, unit: '' },
      { what: 'of them half written', measured: panel.halves(), most: 0, unit: '' },
    ];
  },
};

interface Logins {
  slowestMs: number;
  /** Neither let in nor told to try later with a time. */
  odd: number;
  readonly afterMs: number[];
}

async function strike(
  installation: Installation,
  of: { readonly fault: Fault; readonly logins: Logins; readonly ms: (full: number) => number },
): Promise<void> {
  const database = installation.mariaDb;
  if (database === undefined) throw new Error('no MariaDB');
  const over = new AbortController();
  const trying = tryLogins(installation, of.logins, over.signal);
  await of.fault.happen(database, of.ms);
  const backMs = performance.now();
  over.abort();
  await trying;
  for (;;) {
    if ((await logIn(installation)).status === 303) break;
    if (performance.now() - backMs > 30_000) throw new Error(`${of.fault.name}: no way back`);
    await sleep(20);
  }
  of.logins.afterMs.push(performance.now() - backMs);
}

async function tryLogins(
  installation: Installation,
  logins: Logins,
  over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    const { status, retryAfter, ms } = await logIn(installation);
    const isLater = status === 503 && Number(retryAfter) > 0;
    if (isLater) logins.slowestMs = Math.max(logins.slowestMs, ms);
    else if (status !== 303) logins.odd += 1;
    await sleep(100);
  }
}

async function logIn({ where }: Installation) {
  const way = new DirectWay(where);
  const form = new URLSearchParams(people.alice).toString();
  const startMs = performance.now();
  const answer = await way.ask({ method: 'POST', path: '/login', form });
  way.close();
  const ms = performance.now() - startMs;
  if (typeof answer === 'string') return { status: 0, retryAfter: '', ms };
  return { status: answer.status, retryAfter: answer.retryAfter, ms };
}

/** Everybody else's connections fill the server, and the program loses those it had. */
async function tooMany(server: MariaDb, ms: (full: number) => number): Promise<void> {
  const most = server.sql('select @@global.max_connections').trim();
  // The one connection more that a superuser has is ours.
  server.sql(`set global max_connections = 10; kill user app`);
  const sql = `do sleep(${ms(6_000) / 1000})`;
  const others = Array.from({ length: 30 }, () => client(server, sql, 'other'));
  await Promise.all(others.map((other) => once(other, 'exit')));
  await until('a connection', () => {
    try {
      return server.sql(`set global max_connections = ${most}`);
    } catch {
      return undefined;
    }
  });
}

function client(server: MariaDb, sql: string, user = server.user) {
  const words = ['--no-defaults', `--socket=${server.socket}`, '-u', user, 'dispatch', '-e', sql];
  return spawn('mariadb', words, { stdio: 'ignore' });
}

/** Established ones by the kernel's table (proc(5)); the server itself may stand still. */
function connectionsTo(port: number): number {
  const there = `:${port.toString(16).toUpperCase().padStart(4, '0')} 01`;
  return readFileSync('/proc/net/tcp', 'latin1')
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).slice(2, 4).join(' ').endsWith(there)).length;
}

async function watchConnections(installation: Installation, over: AbortSignal): Promise<number> {
  let most = 0;
  while (!over.aborted) {
    most = Math.max(most, connectionsTo(installation.mariaDb?.port ?? 0));
    await sleep(100);
  }
  return most;
}

/** PostfixAdmin's tables on the same server: an account is a row of mailbox and one of alias. */
class Panel {
  readonly #server: MariaDb;
  readonly #directory: ReturnType<typeof openDirectory>;
  changes = 0;

  private constructor(server: MariaDb, directory: ReturnType<typeof openDirectory>) {
    this.#server = server;
    this.#directory = directory;
  }

  static async open(soak: Soak, server: MariaDb): Promise<Panel> {
    const url = await server.makeDatabase('panel');
    const tables = join(import.meta.dirname, '../fixtures/postfixadmin-tables.sql');
    server.sql(readFileSync(tables, 'utf8'), 'panel');
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    soak.after(() => database.close());
    const baseDir = '/srv/mail';
    const directory = openDirectory({ schema: 'postfixadmin', database, baseDir, log: silentLog });
    const domain = { name: 'panel.test', unixUser: '', path: '', passwordHash: '' };
    await directory.addDomain(domain);
    return new Panel(server, directory);
  }

  async work(over: AbortSignal): Promise<void> {
    for (let count = 0; !over.aborted; count += 1) {
      const localPart = `n${count}`;
      try {
        const made = { localPart, domain: 'panel.test', passwordHash: '{plaintext}x' };
        await this.#directory.addAccount(made);
        this.changes += 1;
        if (count % 3 === 0) await this.#directory.removeAccount(`${localPart}@panel.test`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      await sleep(20);
    }
  }

  /** Rows without the other one. */
  halves(): number {
    const alone = (one: string, other: string) =>
      `select count(*) from ${one} where concat(${keys[one]}) not in (select ${keys[other]} from ${other})`;
    const counts = this.#server.sql(
      `${alone('mailbox', 'alias')}; ${alone('alias', 'mailbox')}`,
      'panel',
    );
    return counts
      .trim()
      .split('\n')
      .reduce((sum, count) => sum + Number(count), 0);
  }
}

const keys: Readonly<Record<string, string>> = { mailbox: 'username', alias: 'address' };
