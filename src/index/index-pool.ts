// The indexes this process has open, bounded: each one holds file descriptors.

import type { Log } from '../kit/log.ts';
import { MessageIndex } from './message-index.ts';

/** LIMIT of indexes open at once, three descriptors each. */
const openMaxDefault = 64;

export class IndexPool {
  /** By path, least recently used first. */
  readonly #open = new Map<string, MessageIndex>();
  readonly #log: Log;
  readonly #now: () => number;
  readonly #openMax: number;

  constructor(options: { log: Log; now: () => number; openMax?: number }) {
    this.#log = options.log;
    this.#now = options.now;
    this.#openMax = options.openMax ?? openMaxDefault;
  }

  /** The index at this path. Ask each time: one that was not used for long is closed. */
  index(path: string, owner: string): MessageIndex {
    const index =
      this.#open.get(path) ?? new MessageIndex({ path, owner, log: this.#log, now: this.#now });
    this.#open.delete(path);
    this.#open.set(path, index);
    for (const [oldestPath, oldest] of this.#open) {
      if (this.#open.size <= this.#openMax) break;
      this.#open.delete(oldestPath);
      oldest.close();
    }
    return index;
  }

  close(): void {
    for (const index of this.#open.values()) index.close();
    this.#open.clear();
  }
}
