// G5: pages that never give their turn back, and pages that take memory without end.

import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import { getOnce } from '../server/fastcgi-client.ts';
import type { Check } from './check.ts';
import { load } from './load.ts';

const timeoutMs = 3000;
const rounds = 4;

export const spinning: Check = {
  name: 'G5 pages that spin or grow without end',
  async run(soak) {
    const config = `${temporaryDirectory(soak)}/dispatch.toml`;
    writeFileSync(config, `[server]\ntimeout = ${timeoutMs / 1000}\nmemory_max = "256M"\n`);
    const { dispatch } = await soak.start(['--child', '4', '--config', config], 4);
    const stop = new AbortController();
    const shape = { where: dispatch.where, connections: 16, thinkMs: 20, postEvery: 0 };
    const asking = load(shape, stop.signal);
    const endedMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const path of ['/block', '/grow']) {
        const startMs = performance.now();
        await getOnce(dispatch.where, path).catch(() => {});
        endedMs.push(performance.now() - startMs);
        // Who lost an answer asks again now; the next bad page comes when that is over.
        await sleep(500);
      }
    }
    stop.abort();
    const result = await asking;
    const named = dispatch.lines().filter(({ msg, lastBegun }) => {
      return String(msg).endsWith(': killed') && /GET \/(?:block|grow)/.test(String(lastBegun));
    });
    return [
      { what: 'killed, at the latest', measured: Math.max(...endedMs), most: 6000, unit: 'ms' },
      { what: 'kills whose line names the route', measured: named.length, least: 8, unit: '' },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong, most: 0, unit: '' },
    ];
  },
};
