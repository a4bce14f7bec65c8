// When to try again after a worker died young: 1, 2, 4 … 30 seconds; at most 1 after it had served.

/** A worker that lived this long has died of something else than its start. */
const youngMs = 10_000;
const firstMs = 1000;
const lastMs = 30_000;

export interface Death {
  readonly bornMs: number;
  /** It had come so far as to serve: the next one will as well. */
  readonly served: boolean;
}

export class Backoff {
  #failures = 0;
  #notBeforeMs = 0;
  #lastDeathMs = -Infinity;

  allows(nowMs: number): boolean {
    return nowMs >= this.#notBeforeMs;
  }

  /** Gives the pause in ms that follows this death. */
  died({ bornMs, served }: Death, nowMs: number): number {
    if (nowMs - bornMs >= youngMs) this.#failures = 0;
    // Those that were started together fail together, of one cause.
    else if (bornMs >= this.#lastDeathMs) this.#failures += 1;
    this.#lastDeathMs = nowMs;
    const fullMs = this.#failures === 0 ? 0 : Math.min(lastMs, firstMs * 2 ** (this.#failures - 1));
    // Poisonous requests, one after the other, must not shut everybody out for half a minute.
    const pauseMs = served ? Math.min(firstMs, fullMs) : fullMs;
    this.#notBeforeMs = nowMs + pauseMs;
    return pauseMs;
  }

  /**
   * A worker serves: what kept the others from it has passed when it lives on. One that was there
   * before them says nothing about that.
   */
  lived(bornMs: number, nowMs: number): void {
    if (bornMs >= this.#lastDeathMs && nowMs - bornMs >= youngMs) this.#failures = 0;
  }

  reset(): void {
    this.#failures = 0;
    this.#notBeforeMs = 0;
  }
}
