// G4: a request that kills whoever serves it is sent again and again; so is a start that fails.

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getOnce } from '../server/fastcgi-client.ts';
import type { Check } from './check.ts';
import { load } from './load.ts';

const runMs = 30_000;
const poisonEveryMs = 2000;

export const poison: Check = {
  name: 'G4 poisonous requests',
  async run(soak) {
    const { dispatch } = await soak.start(['--child', '4'], 4);
    const shape = { where: dispatch.where, connections: 16, thinkMs: 20, postEvery: 0 };
    const base = await load(shape, AbortSignal.timeout(5000));
    const cpuBefore = cpuSeconds(dispatch.child.pid);
    const stop = AbortSignal.timeout(runMs);
    const asking = load(shape, stop);
    while (!stop.aborted) {
      await getOnce(dispatch.where, '/exit').catch(() => {});
      await sleep(poisonEveryMs);
    }
    const result = await asking;
    const cpu = cpuSeconds(dispatch.child.pid) - cpuBefore;
    const share = result.requests / runMs / (base.requests / 5000);
    const alarms = dispatch.lines().filter(({ msg }) => msg === 'worker died').length;
    return [
      { what: 'throughput of the others', measured: share * 100, least: 95, unit: '%' },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      { what: 'processor time of the master', measured: (cpu / runMs) * 1e5, most: 2, unit: '%' },
      { what: 'lines of alarm', measured: alarms, least: runMs / poisonEveryMs - 2, unit: '' },
    ];
  },
};

/** User and system time, in clock ticks of which there are 100 a second (proc(5)). */
function cpuSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
