// What is fuzzed: something that makes cases out of chance, and something that a case must not
// break. A case is bytes alone, so that one which was found can be kept as a file.

import type { Random } from './mutate.ts';

export interface OpenTarget {
  /** Throws, or gives a promise that fails, when the case broke something. */
  run(bytes: Buffer): Promise<void> | void;
  close?(): Promise<void> | void;
}

export interface Target {
  readonly name: string;
  /** Id of the attack that it is one of. */
  readonly attack: string;
  /** Of a million cases. */
  readonly share: number;
  make(random: Random): Buffer;
  open(): Promise<OpenTarget> | OpenTarget;
}

export function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
