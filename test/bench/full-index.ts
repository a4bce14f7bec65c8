// Waits until the indexer has nothing left to do for the account that a session belongs to.

import { setTimeout as sleep } from 'node:timers/promises';
import { askStatus } from '../../src/cli/ask-status.ts';
import { until } from '../real/until.ts';

const fillMsMax = 600_000;
/** An index counts as full when nobody asked for more of it for this long. */
const quietMs = 3_000;

export async function fullIndex(url: string, cookie: string, control: string): Promise<void> {
  await (await fetch(url, { headers: { cookie } })).text();
  let sinceMs = performance.now();
  await until(
    'a full index',
    async () => {
      const { indexer } = await askStatus(control);
      if (indexer?.accounts !== 0) sinceMs = performance.now();
      if (performance.now() - sinceMs > quietMs) return true;
      await sleep(200);
      return undefined;
    },
    fillMsMax,
  );
}
