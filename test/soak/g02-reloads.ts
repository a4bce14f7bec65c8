// G2: fifty reloads, by HUP and USR2 in turn, while people ask: nothing is lost, nobody is cut.

import { until } from '../real/until.ts';
import type { Check } from './check.ts';
import { quantileOf } from './figures.ts';
import { Installation } from './installation.ts';
import { crowd, doubleEffects, load } from './load.ts';

const workers = 2;
const baseMs = 10_000;

export const reloading: Check = {
  name: 'G2 fifty reloads under load',
  async run(soak) {
    const installation = await Installation.make(soak, { server: { children: workers } });
    await installation.start();
    const { origin } = await installation.nginx();
    const all = await crowd(installation, origin);
    const shape = { connections: 32, thinkMs: 45 };
    await load(all, shape, AbortSignal.timeout(5000));
    const base = await load(all, shape, AbortSignal.timeout(baseMs));
    const reloads = soak.many(50);
    const least = soak.many(50_000);
    const stop = new AbortController();
    let asked = 0;
    const asking = load(all, shape, stop.signal, () => (asked += 1));
    for (let count = 1; count <= reloads; count += 1) {
      installation.signal(count % 2 === 0 ? 'SIGHUP' : 'SIGUSR2');
      await until('the reload to be done', async () => {
        const { workers: there } = await installation.status();
        const done = there.every(({ generation }) => generation === count + 1);
        return done && there.length >= workers ? true : undefined;
      });
      // The reloads are spread over all the requests.
      const due = (least * count) / reloads;
      await until('the requests', () => (asked >= due ? true : undefined), 120_000);
    }
    stop.abort();
    const result = await asking;
    const { twice, missing } = doubleEffects(installation, result.drafts);
    const before = quantileOf(base.durationsMs, 0.99);
    return [
      { what: 'requests', measured: result.requests, least, unit: '' },
      { what: 'failed', measured: result.failed, most: 0, unit: '' },
      { what: 'cut connections', measured: result.broken, most: 0, unit: '' },
      { what: 'wrong or mixed answers', measured: result.wrong + result.errors, most: 0, unit: '' },
      { what: 'drafts kept twice or lost', measured: twice + missing, most: 0, unit: '' },
      {
        what: `p99 (base ${before.toFixed(1)} ms)`,
        measured: quantileOf(result.durationsMs, 0.99),
        most: 2 * before,
        unit: 'ms',
      },
    ];
  },
};
