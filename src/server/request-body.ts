// The body of one request on its way from a socket to the one page that reads it.
//
// A body is complete only when its end was seen and its length is what was announced: an upload
// that died must never look like a short one, or half a mail is saved as a whole one (CGI 1.1,
// RFC 3875 4.2; FastCGI 1.0, 6.2).

import { ProtocolError } from '../kit/failure.ts';

/** Stops and starts the socket behind a body. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/** LIMIT of bytes that wait in memory for a page that does not read: then the socket is paused. */
export const bodyBytesHeldMax = 256 * 1024;

export class RequestBody implements AsyncIterable<Uint8Array> {
  readonly #expected: number | undefined;
  readonly #flow: Flow;
  readonly #chunks: Uint8Array[] = [];
  #received = 0;
  #held = 0;
  #paused = false;
  #state: 'open' | 'ended' | 'discarded' = 'open';
  #failure: Error | undefined;
  #taken = false;
  #wake: (() => void) | undefined;

  constructor(expected: number | undefined, flow: Flow) {
    this.#expected = expected;
    this.#flow = flow;
  }

  /** Whether it waits for its reader, not for its sender. */
  get paused(): boolean {
    return this.#paused;
  }

  /** What goes beyond the announced length is dropped: it is not part of this request. */
  push(bytes: Uint8Array): void {
    if (this.#state !== 'open') return;
    const room = (this.#expected ?? Infinity) - this.#received;
    const chunk = bytes.length > room ? bytes.subarray(0, room) : bytes;
    this.#received += chunk.length;
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held > bodyBytesHeldMax && !this.#paused) {
      this.#paused = true;
      this.#flow.pause();
    }
    this.#wake?.();
  }

  /** The sender's end of the body. */
  end(): void {
    if (this.#state !== 'open') return;
    if (this.#expected !== undefined && this.#received < this.#expected) {
      const what = `${this.#received} of ${this.#expected} bytes`;
      return this.fail(new ProtocolError('body-short', `the body ended after ${what}`));
    }
    this.#state = 'ended';
    this.#wake?.();
  }

  /** The reader fails from now on; what was received is not handed out any more. */
  fail(error: Error): void {
    if (this.#state !== 'open') return;
    this.#failure = error;
    this.#drop('ended');
  }

  /** Nobody will read on. */
  discard(): void {
    if (this.#state !== 'discarded') this.#drop('discarded');
  }

  #drop(state: 'ended' | 'discarded'): void {
    this.#state = state;
    this.#chunks.length = 0;
    this.#held = 0;
    this.#resume();
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    if (this.#taken) throw new Error('the body of a request can be read once');
    this.#taken = true;
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk !== undefined) {
          this.#held -= chunk.length;
          if (this.#held <= bodyBytesHeldMax / 2) this.#resume();
          yield chunk;
        } else if (this.#failure !== undefined) {
          throw this.#failure;
        } else if (this.#state !== 'open') {
          return;
        } else {
          await new Promise<void>((resolve) => (this.#wake = resolve));
          this.#wake = undefined;
        }
      }
    } finally {
      this.discard();
    }
  }

  #resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#flow.resume();
  }
}
