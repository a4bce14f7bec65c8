// Flags and deletes are answered before they are on the disk, as with every Maildir program. Here
// they follow within a second: one sync of the directory for all changes that came meanwhile, so
// that a power cut takes back the last second and no more.

import { setTimeout } from 'node:timers/promises';
import { isMissing } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { syncDirectory } from './durable.ts';

/** Leaves the rest of the second to the sync itself. */
const delayMs = 400;

export class LateSync {
  readonly #log: Log;
  readonly #waiting = new Set<string>();
  #isWaiting = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Says that names in this directory changed. */
  note(directory: string): void {
    this.#waiting.add(directory);
    if (!this.#isWaiting) void this.#run();
  }

  /** Resolves when nothing waits any more. */
  async flush(): Promise<void> {
    const directories = [...this.#waiting];
    this.#waiting.clear();
    for (const directory of directories) await this.#sync(directory);
  }

  async #run(): Promise<void> {
    this.#isWaiting = true;
    while (this.#waiting.size > 0) {
      await setTimeout(delayMs, undefined, { ref: false });
      await this.flush();
    }
    this.#isWaiting = false;
  }

  async #sync(directory: string): Promise<void> {
    try {
      await syncDirectory(directory);
    } catch (error) {
      // Nobody waits for an answer here, and the next change tries again.
      if (!isMissing(error)) this.#log.warn({ directory, error: String(error) }, 'not synced');
    }
  }
}
