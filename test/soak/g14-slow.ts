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
    const { origin } = await installation.nginx();
    const all = await crowd(installation, origin);
    const shape = { connections: 16, thinkMs: 40 };
    await load(all, shape, AbortSignal.timeout(5000));
    const base = await load(all, shape, AbortSignal.timeout(runMs));
    const before = await footprint(installation);
    const slow = slowly(installation, Number(new URL(origin).port));
    soak.after(() => slow.stop());
    const result = await load(all, shape, AbortSignal.timeout(runMs));
    const during = await footprint(installation);
    const endMs = performance.now() + goneMs;
    while (slow.direct.some(({ closed }) => !closed) && performance.now() < endMs) await sleep(250);
    slow.stop();
    const open = slow.direct.filter(({ closed }) => !closed).length;
    for (const socket of slow.all) socket.destroy();
    await sleep(3000);
    const after = await footprint(installation);
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
      { what: 'left open after their limit', measured: open, most: 0, unit: '' },
      {
        what: 'descriptors beyond before',
        measured: Math.abs(after.descriptors - before.descriptors),
        most: 2,
        unit: '',
      },
    ];
  },
};

interface Slow {
  readonly direct: readonly Socket[];
  readonly all: readonly Socket[];
  stop(): void;
}

function slowly({ where }: Installation, port: number): Slow {
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
  const all = [...sending, ...reading, ...ended, ...throughNginx];
  return { direct: [...sending, ...reading, ...ended], all, stop: () => clearInterval(timer) };
}

const largePage = [
  ['REQUEST_METHOD', 'GET'],
  ['REQUEST_URI', '/login'],
  ['REMOTE_ADDR', '192.0.2.7'],
  ['HTTP_HOST', 'mail.example.test'],
] as const;

async function footprint(
  installation: Installation,
): Promise<{ memoryBytes: number; descriptors: number }> {
  const { workers } = await installation.status();
  const serving = workers.filter(({ state }) => state === 'idle' || state === 'busy');
  return {
    memoryBytes: serving.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
    descriptors: serving.reduce((sum, { pid }) => sum + descriptorsOf(pid), 0),
  };
}
