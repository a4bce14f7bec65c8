// Logging in with a passkey, by the page's own script: POST /login/passkey/options gives what is to be
// signed, POST /login/passkey takes the answer. Behind a password it is the second step; alone, all.

import { hasCode, Refusal } from '../../kit/failure.ts';
import { halfCookie, halfToken } from '../../web/cookie.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect, withHeaders } from '../../web/respond.ts';
import type { Visit } from '../../web/visit.ts';
import { jsonOrWords } from '../json.ts';
import { arrivalOf, endHalf, enter, ownPath, placeOf } from './enter.ts';
import type { LoginParts } from './login.ts';

export async function passkeyOptions(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const isSecond = (await visit.form()).text('step') === 'second';
  let token = '';
  const answer = await jsonOrWords(visit, async () => {
    const half = isSecond ? halfOf(visit) : undefined;
    const asked = await parts.accounts.passkeys.ask(visit.request, half);
    token = asked.token;
    return asked.options;
  });
  if (token === '' || isSecond) return answer;
  return withHeaders(answer, [['set-cookie', halfCookie(token, placeOf(visit))]]);
}

export async function passkeyLogin(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const form = await visit.form();
  const next = ownPath(form.text('next'));
  const isSecond = form.text('step') === 'second';
  try {
    const entered = await parts.accounts.passkeys.enter(halfOf(visit), {
      answer: form.text('answer'),
      site: visit.request,
      arrival: arrivalOf(visit),
      isSecond,
    });
    return await enter(parts, visit, { entered, next });
  } catch (error) {
    if (hasCode(error, 'login-over')) return redirect(visit.link('/login?over'), endHalf(visit));
    if (!hasCode(error, 'passkey-refused')) throw error;
    const on = next === '' ? '' : `&next=${encodeURIComponent(next)}`;
    return redirect(visit.link(isSecond ? '/login/second?refused' : '/login?refused') + on);
  }
}

function halfOf({ request }: Visit): string {
  const half = halfToken(request);
  if (half === undefined) throw new Refusal('login-over');
  return half;
}
