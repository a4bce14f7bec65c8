// One connection from a web server: joins its socket, its Exchange and the application.
//
//   socket ─▶ Exchange ─▶ CgiRequest ─▶ application ─▶ WebResponse ─▶ records ─▶ socket
//
// Whatever the peer does ends at most this connection. A web server says "abort" by closing it.

import type { Socket } from 'node:net';
import {
  endRequestRecord,
  protocolStatus,
  splitAnswer,
  stderrEnd,
  stdoutRecords,
  streamEnd,
  wholeAnswer,
} from '../fastcgi/answer.ts';
import {
  Exchange,
  type ExchangeEvent,
  type ExchangeLimits,
  fastcgiRole,
} from '../fastcgi/exchange.ts';
import { ProtocolError } from '../kit/failure.ts';
import type { WebResponse } from '../web/http.ts';
import { authorizerAnswer } from './authorizer-answer.ts';
import { authorizerFacts, CgiRequest, requestFacts } from './cgi-request.ts';
import { ConnectionDeadlines } from './connection-deadlines.ts';
import type { GatewayOptions } from './gateway.ts';
import type { Peer } from './origin.ts';
import { RequestBody } from './request-body.ts';
import { busyAnswer, cgiHead, plainAnswer } from './response-head.ts';
import { type Arrival, isStream, RunningRequest } from './running-request.ts';
import { SocketFlow } from './socket-flow.ts';
import type { ServedConnection } from './socket-server.ts';
import { streamBody } from './stream-answer.ts';

/** Up to this size an answer is copied into one buffer: cheaper than a second system call. */
const oneBufferBytesMax = 64 * 1024;

export interface FastcgiConnectionParts {
  readonly socket: Socket;
  readonly peer: Peer;
  readonly options: GatewayOptions;
  readonly limits: ExchangeLimits;
  readonly closed: () => void;
}

export class FastcgiConnection implements ServedConnection {
  readonly #socket: Socket;
  readonly #peer: Peer;
  readonly #options: GatewayOptions;
  readonly #exchange: Exchange;
  readonly #running = new Map<number, RunningRequest>();
  readonly #onClosed: () => void;
  readonly #flow: SocketFlow;
  readonly #deadlines: ConnectionDeadlines;
  #peerEnded = false;
  #retiring = false;
  #closing = false;
  #handling = false;

  constructor({ socket, peer, options, limits, closed }: FastcgiConnectionParts) {
    this.#socket = socket;
    this.#peer = peer;
    this.#options = options;
    this.#onClosed = closed;
    this.#exchange = new Exchange(limits);
    this.#deadlines = new ConnectionDeadlines(options.limits);
    // A reset can arrive before anything else does; without a listener it would end the process.
    socket.on('error', (error) => options.log.debug({ err: error }, 'connection failed'));
    socket.on('data', (chunk: Buffer) => this.#data(chunk));
    socket.on('end', () => this.#peerEnd());
    socket.on('close', () => this.#closed());
    this.#flow = new SocketFlow(socket, () => this.#exchange.waiting);
  }

  retire(now: boolean): void {
    this.passOn();
    this.#retiring = true;
    if (now && this.#running.size === 0 && !this.#exchange.headPending) this.#close();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  passOn(): void {
    // Between two requests means that no byte of one is in this process.
    if (this.#closing || this.#handling || this.#peerEnded || this.#running.size > 0) return;
    if (this.#exchange.headPending || this.#exchange.waiting) return;
    const { onward } = this.#options;
    if (onward?.wanted === true) this.#closing = onward.pass(this.#socket);
    if (this.#retiring) this.#close();
  }

  sweep(nowMs: number): void {
    const { writableLength } = this.#socket;
    const { headPending } = this.#exchange;
    const state = { headPending, runningCount: this.#running.size, writableLength };
    if (this.#deadlines.passed(state, nowMs)) return this.destroy();
    if (this.#socket.isPaused()) this.#deadlines.held(nowMs);
    for (const running of this.#running.values()) this.#sweepRequest(running, nowMs);
  }

  #sweepRequest(running: RunningRequest, nowMs: number): void {
    const awaitsBody = this.#exchange.awaitsStdin(running.id);
    const { lastDataMs, heldMs } = this.#deadlines;
    const late = running.overdue({ awaitsBody, lastDataMs, heldMs }, nowMs);
    if (late === 'upload') this.destroy();
    else if (late === 'answer') this.#answer(running, plainAnswer(504));
  }

  #data(chunk: Buffer): void {
    if (this.#closing) return;
    this.#deadlines.data();
    this.#handle(this.#exchange.push(chunk));
    if (this.#exchange.waiting) this.#flow.update();
    this.passOn();
  }

  #handle(events: readonly ExchangeEvent[]): void {
    const outermost = !this.#handling;
    this.#handling = true;
    for (const event of events) {
      if (this.#closing) break;
      this.#handleOne(event);
    }
    if (outermost) this.#handling = false;
  }

  #handleOne(event: ExchangeEvent): void {
    switch (event.kind) {
      case 'request':
        this.#deadlines.headComplete();
        return this.#begin(event);
      case 'stdin':
        return this.#running.get(event.id)?.request?.body.push(event.bytes);
      case 'stdin-end':
        return this.#running.get(event.id)?.request?.body.end();
      case 'bad-request':
        return this.#badRequest(event.id, event.error);
      case 'abort':
        return this.#abort(event.id, event.keepConnection);
      case 'overloaded':
        return this.#overloaded(event.id, event.keepConnection);
      case 'write':
        return this.#flow.write(event.bytes);
      case 'close':
        return this.#closeWhenIdle();
      case 'broken':
        this.#options.log.warn({ err: event.error }, 'a peer broke the FastCGI protocol');
        return this.destroy();
    }
  }

  #begin({ id, role, keepConnection, params }: Extract<ExchangeEvent, { kind: 'request' }>): void {
    const authorizes = role === fastcgiRole.authorizer;
    const facts = authorizes ? authorizerFacts(params) : requestFacts(params, this.#options.mount);
    if (typeof facts === 'number') {
      const method = params.get('REQUEST_METHOD') ?? '';
      return this.#refuse({ id, keepConnection, method, request: undefined }, facts);
    }
    const { method } = facts;
    const body = new RequestBody(facts.contentLength, this.#flow.body);
    if (authorizes) body.end();
    const request = new CgiRequest(params, facts, body, this.#peer, 'FastCGI');
    const running = this.#open({ id, keepConnection, method, request });
    running.ask(request, (answer) => {
      this.#answer(running, authorizes ? authorizerAnswer(answer) : answer);
    });
  }

  #refuse(arrival: Arrival, status: number): void {
    this.#answer(this.#open(arrival), plainAnswer(status));
  }

  /** More at once than one connection may have: a whole page, because servers show that. */
  #overloaded(id: number, keepConnection: boolean): void {
    const { overloaded } = protocolStatus;
    this.#flow.write(wholeAnswer(id, cgiHead(busyAnswer), busyAnswer.body, overloaded));
    if (!keepConnection) this.#closeWhenIdle();
  }

  #open(arrival: Arrival): RunningRequest {
    const running = new RunningRequest(arrival, this.#options);
    this.#running.set(running.id, running);
    return running;
  }

  #answer(running: RunningRequest, response: WebResponse): void {
    const outgoing = running.take(response);
    if (outgoing === undefined) return;
    const { head, body } = outgoing;
    if (isStream(body)) return void this.#stream(running, head, body);
    if (body.length <= oneBufferBytesMax) this.#flow.write(wholeAnswer(running.id, head, body));
    else this.#flow.writeAll(splitAnswer(running.id, head, body));
    this.#finish(running);
  }

  /** Never rejects. */
  async #stream(
    running: RunningRequest,
    head: string,
    body: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const { id } = running;
    const send = (bytes: Uint8Array): void => this.#flow.writeAll(stdoutRecords(id, bytes));
    send(Buffer.from(head, 'latin1'));
    const { log } = this.#options;
    if (!(await streamBody({ running, body, flow: this.#flow, log, send }))) return;
    this.#flow.write(streamEnd(id));
    this.#finish(running);
  }

  /** END_REQUEST is written. */
  #finish(running: RunningRequest): void {
    this.#over(running);
    const heardAll = !this.#exchange.awaitsStdin(running.id);
    const waited = this.#exchange.end(running.id);
    if (!running.keepConnection) this.#closeWhenIdle(heardAll);
    if (waited.length > 0) this.#handle(waited);
    if (this.#peerEnded && this.#running.size === 0) this.#close();
    this.#flow.update();
    this.passOn();
  }

  #over(running: RunningRequest): void {
    this.#running.delete(running.id);
    running.finish();
  }

  #badRequest(id: number, error: ProtocolError): void {
    this.#options.log.warn({ err: error }, 'a request without usable parameters');
    const status = error.code === 'params-too-large' ? 431 : 400;
    this.#refuse({ id, keepConnection: false, method: 'GET', request: undefined }, status);
  }

  #abort(id: number, keepConnection: boolean): void {
    const arrival = { id, keepConnection, method: '', request: undefined };
    const running = this.#running.get(id) ?? this.#open(arrival);
    running.abandon(new ProtocolError('aborted', 'the web server aborted the request'));
    this.#flow.write(endRequestRecord(id));
    this.#finish(running);
  }

  // The peer sends no more. That may be a half-close, which still wants its answer, or a client
  // that went away; only a write tells. An empty STDERR record asks, and disturbs nobody.
  #peerEnd(): void {
    this.#peerEnded = true;
    for (const running of this.#running.values()) {
      if (this.#exchange.awaitsStdin(running.id)) this.#lose(running);
      else this.#flow.write(stderrEnd(running.id));
    }
    if (this.#running.size === 0) this.#close();
  }

  /** A request whose body was cut or whose connection is gone: nobody waits for its answer. */
  #lose(running: RunningRequest): void {
    running.abandon(new ProtocolError('body-cut', 'the connection ended in the body'));
    this.#over(running);
  }

  #closed(): void {
    this.#closing = true;
    for (const running of this.#running.values()) this.#lose(running);
    this.#flow.release();
    this.#onClosed();
  }

  #closeWhenIdle(heardAll = false): void {
    if (this.#running.size === 0) this.#close(heardAll);
    else this.#retiring = true;
  }

  /** `heardAll`: the peer has nothing to say any more. */
  #close(heardAll = false): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#deadlines.closing();
    if (heardAll && !this.#exchange.headPending) this.#flow.endAfterAll();
    else this.#flow.end();
  }
}
