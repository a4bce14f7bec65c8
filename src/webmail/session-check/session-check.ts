// GET /session/check: whether the session that came with a request may pass. A web server asks it
// for pages of others, as a FastCGI authorizer (FastCGI 1.0, 6.3) or by an internal request.
//
//   200, Variable-REMOTE_USER and Variable-AUTH_TYPE      or a refusal: `login-required` mostly

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import { sessionToken } from '../../web/cookie.ts';
import type { AuthorizerPath, WebResponse } from '../../web/http.ts';
import { plain, withHeaders } from '../../web/respond.ts';
import { publicRoute, type Route, type Visit } from '../../web/visit.ts';

const path: AuthorizerPath = '/session/check';

export function sessionCheckRoutes(parts: { readonly accounts: Accounts }): readonly Route[] {
  return [publicRoute('GET', path, (visit) => check(parts.accounts, visit))];
}

async function check(accounts: Accounts, visit: Visit): Promise<WebResponse> {
  const token = sessionToken(visit.request);
  const session = token === undefined ? undefined : await accounts.session(token);
  if (session === undefined) throw new Refusal('login-required');
  if (session.owes !== undefined) throw new Refusal('second-factor-required');
  return withHeaders(plain(200, ''), [
    ['variable-remote_user', session.address],
    ['variable-auth_type', 'Dispatch'],
  ]);
}
