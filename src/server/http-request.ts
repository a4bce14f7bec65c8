// A request of node:http read as a WebRequest.
//
// Anyone can send X-Forwarded-*: they count only from a trusted peer, and of a list of addresses
// the last one that is not trusted itself, because everything before it the client wrote.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import { ProtocolError } from '../kit/failure.ts';
import type { WebRequest } from '../web/http.ts';
import { listed, unmapped } from './peer-list.ts';
import {
  belowMount,
  isMethod,
  readContentLength,
  readHost,
  readTarget,
  type Target,
} from './web-address.ts';

/** LIMIT of proxies that an address list is walked back through. */
const proxiesMax = 10;

export class HttpRequest implements WebRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly contentLength: number | undefined;
  readonly scheme: 'http' | 'https';
  readonly remoteAddress: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  #controller: AbortController | undefined;

  /** Gives 400 for what no client of ours sends, 404 for a path outside the mount. */
  static from(
    message: IncomingMessage,
    response: ServerResponse,
    mount: string,
    trusted: BlockList,
  ): HttpRequest | 400 | 404 {
    const target = readTarget(message.url ?? '');
    const host = readHost(message.headers.host);
    const length = readContentLength(message.headers['content-length']);
    const method = message.method ?? '';
    if (target === undefined || host === undefined || length === 'bad' || !isMethod(method)) {
      return 400;
    }
    const path = belowMount(target.path, mount);
    if (path === undefined) return 404;
    const facts = { method, host, contentLength: length, target: { path, query: target.query } };
    return new HttpRequest(message, response, facts, trusted);
  }

  private constructor(
    message: IncomingMessage,
    response: ServerResponse,
    facts: { method: string; host: string; contentLength: number | undefined; target: Target },
    trusted: BlockList,
  ) {
    this.#message = message;
    this.#response = response;
    this.method = facts.method;
    this.host = facts.host;
    this.contentLength = facts.contentLength;
    this.path = facts.target.path;
    this.query = facts.target.query;
    const origin = originOf(message, trusted);
    this.scheme = origin.scheme;
    this.remoteAddress = origin.address;
    this.body = bodyOf(message);
  }

  header(name: string): string | undefined {
    if (name === 'proxy') return undefined;
    const value = this.#message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      this.#controller = controller;
      if (this.#response.destroyed) controller.abort();
      this.#response.once('close', () => {
        if (!this.#response.writableFinished) controller.abort();
      });
    }
    return this.#controller.signal;
  }
}

/** node:http checks Content-Length and chunked framing; what it reports as cut must fail. */
async function* bodyOf(message: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of message) yield chunk as Buffer;
  if (!message.complete) throw new ProtocolError('body-cut', 'the connection ended in the body');
}

interface Origin {
  readonly scheme: 'http' | 'https';
  readonly address: string;
}

function originOf(message: IncomingMessage, trusted: BlockList): Origin {
  const peer = message.socket.remoteAddress;
  // Without an address it is a unix socket, whose mode says who may connect.
  if (peer !== undefined && !listed(trusted, peer))
    return { scheme: 'http', address: unmapped(peer) };
  const forwarded = headerText(message, 'x-forwarded-for');
  const scheme = headerText(message, 'x-forwarded-proto').split(',').at(-1)?.trim().toLowerCase();
  return {
    scheme: scheme === 'https' ? 'https' : 'http',
    address: clientAddress(forwarded, trusted) ?? unmapped(peer ?? ''),
  };
}

function clientAddress(forwarded: string, trusted: BlockList): string | undefined {
  const addresses = forwarded.split(',').map((part) => unmapped(part.trim()));
  const near = addresses.filter((address) => isIP(address) !== 0).slice(-proxiesMax);
  return near.findLast((address) => !listed(trusted, address)) ?? near[0];
}

function headerText(message: IncomingMessage, name: string): string {
  const value = message.headers[name];
  return typeof value === 'string' ? value : '';
}
