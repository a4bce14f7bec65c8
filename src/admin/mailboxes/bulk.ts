// One change of many mailboxes: POST /admin/:domain/mailboxes/change.

import { accountFilters } from '../../account/account-looks.ts';
import type { BulkDeed } from '../../account/bulk-changes.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, domainName } from '../parts.ts';
import { panelTaskPath } from '../paths.ts';
import { typedLocalPart } from '../typed.ts';
import { sizeProblem, typedSize } from '../typed-size.ts';

export async function changeMailboxes(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const sought = form.text('q').trim();
  const filter = accountFilters.find((one) => one === form.text('show'));
  const id = await parts.accounts.bulk.begin(visit.session, {
    domain,
    names: form.text('all') === 'yes' ? undefined : form.all('chosen'),
    filter,
    ...(sought === '' ? {} : { prefix: typedLocalPart(sought, domain) }),
    deed: typedDeed(visit, form),
  });
  return redirect(visit.link(panelTaskPath(id)));
}

function typedDeed(visit: SignedVisit, form: Form): BulkDeed {
  const kind = form.text('deed');
  if (kind === 'on' || kind === 'off' || kind === 'remove') return { kind };
  const typed = form.text('quota');
  if (kind !== 'quota' || sizeProblem(visit, 'quota', typed) !== undefined) {
    throw new Refusal('bad-form');
  }
  return { kind, bytes: typedSize(typed) };
}
