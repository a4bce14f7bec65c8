// Answers as plain values, with the headers that every answer carries.

import { type Html, render } from '../html/html.ts';
import type { HeaderList, WebResponse } from './http.ts';

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of an answer that is no page: nothing in it may load, run or be framed. */
const nothingPolicy: readonly [string, string] = [
  'content-security-policy',
  "default-src 'none'; frame-ancestors 'none'",
];

/** What every answer of ours carries, beside its policy and how long it may be kept. */
export const everywhere: HeaderList = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ['x-dns-prefetch-control', 'off'],
];

const uncached: HeaderList = [['cache-control', 'no-store']];
/** Frozen, so that a gateway need not check and write it anew for each page. */
const pageHeaders: HeaderList = frozen([
  ['content-type', 'text/html; charset=utf-8'],
  ['content-security-policy', pagePolicy],
  ...uncached,
  ...everywhere,
]);

/** A page of ours. */
export function page(content: Html, status = 200): WebResponse {
  return { status, headers: pageHeaders, body: render(content) };
}

/** Sends the browser on with GET, after a form or to where a page lives now. */
export function redirect(location: string, more: HeaderList = []): WebResponse {
  const headers: HeaderList = [
    ['location', location],
    ...more,
    nothingPolicy,
    ...uncached,
    ...everywhere,
  ];
  return { status: 303, headers, body: '' };
}

export function plain(status: number, text: string): WebResponse {
  const type = ['content-type', 'text/plain; charset=utf-8'] as const;
  return { status, headers: [type, nothingPolicy, ...uncached, ...everywhere], body: text };
}

/** Any bytes under a policy of their own; `private` lets only this browser keep them. */
export function bytes(options: {
  readonly body: WebResponse['body'];
  readonly contentType: string;
  readonly policy: string;
  readonly cache: 'no-store' | 'private';
  readonly more?: HeaderList;
}): WebResponse {
  const cache = options.cache === 'private' ? 'private, max-age=3600' : 'no-store';
  const headers: HeaderList = [
    ['content-type', options.contentType],
    ['content-security-policy', options.policy],
    ['cache-control', cache],
    ...(options.more ?? []),
    ...everywhere,
  ];
  return { status: 200, headers, body: options.body };
}

/** The same answer with more headers. */
export function withHeaders(response: WebResponse, more: HeaderList): WebResponse {
  return { ...response, headers: [...response.headers, ...more] };
}

function frozen(headers: HeaderList): HeaderList {
  return Object.freeze(headers.map((pair) => Object.freeze(pair)));
}
