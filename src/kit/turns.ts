// Lets only so many do something at the same time; the others wait their turn, up to a number.

export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #waitingMax: number;
  #free: number;

  constructor(options: { readonly atOnce: number; readonly waitingMax: number }) {
    this.#free = options.atOnce;
    this.#waitingMax = options.waitingMax;
  }

  /** Gives undefined, without having begun, when too many wait already. */
  async take<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#free === 0) {
      if (this.#waiting.length >= this.#waitingMax) return undefined;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The turn goes on from hand to hand: nobody who comes just now is before who waited.
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
