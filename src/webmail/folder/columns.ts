// Whether a message opens beside its list or in its place: POST /mail/:folder/columns.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { columnChoices } from '../../web/look.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { listOf } from './chosen.ts';

export async function saveColumns(accounts: Accounts, visit: SignedVisit): Promise<WebResponse> {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
  const form = await visit.form();
  const columns = columnChoices.find((known) => known === form.text('columns'));
  if (columns === undefined) throw new Refusal('bad-form');
  await accounts.changeSettings(visit.session, { columns });
  return redirect(listOf(visit, form));
}
