// G4: a request that kills whoever serves it, sent again and again; then workers that die at their
// start, one after the other, while those that live serve on.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import { until } from '../real/until.ts';
import type { Bar, Check, Soak } from './check.ts';
import { cpuSeconds, idleOnes } from './figures.ts';
import { Installation } from './installation.ts';
import { crowd, type Crowd, load, type LoadResult } from './load.ts';
import { DirectWay } from './ways.ts';

const baseMs = 10_000;
const poisonEveryMs = 2000;
const shape = { connections: 16, thinkMs: 40, readOnly: true };

export const poison: Check = {
  name: 'G4 poisonous requests, and workers that die at their start',
  async run(soak) {
    const stillborn = join(temporaryDirectory(soak), 'stillborn');
    const fault = join(import.meta.dirname, 'fault.ts');
    const environment = { NODE_OPTIONS: `--import=${fault}`, SOAK_STILLBORN: stillborn };
    const server = { children: 4 };
    const installation = await Installation.make(soak, { server, environment });
    await installation.start();
    const all = await crowd(installation);
    await load(all, shape, AbortSignal.timeout(5000));
    const base = await load(all, shape, AbortSignal.timeout(baseMs));
    const poisoned = await underPoison(soak, installation, all, base);
    return [...poisoned, ...(await underStillbirths(soak, installation, { all, base, stillborn }))];
  },
};

async function underPoison(
  soak: Soak,
  installation: Installation,
  all: Crowd,
  base: LoadResult,
): Promise<Bar[]> {
  const runMs = soak.many(30_000);
  const cpuBefore = cpuSeconds(installation.pid);
  const stop = AbortSignal.timeout(runMs);
  const asking = load(all, shape, stop);
  while (!stop.aborted) {
    const way = new DirectWay(installation.where);
    await way.ask({ method: 'GET', path: '/soak-exit' });
    way.close();
    await sleep(poisonEveryMs);
  }
  const result = await asking;
  const cpu = cpuSeconds(installation.pid) - cpuBefore;
  const alarms = installation.lines().filter(({ msg }) => msg === 'worker died');
  return [
    { what: 'poison: throughput of others', ...throughput(result, runMs, base) },
    { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
    { what: 'processor time of the master', measured: (cpu / runMs) * 1e5, most: 2, unit: '%' },
    {
      what: 'lines of alarm that name the request',
      measured: alarms.filter((line) => String(line['lastBegun']).includes('/soak-exit')).length,
      least: runMs / poisonEveryMs - 2,
      unit: '',
    },
  ];
}

async function underStillbirths(
  soak: Soak,
  installation: Installation,
  { all, base, stillborn }: { all: Crowd; base: LoadResult; stillborn: string },
): Promise<Bar[]> {
  const runMs = soak.many(40_000);
  await until('all workers', async () => {
    return idleOnes(await installation.status()) >= 4 ? true : undefined;
  });
  await sleep(11_000);
  mkdirSync(join(stillborn, '..'), { recursive: true });
  writeFileSync(stillborn, '');
  const before = installation.lines().length;
  const cpuBefore = cpuSeconds(installation.pid);
  const asking = load(all, shape, AbortSignal.timeout(runMs));
  const [victim] = (await installation.status()).workers;
  process.kill(victim?.pid ?? 0, 'SIGKILL');
  const result = await asking;
  const cpu = cpuSeconds(installation.pid) - cpuBefore;
  const died = installation
    .lines()
    .slice(before)
    .filter(({ msg }) => msg === 'worker died');
  const pauses = died.map(({ pauseMs }) => Number(pauseMs)).filter((pauseMs) => pauseMs > 0);
  rmSync(stillborn);
  const startMs = performance.now();
  await until(
    'all workers again',
    async () => {
      return idleOnes(await installation.status()) >= 4 ? true : undefined;
    },
    60_000,
  );
  const doubling = pauses.every((pauseMs, at) => pauseMs === Math.min(30_000, 1000 * 2 ** at));
  return [
    { what: 'dying starts: throughput', ...throughput(result, runMs, base) },
    { what: 'failed requests', measured: result.failed, most: 1, unit: '' },
    { what: 'pauses that are not 1, 2, 4 … 30 s', measured: doubling ? 0 : 1, most: 0, unit: '' },
    { what: 'starts', measured: pauses.length, least: 3, most: 7, unit: '' },
    { what: 'processor time of the master', measured: (cpu / runMs) * 1e5, most: 2, unit: '%' },
    { what: 'whole again', measured: (performance.now() - startMs) / 1000, most: 31, unit: 's' },
  ];
}

function throughput(result: LoadResult, runMs: number, base: LoadResult): Omit<Bar, 'what'> {
  const share = result.requests / runMs / (base.requests / baseMs);
  return { measured: share * 100, least: 95, unit: '%' };
}
