// G16: very many requests of the mix to one worker that is never recycled, its directory in
// MariaDB: nothing grows, nothing slows down.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import { until } from '../real/until.ts';
import { chmodSync } from 'node:fs';
import type { Check } from './check.ts';
import { descriptorsOf, quantileOf, residentBytes, slope } from './figures.ts';
import { Installation } from './installation.ts';
import { crowd, type Crowd, load } from './load.ts';

const warmUp = 20_000;
const windows = 30;
const windowRequests = 10_000;
/** A machine that has much else to do ends sooner, with fewer windows, and says so. */
const budgetMs = 7 * 60_000;
/** Connections of a worker to its database; see src/database/mysql.ts. */
const poolSize = 8;

export const longRun: Check = {
  name: 'G16 300,000 requests of the mix to one worker, after 20,000',
  async run(soak) {
    const probe = temporaryDirectory(soak);
    chmodSync(probe, 0o777);
    const installation = await Installation.make(soak, {
      server: { children: 1, standby: 0 },
      mysql: true,
      environment: {
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'fault.ts')}`,
        SOAK_PROBE: probe,
      },
    });
    await installation.start();
    const all = await crowd(installation);
    await requests(all, soak.many(warmUp));
    const seen: Figures[] = [];
    const endMs = performance.now() + budgetMs;
    for (let window = 0; window < windows && performance.now() < endMs; window += 1) {
      const durationsMs = await requests(all, soak.many(windowRequests));
      seen.push(await look(installation, probe, quantileOf(durationsMs, 0.99)));
      const { residentMb, heapMb, descriptors, timers, connections, p99Ms } = seen.at(
        -1,
      ) as Figures;
      process.stdout.write(
        `  ${window + 1}: ${residentMb.toFixed(1)} MB, heap ${heapMb.toFixed(1)} MB, ` +
          `${descriptors} descriptors, ${timers} timers, ${connections} connections, ` +
          `p99 ${p99Ms.toFixed(1)} ms\n`,
      );
    }
    const each = 100_000 / windowRequests;
    const growth = (of: keyof Figures): number => slope(seen.map((one) => one[of])) * each;
    const late = seen.at(-1) as Figures;
    const early = seen[0] as Figures;
    return [
      {
        what: 'windows of 10,000 requests in seven minutes',
        measured: seen.length,
        least: windows,
        unit: '',
      },
      { what: 'memory by 100,000 requests', measured: growth('residentMb'), most: 2, unit: 'MB' },
      { what: 'heap after collection, the same', measured: growth('heapMb'), most: 2, unit: 'MB' },
      more('descriptors but for MySQL,', late.descriptors - early.descriptors),
      more('timers', late.timers - early.timers),
      {
        what: 'MySQL connections at most',
        measured: Math.max(...seen.map(({ connections }) => connections)),
        most: poolSize,
        unit: '',
      },
      { what: 'p99, last to first', measured: late.p99Ms / early.p99Ms, most: 1.1, unit: '' },
    ];
  },
};

interface Figures {
  readonly residentMb: number;
  readonly heapMb: number;
  readonly descriptors: number;
  readonly timers: number;
  readonly connections: number;
  readonly p99Ms: number;
}

/** With nobody connected, so that what is open was left open. */
async function look(installation: Installation, probe: string, p99Ms: number): Promise<Figures> {
  await until('nobody to be connected', async () => {
    const [worker] = (await installation.status()).workers;
    return worker?.connections === 0 ? true : undefined;
  });
  const [worker] = (await installation.status()).workers;
  const pid = worker?.pid ?? 0;
  const file = join(probe, `${pid}.json`);
  const before = timeOf(file);
  process.kill(pid, 'SIGPWR');
  await until('the figures of the worker', () => (timeOf(file) > before ? true : undefined));
  const connections = installation.mysqlConnections();
  const { heapUsed, timers } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  return {
    residentMb: residentBytes(pid) / 1024 ** 2,
    heapMb: (heapUsed ?? NaN) / 1024 ** 2,
    // The pool opens and closes its own by need.
    descriptors: descriptorsOf(pid) - connections,
    timers: timers ?? NaN,
    connections,
    p99Ms,
  };
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function more(
  what: string,
  measured: number,
): { what: string; measured: number; most: 0; unit: '' } {
  return { what: `${what} at the end beyond the start`, measured, most: 0, unit: '' };
}

async function requests(all: Crowd, count: number): Promise<readonly number[]> {
  const enough = new AbortController();
  const shape = { connections: 8, thinkMs: 0, readOnly: true };
  return (await load(all, shape, enough.signal, () => (count -= 1) <= 0 && enough.abort()))
    .durationsMs;
}
