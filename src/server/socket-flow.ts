// Both directions of one socket kept in step with who is slower: a page that does not read its
// body stops our reading, a web server that does not take its answer stops it too, so that no
// peer can make this process hold more than a window for it.

import type { Socket } from 'node:net';
import type { Flow } from './request-body.ts';

export class SocketFlow {
  readonly #socket: Socket;
  readonly #mustWait: () => boolean;
  #pausedBodies = 0;
  #backedUp = false;
  #waiting: (() => void)[] = [];

  /** `mustWait` tells of a further reason not to read. */
  constructor(socket: Socket, mustWait: () => boolean) {
    this.#socket = socket;
    this.#mustWait = mustWait;
    socket.on('drain', () => this.release());
  }

  /** For the bodies of this connection: reading stops while one of them is full. */
  readonly body: Flow = {
    pause: () => {
      this.#pausedBodies += 1;
      this.#socket.pause();
    },
    resume: () => {
      this.#pausedBodies -= 1;
      this.update();
    },
  };

  write(bytes: Uint8Array): void {
    if (!this.#socket.writable || this.#socket.write(bytes)) return;
    this.#backedUp = true;
    this.#socket.pause();
  }

  writeAll(pieces: readonly Uint8Array[]): void {
    this.#socket.cork();
    for (const piece of pieces) this.write(piece);
    this.#socket.uncork();
  }

  /** Reads and drops what still comes: closing on unread bytes would reset the answer away. */
  end(): void {
    this.#socket.end();
    this.#socket.resume();
  }

  /**
   * The same after a peer's last word. What was written to a unix socket can be read after our
   * close, as long as we have read all that came; over TCP a late byte would still reset it away.
   */
  endAfterAll(): void {
    const isWritten = this.#socket.writableLength === 0;
    if (isWritten && this.#socket.remoteAddress === undefined) this.#socket.destroy();
    else this.end();
  }

  /** Cuts the connection so that nobody takes it for an end. Only TCP has a word for that. */
  reset(): void {
    if (this.#socket.remoteAddress !== undefined) this.#socket.resetAndDestroy();
    else this.#socket.destroy();
  }

  /** Resolves when the peer has taken what was written, or is gone. */
  async taken(): Promise<void> {
    if (this.#backedUp) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Lets every waiting writer go on: the socket has room again, or needs none any more. */
  release(): void {
    this.#backedUp = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
    this.update();
  }

  /** Reads again when no reason against it is left. */
  update(): void {
    if (this.#backedUp || this.#pausedBodies > 0) return;
    if (this.#mustWait()) this.#socket.pause();
    else if (this.#socket.isPaused()) this.#socket.resume();
  }
}
