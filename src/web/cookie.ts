// Cookies (RFC 6265). That of a session holds its token alone; what it opens is kept on the server.
// That of a login which is half done opens nothing but its second step, and goes no further than
// there. A browser is known again by a third one, which opens nothing at all.

import { parse, serialize } from 'hono/utils/cookie';
import type { WebRequest } from './http.ts';

const sessionName = 'dispatch_session';
const halfName = 'dispatch_half';
const deviceName = 'dispatch_device';
const companionName = 'dispatch_account';
// LIMIT a cookie header longer than this is not looked into.
const cookieHeaderLengthMax = 8192;
// 32 random bytes in base64url (RFC 4648 5).
const tokenShape = /^[A-Za-z0-9_-]{43}$/;
/** An address, written as part of an address of the web. */
const companionShape = /^[^\s@]{1,255}@[^\s@]{1,255}$/;
const deviceShape = /^[0-9a-f]{32}(?:\.[0-9a-f]{32}){0,15}$/;
/** RFC 6265bis 5.5: browsers keep a cookie for no more than 400 days. */
const deviceSeconds = 400 * 86_400;

export interface CookiePlace {
  readonly mount: string;
  readonly scheme: 'http' | 'https';
}

/** The session token that came with a request; undefined when there is none of the right shape. */
export function sessionToken(request: WebRequest): string | undefined {
  return valueOf(request, sessionName, tokenShape);
}

/** The token of a login whose second step is still to come. */
export function halfToken(request: WebRequest): string | undefined {
  return valueOf(request, halfName, tokenShape);
}

/** Into which linked account somebody went: a wish, which the session behind it must have a right to. */
export function companionAsked(request: WebRequest): string | undefined {
  return valueOf(request, companionName, companionShape);
}

/** What this browser is known by; empty where it is new. */
export function deviceMarks(request: WebRequest): string {
  return valueOf(request, deviceName, deviceShape) ?? '';
}

/** `Set-Cookie` value that opens a session, or ends it when the token is empty. */
export function sessionCookie(token: string, place: CookiePlace): string {
  return cookie(sessionName, token, { place, path: place.mount || '/', sameSite: 'Lax' });
}

/** Leads into a linked account, or back with an empty address. */
export function companionCookie(address: string, place: CookiePlace): string {
  return cookie(companionName, address, { place, path: place.mount || '/', sameSite: 'Lax' });
}

/** The same for the second step; a page of another site never sends it. */
export function halfCookie(token: string, place: CookiePlace): string {
  return cookie(halfName, token, { place, path: `${place.mount}/login`, sameSite: 'Strict' });
}

export function deviceCookie(marks: string, place: CookiePlace): string {
  const path = `${place.mount}/login`;
  return cookie(deviceName, marks, { place, path, sameSite: 'Lax', maxAge: deviceSeconds });
}

function valueOf(request: WebRequest, name: string, shape: RegExp): string | undefined {
  const header = request.header('cookie');
  if (header === undefined || header.length > cookieHeaderLengthMax) return undefined;
  const value = parse(header, name)[name];
  return value !== undefined && shape.test(value) ? value : undefined;
}

function cookie(
  name: string,
  value: string,
  of: {
    readonly place: CookiePlace;
    readonly path: string;
    readonly sameSite: 'Lax' | 'Strict';
    readonly maxAge?: number;
  },
): string {
  const { place, path, sameSite, maxAge } = of;
  const life = value === '' ? { maxAge: 0 } : maxAge === undefined ? {} : { maxAge };
  return serialize(name, value, {
    httpOnly: true,
    sameSite,
    path,
    ...life,
    secure: place.scheme === 'https',
  });
}
