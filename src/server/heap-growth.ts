// How much the heap of a worker may grow before V8 looks for garbage. A heap of pages is garbage a
// moment later, yet V8 would let it become four times as large first: a fifth more is half the
// memory under load, for a few hundredths of the time.
//
// It is no flag of the start, because V8 takes compiled code only where all flags are those it was
// compiled with. Node's own modules come compiled, with no flags: a start with one compiles them
// again, which is a fifth of all that a worker does until it serves.

import { setFlagsFromString } from 'node:v8';

/** When all has been loaded. */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/** What is compiled and written down at the end has to fit the next start. */
export function growAsEver(): void {
  setFlagsFromString('--heap-growing-percent=0');
}
