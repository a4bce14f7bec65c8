// One FastCGI connection as a state machine (FastCGI 1.0, 3 to 6): record bytes in, events out.
// It owns no socket, no clock and no application, so every case can be played as a table.
//
//   BEGIN_REQUEST ─▶ params ──PARAMS 0──▶ stdin ──STDIN 0──▶ ended
//                      │                    │                  │   end(id): answered, forgotten
//                      └───────ABORT────────┴──────────────────┴──▶ 'abort'
//
// Records of an id that is not active are skipped (3.3). That is also how the unread rest of an
// upload disappears after its answer, and what keeps the framing in step.

import { ProtocolError } from '../kit/failure.ts';
import { endRequestRecord, protocolStatus } from './answer.ts';
import { answerManagement, type ManagementValues } from './management.ts';
import { type ParamsLimits, type Params, ParamsCollector, paramsLimits } from './params.ts';
import { type FastcgiRecord, RecordReader, recordType } from './record.ts';

/** Roles of FastCGI 1.0, 6. */
export const fastcgiRole = { responder: 1, authorizer: 2, filter: 3 } as const;

const keepConnectionFlag = 1;

export type ExchangeEvent =
  /** The parameters are complete; the application can start, the body may still be coming. */
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly role: number;
      readonly keepConnection: boolean;
      readonly params: Params;
    }
  /** The parameters cannot be used; the request wants an answer, then the connection its end. */
  | { readonly kind: 'bad-request'; readonly id: number; readonly error: ProtocolError }
  | { readonly kind: 'stdin'; readonly id: number; readonly bytes: Buffer }
  | { readonly kind: 'stdin-end'; readonly id: number }
  /** The web server wants END_REQUEST soon, answer or not (5.4). */
  | { readonly kind: 'abort'; readonly id: number; readonly keepConnection: boolean }
  /** Begun beyond the limit of this connection: it is not open and wants a word about that. */
  | { readonly kind: 'overloaded'; readonly id: number; readonly keepConnection: boolean }
  /** Bytes to send as they are. */
  | { readonly kind: 'write'; readonly bytes: Buffer }
  /** A refused request did not ask to keep the connection: end it when the rest is answered. */
  | { readonly kind: 'close' }
  /** The peer does not speak FastCGI; nothing after this can be understood. */
  | { readonly kind: 'broken'; readonly error: ProtocolError };

export interface ExchangeLimits {
  readonly params: ParamsLimits;
  /** LIMIT of requests open at once on this connection. */
  readonly requestsMax: number;
  /** LIMIT of bytes for ids that are not active, between two requests. */
  readonly skippedBytesMax: number;
  /** LIMIT of content held back behind a request that was sent before its id was free. */
  readonly waitingBytesMax: number;
  /** What FCGI_GET_VALUES is told. */
  readonly advertised: ManagementValues;
}

export const exchangeLimits: ExchangeLimits = {
  params: paramsLimits,
  requestsMax: 64,
  skippedBytesMax: 256 * 1024 * 1024,
  waitingBytesMax: 1024 * 1024,
  advertised: { connectionsMax: 1024, requestsMax: 1024 },
};

interface OpenRequest {
  readonly role: number;
  readonly keepConnection: boolean;
  phase: 'params' | 'stdin' | 'ended';
  readonly collector: ParamsCollector;
}

export class Exchange {
  readonly #reader = new RecordReader();
  readonly #limits: ExchangeLimits;
  readonly #roles: readonly number[];
  readonly #open = new Map<number, OpenRequest>();
  #events: ExchangeEvent[] = [];
  #waiting: FastcgiRecord[] = [];
  #waitingBytes = 0;
  #skippedBytes = 0;
  #broken = false;
  readonly #take = (record: FastcgiRecord): void => this.#receive(record);

  constructor(
    limits: ExchangeLimits = exchangeLimits,
    roles: readonly number[] = [fastcgiRole.responder, fastcgiRole.authorizer],
  ) {
    this.#limits = limits;
    this.#roles = roles;
  }

  /** Requests begun and not ended. */
  get openCount(): number {
    return this.#open.size;
  }

  /** Whether the peer is inside a record or the parameters of a request: the head is not whole. */
  get headPending(): boolean {
    if (this.#reader.midRecord && this.#open.size === 0) return true;
    for (const request of this.#open.values()) if (request.phase === 'params') return true;
    return false;
  }

  /** Whether more bytes would only be held back: the caller should stop reading. */
  get waiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether this id's body is still to come. */
  awaitsStdin(id: number): boolean {
    return this.#open.get(id)?.phase === 'stdin';
  }

  push(chunk: Buffer): readonly ExchangeEvent[] {
    if (this.#broken) return [];
    return this.#collect(() => this.#reader.push(chunk, this.#take));
  }

  /** END_REQUEST was sent: the id is free. Gives the events of records that waited for it. */
  end(id: number): readonly ExchangeEvent[] {
    this.#open.delete(id);
    this.#skippedBytes = 0;
    if (this.#waiting.length === 0) return [];
    const records = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    return this.#collect(() => records.forEach(this.#take));
  }

  #collect(work: () => void): readonly ExchangeEvent[] {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#broken = true;
      this.#events.push({ kind: 'broken', error });
    }
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #receive(record: FastcgiRecord): void {
    if (this.#waiting.length > 0) return this.#hold(record);
    if (record.id === 0) return this.#management(record);
    if (record.type === recordType.beginRequest) return this.#begin(record);
    const request = this.#open.get(record.id);
    if (request === undefined) return this.#skip(record);
    if (record.type === recordType.params) return this.#params(record, request);
    if (record.type === recordType.stdin) return this.#stdin(record, request);
    if (record.type === recordType.abortRequest) this.#abort(record.id, request);
  }

  #management(record: FastcgiRecord): void {
    if (record.type === recordType.beginRequest) {
      throw new ProtocolError('fastcgi-id', 'a request cannot have the id 0');
    }
    const bytes = answerManagement(record, this.#limits.advertised);
    this.#events.push({ kind: 'write', bytes });
  }

  #begin(record: FastcgiRecord): void {
    const { content, id } = record;
    if (content.length !== 8) {
      throw new ProtocolError('fastcgi-begin', `BEGIN_REQUEST of ${content.length} bytes`);
    }
    const active = this.#open.get(id);
    if (active !== undefined) {
      // Sent ahead: the id was to be free only after END_REQUEST. Serving it then harms nobody.
      if (active.phase === 'ended') return this.#hold(record);
      throw new ProtocolError('fastcgi-id', `the id ${id} is in use`);
    }
    const role = content.readUInt16BE(0);
    const keepConnection = ((content[2] ?? 0) & keepConnectionFlag) !== 0;
    if (!this.#roles.includes(role)) return this.#refuseRole(id, keepConnection);
    if (this.#open.size >= this.#limits.requestsMax) {
      return void this.#events.push({ kind: 'overloaded', id, keepConnection });
    }
    this.#open.set(id, {
      role,
      keepConnection,
      phase: 'params',
      collector: new ParamsCollector(this.#limits.params),
    });
  }

  /** Its other records find no active id and are skipped. */
  #refuseRole(id: number, keepConnection: boolean): void {
    const bytes = endRequestRecord(id, protocolStatus.unknownRole);
    this.#events.push({ kind: 'write', bytes });
    if (!keepConnection) this.#events.push({ kind: 'close' });
  }

  #params(record: FastcgiRecord, request: OpenRequest): void {
    if (request.phase !== 'params') return;
    const { id } = record;
    try {
      if (record.content.length > 0) return request.collector.push(record.content);
      const params = request.collector.finish();
      // An Authorizer is given parameters alone (6.3); a body that comes all the same is skipped.
      const { role, keepConnection } = request;
      request.phase = role === fastcgiRole.authorizer ? 'ended' : 'stdin';
      this.#events.push({ kind: 'request', id, role, keepConnection, params });
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#badRequest(id, request, error);
    }
  }

  #stdin(record: FastcgiRecord, request: OpenRequest): void {
    const { id, content } = record;
    if (request.phase === 'params') {
      const error = new ProtocolError('params-cut', 'the body began before the parameters ended');
      return this.#badRequest(id, request, error);
    }
    if (request.phase === 'ended') return this.#skip(record);
    if (content.length > 0) {
      this.#events.push({ kind: 'stdin', id, bytes: content });
      return;
    }
    request.phase = 'ended';
    this.#events.push({ kind: 'stdin-end', id });
  }

  #badRequest(id: number, request: OpenRequest, error: ProtocolError): void {
    request.phase = 'ended';
    this.#events.push({ kind: 'bad-request', id, error });
  }

  #abort(id: number, request: OpenRequest): void {
    request.phase = 'ended';
    this.#events.push({ kind: 'abort', id, keepConnection: request.keepConnection });
  }

  #skip(record: FastcgiRecord): void {
    this.#skippedBytes += record.content.length;
    if (this.#skippedBytes > this.#limits.skippedBytesMax) {
      throw new ProtocolError('fastcgi-flood', 'too many bytes for requests that are not open');
    }
  }

  #hold(record: FastcgiRecord): void {
    this.#waitingBytes += record.content.length + 64;
    if (this.#waitingBytes > this.#limits.waitingBytesMax) {
      throw new ProtocolError('fastcgi-flood', 'too many bytes behind an unanswered request');
    }
    this.#waiting.push(record);
  }
}
