// What programs are answered: JSON, and what went wrong as RFC 9457 has it.
//
//   {"type":"about:blank","title":"Conflict","status":409,"code":"already-exists","detail":"…"}

import { STATUS_CODES } from 'node:http';
import type { HeaderList, WebResponse } from '../web/http.ts';
import { everywhere } from '../web/respond.ts';

export function json(status: number, value: unknown, more: HeaderList = []): WebResponse {
  return textOfJson(status, value === undefined ? '' : JSON.stringify(value), more);
}

/** The same of JSON that was written before. */
export function textOfJson(status: number, text: string, more: HeaderList = []): WebResponse {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const headers: HeaderList = [
    ['content-type', type],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ['cache-control', 'no-store'],
    ...more,
    ...everywhere,
  ];
  return { status: text === '' ? 204 : status, headers, body: text };
}

export interface Fault {
  readonly status: number;
  /** For programs; those of docs/errors.md and a few of the interface itself. */
  readonly code: string;
  /** For people. */
  readonly detail: string;
}

export function problem({ status, code, detail }: Fault, more: HeaderList = []): WebResponse {
  const title = STATUS_CODES[status] ?? 'Error';
  return json(status, { type: 'about:blank', title, status, code, detail }, more);
}
