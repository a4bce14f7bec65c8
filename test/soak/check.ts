// What a soak check is, and the bars that it has to keep.

import type { TestContext } from 'node:test';

export interface Check {
  /** The number of the promise, and what it is about. */
  readonly name: string;
  run(soak: Soak): Promise<readonly Bar[]>;
}

export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
}

export function holds({ measured, most = Infinity, least = -Infinity }: Bar): boolean {
  return measured <= most && measured >= least;
}

type Undo = () => unknown;

/** The run of one check: what it started ends with it. */
export class Soak implements Pick<TestContext, 'after'> {
  /** A shorter run than the promise says. */
  readonly quick: boolean;
  readonly #undo: Undo[] = [];

  constructor(quick: boolean) {
    this.quick = quick;
  }

  readonly after = ((undo: Undo) => {
    this.#undo.unshift(undo);
  }) as TestContext['after'];

  async end(): Promise<void> {
    for (const undo of this.#undo.splice(0)) await undo();
  }

  /** So many, or a tenth of it where somebody is in a hurry. */
  many(count: number): number {
    return this.quick ? Math.ceil(count / 10) : count;
  }
}
