// Cross-site request forgery: a request that changes something must come from a page of ours.
//
// Every browser since 2020 says where a request comes from, in Sec-Fetch-Site or in Origin, and a
// page cannot change either. A request with neither is no browser's and carries no stolen cookie.
// Forms that a foreign page could send without asking first are the three of RFC 7578 and HTML;
// text/plain is never ours.

import { Refusal } from '../kit/failure.ts';
import type { WebRequest } from './http.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Refuses `cross-site` for a state-changing request that a foreign page has sent. */
export function refuseCrossSite(request: WebRequest): void {
  if (safeMethods.has(request.method)) return;
  if (!isOwnSite(request)) throw new Refusal('cross-site');
  const type = request.header('content-type')?.toLowerCase() ?? '';
  if (type !== '' && !formTypes.some((form) => type.startsWith(form))) {
    throw new Refusal('bad-form');
  }
}

function isOwnSite(request: WebRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.header('origin');
  if (origin === undefined) return true;
  return isHostOf(origin, request.host);
}

/**
 * QUIRK: Debian's nginx sends Host without its port (`fastcgi_param HTTP_HOST $host`). A host that
 * names no port is compared without one: cookies do not tell ports apart either (RFC 6265 8.5).
 */
function isHostOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: named, hostname } = new URL(origin);
  return named === host || hostname === host;
}
