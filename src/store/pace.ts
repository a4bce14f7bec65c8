// Lets others have their turn while something long goes on: other requests of this process, and,
// where the work is for nobody who waits, other processes.

import { setImmediate, setTimeout } from 'node:timers/promises';

/** LIMIT of one rest: the machine is asked again after it. */
const restMsMax = 100;

export interface PaceOptions {
  /** Rests while others need the machine, and never takes more than one core. */
  readonly isPolite: boolean;
}

export class Pace {
  readonly #turnMs: number;
  readonly #isPolite: boolean;
  #sinceMs = performance.now();
  #since: NodeJS.CpuUsage | undefined;

  constructor(turnMs: number, { isPolite }: PaceOptions = { isPolite: false }) {
    this.#turnMs = turnMs;
    this.#isPolite = isPolite;
    // It asks about every thread of the process, which costs as much as a row of a list.
    if (isPolite) this.#since = process.cpuUsage();
  }

  /** Whether there is anything to wait for: asked first where thousands of small steps follow. */
  get isDue(): boolean {
    return performance.now() - this.#sinceMs >= this.#turnMs;
  }

  /** Returns at once, or after the others when this turn has lasted its time. */
  async turn(): Promise<void> {
    const turnMs = performance.now() - this.#sinceMs;
    if (turnMs < this.#turnMs) return;
    const breakMs = this.#isPolite ? this.#restMs(turnMs) : 0;
    if (breakMs >= 1) await setTimeout(breakMs);
    else await setImmediate();
    this.#sinceMs = performance.now();
    if (this.#isPolite) this.#since = process.cpuUsage();
  }

  #restMs(turnMs: number): number {
    const { user, system } = process.cpuUsage(this.#since);
    return restMs(turnMs, (user + system) / 1000);
  }
}

/** How long to rest after a turn of this time, in which all threads took this much of processors. */
export function restMs(turnMs: number, usedMs: number): number {
  // It got less than half of the time that passed: others wait for the processor or the disk.
  const wantedMs = usedMs < turnMs / 2 ? turnMs : usedMs - turnMs;
  return Math.min(Math.max(0, wantedMs), restMsMax);
}
