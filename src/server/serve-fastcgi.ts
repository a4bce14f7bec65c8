// A FastCGI server on a socket.

import { exchangeLimits } from '../fastcgi/exchange.ts';
import { FastcgiConnection } from './fastcgi-connection.ts';
import type { Gateway, GatewayOptions } from './gateway.ts';
import { type ListenAt, serveSockets } from './socket-server.ts';

/** Listens and resolves when connections are accepted. */
export function serveFastcgi(where: ListenAt, options: GatewayOptions): Promise<Gateway> {
  const { connectionsMax, requestsMax } = options.limits;
  const limits = { ...exchangeLimits, advertised: { connectionsMax, requestsMax } };
  return serveSockets(where, options, (socket, peer, closed) => {
    return new FastcgiConnection({ socket, peer, closed, options, limits });
  });
}
