// Whoever proved who they are goes in: the answer that hands the browser its session.

import type { Entered } from '../../account/account.ts';
import {
  deviceCookie,
  deviceMarks,
  halfCookie,
  sessionCookie,
  sessionToken,
} from '../../web/cookie.ts';
import type { CookiePlace } from '../../web/cookie.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { Visit } from '../../web/visit.ts';
import { type DisplayParts, homeOf } from '../settings/display.ts';

// LIMIT characters of a path to go on to. All of ASCII but space, controls and the backslash, which
// browsers take for a slash.
const ownPathShape = /^\/[A-Za-z0-9][!-[\]-~]{0,2000}$/;

/** Where a login comes from, as verbs ask for it. */
export function arrivalOf({ request }: Visit) {
  return {
    remoteAddress: request.remoteAddress,
    userAgent: request.header('user-agent') ?? '',
    device: deviceMarks(request),
  };
}

/** Goes on to `next`, or where this person begins. */
export async function enter(
  parts: DisplayParts,
  visit: Visit,
  { entered, next }: { readonly entered: Entered; readonly next: string },
): Promise<WebResponse> {
  const { token, session, device } = entered;
  await endFormer(parts, visit);
  const home = next || (await homeOf(parts, { session }));
  const place = placeOf(visit);
  return redirect(visit.link(home), [
    ['set-cookie', sessionCookie(token, place)],
    ['set-cookie', deviceCookie(device, place)],
    ...endHalf(visit),
  ]);
}

/** The half login of this browser is done or given up. */
export function endHalf(visit: Visit): readonly (readonly [string, string])[] {
  const isThere = (visit.request.header('cookie') ?? '').includes('dispatch_half=');
  return isThere ? [['set-cookie', halfCookie('', placeOf(visit))]] : [];
}

/** A session that this browser had before is dead from now on (session fixation). */
export async function endFormer({ accounts }: DisplayParts, visit: Visit): Promise<void> {
  const former = sessionToken(visit.request);
  if (former !== undefined) await accounts.logout(former);
}

/**
 * A path of ours to go on to; empty for anything that could lead elsewhere (open redirect), or
 * that no header can carry: `toLogin` sends nothing but percent-encoded ASCII here.
 */
export function ownPath(next: string | null): string {
  return next !== null && ownPathShape.test(next) ? next : '';
}

export function placeOf(visit: Visit): CookiePlace {
  return { mount: visit.link(''), scheme: visit.request.scheme };
}
