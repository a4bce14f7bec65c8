// What a request costs between the web server and the page: the login page through FastCGI with
// kept connections, beside php-fpm with a static page of the same size.

import { join } from 'node:path';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { startNginx } from '../real/nginx.ts';
import { cpuMicroseconds } from './cpu.ts';
import { startPhpFpm } from './php-fpm.ts';
import { type BenchResult, median } from './table.ts';
import { load } from './wrk.ts';

const rounds = 5;
const seconds = 4;
/** As many connections as php-fpm has processes: with more, kept connections starve each other. */
const children = 2;

interface Round {
  readonly cpuUs: number;
  readonly perSecond: number;
}

interface Side {
  readonly url: string;
  readonly pid: number;
  readonly rounds: Round[];
}

export async function benchGateway(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  const socket = join(home.path, 'dispatch.sock');
  const settings = home.settings({ listen: [`fastcgi:${socket}`], children });
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const user = home.runAs.name;
  const front = must(await startNginx({ upstream: socket, keepalive: children, user }));
  stack.defer(() => front.stop());
  const markup = await (await fetch(`${front.origin}/login`)).text();
  const php = await startPhpFpm(markup, children);
  stack.defer(php.stop);
  const phpFront = must(
    await startNginx({ upstream: php.socket, keepalive: children, script: php.script }),
  );
  stack.defer(() => phpFront.stop());

  const ours: Side = { url: `${front.origin}/login`, pid: dispatch.pid, rounds: [] };
  const theirs: Side = { url: `${phpFront.origin}/`, pid: php.pid, rounds: [] };
  for (const side of [ours, theirs]) await measure(side, home.path);
  for (const side of [ours, theirs]) side.rounds.length = 0; // They only warmed up.
  for (let round = 0; round < rounds; round += 1) {
    // Turn about, so that whatever else slows the machine slows both.
    for (const side of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      await measure(side, home.path);
    }
  }
  return report(ours, theirs, markup.length);
}

async function measure(side: Side, home: string): Promise<void> {
  const before = cpuMicroseconds(side.pid);
  const measured = await load({ url: side.url, connections: children, seconds, home });
  const cpuUs = (cpuMicroseconds(side.pid) - before) / measured.requests;
  side.rounds.push({ cpuUs, perSecond: measured.perSecond });
}

function report(ours: Side, theirs: Side, size: number): BenchResult {
  const middle = (side: Side, key: keyof Round) => median(side.rounds.map((one) => one[key]));
  const row = (name: string, side: Side) => [
    name,
    middle(side, 'cpuUs').toFixed(0),
    middle(side, 'perSecond').toFixed(0),
  ];
  const ratio = (key: keyof Round) => {
    const pairs = ours.rounds.map((one, round) => one[key] / (theirs.rounds[round]?.[key] ?? 1));
    return median(pairs).toFixed(2);
  };
  return {
    title: 'gateway',
    method:
      `The login page (${size} bytes) behind nginx by FastCGI with kept connections, beside ` +
      `php-fpm (static pool of ${children}) with a static page of the same size. CPU of all ` +
      `processes of the application per request; medians of ${rounds} paired rounds of ` +
      `${seconds} s, ${children} connections.`,
    head: ['', 'CPU µs per request', 'requests per second'],
    rows: [
      row('Dispatch', ours),
      row('php-fpm, static page', theirs),
      ['ratio', ratio('cpuUs'), ratio('perSecond')],
    ],
  };
}

function must<Server>(server: Server | string): Server {
  if (typeof server === 'string') throw new Error(server);
  return server;
}
