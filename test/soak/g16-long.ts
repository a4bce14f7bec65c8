// G16: very many requests to one worker that is never recycled: nothing grows, nothing slows down.

import { readdirSync } from 'node:fs';
import { type Check, quantileOf, type Running } from './check.ts';
import { load } from './load.ts';

const warmUp = 40_000;
const windows = 10;
const windowRequests = 20_000;

export const longRun: Check = {
  name: 'G16 200,000 requests to one worker',
  async run(soak) {
    const running = await soak.start(['--child', '1', '--request', '0'], 1);
    await requests(running, warmUp);
    const memory: number[] = [];
    const descriptors: number[] = [];
    const p99: number[] = [];
    for (let window = 0; window < windows; window += 1) {
      const durationsMs = await requests(running, windowRequests);
      const worker = (await running.status()).workers[0];
      memory.push((worker?.memoryBytes ?? 0) / 1024 ** 2);
      descriptors.push(readdirSync(`/proc/${worker?.pid}/fd`).length);
      p99.push(quantileOf(durationsMs, 0.99));
    }
    const early = quantileOf(p99.slice(0, 3), 0.5);
    const late = quantileOf(p99.slice(-3), 0.5);
    return [
      {
        what: 'memory by 100,000 requests',
        measured: (slope(memory) * 100_000) / windowRequests,
        most: 2,
        unit: 'MB',
      },
      {
        what: 'descriptors at the end beyond the start',
        measured: (descriptors.at(-1) ?? 0) - (descriptors[0] ?? 0),
        most: 0,
        unit: '',
      },
      {
        what: 'p99 of the last to that of the first',
        measured: late / early,
        most: 1.25,
        unit: '',
      },
    ];
  },
};

async function requests({ dispatch }: Running, count: number): Promise<readonly number[]> {
  const enough = new AbortController();
  const shape = { where: dispatch.where, connections: 16, thinkMs: 0, postEvery: 10 };
  return (await load(shape, enough.signal, () => count-- <= 0 && enough.abort())).durationsMs;
}

/** Least squares, by window. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [product, square] = [0, 0];
  for (const [index, value] of values.entries()) {
    product += (index - middle) * (value - mean);
    square += (index - middle) ** 2;
  }
  return product / square;
}
