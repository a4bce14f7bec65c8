// Gives back what a burst left behind. V8 looks for garbage when something is made, so a process
// that has nothing to do any more keeps the garbage of its last pages until somebody comes again.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Nothing began for this long: the burst is over. V8 throws away compiled code with the garbage, so
 * the pages after it are slower for a moment: not between any two clicks of a person.
 */
const quietMs = 15_000;
/** And not for a few pages. */
const restMs = 60_000;
const worthBytes = 4 * 1024 * 1024;

/** What a process has done and does. */
export interface Activity {
  readonly begun: number;
  readonly running: number;
}

/** The heap, and how to clean it. */
export interface Heap {
  /** What it holds of the machine's memory, whether there is something in it or not. */
  heldBytes(): number;
  collect(): void;
}

export class QuietCollection {
  readonly #heap: Heap;
  #begun = 0;
  #sinceMs: number;
  #done = false;
  #keptBytes = 0;
  #collectedMs = -Infinity;

  constructor(nowMs: number, heap: Heap = ownHeap) {
    this.#sinceMs = nowMs;
    this.#heap = heap;
  }

  /** To be called every now and then; the start counts as a burst. */
  look({ begun, running }: Activity, nowMs: number): void {
    if (running > 0 || begun !== this.#begun) {
      this.#begun = begun;
      this.#sinceMs = nowMs;
      this.#done = false;
    }
    if (this.#done || nowMs - this.#sinceMs < quietMs) return;
    if (nowMs - this.#collectedMs < restMs) return;
    this.#done = true;
    this.#collect(nowMs);
  }

  #collect(nowMs: number): void {
    if (this.#heap.heldBytes() - this.#keptBytes < worthBytes) return;
    this.#heap.collect();
    this.#keptBytes = this.#heap.heldBytes();
    this.#collectedMs = nowMs;
  }
}

const ownHeap: Heap = {
  heldBytes: () => process.memoryUsage().heapTotal,
  collect: () => collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
};

/**
 * A context of its own has it by name. Not by a flag of the process: V8 takes compiled code, that
 * of Node's own modules included, only where all flags are those it was compiled with.
 */
function collector(): NodeJS.GCFunction {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
