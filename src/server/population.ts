// How many workers there should be: a fixed number, or as many as keep some of them idle.

import type { Config } from './config.ts';

/** Fewer are wanted only after fewer have been enough for this long. */
const calmMs = 10_000;

export class Population {
  #wanted = 0;
  #calmSinceMs: number | undefined;
  #peak = 0;

  /** `busy` is the number of workers that answer something at this moment. */
  wanted(server: Config['server'], busy: number, nowMs: number): number {
    if (!isDynamic(server)) return server.children;
    const need = Math.min(server.maxServer, busy + server.minSpare);
    if (need >= this.#wanted) {
      this.#calmSinceMs = undefined;
      this.#wanted = need;
    } else if (this.#calmSinceMs === undefined) {
      this.#calmSinceMs = nowMs;
      this.#peak = need;
    } else {
      this.#peak = Math.max(this.#peak, need);
      if (nowMs - this.#calmSinceMs >= calmMs) {
        this.#wanted = this.#peak;
        this.#calmSinceMs = undefined;
      }
    }
    // A reload may have lowered it.
    return (this.#wanted = Math.min(this.#wanted, server.maxServer));
  }
}

export function isDynamic(server: Config['server']): boolean {
  return server.minSpare > 0;
}

/** The most processes at one moment: what is fixed may overlap at a reload, `maxServer` never. */
export function workersMax(server: Config['server']): number {
  return isDynamic(server) ? server.maxServer : Infinity;
}
