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
  /** Of what the promise says, from 0 to 1. */
  readonly #share: number;
  readonly #undo: Undo[] = [];

  constructor(share: number) {
    this.#share = share;
  }

  /** A shorter run than the promise says. */
  get quick(): boolean {
    return this.#share < 1;
  }

  readonly after = ((undo: Undo) => {
    this.#undo.unshift(undo);
  }) as TestContext['after'];

  async end(): Promise<void> {
    for (const undo of this.#undo.splice(0)) await undo();
  }

  /** So many, or less of it where somebody is in a hurry. */
  many(count: number): number {
    return Math.ceil(count * this.#share);
  }
}
