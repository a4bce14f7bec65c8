// GET /image: a picture of another server, fetched by ours. The proof in its address is the right
// to see it; a cookie of somebody else, where one comes along, takes that right away.

import type { WebResponse } from '../../web/http.ts';
import { sessionToken } from '../../web/cookie.ts';
import { bytes, plain } from '../../web/respond.ts';
import type { Visit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';
import { personTag, readImageAddress } from './image-address.ts';

export async function imagePage(parts: WebmailParts, visit: Visit): Promise<WebResponse> {
  const key = await parts.accounts.remoteImages.key();
  const asked = readImageAddress(visit.query, key, visit.nowMs);
  if (asked === undefined) return plain(403, '');
  const token = sessionToken(visit.request);
  const session = token === undefined ? undefined : await parts.accounts.session(token);
  if (session && personTag(key, session.address) !== asked.person) return plain(403, '');
  const picture = await parts.fetchPicture(asked.url);
  if (picture === undefined) return plain(404, '');
  return forOpaqueOrigins(
    bytes({
      body: picture.bytes,
      contentType: picture.type,
      policy: "default-src 'none'; sandbox",
      cache: 'private',
    }),
  );
}

/** The frame's origin is none, so that to it this answer is one of another site. */
function forOpaqueOrigins(response: WebResponse): WebResponse {
  const headers = response.headers.filter(([name]) => name !== 'cross-origin-resource-policy');
  return { ...response, headers: [...headers, ['cross-origin-resource-policy', 'cross-origin']] };
}
