// A web server that speaks SCGI, for tests: one request, everything that comes back until the end.

import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { plainParams } from '../fastcgi/web-server.ts';
import { scgiHead } from '../scgi/web-server.ts';

export class ScgiClient {
  readonly socket: Socket;
  /** The whole answer; rejects when the connection was reset. */
  readonly answer: Promise<string>;

  constructor(where: NetConnectOpts) {
    this.socket = connect({ ...where, allowHalfOpen: true });
    const chunks: Buffer[] = [];
    this.answer = new Promise((resolve, reject) => {
      this.socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.socket.on('end', () => {
        this.socket.end();
        resolve(Buffer.concat(chunks).toString());
      });
      this.socket.on('error', reject);
      this.socket.on('close', () => reject(new Error('closed without an end')));
    });
    this.answer.catch(() => {});
  }

  send(uri: string, more: Readonly<Record<string, string>> = {}, body = ''): this {
    this.socket.write(Buffer.concat([scgiRequestHead(uri, more, body), Buffer.from(body)]));
    return this;
  }
}

/** The head for a body; more variables replace or join the usual ones. */
export function scgiRequestHead(
  uri: string,
  more: Readonly<Record<string, string>> = {},
  body = '',
): Buffer {
  const length = String(Buffer.byteLength(body));
  const usual = { ...Object.fromEntries(plainParams), CONTENT_LENGTH: length, SCGI: '1' };
  return scgiHead(Object.entries({ ...usual, REQUEST_URI: uri, ...more }));
}
