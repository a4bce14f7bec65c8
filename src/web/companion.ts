// Into which account a request goes: that of whoever logged in, or one that they have linked and went
// into. Only mail is open there: settings, password and rights stay with who logs in themselves.

import type { Accounts, Session } from '../account/account.ts';
import { Refusal } from '../kit/failure.ts';
import { companionAsked, companionCookie, type CookiePlace } from './cookie.ts';
import type { WebRequest, WebResponse } from './http.ts';
import { redirect } from './respond.ts';

/** First words of the addresses that a linked account is read and written by. */
const placesOfMail: ReadonlySet<string> = new Set([
  '',
  'accounts',
  'all',
  'compose',
  'contacts',
  'folders',
  'keys',
  'live',
  'mail',
  'outbox',
  'search',
  'snoozed',
  'tasks',
]);

/** Where accounts are linked and gone into. */
export const accountsPath = '/accounts';

/** The session of the linked account that they went into; undefined where they went into none. */
export async function companionOf(
  accounts: Pick<Accounts, 'companions'>,
  request: WebRequest,
  own: Session,
): Promise<Session | 'over' | undefined> {
  const asked = companionAsked(request);
  if (asked === undefined || own.kind !== 'account') return undefined;
  const session = await accounts.companions.session(own, asked);
  if (session === undefined) return 'over';
  const [, place = ''] = request.path.split('/', 2);
  if (!placesOfMail.has(place)) throw new Refusal('forbidden');
  return session;
}

/**
 * A link that leads nowhere any more. A form that was filled in the other account must not be done in
 * this one, so nothing is but leaving.
 */
export function leaveCompanion(
  request: WebRequest,
  link: (path: string) => string,
  place: CookiePlace,
): WebResponse | undefined {
  if (request.path.startsWith(accountsPath)) return undefined;
  if (request.method !== 'GET') throw new Refusal('forbidden');
  return redirect(link(accountsPath), [['set-cookie', companionCookie('', place)]]);
}
