// A FastCGI server on a socket: accepts, keeps the deadlines, ends gracefully.

import {
  type BlockList,
  createServer,
  type ListenOptions,
  type Server,
  type Socket,
} from 'node:net';
import { FastcgiConnection } from './fastcgi-connection.ts';
import type { Gateway, GatewayOptions } from './gateway.ts';
import { addressList, listed } from './peer-list.ts';

/** Listens and resolves when connections are accepted. `where` may be an inherited descriptor. */
export async function serveFastcgi(where: ListenAt, options: GatewayOptions): Promise<Gateway> {
  const connections = new Set<FastcgiConnection>();
  const allowed = options.webServers === undefined ? undefined : addressList(options.webServers);
  // QUIRK: a half-closed connection still wants its answer (libfcgi, php-fpm and Go give it).
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    if (!mayConnect(socket, allowed)) return refuse(socket, options);
    connections.add(
      new FastcgiConnection(socket, options, (connection) => connections.delete(connection)),
    );
  });
  server.maxConnections = options.limits.connectionsMax;
  await listening(server, where);
  const sweep = setInterval(() => {
    const nowMs = performance.now();
    for (const connection of connections) connection.sweep(nowMs);
  }, options.limits.sweepMs).unref();
  server.on('close', () => clearInterval(sweep));
  return gatewayOf(server, connections);
}

function gatewayOf(server: Server, connections: ReadonlySet<FastcgiConnection>): Gateway {
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : undefined,
    async retire(graceMs) {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // A web server may be sending on an idle connection right now: let it have its answer.
      for (const connection of connections) connection.retire(graceMs === 0);
      const timer = setTimeout(() => {
        for (const connection of connections) connection.retire(true);
      }, graceMs);
      await closed;
      clearTimeout(timer);
    },
    destroy() {
      server.close();
      for (const connection of connections) connection.destroy();
    },
  };
}

/** FastCGI 1.0, 3.2: over TCP only the listed web servers; over a unix socket its mode decides. */
function mayConnect(socket: Socket, allowed: BlockList | undefined): boolean {
  if (allowed === undefined || socket.remoteAddress === undefined) return true;
  return listed(allowed, socket.remoteAddress);
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
    server.listen({ backlog, ...where }, () => {
      server.off('error', reject);
      server.on('error', () => {});
      resolve();
    });
  });
}
