// The scheduler's process: it does what has a time, whether anybody has a page open or not.

import { type BackgroundStart, runBackground } from './background-process.ts';
import type { SchedulerFacts } from './scheduler-messages.ts';

/** What does the work. */
export interface ScheduledWork {
  readonly facts: SchedulerFacts;
  close(): Promise<void>;
}

type Create = (
  start: Pick<BackgroundStart<never>, 'config' | 'log' | 'name'>,
) => Promise<ScheduledWork>;

/** Runs this process as the scheduler; what works is made when the master says so. */
export function runScheduler(create: Create): void {
  runBackground<never, never, SchedulerFacts>('scheduler', async (start) => {
    const work = await create(start);
    return {
      hear() {},
      get state() {
        return work.facts;
      },
      close: () => work.close(),
    };
  });
}
