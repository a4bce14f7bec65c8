// A server of plain sockets, whichever protocol its connections speak: accepts from whom it may,
// keeps the deadlines, ends gracefully.

import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway, GatewayOptions } from './gateway.ts';
import { type Peer, Trust } from './origin.ts';
import { addressList, listed } from '../kit/address-list.ts';
import { acceptRaw, receivingSocket } from './receiving.ts';

/** One accepted connection. */
export interface ServedConnection {
  /** Closes after what runs now is answered; at once when nothing runs and `now` is set. */
  retire(now: boolean): void;
  destroy(): void;
  /** Looks at every deadline of this connection. */
  sweep(nowMs: number): void;
  /** Passes itself on when it is between two requests and that is wanted. */
  passOn?(): void;
}

/** Makes the connection of an accepted socket; `closed` is called once, at its end. */
export type Accept = (socket: Socket, peer: Peer, closed: () => void) => ServedConnection;

/** Listens and resolves when connections are accepted. `where` may be an inherited descriptor. */
export async function serveSockets(
  where: ListenAt,
  options: GatewayOptions,
  accept: Accept,
): Promise<Gateway> {
  const connections = new Set<ServedConnection>();
  const admission = new Admission(options);
  const serve = (socket: Socket): void => {
    const peer = admission.peer(socket);
    if (peer === undefined) return refuse(socket, options);
    const connection = accept(socket, peer, () => connections.delete(connection));
    connections.add(connection);
  };
  const server = createServer();
  await listening(server, where);
  acceptRaw(server, (handle) => {
    if (connections.size >= options.limits.connectionsMax) handle.close();
    else serve(receivingSocket(handle));
  });
  const sweep = setInterval(() => {
    const nowMs = performance.now();
    for (const connection of connections) connection.sweep(nowMs);
  }, options.limits.sweepMs).unref();
  return gatewayOf({ server, connections, serve, sweep });
}

interface GatewayParts {
  readonly server: Server;
  readonly connections: ReadonlySet<ServedConnection>;
  readonly serve: (socket: Socket) => void;
  readonly sweep: NodeJS.Timeout;
}

function gatewayOf({ server, connections, serve, sweep }: GatewayParts): Gateway {
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : undefined,
    get connectionCount() {
      return connections.size;
    },
    take: serve,
    passOn() {
      for (const connection of connections) connection.passOn?.();
    },
    async retire(graceMs) {
      server.close();
      // A web server may be sending on an idle connection right now: let it have its answer.
      for (const connection of connections) connection.retire(graceMs === 0);
      const endMs = performance.now() + graceMs;
      while (connections.size > 0) {
        await sleep(retireStepMs);
        if (performance.now() < endMs) continue;
        for (const connection of connections) connection.retire(true);
      }
      clearInterval(sweep);
    },
    destroy() {
      server.close();
      clearInterval(sweep);
      for (const connection of connections) connection.destroy();
    },
  };
}

/** How often a retiring server looks whether its last connection is gone. */
const retireStepMs = 20;

/** FastCGI 1.0, 3.2: over TCP only the listed web servers; over a unix socket its mode decides. */
class Admission {
  readonly #options: GatewayOptions;
  readonly #trust: Trust;
  readonly #allows: (address: string) => boolean;
  #doubted = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#trust = new Trust(options);
    const { webServers } = options;
    const allowed = webServers === undefined ? undefined : addressList(webServers);
    this.#allows = (address) => allowed === undefined || listed(allowed, address);
  }

  /** Undefined when it may not connect. */
  peer({ remoteAddress }: Socket): Peer | undefined {
    if (remoteAddress !== undefined && !this.#allows(remoteAddress)) return undefined;
    const peer = this.#trust.peer(remoteAddress);
    if (!peer.believed && !this.#doubted) {
      this.#doubted = true;
      const what = 'what this web server says of its clients is not believed: name it in allow';
      this.#options.log.warn({ peer: remoteAddress }, what);
    }
    return peer;
  }
}

function refuse(socket: Socket, options: GatewayOptions): void {
  socket.on('error', () => {});
  options.log.warn({ peer: socket.remoteAddress }, 'a peer that is no web server of ours');
  socket.destroy();
}

/** An address, or the descriptor of an inherited socket. */
export type ListenAt = ListenOptions & { readonly fd?: number };

/** LIMIT of connections that wait to be accepted: a unix socket refuses beyond it, at once. */
export const backlog = 1024;

/** Resolves when the server listens; rejects with the system's reason. */
export function listening(server: Server, where: ListenAt): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Of a descriptor, Node takes the backlog only as a word of its own.
    server.listen(where, where.backlog ?? backlog, () => {
      server.off('error', reject);
      server.on('error', () => {});
      resolve();
    });
  });
}
