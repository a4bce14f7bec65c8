// One SCGI connection: a head, a body of the length that it says, an answer, the close.
//
//   socket ─▶ ScgiHeadReader ─▶ CgiRequest ─▶ application ─▶ WebResponse ─▶ CGI lines ─▶ socket

import type { Socket } from 'node:net';
import { ProtocolError } from '../kit/failure.ts';
import { type ScgiHead, ScgiHeadReader } from '../scgi/head.ts';
import type { WebResponse } from '../web/http.ts';
import { CgiRequest, type RequestFacts, requestFacts } from './cgi-request.ts';
import { ConnectionDeadlines } from './connection-deadlines.ts';
import type { GatewayOptions } from './gateway.ts';
import type { Peer } from './origin.ts';
import { RequestBody } from './request-body.ts';
import { plainAnswer } from './response-head.ts';
import { isStream, RunningRequest } from './running-request.ts';
import { SocketFlow } from './socket-flow.ts';
import type { ServedConnection } from './socket-server.ts';
import { streamBody } from './stream-answer.ts';

export interface ScgiConnectionParts {
  readonly socket: Socket;
  readonly peer: Peer;
  readonly options: GatewayOptions;
  readonly closed: () => void;
}

export class ScgiConnection implements ServedConnection {
  readonly #socket: Socket;
  readonly #peer: Peer;
  readonly #options: GatewayOptions;
  readonly #flow: SocketFlow;
  readonly #deadlines: ConnectionDeadlines;
  readonly #reader = new ScgiHeadReader();
  #running: RunningRequest | undefined;
  /** Bytes of the body that are still to come. */
  #bodyLeft = 0;
  #closing = false;

  constructor({ socket, peer, options, closed }: ScgiConnectionParts) {
    this.#socket = socket;
    this.#peer = peer;
    this.#options = options;
    this.#deadlines = new ConnectionDeadlines(options.limits);
    // A reset can arrive before anything else does; without a listener it would end the process.
    socket.on('error', (error) => options.log.debug({ err: error }, 'connection failed'));
    socket.on('data', (chunk: Buffer) => this.#data(chunk));
    socket.on('end', () => this.#peerEnd());
    socket.on('close', () => this.#closed(closed));
    this.#flow = new SocketFlow(socket, () => false);
  }

  /** A web server makes a connection for a request that it has, so there is one to wait for. */
  retire(now: boolean): void {
    if (now && this.#running === undefined && this.#socket.bytesRead === 0) this.#close();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  sweep(nowMs: number): void {
    const running = this.#running;
    const { writableLength } = this.#socket;
    const headPending = running === undefined && !this.#closing;
    const runningCount = running === undefined ? 0 : 1;
    const state = { headPending, runningCount, writableLength };
    if (this.#deadlines.passed(state, nowMs)) return this.destroy();
    if (running === undefined) return;
    const { lastDataMs, heldMs } = this.#deadlines;
    const late = running.overdue({ awaitsBody: this.#bodyLeft > 0, lastDataMs, heldMs }, nowMs);
    if (late === 'upload') this.destroy();
    else if (late === 'answer') this.#answer(running, plainAnswer(504));
  }

  #data(chunk: Buffer): void {
    if (this.#closing) return;
    this.#deadlines.data();
    if (this.#running !== undefined) return this.#body(chunk);
    let head: ScgiHead | undefined;
    try {
      head = this.#reader.push(chunk);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      return this.#broken(error);
    }
    if (head === undefined) return;
    this.#deadlines.headComplete();
    this.#begin(head);
  }

  #begin({ variables, rest }: ScgiHead): void {
    const facts = requestFacts(variables, this.#options.mount);
    const method = variables.get('REQUEST_METHOD') ?? '';
    if (typeof facts === 'number') return this.#refuse(method, facts);
    // Nothing but this length ends the body: the peer keeps the connection for the answer.
    if (facts.contentLength === undefined) return this.#refuse(method, 400);
    this.#ask(variables, { ...facts, contentLength: facts.contentLength }, rest);
  }

  #ask(
    variables: ScgiHead['variables'],
    facts: RequestFacts & { contentLength: number },
    rest: Buffer,
  ): void {
    const body = new RequestBody(facts.contentLength, this.#flow.body);
    const request = new CgiRequest(variables, facts, body, this.#peer, 'SCGI');
    const running = this.#open(facts.method, request);
    this.#bodyLeft = facts.contentLength;
    this.#body(rest);
    running.ask(request, (answer) => this.#answer(running, answer));
  }

  /** What comes beyond the announced length belongs to nothing and is dropped. */
  #body(bytes: Buffer): void {
    const body = this.#running?.request?.body;
    if (body === undefined) return;
    body.push(bytes);
    this.#bodyLeft = Math.max(0, this.#bodyLeft - bytes.length);
    if (this.#bodyLeft === 0) body.end();
  }

  #broken(error: ProtocolError): void {
    this.#options.log.warn({ err: error }, 'a peer broke the SCGI protocol');
    if (error.code === 'scgi-too-large') this.#refuse('GET', 431);
    else this.destroy();
  }

  #refuse(method: string, status: number): void {
    this.#answer(this.#open(method, undefined), plainAnswer(status));
  }

  #open(method: string, request: CgiRequest | undefined): RunningRequest {
    const arrival = { id: 0, keepConnection: false, method, request };
    this.#running = new RunningRequest(arrival, this.#options);
    return this.#running;
  }

  #answer(running: RunningRequest, response: WebResponse): void {
    const outgoing = running.take(response);
    if (outgoing === undefined) return;
    const { head, body } = outgoing;
    if (isStream(body)) return void this.#stream(running, head, body);
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    this.#flow.writeAll([Buffer.from(head, 'latin1'), bytes]);
    this.#finish(running);
  }

  /** Never rejects. */
  async #stream(
    running: RunningRequest,
    head: string,
    body: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const send = (bytes: Uint8Array): void => this.#flow.write(bytes);
    send(Buffer.from(head, 'latin1'));
    const { log } = this.#options;
    if (await streamBody({ running, body, flow: this.#flow, log, send })) this.#finish(running);
  }

  #finish(running: RunningRequest): void {
    running.finish();
    this.#close(running.request !== undefined && this.#bodyLeft === 0);
  }

  /** A half-close still wants its answer; before the request is whole it is a client that left. */
  #peerEnd(): void {
    if (this.#closing) return;
    if (this.#running === undefined || this.#bodyLeft > 0) this.destroy();
  }

  #closed(tell: () => void): void {
    this.#closing = true;
    const running = this.#running;
    if (running !== undefined && !running.over) {
      running.abandon(new ProtocolError('body-cut', 'the connection ended in the request'));
      running.finish();
    }
    this.#flow.release();
    tell();
  }

  /** `heardAll`: the peer has nothing to say any more. */
  #close(heardAll = false): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#deadlines.closing();
    if (heardAll) this.#flow.endAfterAll();
    else this.#flow.end();
  }
}
