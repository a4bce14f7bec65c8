// Who came in and who did not: GET /admin/logins, with `?account=` those of one account; POST
// /admin/logins/release lets somebody try again who is held back.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { loginsPath } from '../paths.ts';
import { accountLoginsView, loginsView } from './logins.view.ts';

const daysShown = 14;
// LIMIT an address that is asked for.
const addressCharsMax = 320;

export async function loginsPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { session, query, texts } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  const { logins } = parts.accounts;
  const asked = (query.get('account') ?? '').trim().toLowerCase().slice(0, addressCharsMax);
  if (asked !== '') {
    const rows = await logins.of(session, asked);
    const title = texts('admin.logins.of', { address: asked });
    return panelPage(parts, visit, { title, content: accountLoginsView(visit, asked, rows) });
  }
  const state = {
    days: await logins.days(session, { days: daysShown }),
    failing: await logins.failing(session),
    held: await logins.heldBack(session),
  };
  const content = loginsView(parts, visit, state);
  return panelPage(parts, visit, { title: texts('admin.logins.title'), content });
}

export async function releaseLogin(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const address = form.text('address').slice(0, addressCharsMax);
  const remote = form.text('remote').slice(0, addressCharsMax);
  await parts.accounts.logins.release(visit.session, { address, remote });
  return redirect(visit.link(withDone(loginsPath, 'login-released')));
}
