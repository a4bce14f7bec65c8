// G1: a random worker is killed every 200 ms for a minute while 64 connections ask.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from './check.ts';
import { idleOnes, quantileOf } from './figures.ts';
import { Installation } from './installation.ts';
import { crowd, doubleEffects, load } from './load.ts';
import { secretsIn } from './log-secrets.ts';

const killEveryMs = 200;
const workers = 4;
/** Each look takes the master and this process some of the time that the workers need. */
const lookEveryMs = 20;

export const kills: Check = {
  name: 'G1 a random worker killed every 200 ms, 64 connections, half of them through nginx',
  async run(soak) {
    const installation = await Installation.make(soak, { server: { children: workers } });
    await installation.start();
    const { origin } = await installation.nginx(true);
    const all = await crowd(installation, origin);
    const stop = AbortSignal.timeout(soak.many(60_000));
    const asking = load(all, { connections: 64, thinkMs: 60 }, stop);
    const [result, killing] = await Promise.all([asking, killAtRandom(installation, stop)]);
    if (result.wrong > 0) process.stdout.write(`${result.firstWrong}\n`);
    const { twice, missing } = doubleEffects(installation, result.drafts);
    const least = soak.many(20_000);
    return [
      { what: 'requests', measured: result.requests, least, unit: '' },
      { what: 'kills', measured: killing.kills, least: soak.many(250), unit: '' },
      { what: 'lost without a word', measured: result.silent, most: 0, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong, most: 0, unit: '' },
      { what: 'answers of 500 and above', measured: result.errors, most: 0, unit: '' },
      { what: 'failed per kill', measured: result.failed / killing.kills, most: 1, unit: '' },
      { what: `of ${result.drafts.size} drafts, kept twice`, measured: twice, most: 0, unit: '' },
      { what: 'drafts promised and not there', measured: missing, most: 0, unit: '' },
      {
        what: 'secrets in the log',
        measured: secretsIn(installation, all).length,
        most: 0,
        unit: '',
      },
      { what: 'back, p99', measured: quantileOf(killing.backMs, 0.99), most: 250, unit: 'ms' },
      { what: 'fewer than all but one', measured: killing.longestLowMs, most: 500, unit: 'ms' },
    ];
  },
};

interface Killing {
  kills: number;
  /** From each kill until all workers serve again. */
  readonly backMs: number[];
  /** The longest time with fewer than all but one. */
  longestLowMs: number;
}

/** Kills on time, whether the ones before have been replaced or not. */
async function killAtRandom(installation: Installation, stop: AbortSignal): Promise<Killing> {
  const killing: Killing = { kills: 0, backMs: [], longestLowMs: 0 };
  const killed = new Set<number>();
  let waitingMs: number[] = [];
  let lowSinceMs: number | undefined;
  let nextMs = performance.now();
  while (!stop.aborted) {
    const now = await installation.status();
    const alive = now.workers.filter(({ pid }) => !killed.has(pid));
    const serving = idleOnes({ ...now, workers: alive });
    const nowMs = performance.now();
    if (serving >= workers) {
      killing.backMs.push(...waitingMs.map((sinceMs) => nowMs - sinceMs));
      waitingMs = [];
    }
    lowSinceMs = serving >= workers - 1 ? undefined : (lowSinceMs ?? nowMs);
    killing.longestLowMs = Math.max(killing.longestLowMs, nowMs - (lowSinceMs ?? nowMs));
    if (nowMs >= nextMs) {
      nextMs += killEveryMs;
      const targets = alive.filter(({ state }) => state === 'idle' || state === 'busy');
      const victim = targets[Math.floor(Math.random() * targets.length)];
      if (victim !== undefined) {
        process.kill(victim.pid, 'SIGKILL');
        killed.add(victim.pid);
        waitingMs.push(nowMs);
        killing.kills += 1;
      }
    }
    await sleep(lookEveryMs);
  }
  return killing;
}
