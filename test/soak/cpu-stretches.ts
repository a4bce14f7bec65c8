// How much processor time the main thread takes between two turns of its event loop. Unlike the delay
// of a timer it does not count what a busy machine gave to others.

/** Spins the loop while it measures: each turn ends with a look at the clock of the thread. */
export class CpuStretches {
  readonly #stretches: number[] = [];
  #isOver = false;

  constructor() {
    let before = process.threadCpuUsage();
    const turn = (): void => {
      const now = process.threadCpuUsage();
      this.#stretches.push((now.user + now.system - before.user - before.system) / 1000);
      before = now;
      if (!this.#isOver) setImmediate(turn);
    };
    setImmediate(turn);
  }

  /** Milliseconds: the longest, and what 99 of 100 stay below. */
  end(): { readonly longest: number; readonly p99: number } {
    this.#isOver = true;
    const sorted = this.#stretches.toSorted((one, other) => one - other);
    return { longest: sorted.at(-1) ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
  }
}
