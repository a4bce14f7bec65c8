// The connections that this worker lets go of: all of them when it is retired and others serve,
// some of them when it has more than its share.

import type { Socket } from 'node:net';
import type { Onward } from './gateway.ts';
import type { Protocol } from './messages.ts';
import { detach, type RawHandle } from './pass-on.ts';

/** Sends a connection away; `done` is called when it has left this process or cannot. */
export type SendAway = (protocol: Protocol, handle: RawHandle, done: () => void) => void;

export class Leaving {
  readonly #send: SendAway;
  /** How many may go. */
  #wanted = 0;
  #underWay = 0;
  #onAway: (() => void)[] = [];

  constructor(send: SendAway) {
    this.#send = send;
  }

  /** As many as are above the share; replaces what was left of an earlier word. */
  lend(count: number): void {
    this.#wanted = count;
  }

  all(): void {
    this.#wanted = Infinity;
  }

  none(): void {
    this.#wanted = 0;
  }

  of(protocol: Protocol): Onward {
    const wanted = (): boolean => this.#wanted > 0;
    return {
      get wanted() {
        return wanted();
      },
      pass: (socket) => this.#pass(protocol, socket),
    };
  }

  /** Resolves when nothing is under way: an exit before that would lose it. */
  async away(): Promise<void> {
    while (this.#underWay > 0) await new Promise<void>((resolve) => this.#onAway.push(resolve));
  }

  #pass(protocol: Protocol, socket: Socket): boolean {
    const handle = detach(socket);
    if (handle === undefined) return false;
    this.#wanted -= 1;
    this.#underWay += 1;
    this.#send(protocol, handle, () => {
      handle.close();
      this.#underWay -= 1;
      if (this.#underWay > 0) return;
      const waiting = this.#onAway;
      this.#onAway = [];
      for (const resolve of waiting) resolve();
    });
    return true;
  }
}
