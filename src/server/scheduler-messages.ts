// What the scheduler tells its master.

import type { BackgroundBeat } from './background-messages.ts';

export type FromScheduler = BackgroundBeat<SchedulerFacts>;

export interface SchedulerFacts {
  /** Accounts whose acts are being done. */
  readonly accounts: number;
  /** Acts since it started, and attempts that failed. */
  readonly done: number;
  readonly failed: number;
}
