// A web server that a message's remote images point to: whoever asks it has leaked a reader.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from './free-port.ts';

export interface Sink {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  stop(): void;
}

export async function startSink(): Promise<Sink> {
  const port = await freePort();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(204).end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, asked, stop };
}
