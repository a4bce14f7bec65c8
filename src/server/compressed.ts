// Pages in gzip (RFC 1952) where no web server stands before us that would do it. Style and scripts
// come compressed from the build.
//
// The attack on compressed pages (BREACH) makes a browser ask for a page again and again, has words of
// its own put beside the secret in it, and reads from the lengths when they agree. So nothing is
// compressed that somebody else can bring about: no page that another site led to, none with words of
// its address in it, none that a page asks for by itself because mail came, and no answer to a form.

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { WebRequest, WebResponse } from '../web/http.ts';

/** A packet holds what is smaller anyhow. */
const charsMin = 1_400;
/** A page of 60 kB in half a millisecond, a seventh of its size; 6 takes twice as long for a tenth. */
const level = 4;

const zip = promisify(gzip);

export function compressed(
  answer: WebResponse,
  request: Pick<WebRequest, 'method' | 'query' | 'header'>,
): WebResponse | Promise<WebResponse> {
  const { body } = answer;
  if (typeof body !== 'string' || body.length < charsMin || !isPage(answer)) return answer;
  if (!takesGzip(request) || !isOwnWish(request)) return answer;
  return zipped(answer, body);
}

function isPage({ status, headers }: WebResponse): boolean {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const isEncoded = headers.some(([name]) => name === 'content-encoding');
  return status === 200 && type.startsWith('text/html') && !isEncoded;
}

function takesGzip(request: Pick<WebRequest, 'header'>): boolean {
  const said = request.header('accept-encoding') ?? '';
  return /(^|[\s,])gzip([\s,]|$)/.test(said);
}

/** A person here followed a link of ours, or typed the address. */
function isOwnWish(request: Pick<WebRequest, 'method' | 'query' | 'header'>): boolean {
  const site = request.header('sec-fetch-site');
  const isUnasked = request.header('x-dispatch-unasked') !== undefined;
  const isLed = site !== 'same-origin' && site !== 'none';
  return request.method === 'GET' && request.query === '' && !isUnasked && !isLed;
}

async function zipped(answer: WebResponse, body: string): Promise<WebResponse> {
  const bytes = await zip(body, { level });
  const headers = [
    ...answer.headers,
    ['content-encoding', 'gzip'] as const,
    ['vary', 'accept-encoding'] as const,
  ];
  return { ...answer, headers, body: bytes };
}
