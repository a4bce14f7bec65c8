// G2: fifty reloads while kept connections ask, POST and GET: nothing is lost, nobody is cut.

import { type Check, quantileOf } from './check.ts';
import { eventually } from '../server/dispatch-process.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load.ts';

const reloads = 50;
const workers = 2;
const baseMs = 5000;

export const reloading: Check = {
  name: 'G2 fifty reloads under load',
  async run(soak) {
    const { dispatch, status } = await soak.start(['--child', String(workers)], workers);
    const shape = { where: dispatch.where, connections: 32, thinkMs: 20, postEvery: 3 };
    const base = await load(shape, AbortSignal.timeout(baseMs));
    const stop = new AbortController();
    const asking = load(shape, stop.signal);
    for (let generation = 2; generation <= reloads + 1; generation += 1) {
      dispatch.signal('SIGHUP');
      await eventually(async () => {
        const now = (await status()).workers;
        const done = now.length === workers && now.every((one) => one.generation === generation);
        if (!done) throw new Error(`the reload to ${generation} is not done`);
      });
    }
    await sleep(200);
    stop.abort();
    const result = await asking;
    const before = quantileOf(base.durationsMs, 0.99);
    return [
      { what: 'requests', measured: result.requests, least: 20_000, unit: '' },
      { what: 'failed', measured: result.failed, most: 0, unit: '' },
      { what: 'cut connections', measured: result.broken, most: 0, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong, most: 0, unit: '' },
      {
        what: 'p99',
        measured: quantileOf(result.durationsMs, 0.99),
        // Two processes more start beside the load all the time: on few cores they take turns.
        most: Math.max(2 * before, 50),
        unit: 'ms',
      },
    ];
  },
};
