// How many workers are loaded without serving, so that one of them takes over within milliseconds
// when another dies: a new process needs longer, most of all on a machine that is busy.

import type { Config } from './config.ts';
import { isDynamic } from './population.ts';

/** Deaths this close to each other are a storm: one more waits for each of them. */
const stormMs = 10_000;
const stormDeathsMin = 2;

export class Standby {
  readonly #deathsMs: number[] = [];

  died(nowMs: number): void {
    this.#deathsMs.push(nowMs);
  }

  /** Workers die one after the other: how fast the next one is there counts more than its memory. */
  isStorm(nowMs: number): boolean {
    this.#forget(nowMs);
    return this.#deathsMs.length >= stormDeathsMin;
  }

  /** In a storm more than the setting says, but never more than there are workers. */
  wanted({ server }: Config, nowMs: number): number {
    this.#forget(nowMs);
    // Where the number follows the load, idle workers are kept as it is.
    if (server.standby === 0 || isDynamic(server)) return 0;
    const most = Math.max(server.standby, server.children);
    return Math.min(most, Math.max(server.standby, this.#deathsMs.length));
  }

  #forget(nowMs: number): void {
    while (nowMs - (this.#deathsMs[0] ?? nowMs) > stormMs) this.#deathsMs.shift();
  }
}
