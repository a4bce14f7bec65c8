// The mailboxes of a domain: GET /admin/:domain, POST /admin/:domain/mailboxes.

import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { listPage } from '../list-page.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { domainPath } from '../paths.ts';
import {
  missingProblem,
  problemOf,
  repeatProblem,
  takenName,
  type Told,
  weakPassword,
} from '../../web/problem.ts';
import { typedLocalPart } from '../typed.ts';
import { type MailboxesState, mailboxesView } from './mailboxes.view.ts';

export function mailboxesPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { localPart: '', problem: undefined });
}

export async function addMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = domainName(visit);
  const form = await visit.form();
  const localPart = typedLocalPart(form.text('local_part'), domain);
  const password = form.text('password');
  const problem =
    missingProblem(visit, form, ['local_part', 'password']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    (await problemOf(told(visit, { localPart, domain }), () =>
      administration.addAccount(visit.session, { localPart, domain, password }),
    ));
  if (problem) return show(parts, visit, { localPart, problem });
  return redirect(visit.link(withDone(domainPath(domain), 'mailbox-added')));
}

function told(
  visit: SignedVisit,
  { localPart, domain }: { readonly localPart: string; readonly domain: string },
): Told {
  const { texts } = visit;
  const field = 'local_part';
  return {
    ...takenName(visit, field, `${localPart}@${domain}`),
    ...weakPassword(visit, 'password'),
    'bad-address': () => ({ field, words: texts('admin.error.local-part', { localPart }) }),
    'over-domain-quota': ({ values }) => ({
      field,
      words: texts('refusal.over-domain-quota', values),
    }),
    'limit-reached': () => ({ field, words: texts('admin.error.limit-reached') }),
  };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  state: Pick<MailboxesState, 'localPart' | 'problem'>,
): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = await domainSummary(parts, visit);
  const list = await listPage(visit, {
    read: (range) => administration.accounts(visit.session, domain.name, range),
    nameOf: ({ localPart }) => localPart,
    prefixOf: (typed) => typedLocalPart(typed, domain.name),
  });
  const content = mailboxesView(visit, { ...state, domain, list });
  return panelPage(parts, visit, { title: domain.name, content, problem: state.problem });
}
