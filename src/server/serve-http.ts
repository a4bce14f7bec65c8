// Plain HTTP for the embedded default and for a reverse proxy that speaks no FastCGI.

import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { Server as NetServer, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebResponse } from '../web/http.ts';
import { inTime } from './answer-time.ts';
import { compressed } from './compressed.ts';
import { type Gateway, type GatewayOptions, nextRequestId } from './gateway.ts';
import { HttpRequest } from './http-request.ts';
import { Trust } from './origin.ts';
import type { Cause } from './running-request.ts';
import { bodyLength, busyAnswer, checkHeaders, mayHaveBody, plainAnswer } from './response-head.ts';
import { type ListenAt, listening } from './socket-server.ts';

/** LIMIT of one request's header section. */
const headBytesMax = 32 * 1024;

/** Listens and resolves when connections are accepted. */
export async function serveHttp(where: ListenAt, options: GatewayOptions): Promise<Gateway> {
  const trust = new Trust(options);
  const life = { retiring: false };
  const { limits } = options;
  const server = createServer(
    {
      headersTimeout: limits.headMs,
      requestTimeout: 0,
      keepAliveTimeout: 10_000,
      maxHeaderSize: headBytesMax,
      connectionsCheckingInterval: limits.sweepMs,
      noDelay: true,
    },
    (message, response) => void serve({ message, response, options, trust, life }),
  );
  server.maxConnections = limits.connectionsMax;
  // A client that stops amid its body; an answer that streams keeps the socket alive by writing.
  // A page that is late is told of before this.
  server.setTimeout(Math.max(limits.bodyMs, limits.answerMs + limits.lingerMs));
  server.on('clientError', refuse);
  await listening(server, where);
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return gatewayOf(server, connections, life);
}

/**
 * Bytes that are no request, or too many of them. Words are only for the first request of a
 * connection: amid an answer they would become a part of it.
 */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  const unspoken = socket instanceof Socket && socket.bytesWritten === 0;
  if (!socket.writable || !unspoken || error.code === 'ECONNRESET') return void socket.destroy();
  const { body, headers, status } = plainAnswer(refusalStatus(error.code));
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = `content-length: ${body.length}\r\nconnection: close\r\n`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}${length}\r\n${body}`);
}

function refusalStatus(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

interface Life {
  /** From then on every answer is the last of its connection, and says so. */
  retiring: boolean;
}

interface Served {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: GatewayOptions;
  readonly trust: Trust;
  readonly life: Life;
}

/** Never rejects. */
async function serve({ message, response, options, trust, life }: Served): Promise<void> {
  const startedMs = performance.now();
  let counts = true;
  const countNoMore = (): void => {
    if (counts) options.load.ended();
    counts = false;
  };
  options.load.began();
  const peer = trust.peer(message.socket.remoteAddress);
  const request = HttpRequest.from(message, response, options.mount, peer);
  try {
    const answer = typeof request === 'number' ? plainAnswer(request) : await ask(request, options);
    if (life.retiring) response.shouldKeepAlive = false;
    if (answer.staysOpen === true) countNoMore();
    const sent = typeof request === 'number' ? answer : await compressed(answer, request);
    await send(sent, message.method ?? '', response, options);
  } catch (error) {
    if (!response.destroyed) options.log.error({ err: error }, 'an answer broke off');
    response.destroy();
  } finally {
    countNoMore();
    const ms = Math.round((performance.now() - startedMs) * 10) / 10;
    const path = typeof request === 'number' ? undefined : request.path;
    const facts = { method: message.method, path, status: response.statusCode, ms };
    const cause = causeOf(response);
    options.log.info({ id: nextRequestId(), ...facts, ...(cause && { cause }) }, 'request');
  }
}

function causeOf(response: ServerResponse): Cause | undefined {
  if (!response.writableEnded) return 'abandoned';
  return response.statusCode >= 500 ? 'page' : undefined;
}

async function ask(request: HttpRequest, options: GatewayOptions): Promise<WebResponse> {
  if (options.load.running > options.limits.requestsMax) {
    return busyAnswer;
  }
  try {
    const answering = options.application(request);
    const answer =
      answering instanceof Promise ? await bound(answering, request, options) : answering;
    checkHeaders(answer.headers);
    return answer;
  } catch (error) {
    options.log.error({ err: error, path: request.path }, 'request failed by a bug');
    return plainAnswer(500);
  }
}

/** A page that does not answer in time is given up, and its person is told. */
function bound(
  answering: Promise<WebResponse>,
  request: HttpRequest,
  { limits, log }: GatewayOptions,
): Promise<WebResponse> {
  const late = (): void => {
    request.abort();
    log.error({ path: request.path }, 'a page did not answer in time');
  };
  return inTime(answering, request, { answerMs: limits.answerMs, late });
}

async function send(
  answer: WebResponse,
  method: string,
  response: ServerResponse,
  options: GatewayOptions,
): Promise<void> {
  const { status, body } = answer;
  response.statusCode = status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  const length = bodyLength(body);
  if (length !== undefined && status !== 204 && status !== 304) {
    response.setHeader('content-length', length);
  }
  if (!mayHaveBody(method, status)) return void response.end();
  if (typeof body === 'string' || body instanceof Uint8Array) return void response.end(body);
  response.flushHeaders();
  for await (const chunk of body) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
  options.log.debug({ status }, 'stream ended');
}

/** Resolves when the client has taken what was written, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.on('drain', go);
    response.on('close', go);
  });
}

function gatewayOf(server: Server, connections: ReadonlySet<Socket>, life: Life): Gateway {
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : undefined,
    get connectionCount() {
      return connections.size;
    },
    // HTTP has a word for "use another connection": nothing has to be passed on.
    take: (socket) => void server.emit('connection', socket),
    passOn() {},
    async retire(graceMs) {
      life.retiring = true;
      const closed = new Promise<void>((resolve) => {
        // The close() of HTTP ends idle connections at once, and with them what is on its way.
        NetServer.prototype.close.call(server, () => resolve());
      });
      if (graceMs === 0) server.closeIdleConnections();
      const timer = setInterval(() => server.closeIdleConnections(), Math.max(graceMs, 100));
      await closed;
      clearInterval(timer);
    },
    destroy() {
      server.close();
      server.closeAllConnections();
    },
  };
}
