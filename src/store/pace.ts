// Lets other requests of this process have their turn while something long goes on.

import { setImmediate } from 'node:timers/promises';

export class Pace {
  readonly #turnMs: number;
  #sinceMs = performance.now();

  constructor(turnMs: number) {
    this.#turnMs = turnMs;
  }

  /** Returns at once, or after the others when this turn has lasted its time. */
  async turn(): Promise<void> {
    if (performance.now() - this.#sinceMs < this.#turnMs) return;
    await setImmediate();
    this.#sinceMs = performance.now();
  }
}
