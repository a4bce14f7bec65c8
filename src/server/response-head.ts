// The head of an answer as CGI lines (RFC 3875 6.3), checked so that no value can add a line.
//
//   Status: 200 OK CRLF
//   Name: value CRLF …
//   CRLF
//
// `Status` is always sent: with a lone Location each web server answers another status.

import type { HeaderList, WebResponse } from '../web/http.ts';
import { statusTexts } from './tables/status-texts.ts';

/** Field names of RFC 9110 5.1. */
const nameForm = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Field values of RFC 9110 5.5: no CR, LF, NUL or other control, nothing beyond one byte. */
const valueForm = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Fields about the connection belong to the web server; `Status` is the CGI line itself. */
const foreignNames = new Set([
  'connection',
  'keep-alive',
  'status',
  'transfer-encoding',
  'upgrade',
]);

/** LIMIT of a head: nginx reads it into one page of memory and answers 502 to a larger one. */
const headBytesMax = 4000;

/** Throws TypeError when a field could forge another one. */
export function checkHeaders(headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (!nameForm.test(name) || foreignNames.has(name)) {
      throw new TypeError(`an answer cannot have the header ${JSON.stringify(name)}`);
    }
    if (!valueForm.test(value)) throw new TypeError(`the value of ${name} holds a control byte`);
  }
}

/** Whether an answer to this method may carry a body (RFC 9110 6.4.1). */
export function mayHaveBody(method: string, status: number): boolean {
  return method !== 'HEAD' && status !== 204 && status !== 304 && status >= 200;
}

/** Bytes of a body that is known whole; undefined for a stream. */
export function bodyLength(body: WebResponse['body']): number | undefined {
  if (typeof body === 'string') return Buffer.byteLength(body, 'utf8');
  return body instanceof Uint8Array ? body.length : undefined;
}

/**
 * The head in latin1. The length of a whole body is always said: without it no web server can
 * tell a cut answer from a complete one. Throws TypeError for a bad or too large header or status.
 */
export function cgiHead(response: WebResponse): string {
  const { status, headers } = response;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`an answer cannot have the status ${status}`);
  }
  const { lines, saysLength } = headerLines(headers);
  let head = `Status: ${status} ${statusTexts[status] ?? 'Unknown'}\r\n${lines}`;
  const lengthSaid = saysLength || status === 204 || status === 304;
  const length = lengthSaid ? undefined : bodyLength(response.body);
  head += length === undefined ? '\r\n' : `content-length: ${length}\r\n\r\n`;
  if (head.length > headBytesMax) throw new TypeError(`a head of ${head.length} bytes`);
  return head;
}

interface HeaderLines {
  readonly lines: string;
  readonly saysLength: boolean;
}

/** The lines of frozen lists: every page carries the same one, and it cannot change. */
const linesOfFrozen = new WeakMap<HeaderList, HeaderLines>();

function headerLines(headers: HeaderList): HeaderLines {
  const known = linesOfFrozen.get(headers);
  if (known) return known;
  checkHeaders(headers);
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const made = { lines, saysLength: headers.some(([name]) => name === 'content-length') };
  if (Object.isFrozen(headers) && headers.every((pair) => Object.isFrozen(pair))) {
    linesOfFrozen.set(headers, made);
  }
  return made;
}

export interface PlainAnswer extends WebResponse {
  readonly body: string;
}

/** An answer of the gateway itself, for what never reaches a page. */
export function plainAnswer(status: number, more: HeaderList = []): PlainAnswer {
  const headers: HeaderList = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['cache-control', 'no-store'],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ...more,
  ];
  return { status, headers, body: `${status} ${statusTexts[status] ?? ''}\n` };
}

/** The answer while this process has as many requests as it takes at once. */
export const busyAnswer = plainAnswer(503, [['retry-after', '2']]);
