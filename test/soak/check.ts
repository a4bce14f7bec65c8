// What a soak check is, and the bars that it has to keep.

import type { TestContext } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import type { Status } from '../../src/kit/status.ts';
import { DispatchProcess, eventually, temporaryDirectory } from '../server/dispatch-process.ts';

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
  readonly #undo: Undo[] = [];

  readonly after = ((undo: Undo) => {
    this.#undo.unshift(undo);
  }) as TestContext['after'];

  async end(): Promise<void> {
    for (const undo of this.#undo.splice(0)) await undo();
  }

  /** A running master with a control socket, all of its workers ready. */
  async start(args: readonly string[], workers: number): Promise<Running> {
    const directory = temporaryDirectory(this);
    const control = `${directory}/control.sock`;
    const dispatch = new DispatchProcess(this, ['--control', control, ...args], directory);
    await dispatch.ready();
    const status = (): Promise<Status> => askStatus(control);
    await eventually(async () => {
      if (idleOnes(await status()) < workers) throw new Error('not all workers are ready');
    });
    return { dispatch, status };
  }
}

export interface Running {
  readonly dispatch: DispatchProcess;
  readonly status: () => Promise<Status>;
}

/** Workers that serve. */
export function idleOnes({ workers }: Status): number {
  return workers.filter(({ state }) => state === 'idle' || state === 'busy').length;
}

export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
