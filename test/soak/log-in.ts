// A session for a check, by the form of the login page.

import { type Way } from './ways.ts';

/** Gives the Cookie header. */
export async function logInBy(
  way: Way,
  { address, password }: { readonly address: string; readonly password: string },
): Promise<string> {
  const form = new URLSearchParams({ address, password }).toString();
  const answer = await way.ask({ method: 'POST', path: '/login', form });
  if (typeof answer === 'string' || answer.cookie === '') {
    throw new Error(`no login for ${address}: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return answer.cookie;
}
