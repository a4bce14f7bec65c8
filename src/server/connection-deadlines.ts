// When a connection has to end although nobody ended it. Looked at by a sweep of all connections
// about once a second: a timer for each of them would cost more than the requests.

import type { GatewayLimits } from './gateway.ts';

/** What a connection is doing at the moment of a sweep. */
export interface ConnectionState {
  readonly headPending: boolean;
  readonly runningCount: number;
  readonly writableLength: number;
}

export class ConnectionDeadlines {
  readonly #limits: GatewayLimits;
  #lastDataMs = performance.now();
  #heldMs = 0;
  #headSinceMs: number | undefined;
  #closingSinceMs: number | undefined;
  #stalledSinceMs = 0;
  #stalledBytes = 0;

  constructor(limits: GatewayLimits) {
    this.#limits = limits;
  }

  get lastDataMs(): number {
    return this.#lastDataMs;
  }

  get heldMs(): number {
    return this.#heldMs;
  }

  /** It is not read, because somebody is slower: what has not come is not its sender's fault. */
  held(nowMs: number): void {
    this.#heldMs = nowMs;
    if (this.#headSinceMs !== undefined) this.#headSinceMs = nowMs;
  }

  data(): void {
    this.#lastDataMs = performance.now();
  }

  /** The head of a request is whole; the next one has its own time. */
  headComplete(): void {
    this.#headSinceMs = undefined;
  }

  closing(): void {
    this.#closingSinceMs = performance.now();
  }

  passed(state: ConnectionState, nowMs: number): boolean {
    if (this.#since(this.#closingSinceMs, nowMs) > this.#limits.lingerMs) return true;
    if (this.#writeStalled(state.writableLength, nowMs)) return true;
    // A peer that sends one byte a second never idles; the head has a time as a whole.
    this.#headSinceMs = state.headPending ? (this.#headSinceMs ?? nowMs) : undefined;
    if (this.#since(this.#headSinceMs, nowMs) > this.#limits.headMs) return true;
    return state.runningCount === 0 && nowMs - this.#lastDataMs > this.#limits.idleMs;
  }

  #since(startMs: number | undefined, nowMs: number): number {
    return startMs === undefined ? 0 : nowMs - startMs;
  }

  #writeStalled(waiting: number, nowMs: number): boolean {
    if (waiting === 0 || waiting !== this.#stalledBytes) {
      this.#stalledBytes = waiting;
      this.#stalledSinceMs = nowMs;
      return false;
    }
    return nowMs - this.#stalledSinceMs > this.#limits.writeMs;
  }
}
