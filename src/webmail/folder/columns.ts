// How a list looks: POST /mail/:folder/columns, whether a message opens beside it or in its place, and
// POST /mail/:folder/rows, whether a row is a conversation or a message.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { columnChoices, rowChoices } from '../../web/look.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { listOf } from './chosen.ts';

export async function saveColumns(accounts: Accounts, visit: SignedVisit): Promise<WebResponse> {
  return await save(accounts, visit, { field: 'columns', of: columnChoices, as: 'columns' });
}

export async function saveRows(accounts: Accounts, visit: SignedVisit): Promise<WebResponse> {
  return await save(accounts, visit, { field: 'rows', of: rowChoices, as: 'conversations' });
}

interface Choosing {
  readonly field: string;
  readonly of: readonly string[];
  /** Name of the setting. */
  readonly as: string;
}

async function save(
  accounts: Accounts,
  visit: SignedVisit,
  { field, of, as }: Choosing,
): Promise<WebResponse> {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
  const form = await visit.form();
  const choice = of.find((known) => known === form.text(field));
  if (choice === undefined) throw new Refusal('bad-form');
  await accounts.changeSettings(visit.session, { [as]: choice });
  return redirect(listOf(visit, form));
}
