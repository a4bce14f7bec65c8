// A FastCGI or SCGI request between its variables and the end of its answer.

import type { ProtocolError } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { Application, WebResponse } from '../web/http.ts';
import type { CgiRequest } from './cgi-request.ts';
import { type GatewayLimits, nextRequestId } from './gateway.ts';

export class RunningRequest {
  readonly id: number;
  readonly keepConnection: boolean;
  readonly method: string;
  /** Undefined when it was refused before a page could see it. */
  readonly request: CgiRequest | undefined;
  readonly startedMs = performance.now();
  status = 0;
  state: 'waiting' | 'streaming' | 'over' = 'waiting';

  constructor(
    id: number,
    keepConnection: boolean,
    method: string,
    request: CgiRequest | undefined,
  ) {
    this.id = id;
    this.keepConnection = keepConnection;
    this.method = method;
    this.request = request;
  }

  get over(): boolean {
    return this.state === 'over';
  }

  get path(): string | undefined {
    return this.request?.path;
  }

  /** `upload`: its body has stopped coming. `answer`: the page has taken too long to begin. */
  overdue(
    awaitsBody: boolean,
    lastDataMs: number,
    limits: GatewayLimits,
    nowMs: number,
  ): 'upload' | 'answer' | undefined {
    const quietMs = nowMs - Math.max(this.startedMs, lastDataMs);
    if (awaitsBody) {
      const waitsForPage = this.request?.body.paused === true;
      return !waitsForPage && quietMs > limits.bodyMs ? 'upload' : undefined;
    }
    return this.state === 'waiting' && quietMs > limits.answerMs ? 'answer' : undefined;
  }

  /** Nobody waits for the answer any more; a body that is still coming will never be whole. */
  abandon(error: ProtocolError): void {
    this.request?.abort();
    this.request?.body.fail(error);
  }

  /** One line a request. The path has no query: a query can hold what a person searched for. */
  finish(log: Log): void {
    this.state = 'over';
    this.request?.body.discard();
    const ms = Math.round((performance.now() - this.startedMs) * 10) / 10;
    const { method, path, status } = this;
    log.info({ id: nextRequestId(), method, path, status, ms }, 'request');
  }
}

/** Asks for the answer. One that is there at once takes no turn of the event loop. */
export function ask(
  application: Application,
  request: CgiRequest,
  answered: (response: WebResponse) => void,
  failed: (error: unknown) => void,
): void {
  try {
    const answer = application(request);
    if (answer instanceof Promise) answer.then(answered, failed);
    else answered(answer);
  } catch (error) {
    failed(error);
  }
}

/** Lets a stream that nobody will read close what it holds. */
export function discard(response: WebResponse): void {
  const { body } = response;
  if (typeof body === 'string' || body instanceof Uint8Array) return;
  const closing = body[Symbol.asyncIterator]().return?.();
  closing?.catch(() => {});
}
