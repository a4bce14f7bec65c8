// A FastCGI or SCGI request between its variables and the end of its answer: what both protocols
// do with it, whichever records or lines carry it.

import type { ProtocolError } from '../kit/failure.ts';
import type { WebResponse } from '../web/http.ts';
import type { CgiRequest } from './cgi-request.ts';
import { type GatewayOptions, nextRequestId } from './gateway.ts';
import { busyAnswer, cgiHead, mayHaveBody, plainAnswer } from './response-head.ts';

/** How it arrived. */
export interface Arrival {
  readonly id: number;
  readonly keepConnection: boolean;
  readonly method: string;
  /** Undefined when it was refused before a page could see it. */
  readonly request: CgiRequest | undefined;
}

/**
 * Why a request failed, for the log: `page` is an answer of 500 and above that the application gave
 * and has written down itself; `abandoned` is one for which nobody waits any more.
 */
export type Cause = 'abandoned' | 'bug' | 'late' | 'overloaded' | 'page';

/** What its connection has heard. */
export interface Heard {
  /** Whether more of its body is to come. */
  readonly awaitsBody: boolean;
  readonly lastDataMs: number;
  /** When the connection was last not read at all: another request may hold it up. */
  readonly heldMs: number;
}

/** An answer as it leaves: the head checked, a body where there may be one. */
export interface Outgoing {
  readonly head: string;
  readonly body: WebResponse['body'];
}

export class RunningRequest {
  readonly id: number;
  readonly keepConnection: boolean;
  readonly request: CgiRequest | undefined;
  readonly #method: string;
  readonly #options: GatewayOptions;
  readonly #startedMs = performance.now();
  #status = 0;
  #cause: Cause | undefined;
  #counts = true;
  #state: 'waiting' | 'streaming' | 'over' = 'waiting';

  constructor({ id, keepConnection, method, request }: Arrival, options: GatewayOptions) {
    this.id = id;
    this.keepConnection = keepConnection;
    this.request = request;
    this.#method = method;
    this.#options = options;
    options.load.began();
  }

  get over(): boolean {
    return this.#state === 'over';
  }

  get path(): string | undefined {
    return this.request?.path;
  }

  /** Asks the application. An answer that is there at once takes no turn of the event loop. */
  ask(request: CgiRequest, answered: (response: WebResponse) => void): void {
    const { application, load, limits } = this.#options;
    if (load.running > limits.requestsMax) {
      this.#cause = 'overloaded';
      return answered(busyAnswer);
    }
    const failed = (error: unknown): void => answered(this.#bug(error));
    try {
      const answer = application(request);
      if (answer instanceof Promise) answer.then(answered, failed);
      else answered(answer);
    } catch (error) {
      failed(error);
    }
  }

  /** Takes its answer. Undefined when another one is on its way, or nobody waits any more. */
  take(response: WebResponse): Outgoing | undefined {
    if (this.#state !== 'waiting') {
      discard(response);
      return undefined;
    }
    let answer = response;
    let head: string;
    try {
      head = cgiHead(answer);
    } catch (error) {
      discard(answer);
      answer = this.#bug(error);
      head = cgiHead(answer);
    }
    this.#status = answer.status;
    if (!mayHaveBody(this.#method, answer.status)) {
      discard(answer);
      return { head, body: '' };
    }
    if (isStream(answer.body)) this.#state = 'streaming';
    if (answer.staysOpen === true) this.#countNoMore();
    return { head, body: answer.body };
  }

  /** `upload`: its body has stopped coming. `answer`: the page has taken too long to begin. */
  overdue(
    { awaitsBody, lastDataMs, heldMs }: Heard,
    nowMs: number,
  ): 'upload' | 'answer' | undefined {
    const { limits, log } = this.#options;
    const quietMs = nowMs - Math.max(this.#startedMs, lastDataMs);
    // A body that nobody reads does not come any more: then it is the page that is waited for.
    if (awaitsBody && this.request?.body.paused !== true) {
      const unheardMs = Math.min(quietMs, nowMs - heldMs);
      return unheardMs > limits.bodyMs ? 'upload' : undefined;
    }
    if (this.#state !== 'waiting' || quietMs <= limits.answerMs) return undefined;
    this.#cause = 'late';
    this.request?.abort();
    log.error({ path: this.path }, 'a page did not answer in time');
    return 'answer';
  }

  /** Nobody waits for the answer any more; a body that is still coming will never be whole. */
  abandon(error: ProtocolError): void {
    this.#cause ??= 'abandoned';
    this.request?.abort();
    this.request?.body.fail(error);
  }

  /** One line a request, with what kept it from its answer. The path has no query: a query can hold what a person searched for. */
  finish(): void {
    this.#state = 'over';
    this.request?.body.discard();
    const { log } = this.#options;
    const ms = Math.round((performance.now() - this.#startedMs) * 10) / 10;
    const cause = this.#cause ?? (this.#status >= 500 ? 'page' : undefined);
    const facts = { method: this.#method, path: this.path, status: this.#status, ms };
    log.info({ id: nextRequestId(), ...facts, ...(cause && { cause }) }, 'request');
    this.#countNoMore();
  }

  #countNoMore(): void {
    if (this.#counts) this.#options.load.ended();
    this.#counts = false;
  }

  #bug(error: unknown): WebResponse {
    this.#cause = 'bug';
    this.#options.log.error({ err: error, path: this.path }, 'request failed by a bug');
    return plainAnswer(500);
  }
}

export function isStream(body: WebResponse['body']): body is AsyncIterable<Uint8Array> {
  return typeof body !== 'string' && !(body instanceof Uint8Array);
}

/** Lets a stream that nobody will read close what it holds. */
export function discard({ body }: WebResponse): void {
  if (!isStream(body)) return;
  const closing = body[Symbol.asyncIterator]().return?.();
  closing?.catch(() => {});
}
