// Ends what a test started, last first: a database must outlive whoever still talks to it.

import type { TestContext } from 'node:test';

export interface Stoppable {
  stop(): Promise<void> | void;
}

export interface Teardown {
  /** Stops it when the test ends, unless it is the reason why there is none. Gives it back. */
  readonly keep: <Thing extends Stoppable | string>(thing: Thing) => Thing;
  readonly defer: (work: () => void) => void;
}

export function teardown(t: TestContext): Teardown {
  const stack = new AsyncDisposableStack();
  t.after(() => stack.disposeAsync());
  return {
    keep(thing) {
      if (typeof thing !== 'string') stack.defer(async () => thing.stop());
      return thing;
    },
    defer: (work) => stack.defer(work),
  };
}
