// G14: five hundred clients that send and read ten bytes a second, on the socket and through nginx;
// some end only their half, some cut. The others notice nothing, and at the limit all are gone.

import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { requestBytes } from '../fastcgi/web-server.ts';
import type { Check } from './check.ts';
import { descriptorsOf, quantileOf } from './figures.ts';
import { Installation } from './installation.ts';
import { crowd, load } from './load.ts';

const senders = 250;
const readers = 125;
const halves = 50;
const behindNginx = 75;
const slowOnes = senders + readers + halves + behindNginx;
const runMs = 20_000;
/** A head has 30 seconds and an answer that nobody takes 120; looked at every second. */
const goneMs = 130_000;

export const slowClients: Check = {
  name: `G14 ${slowOnes} slow clients`,
  async run(soak) {
    const installation = await Installation.make(soak, { server: { children: 2 } });
    await installation.start();
    const shape = { connections: 16, thinkMs: 40 };
    await load(await crowd(installation), shape, AbortSignal.timeout(5000));
    const empty = await emptied(installation, 10_000);
    const nginx = await installation.nginx();
    const all = await crowd(installation, nginx.origin);
    await load(all, shape, AbortSignal.timeout(5000));
    const base = await load(all, shape, AbortSignal.timeout(runMs));
    const before = await footprint(installation);
    const slow = slowly(installation, nginx.port);
    soak.after(() => slow.stop());
    const result = await load(all, shape, AbortSignal.timeout(runMs));
    const during = await footprint(installation);
    // What nginx keeps open for itself is not the clients'.
    await nginx.stop();
    const after = await emptied(installation, goneMs);
    slow.stop();
    const p99 = quantileOf(base.durationsMs, 0.99);
    const grown = (during.memoryBytes - before.memoryBytes) / slowOnes / 1024;
    return [
      {
        what: `p99 of others (base ${p99.toFixed(1)} ms)`,
        measured: quantileOf(result.durationsMs, 0.99),
        most: 2 * p99,
        unit: 'ms',
      },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      { what: 'wrong answers', measured: result.wrong + result.errors, most: 0, unit: '' },
      { what: 'memory of a stuck connection', measured: grown, most: 256, unit: 'KB' },
      { what: 'left open after their limit', measured: after.connections, most: 0, unit: '' },
      {
        what: 'descriptors beyond before',
        measured: Math.abs(after.descriptors - empty.descriptors),
        most: 2,
        unit: '',
      },
    ];
  },
};

function slowly({ where }: Installation, port: number): { stop(): void } {
  const head = requestBytes({ params: [['HTTP_COOKIE', 'x'.repeat(2000)]] });
  const lines = Buffer.from(`GET /login HTTP/1.1\r\nHost: a.test\r\nX-A: ${'x'.repeat(2000)}`);
  const many = (count: number, open: () => Socket): Socket[] => {
    return Array.from({ length: count }, () => open().on('error', () => {}));
  };
  const direct = (): Socket => connect({ ...where, allowHalfOpen: true });
  const sending = many(senders, () => direct().resume());
  const reading = many(readers, direct);
  const ended = many(halves, () => direct().resume());
  const throughNginx = many(behindNginx, () => connect(port, '127.0.0.1').resume());
  // Far more answers than a socket holds, and somebody who takes ten bytes of them a second.
  const question = requestBytes({ params: largePage, flags: 1 });
  for (const socket of reading) for (let count = 0; count < 60; count += 1) socket.write(question);
  for (const socket of ended) socket.end(head.subarray(0, 100));
  let at = 0;
  const timer = setInterval(() => {
    for (const one of sending) if (one.writable) one.write(head.subarray(at, at + 10));
    for (const one of throughNginx) if (one.writable) one.write(lines.subarray(at, at + 10));
    for (const one of reading) one.read(10);
    at += 10;
    const all = [...sending, ...reading];
    if (Math.random() < 0.3) all[Math.floor(Math.random() * all.length)]?.destroy();
  }, 1000);
  return {
    stop() {
      clearInterval(timer);
      for (const one of [...sending, ...reading, ...ended, ...throughNginx]) one.destroy();
    },
  };
}

const largePage = [
  ['REQUEST_METHOD', 'GET'],
  ['REQUEST_URI', '/login'],
  ['REMOTE_ADDR', '192.0.2.7'],
  ['HTTP_HOST', 'mail.example.test'],
] as const;

interface Footprint {
  readonly memoryBytes: number;
  readonly descriptors: number;
  /** As the workers count them: who reads ten bytes a second sees an end only after all of them. */
  readonly connections: number;
}

async function footprint(installation: Installation): Promise<Footprint> {
  const { workers } = await installation.status();
  const serving = workers.filter(({ state }) => state === 'idle' || state === 'busy');
  const sum = (of: (worker: (typeof serving)[number]) => number): number => {
    return serving.reduce((all, worker) => all + of(worker), 0);
  };
  return {
    memoryBytes: sum(({ memoryBytes }) => memoryBytes),
    descriptors: sum(({ pid }) => descriptorsOf(pid)),
    connections: sum(({ connections }) => connections),
  };
}

/** What is left when all connections have gone, or some after that long. */
async function emptied(installation: Installation, patienceMs: number): Promise<Footprint> {
  const endMs = performance.now() + patienceMs;
  for (;;) {
    const seen = await footprint(installation);
    if (seen.connections === 0 || performance.now() > endMs) return seen;
    await sleep(250);
  }
}
