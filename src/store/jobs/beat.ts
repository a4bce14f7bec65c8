// Signs of life of a job that has one long step: without them another worker would take it for dead
// and begin anew beside it.

const beatEveryMs = 2_000;

export class Beat {
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> = Promise.resolve();
  #lookedMs = 0;

  constructor(write: () => Promise<void>) {
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(write);
    }, beatEveryMs).unref();
  }

  /** What `ask` says, asked now and then: it costs a look at the disk. */
  async isOver(ask: () => Promise<boolean>): Promise<boolean> {
    const nowMs = performance.now();
    if (nowMs - this.#lookedMs < beatEveryMs / 8) return false;
    this.#lookedMs = nowMs;
    return await ask();
  }

  /** Resolves when nothing is written any more. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }
}
