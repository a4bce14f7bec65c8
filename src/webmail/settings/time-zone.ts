// The zone that times are shown in: POST /settings/time-zone. Empty is that of the server.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { timeZoneNamed } from '../../web/time-zone.ts';
import type { SignedVisit } from '../../web/visit.ts';

export async function saveTimeZone(accounts: Accounts, visit: SignedVisit): Promise<WebResponse> {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
  const name = (await visit.form()).text('time_zone');
  const timeZone = timeZoneNamed(name);
  if (name !== '' && timeZone === undefined) throw new Refusal('bad-form');
  await accounts.changeSettings(visit.session, { timeZone: timeZone ?? '' });
  return redirect(visit.link('/settings?done=saved'));
}
