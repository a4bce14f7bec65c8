// A request of node:http read as a WebRequest. Anyone can send X-Forwarded-*: they count only from
// a trusted peer (origin.ts).

import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProtocolError } from '../kit/failure.ts';
import type { WebRequest } from '../web/http.ts';
import { forwardedScheme, type Peer } from './origin.ts';
import { type Facts, shownFacts } from './shown-facts.ts';
import {
  belowMount,
  isMethod,
  readContentLength,
  readHost,
  readTarget,
  type Target,
} from './web-address.ts';

export class HttpRequest implements WebRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly contentLength: number | undefined;
  readonly scheme: 'http' | 'https';
  readonly remoteAddress: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** When the last bytes came; the head counts. */
  lastDataMs = performance.now();
  /** The page waits for more of the body. */
  awaitsBody = false;
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #peer: Peer;
  #controller: AbortController | undefined;

  /** Gives 400 for what no client of ours sends, 404 for a path outside the mount. */
  static from(
    message: IncomingMessage,
    response: ServerResponse,
    mount: string,
    peer: Peer,
  ): HttpRequest | 400 | 404 {
    const target = readTarget(message.url ?? '');
    const host = readHost(hostOf(message));
    const length = readContentLength(message.headers['content-length']);
    const method = message.method ?? '';
    if (target === undefined || host === undefined || length === 'bad' || !isMethod(method)) {
      return 400;
    }
    const path = belowMount(target.path, mount);
    if (path === undefined) return 404;
    const facts = { method, host, contentLength: length, target: { path, query: target.query } };
    return new HttpRequest(message, response, facts, peer);
  }

  private constructor(
    message: IncomingMessage,
    response: ServerResponse,
    facts: { method: string; host: string; contentLength: number | undefined; target: Target },
    peer: Peer,
  ) {
    this.#message = message;
    this.#response = response;
    this.method = facts.method;
    this.host = facts.host;
    this.contentLength = facts.contentLength;
    this.path = facts.target.path;
    this.query = facts.target.query;
    this.#peer = peer;
    const origin = originOf(message, peer);
    this.scheme = origin.scheme;
    this.remoteAddress = origin.address;
    this.body = this.#read();
  }

  header(name: string): string | undefined {
    if (name === 'proxy') return undefined;
    const value = this.#message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  facts(): Facts {
    const { rawHeaders } = this.#message;
    const pairs = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
    );
    return shownFacts('HTTP', this.#peer.address, pairs);
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

  /** Nobody waits for the answer any more. */
  abort(): void {
    void this.signal;
    this.#controller?.abort();
  }

  /** node:http checks Content-Length and chunked framing; what it reports as cut must fail. */
  async *#read(): AsyncGenerator<Uint8Array, void, undefined> {
    this.awaitsBody = true;
    try {
      for await (const chunk of this.#message) {
        this.lastDataMs = performance.now();
        this.awaitsBody = false;
        yield chunk as Buffer;
        this.awaitsBody = true;
      }
    } finally {
      this.lastDataMs = performance.now();
      this.awaitsBody = false;
    }
    if (!this.#message.complete) {
      throw new ProtocolError('body-cut', 'the connection ended in the body');
    }
  }
}

/** A second Host would be left out by node:http without a word; joined, it is none (RFC 9112 3.2). */
function hostOf({ rawHeaders }: IncomingMessage): string | undefined {
  const hosts = rawHeaders.filter((_, at) => {
    return at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host';
  });
  return hosts.length === 0 ? undefined : hosts.join(', ');
}

interface Origin {
  readonly scheme: 'http' | 'https';
  readonly address: string;
}

function originOf(message: IncomingMessage, { address, trust }: Peer): Origin {
  // Without an address it is a unix socket, whose mode says who may connect.
  if (address !== '' && !trust.isProxy(address)) return { scheme: 'http', address };
  return {
    scheme: forwardedScheme(headerText(message, 'x-forwarded-proto')),
    address: trust.clientIn(headerText(message, 'x-forwarded-for')) ?? address,
  };
}

function headerText(message: IncomingMessage, name: string): string {
  const value = message.headers[name];
  return typeof value === 'string' ? value : '';
}
