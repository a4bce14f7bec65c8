// A web server out there that has pictures, and remembers who asked it for what.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PictureServer {
  readonly origin: string;
  readonly asked: { readonly path: string; readonly cookie: string | undefined }[];
  stop(): void;
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Answers every path with a picture, but `.svg` with a document. */
export async function startPictureServer(): Promise<PictureServer> {
  const asked: { path: string; cookie: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, cookie: request.headers.cookie });
    const body = path.endsWith('.svg') ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : gif;
    response.writeHead(200, { 'content-type': 'image/gif', 'set-cookie': 'spy=1' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, asked, stop };
}
