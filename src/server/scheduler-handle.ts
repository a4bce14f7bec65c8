// The process that does what has a time, as the master has it.

import type { SchedulerStatus } from '../kit/status.ts';
import { BackgroundHandle } from './background-handle.ts';
import type { Config } from './config.ts';
import type { ProcessLog } from './process-log.ts';
import type { FromScheduler, SchedulerFacts } from './scheduler-messages.ts';

/** A message that is on its way to the mail server is let go out. */
const endMs = 20_000;

const nothing: SchedulerFacts = { accounts: 0, done: 0, failed: 0 };

export class SchedulerHandle {
  readonly background: BackgroundHandle<never, FromScheduler>;
  #facts = nothing;

  constructor(parts: { entry: string; config: Config; log: ProcessLog }) {
    this.background = new BackgroundHandle<never, FromScheduler>({
      ...parts,
      role: 'scheduler',
      endMs,
      isWanted: () => true,
      begin() {},
      hear: ({ facts }) => void (this.#facts = facts),
      gone: () => {
        this.#facts = nothing;
        return {};
      },
    });
  }

  /** Undefined while there is none. */
  status(): SchedulerStatus | undefined {
    const known = this.background.process();
    return known && { ...known, ...this.#facts };
  }
}
