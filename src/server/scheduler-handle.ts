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
  readonly #handle: BackgroundHandle<never, FromScheduler>;
  #facts = nothing;

  constructor(parts: { entry: string; config: Config; log: ProcessLog }) {
    this.#handle = new BackgroundHandle<never, FromScheduler>({
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

  start(): void {
    this.#handle.start();
  }

  renew(config: Config): void {
    this.#handle.renew(config);
  }

  reopen(): void {
    this.#handle.tell({ kind: 'reopen' });
  }

  async stop(): Promise<void> {
    await this.#handle.stop();
  }

  /** Undefined while there is none. */
  status(): SchedulerStatus | undefined {
    const known = this.#handle.process();
    return known && { ...known, ...this.#facts };
  }
}
