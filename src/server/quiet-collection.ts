// Gives back what a burst left behind. V8 looks for garbage when something is made, so a process
// that has nothing to do any more keeps the garbage of its last pages until somebody comes again.

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
  readonly #heap: Heap | undefined;
  #begun = 0;
  #sinceMs: number;
  #done = false;
  #keptBytes = 0;
  #collectedMs = -Infinity;

  /** Without a heap that can be cleaned it does nothing. */
  constructor(nowMs: number, heap: Heap | undefined = ownHeap()) {
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
    if (this.#heap === undefined || this.#heap.heldBytes() - this.#keptBytes < worthBytes) return;
    this.#heap.collect();
    this.#keptBytes = this.#heap.heldBytes();
    this.#collectedMs = nowMs;
  }
}

/** Undefined where Node was started without `--expose-gc`. */
function ownHeap(): Heap | undefined {
  const { gc } = globalThis;
  if (gc === undefined) return undefined;
  return {
    heldBytes: () => process.memoryUsage().heapTotal,
    collect: () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
  };
}
