// A session without a browser: the login form posted as the page itself would do it.

/** Gives the Cookie header of the session. */
export async function logInByForm(
  origin: string,
  person: { readonly address: string; readonly password: string },
): Promise<string> {
  const answer = await fetch(`${origin}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ address: person.address, password: person.password }),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  if (answer.status >= 400 || cookies.length === 0) {
    throw new Error(`the login answers ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  }
  return cookies.join('; ');
}
