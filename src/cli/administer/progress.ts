// A bar on standard error while something long goes on, where a person looks at it.

const barWidth = 30;
const everyMs = 100;

export class Progress {
  readonly #isShown: boolean;
  readonly #total: number;
  #shownMs = 0;

  constructor(total: number, json: true | undefined) {
    this.#total = total;
    this.#isShown = json !== true && process.stderr.isTTY;
  }

  show(count: number): void {
    const nowMs = performance.now();
    const isEnd = count >= this.#total;
    if (!this.#isShown || (!isEnd && nowMs - this.#shownMs < everyMs)) return;
    this.#shownMs = nowMs;
    const full = this.#total === 0 ? barWidth : Math.round((count / this.#total) * barWidth);
    const bar = '█'.repeat(full) + '·'.repeat(barWidth - full);
    process.stderr.write(`\r${bar} ${count} of ${this.#total}${isEnd ? '\n' : ''}`);
  }
}
