// G14: five hundred clients that send ten bytes a second, some that cut, while others ask.

import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { requestBytes } from '../fastcgi/web-server.ts';
import { type Check, quantileOf, type Running } from './check.ts';
import { load } from './load.ts';

const slowOnes = 500;
const runMs = 20_000;
/** The head of a request has 30 seconds; looked at every second, closed over a few more. */
const goneMs = 45_000;

export const slowClients: Check = {
  name: 'G14 500 slow clients',
  async run(soak) {
    const running = await soak.start(['--child', '2'], 2);
    const shape = { where: running.dispatch.where, connections: 16, thinkMs: 20, postEvery: 4 };
    const base = await load(shape, AbortSignal.timeout(5000));
    const before = await footprint(running);
    const sockets = Array.from({ length: slowOnes }, () => connect(running.dispatch.where));
    for (const socket of sockets) socket.on('error', () => {}).resume();
    const dripping = drip(sockets);
    soak.after(() => dripping.stop());
    const result = await load(shape, AbortSignal.timeout(runMs));
    const during = await footprint(running);
    const endMs = performance.now() + goneMs;
    while (sockets.some(({ closed }) => !closed) && performance.now() < endMs) await sleep(250);
    dripping.stop();
    const open = sockets.filter(({ closed }) => !closed).length;
    await sleep(1500);
    const after = await footprint(running);
    const p99 = quantileOf(base.durationsMs, 0.99);
    return [
      {
        what: 'p99 of others',
        measured: quantileOf(result.durationsMs, 0.99),
        most: Math.max(2 * p99, 10),
        unit: 'ms',
      },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      {
        what: 'memory of a stuck connection',
        measured: (during.memoryBytes - before.memoryBytes) / slowOnes / 1024,
        most: 256,
        unit: 'KB',
      },
      { what: 'left open after their limit', measured: open, most: 0, unit: '' },
      {
        what: 'descriptors beyond before',
        measured: Math.abs(after.descriptors - before.descriptors),
        most: 2 * 2,
        unit: '',
      },
    ];
  },
};

/** Ten bytes a second of a request, each; now and then one is cut and comes no more. */
function drip(sockets: readonly Socket[]): { stop: () => void } {
  const bytes = requestBytes({ params: [['HTTP_COOKIE', 'x'.repeat(2000)]] });
  let at = 0;
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(bytes.subarray(at, at + 10));
    at += 10;
    const victim = sockets[Math.floor(Math.random() * sockets.length)];
    if (Math.random() < 0.3) victim?.destroy();
  }, 1000);
  return { stop: () => clearInterval(timer) };
}

async function footprint({
  status,
}: Running): Promise<{ memoryBytes: number; descriptors: number }> {
  const { workers } = await status();
  let memoryBytes = 0;
  let descriptors = 0;
  for (const worker of workers) {
    memoryBytes += worker.memoryBytes;
    descriptors += readdirSync(`/proc/${worker.pid}/fd`).length;
  }
  return { memoryBytes, descriptors };
}
