// GET /.well-known/mta-sts.txt for the host `mta-sts.DOMAIN` (RFC 8461 3.2): the policy of the domain,
// to whoever asks.

import type { Accounts } from '../account/account.ts';
import { plain } from '../web/respond.ts';
import type { WebResponse } from '../web/http.ts';
import type { Visit } from '../web/visit.ts';

const prefix = 'mta-sts.';

export async function stsPolicy(accounts: Accounts, { request }: Visit): Promise<WebResponse> {
  const host = request.host.replace(/:\d{1,5}$/, '').toLowerCase();
  // Under any other name it is somebody else's domain, or none.
  const domain = host.startsWith(prefix) ? host.slice(prefix.length) : '';
  const text = await accounts.mtaSts.text(domain);
  return text === undefined ? plain(404, 'There is nothing here.\n') : plain(200, text);
}
