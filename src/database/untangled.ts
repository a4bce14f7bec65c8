// Two changes that wait for each other's rows: the server undoes one of them wholly, which may
// simply be done again.

import { setTimeout as sleep } from 'node:timers/promises';
import { isDeadlock } from './sql-error.ts';

/** What was chosen as the victim is done again this many times. */
const retriesMax = 4;

/** One statement by itself, or one transaction: of either nothing is left behind by a deadlock. */
export async function untangled<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || attempt >= retriesMax) throw error;
      await sleep(5 * (attempt + 1));
    }
  }
}
