// Counts the requests of this process and tells when it turns busy or idle.

import type { Load } from './gateway.ts';

export interface LoadListener {
  busy(): void;
  idle(): void;
  /** The count since the start, after each request. */
  served(count: number): void;
}

export class ProcessLoad implements Load {
  readonly #listener: LoadListener;
  #running = 0;
  #served = 0;

  constructor(listener: LoadListener) {
    this.#listener = listener;
  }

  get running(): number {
    return this.#running;
  }

  began(): void {
    this.#running += 1;
    if (this.#running === 1) this.#listener.busy();
  }

  ended(): void {
    this.#running -= 1;
    this.#served += 1;
    if (this.#running === 0) this.#listener.idle();
    this.#listener.served(this.#served);
  }
}
