// The process that only indexes, as a worker sees it: it is asked, and what it does shows in the
// index. Whoever was asked and does nothing for long is taken for gone, and the worker that wanted
// the index fills it in its own turns.

import { BoundedMap } from '../../kit/bounded-map.ts';

/** Messages that a worker takes in itself: sooner done than asked for. */
export const ownMessagesMax = 100;
/** LIMIT of time without headway after which nobody seems to work: others may be first. */
const patienceMs = 60_000;
/** LIMIT of accounts that were asked for and are not done. */
const accountsMax = 200;

interface Asked {
  readonly headway: number;
  readonly sinceMs: number;
}

export class Delegate {
  readonly #ask: ((maildir: string) => void) | undefined;
  readonly #now: () => number;
  readonly #asked = new BoundedMap<string, Asked>(accountsMax);

  constructor(ask: ((maildir: string) => void) | undefined, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Whether this account's backlog is left to it. */
  ask(maildir: string, headway: number): boolean {
    if (!this.#ask) return false;
    const last = this.#asked.get(maildir);
    if (!last || last.headway !== headway) {
      this.#asked.set(maildir, { headway, sinceMs: this.#now() });
    } else if (this.#now() - last.sinceMs > patienceMs) {
      return false;
    }
    this.#ask(maildir);
    return true;
  }

  /** Whether the other process was asked for this account, and seems to work. */
  isAt(maildir: string, headway: number): boolean {
    return this.#asked.get(maildir) !== undefined && this.ask(maildir, headway);
  }

  done(maildir: string): void {
    this.#asked.delete(maildir);
  }
}
