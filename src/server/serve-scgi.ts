// An SCGI server on a socket.

import type { Gateway, GatewayOptions } from './gateway.ts';
import { ScgiConnection } from './scgi-connection.ts';
import { type ListenAt, serveSockets } from './socket-server.ts';

/** Listens and resolves when connections are accepted. */
export function serveScgi(where: ListenAt, options: GatewayOptions): Promise<Gateway> {
  return serveSockets(where, options, (socket, peer, closed) => {
    return new ScgiConnection({ socket, peer, closed, options });
  });
}
