// A FastCGI request between its parameters and its END_REQUEST.

import type { ProtocolError } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { WebResponse } from '../web/http.ts';
import type { FastcgiRequest } from './fastcgi-request.ts';
import { nextRequestId } from './gateway.ts';

export class RunningRequest {
  readonly id: number;
  readonly keepConnection: boolean;
  readonly method: string;
  /** Undefined when it was refused before a page could see it. */
  readonly request: FastcgiRequest | undefined;
  readonly startedMs = performance.now();
  status = 0;
  state: 'waiting' | 'streaming' | 'over' = 'waiting';

  constructor(
    id: number,
    keepConnection: boolean,
    method: string,
    request: FastcgiRequest | undefined,
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

/** Lets a stream that nobody will read close what it holds. */
export function discard(response: WebResponse): void {
  const { body } = response;
  if (typeof body === 'string' || body instanceof Uint8Array) return;
  const closing = body[Symbol.asyncIterator]().return?.();
  closing?.catch(() => {});
}
