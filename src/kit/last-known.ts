// Values from a server that may be away: asked for again after a short while, and believed a
// longer while as long as nobody answers.

import { BoundedMap } from './bounded-map.ts';
import { hasCode } from './failure.ts';

interface Known<Value> {
  readonly value: Value;
  readonly atMs: number;
}

export class LastKnown<Key, Value> {
  readonly #entries: BoundedMap<Key, Known<Value>>;
  readonly #freshMs: number;
  readonly #awayMs: number;
  readonly #now: () => number;

  constructor(of: {
    /** LIMIT of values that are kept. */
    readonly entriesMax: number;
    /** How long a value is given without being asked for again; 0 asks each time. */
    readonly freshMs: number;
    /** How long it is given while the server refuses with `directory-away`. */
    readonly awayMs: number;
    readonly now: () => number;
  }) {
    this.#entries = new BoundedMap(of.entriesMax);
    this.#freshMs = of.freshMs;
    this.#awayMs = of.awayMs;
    this.#now = of.now;
  }

  async get(key: Key, ask: () => Promise<Value>): Promise<Value> {
    const nowMs = this.#now();
    const known = this.#entries.get(key);
    // A clock that was set back makes nothing fresh for ever.
    const ageMs = known === undefined ? Number.POSITIVE_INFINITY : Math.abs(nowMs - known.atMs);
    if (known !== undefined && ageMs < this.#freshMs) return known.value;
    try {
      const value = await ask();
      this.#entries.set(key, { value, atMs: nowMs });
      return value;
    } catch (error) {
      if (known === undefined || ageMs >= this.#awayMs || !hasCode(error, 'directory-away')) {
        throw error;
      }
      return known.value;
    }
  }

  forget(key: Key): void {
    this.#entries.delete(key);
  }
}
