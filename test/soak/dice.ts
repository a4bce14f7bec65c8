// Chance that comes out the same each time it starts with the same number.

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the limit (xorshift32). */
  below(limit: number): number {
    let state = this.#state === 0 ? 1 : this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state % limit;
  }

  /** The same bytes, cut anywhere. */
  *pieces(bytes: Buffer): Generator<Buffer> {
    let at = 0;
    while (at < bytes.length) {
      const end = at + 1 + this.below(bytes.length - at);
      yield bytes.subarray(at, end);
      at = end;
    }
  }
}
