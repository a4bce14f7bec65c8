// What came of a run: counts, the failures in full, the reasons of skips, the slowest tests.

interface Failure {
  readonly name: string;
  readonly detail: string;
}

export class Tally {
  readonly #skipsFail: boolean;
  readonly #failures: Failure[] = [];
  readonly #skips = new Map<string, string[]>();
  readonly #times: { readonly name: string; readonly ms: number }[] = [];
  #passed = 0;
  #skipped = 0;

  constructor(options: { readonly skipsFail: boolean }) {
    this.#skipsFail = options.skipsFail;
  }

  get failed(): number {
    return this.#failures.length;
  }

  pass(name: string, ms: number): void {
    this.#passed += 1;
    this.#times.push({ name, ms });
  }

  fail(name: string, detail: string, ms = 0): void {
    this.#failures.push({ name, detail });
    this.#times.push({ name, ms });
  }

  /** Only the shared corpus may be absent in CI: it is no part of a checkout. */
  skip(name: string, reason: string): void {
    if (this.#skipsFail && !/shared corpus/i.test(reason)) {
      this.fail(name, `skipped, and CI allows no skip: ${reason}`);
      return;
    }
    this.#skipped += 1;
    this.#skips.set(reason, [...(this.#skips.get(reason) ?? []), name]);
  }

  /** Ends with the totals alone on the last line. */
  report(): string {
    const failures = this.#failures.map((one) => `\n✖ ${one.name}\n${indent(one.detail)}\n`);
    const skips = [...this.#skips].map(
      ([reason, names]) => `skipped ${names.length}: ${reason}\n${indent(names.join('\n'))}\n`,
    );
    return [...failures, '\n', ...skips, this.#slowest(), this.#totals()].join('');
  }

  #slowest(): string {
    const slowest = this.#times.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
    const lines = slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(2).padStart(8)} s  ${name}`);
    return `slowest:\n${lines.join('\n')}\n`;
  }

  #totals(): string {
    const skipped = this.#skipped === 0 ? '' : `, ${this.#skipped} skipped`;
    return `${this.#passed} passed, ${this.failed} failed${skipped}\n`;
  }
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
