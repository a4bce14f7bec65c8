// G1: a random worker is killed every 200 ms while 64 connections ask.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, idleOnes, quantileOf, type Running } from './check.ts';
import { load } from './load.ts';

const runMs = 40_000;
const killEveryMs = 200;
const workers = 4;

export const kills: Check = {
  name: 'G1 kill -9 of random workers under load',
  async run(soak) {
    const running = await soak.start(['--child', String(workers)], workers);
    const stop = AbortSignal.timeout(runMs);
    const shape = { connections: 64, thinkMs: 25, postEvery: 20 };
    const asking = load({ where: running.dispatch.where, ...shape }, stop);
    const [result, killing] = await Promise.all([asking, killAtRandom(running, stop)]);
    return [
      { what: 'requests', measured: result.requests, least: 20_000, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong, most: 0, unit: '' },
      { what: 'failed per kill', measured: result.failed / killing.kills, most: 1, unit: '' },
      { what: 'back, p99', measured: quantileOf(killing.backMs, 0.99), most: 250, unit: 'ms' },
      { what: 'fewer than all but one', measured: killing.longestLowMs, most: 500, unit: 'ms' },
    ];
  },
};

interface Killing {
  kills: number;
  /** From each kill until all workers serve again. */
  readonly backMs: number[];
  longestLowMs: number;
}

async function killAtRandom({ status }: Running, stop: AbortSignal): Promise<Killing> {
  const killing: Killing = { kills: 0, backMs: [], longestLowMs: 0 };
  while (!stop.aborted) {
    const serving = (await status()).workers.filter(({ state }) => /idle|busy/.test(state));
    const victim = serving[Math.floor(Math.random() * serving.length)];
    const killedMs = performance.now();
    if (victim !== undefined) process.kill(victim.pid, 'SIGKILL');
    killing.kills += 1;
    let lowSinceMs: number | undefined;
    for (;;) {
      await sleep(5);
      const now = await status();
      const serve = idleOnes(now) - (now.workers.some(({ pid }) => pid === victim?.pid) ? 1 : 0);
      if (serve >= workers) break;
      if (serve >= workers - 1) lowSinceMs = undefined;
      else lowSinceMs ??= performance.now();
      const lowMs = lowSinceMs === undefined ? 0 : performance.now() - lowSinceMs;
      killing.longestLowMs = Math.max(killing.longestLowMs, lowMs);
    }
    killing.backMs.push(performance.now() - killedMs);
    await sleep(Math.max(0, killEveryMs - (performance.now() - killedMs)));
  }
  return killing;
}
