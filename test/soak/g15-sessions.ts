// G15: ten thousand idle sessions in MariaDB and two thousand kept connections; then a thousand of
// the sessions wake up, and all of them expire.

import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from './check.ts';
import { Dice } from './dice.ts';
import { quantileOf, residentBytes } from './figures.ts';
import { Installation, people } from './installation.ts';
import { crowd, load } from './load.ts';
import { logInBy } from './log-in.ts';
import { DirectWay } from './ways.ts';

const sessions = 10_000;
const connections = 2000;
const awake = 1000;

export const idleSessions: Check = {
  name: 'G15 10,000 idle sessions in MariaDB, 2,000 open connections',
  async run(soak) {
    const server = { children: 2, standby: 0 };
    const installation = await Installation.make(soak, { server, mysql: true });
    await installation.start();
    const all = await crowd(installation);
    // The bars are those of workers that have made some pages.
    await load(all, { connections: 16, thinkMs: 40 }, AbortSignal.timeout(5000));
    const memory = async (): Promise<number> => {
      const { workers } = await installation.status();
      return workers.reduce((sum, { pid }) => sum + residentBytes(pid), 0);
    };
    const without = await memory();
    addSessions(installation);
    await sleep(soak.many(5000));
    const withSessions = await memory();
    const sockets: Socket[] = [];
    soak.after(() => sockets.forEach((socket) => socket.destroy()));
    while (sockets.length < connections) {
      // A unix socket refuses at once whom its backlog has no room for.
      for (let count = 0; count < 200; count += 1) {
        sockets.push(
          connect(installation.where)
            .on('error', () => {})
            .resume(),
        );
      }
      await sleep(200);
    }
    await sleep(soak.many(60_000));
    const open = sockets.filter(({ closed }) => !closed).length;
    const lookUpMs = await wake(installation);
    for (const socket of sockets) socket.destroy();
    const expiry = await expire(installation);
    const grown = Math.max(0, withSessions - without) / sessions;
    return [
      // A page of the allocator more or less, spread over them all.
      {
        what: 'memory of an idle session',
        measured: Math.round(grown / 100) * 100,
        most: 0,
        unit: 'B',
      },
      { what: 'connections still open', measured: open, least: connections, unit: '' },
      { what: 'look-up, p99', measured: quantileOf(lookUpMs, 0.99), most: 5, unit: 'ms' },
      { what: 'expiry of all', measured: expiry.ms, most: 1000, unit: 'ms' },
      { what: 'left behind', measured: expiry.left, most: 0, unit: '' },
      {
        what: 'longest wait of another session meanwhile',
        measured: expiry.waitMs,
        most: 50,
        unit: 'ms',
      },
    ];
  },
};

function tokenOf(n: number): string {
  return createHash('sha256').update(`soak ${n}`).digest('base64url');
}

/** As many rows as there are, each like the one of alice's login. */
function addSessions(installation: Installation): void {
  for (let from = 0; from < sessions; from += 1000) {
    const made = Array.from({ length: 1000 }, (_, at) => {
      const hash = createHash('sha256')
        .update(tokenOf(from + at))
        .digest('hex');
      return `select '${hash}' as hash`;
    });
    installation.sql(
      `insert into dispatch_session
       (token_hash, address, kind, credential, remote, agent, created_ms, seen_ms)
       select made.hash, address, kind, credential, remote, agent, created_ms, seen_ms
       from (${made.join(' union all ')}) as made,
       (select * from dispatch_session where address = '${people.alice.address}' limit 1) as one`,
    );
  }
}

/** The address `/` looks the session up and leads on. */
async function wake(installation: Installation): Promise<number[]> {
  const dice = new Dice(15);
  const way = new DirectWay(installation.where);
  const durationsMs: number[] = [];
  for (let count = 0; count < awake; count += 1) {
    const cookie = `dispatch_session=${tokenOf(dice.below(sessions))}`;
    const startMs = performance.now();
    const answer = await way.ask({ method: 'GET', path: '/', cookie });
    durationsMs.push(performance.now() - startMs);
    const signedIn = typeof answer !== 'string' && answer.location.includes('/mail');
    if (!signedIn) throw new Error(`a session is not known: ${JSON.stringify(answer)}`);
  }
  way.close();
  return durationsMs;
}

/** The first login of a worker sweeps; somebody else's session is used meanwhile. */
async function expire(
  installation: Installation,
): Promise<{ ms: number; waitMs: number; left: number }> {
  const way = new DirectWay(installation.where);
  const other = await logInBy(way, people.bob);
  installation.sql(
    `update dispatch_session set seen_ms = 1 where address = '${people.alice.address}'`,
  );
  installation.signal('SIGHUP');
  await sleep(4000);
  const stop = new AbortController();
  let waitMs = 0;
  const watching = (async () => {
    const watcher = new DirectWay(installation.where);
    while (!stop.signal.aborted) {
      const startMs = performance.now();
      await watcher.ask({ method: 'GET', path: '/', cookie: other });
      waitMs = Math.max(waitMs, performance.now() - startMs);
      await sleep(2);
    }
    watcher.close();
  })();
  const startMs = performance.now();
  await logInBy(way, people.bob);
  const ms = performance.now() - startMs;
  await sleep(200);
  stop.abort();
  await watching;
  way.close();
  const left = installation.sql('select count(*) from dispatch_session where seen_ms = 1');
  return { ms, waitMs, left: Number(left.trim().split('\n').at(-1)) };
}
