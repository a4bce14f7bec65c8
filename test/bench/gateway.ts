// What a request costs between the web server and the page: our codec alone and our whole
// application, beside a static page of the same size by libfcgi, FCGI.pm and php-fpm. On the FastCGI
// socket itself with kept connections and with one for each request, and behind nginx.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { startNginx } from '../real/nginx.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { compileC } from './compile-c.ts';
import { cpuMicroseconds } from './cpu.ts';
import { directLoad } from './direct-load.ts';
import { logInByForm } from './log-in.ts';
import { childrenOf, pssMegabytes } from './memory.ts';
import { type Peer, startBare, startLibfcgi, startPerlFcgi, startPhp } from './peers.ts';
import { type BenchResult, median } from './table.ts';
import { load } from './wrk.ts';

const rounds = 5;
const seconds = 1;
const connections = 16;
/** A peer serves one connection at a time, and nginx keeps its own while the direct load runs. */
const processes = 2 * connections;
const workers = 2;
const ways = ['direct', 'anew', 'nginx'] as const;
const warmUp = ['direct', 'direct', 'direct', 'direct', 'anew'] as const;
/** A worker that nobody asks tidies up by itself; see src/server/quiet-collection.ts. */
const quietSeconds = 30;

type Way = (typeof ways)[number];

interface Cost {
  readonly cpuUs: number;
  readonly perSecond: number;
}

interface Side {
  readonly peer: Peer;
  readonly path: string;
  readonly origin: string;
  readonly cookie?: string;
  readonly costs: Readonly<Record<Way, Cost[]>>;
}

export async function benchGateway(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  const loader = compileC(join(import.meta.dirname, 'peers/load.c'), home.path);
  const { sides, size, absent } = await startSides(stack, home);
  for (const side of sides) {
    // Code is compiled for real after some ten thousand requests of each worker.
    for (const way of [...warmUp, ...ways]) await measure(side, way, loader, home.path);
    for (const way of ways) side.costs[way].length = 0;
  }
  for (let round = 0; round < rounds; round += 1) {
    // Turn about, so that whatever else slows the machine slows all.
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      for (const way of ways) await measure(side, way, loader, home.path);
    }
  }
  const loadedMb = workersOf(sides[0]?.peer).map(pssMegabytes);
  await sleep(quietSeconds * 1000);
  const note = absent.length === 0 ? '' : ` Not at hand: ${absent.join('; ')}.`;
  return report(sides, { size, note, loadedMb });
}

async function startSides(stack: AsyncDisposableStack, home: EmbeddedHome) {
  const socket = join(home.path, 'dispatch.sock');
  // No worker is replaced amid a measurement, and the log goes where an administrator's goes: through
  // a pipe this process would have to read it all.
  const settings = {
    ...home.settings({ listen: [`fastcgi:${socket}`], children: workers, requests: 0 }),
    log: { file: join(home.path, 'log') },
  };
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const ours: Omit<Peer, 'name'> = { socket, pid: dispatch.pid, stop: () => dispatch.stop() };
  const origin = await before(stack, ours, home.runAs.name);
  const markup = await (await fetch(`${origin}/login`)).text();
  const cookie = await logInByForm(origin, company.alice);
  const page = join(home.path, 'page.html');
  writeFileSync(page, markup);
  const side = (name: string, path: string, more: Partial<Side> = {}): Side => {
    const costs = { direct: [], anew: [], nginx: [] };
    return { peer: { ...ours, name }, path, origin, costs, ...more };
  };
  const sides = [
    side('Dispatch, login page', '/login'),
    side('Dispatch, redirect after looking up the session', '/mail', { cookie }),
  ];
  const absent: string[] = [];
  const options = { home: home.path, markup, page, children: processes };
  for (const start of [startBare, startLibfcgi, startPerlFcgi, startPhp]) {
    const peer = await start(options);
    if (typeof peer === 'string') absent.push(peer);
    else {
      stack.defer(() => peer.stop());
      sides.push(side(peer.name, '/', { peer, origin: await before(stack, peer) }));
    }
  }
  return { sides, size: markup.length, absent };
}

/** Origin of an nginx of its own before a peer. */
async function before(
  stack: AsyncDisposableStack,
  { socket, script }: Pick<Peer, 'socket' | 'script'>,
  user = 'nobody',
): Promise<string> {
  const more = script === undefined ? {} : { script };
  const nginx = await startNginx({ upstream: socket, keepalive: connections, user, ...more });
  if (typeof nginx === 'string') throw new Error(nginx);
  stack.defer(() => nginx.stop());
  return nginx.origin;
}

async function measure(side: Side, way: Way, program: string, home: string): Promise<void> {
  const { peer, path, origin, cookie } = side;
  const { socket, script } = peer;
  const common = { connections, seconds, home, ...(cookie === undefined ? {} : { cookie }) };
  const beforeUs = cpuMicroseconds(peer.pid);
  const measured =
    way === 'nginx'
      ? await load({ ...common, url: `${origin}${path}` })
      : await directLoad({
          ...common,
          program,
          socket,
          path,
          keep: way === 'direct',
          ...(script && { script }),
        });
  const cpuUs = (cpuMicroseconds(peer.pid) - beforeUs) / measured.requests;
  side.costs[way].push({ cpuUs, perSecond: measured.perSecond });
}

interface Circumstances {
  readonly size: number;
  readonly note: string;
  readonly loadedMb: readonly number[];
}

function report(sides: readonly Side[], { size, note, loadedMb }: Circumstances): BenchResult {
  const [login, session, ...others] = sides;
  const named = (start: string) => others.find(({ peer }) => peer.name.startsWith(start));
  const [bare, libfcgi, php] = ['Dispatch', 'libfcgi', 'php-fpm'].map(named);
  return {
    title: 'gateway',
    method:
      `A page of ${size} bytes on ${connections} kept connections. CPU of all processes of the ` +
      `application per request, in microseconds; medians of ${rounds} rounds of ${seconds} s, ` +
      `turn about. Dispatch has ${workers} workers, its codec alone one process, the others ` +
      `${processes} processes. "Anew" is a connection for each request. Memory is the proportional ` +
      `set size of each process ${quietSeconds} s after the load, when a worker of ours has tidied up; ` +
      `right after it, ours had ${median(loadedMb).toFixed(0)}. Where two figures stand, the ` +
      `second is the master's. The codec alone may take 1.2 × the time of libfcgi, 2.5 × anew, half of ` +
      `php-fpm's; a redirect after looking up the session 40 µs. Half of FCGI.pm's time cannot be ` +
      `wanted beside 1.2 × libfcgi's: on kept connections it takes no more than 1.5 × of that itself.${note}`,
    head: [
      '',
      'µs, direct',
      'per second',
      'µs, anew',
      'per second',
      'µs, nginx',
      'per second',
      'MB each',
    ],
    rows: [
      ...sides.map(rowOf),
      ...ratio('codec alone ÷ libfcgi', bare, libfcgi),
      ...ratio('codec alone ÷ php-fpm', bare, php),
      ...ratio('login page ÷ php-fpm', login, php),
      ...ratio('redirect with session ÷ php-fpm', session, php),
    ],
  };
}

function rowOf({ peer, costs }: Side): string[] {
  const cells = ways.flatMap((way) => [
    median(costs[way].map(({ cpuUs }) => cpuUs)).toFixed(0),
    median(costs[way].map(({ perSecond }) => perSecond)).toFixed(0),
  ]);
  const children = workersOf(peer).map(pssMegabytes);
  const master = pssMegabytes(peer.pid).toFixed(0);
  const each = median(children).toFixed(0);
  return [peer.name, ...cells, children.length === 0 ? master : `${each} + ${master}`];
}

/** Its children; of ours, those that served: neither the one that waits nor the one that indexes. */
function workersOf(peer: Peer | undefined): readonly number[] {
  const children = childrenOf(peer?.pid ?? 0);
  return peer?.name.startsWith('Dispatch') === true
    ? children.toSorted((a, b) => cpuMicroseconds(b) - cpuMicroseconds(a)).slice(0, workers)
    : children;
}

/** Of the CPU time, round by round. */
function ratio(name: string, one: Side | undefined, other: Side | undefined): string[][] {
  if (one === undefined || other === undefined) return [];
  const cells = ways.flatMap((way) => {
    const pairs = one.costs[way].map(({ cpuUs }, at) => cpuUs / (other.costs[way][at]?.cpuUs ?? 1));
    return [median(pairs).toFixed(2), ''];
  });
  return [[name, ...cells, '']];
}
