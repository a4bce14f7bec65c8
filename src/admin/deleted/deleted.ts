// Deleted mailboxes that can still be brought back: GET /admin/:domain/deleted, POST …/restoration.

import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { domainPath } from '../paths.ts';
import { type Problem, problemOf } from '../../web/problem.ts';
import { deletedView } from './deleted.view.ts';

export function deletedPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function restoreMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const localPart = (await visit.form()).text('local_part');
  const { texts } = visit;
  const told = (
    code: 'already-exists' | 'limit-reached' | 'mailbox-taken' | 'over-domain-quota',
  ) => ({
    [code]: ({ values }: { readonly values: Readonly<Record<string, string | number>> }) => ({
      field: 'local_part',
      words: texts(`refusal.${code}`, values),
    }),
  });
  const problem = await problemOf(
    {
      ...told('already-exists'),
      ...told('limit-reached'),
      ...told('mailbox-taken'),
      ...told('over-domain-quota'),
    },
    () => parts.accounts.removed.restore(visit.session, `${localPart}@${domain}`),
  );
  if (problem) return show(parts, visit, problem);
  return redirect(visit.link(withDone(domainPath(domain), 'mailbox-restored')));
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const removed = await parts.accounts.removed.list(visit.session, domainName(visit));
  const domain = await domainSummary(parts, visit);
  const title = `${visit.texts('admin.deleted.title')} · ${domain.name}`;
  const content = deletedView(visit, { domain, removed, problem });
  return panelPage(parts, visit, { title, content, problem });
}
