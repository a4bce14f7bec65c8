// The session cookie (RFC 6265). It holds the token alone; what it opens is kept on the server.

import { parse, serialize } from 'hono/utils/cookie';
import type { WebRequest } from './http.ts';

const name = 'dispatch_session';
// LIMIT a cookie header longer than this is not looked into.
const cookieHeaderLengthMax = 8192;
// 32 random bytes in base64url (RFC 4648 5).
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** The session token that came with a request; undefined when there is none of the right shape. */
export function sessionToken(request: WebRequest): string | undefined {
  const header = request.header('cookie');
  if (header === undefined || header.length > cookieHeaderLengthMax) return undefined;
  const token = parse(header, name)[name];
  return token !== undefined && tokenShape.test(token) ? token : undefined;
}

/** `Set-Cookie` value that opens a session, or ends it when the token is empty. */
export function sessionCookie(
  token: string,
  place: { readonly mount: string; readonly scheme: 'http' | 'https' },
): string {
  const shared = { httpOnly: true, sameSite: 'Lax', path: place.mount || '/' } as const;
  const life = token === '' ? { maxAge: 0 } : {};
  return serialize(name, token, { ...shared, ...life, secure: place.scheme === 'https' });
}
