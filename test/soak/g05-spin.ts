// G5: pages that never give their turn back, and pages that take memory without end, at the
// limits of 30 seconds and 512 MB.

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from './check.ts';
import { Installation } from './installation.ts';
import { crowd, load } from './load.ts';
import { DirectWay } from './ways.ts';

const megabyte = 1024 ** 2;
const killedMegabytes = 512;

export const spinning: Check = {
  name: 'G5 pages that spin or grow without end',
  async run(soak) {
    const timeout = soak.quick ? 3 : 30;
    const rounds = soak.quick ? 1 : 3;
    const installation = await Installation.make(soak, {
      // A worker is killed at half as much again.
      server: { children: 4, timeout, memory_max: Math.floor((killedMegabytes * megabyte) / 1.5) },
      environment: { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'fault.ts')}` },
    });
    await installation.start();
    const all = await crowd(installation);
    const stop = new AbortController();
    const asking = load(all, { connections: 16, thinkMs: 40, readOnly: true }, stop.signal);
    const spinMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const path of ['/soak-spin', '/soak-grow']) {
        const way = new DirectWay(installation.where, (timeout + 20) * 1000);
        const startMs = performance.now();
        await way.ask({ method: 'GET', path });
        if (path === '/soak-spin') spinMs.push(performance.now() - startMs);
        way.close();
        // Who lost an answer asks again now; the next bad page comes when that is over.
        await sleep(1000);
      }
    }
    stop.abort();
    const result = await asking;
    const killed = installation.lines().filter(({ msg }) => String(msg).endsWith(': killed'));
    const named = killed.filter(({ lastBegun }) => {
      return /^[\w.]+ GET \/soak-(?:spin|grow)/.test(String(lastBegun));
    });
    const grown = killed.map(({ memoryBytes }) => Number(memoryBytes ?? 0) / megabyte);
    return [
      {
        what: 'killed, at the latest',
        measured: Math.max(...spinMs) / 1000,
        most: timeout + 2,
        unit: 's',
      },
      {
        what: 'memory of whom the limit killed',
        measured: Math.max(...grown),
        // What it takes between two looks at it, four in a second, comes on top.
        least: killedMegabytes,
        unit: 'MB',
      },
      {
        what: 'kills whose line names route and id',
        measured: named.length,
        least: rounds * 2,
        unit: '',
      },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong + result.errors, most: 0, unit: '' },
    ];
  },
};
