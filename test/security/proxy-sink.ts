// The world as a browser sees it from here: a proxy that keeps every address it is asked for and
// answers with nothing. Whoever asks it has told somebody.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ProxySink {
  readonly server: string;
  /** Absolute addresses, and `host:port` of what was to be encrypted. */
  readonly asked: string[];
  stop(): void;
}

/** Where a browser calls home by itself; no mail of a test names it. */
const home = /\.googleapis\.com[:/]/;

export async function startProxySink(): Promise<ProxySink> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (address = ''): void => {
    if (!home.test(address)) asked.push(address);
  };
  const proxy = createServer((request, response) => {
    keep(request.url);
    response.writeHead(204).end();
  });
  proxy.on('connect', (request, socket) => {
    keep(request.url);
    socket.end('HTTP/1.1 502 No\r\n\r\n');
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const stop = (): void => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  };
  return { server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked, stop };
}
