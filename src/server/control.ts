// The control socket: whoever may open it gets the status as JSON and is hung up on. Nothing is
// read from it; its mode (0600, owned by the user that the master became) says who may.

import { chownSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { Log } from '../kit/log.ts';
import type { Identity } from './privileges.ts';
import { bindPath, type BoundPlace, listenerFailure } from './sockets.ts';
import type { Status } from '../kit/status.ts';

export class ControlSocket {
  readonly #path: string;
  readonly #bound: BoundPlace;
  #server: Server | undefined;

  private constructor(path: string, bound: BoundPlace) {
    this.#path = path;
    this.#bound = bound;
  }

  /** Binds while still root, so that the directory may be root's. Throws StartError. */
  static async bind(path: string): Promise<ControlSocket> {
    try {
      return new ControlSocket(path, await bindPath(path, 0o600));
    } catch (error) {
      throw listenerFailure(`the control socket ${path}`, error);
    }
  }

  giveAway({ uid, gid }: Identity): void {
    chownSync(this.#path, uid, gid);
  }

  answer(status: () => Status, log: Log): void {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      socket.end(`${JSON.stringify(status())}\n`);
    });
    // A client that takes nothing must not add up with others of its kind.
    server.maxConnections = 32;
    server.on('connection', (socket) => socket.setTimeout(5000, () => socket.destroy()));
    server.on('error', (error) => log.warn({ err: error }, 'the control socket failed'));
    server.listen(this.#bound.socket);
    this.#server = server;
  }

  close(): void {
    if (this.#server === undefined) return this.#bound.close();
    this.#server.close();
    this.#bound.unlock();
  }
}
