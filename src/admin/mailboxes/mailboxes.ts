// The mailboxes of a domain: GET /admin/:domain, POST /admin/:domain/mailboxes.

import { accountFilters } from '../../account/account-looks.ts';
import { generatedPassword } from '../../account/generated-password.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { listRange } from '../list-page.ts';
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
  const isMade = form.text('password') === '';
  const password = isMade ? generatedPassword() : form.text('password');
  const problem =
    missingProblem(visit, form, ['local_part']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    (await problemOf(told(visit, { localPart, domain }), () =>
      administration.addAccount(visit.session, {
        localPart,
        domain,
        password,
        ...(form.text('display_name').trim() === ''
          ? {}
          : { facts: { displayName: form.text('display_name').trim() } }),
      }),
    ));
  if (problem) return show(parts, visit, { localPart, problem });
  if (isMade) return madeMailbox(parts, visit, { localPart, password });
  return redirect(visit.link(withDone(domainPath(domain), 'mailbox-added')));
}

/** The only answer that ever shows the password that was made. */
async function madeMailbox(
  parts: AdminParts,
  visit: SignedVisit,
  made: { readonly localPart: string; readonly password: string },
): Promise<WebResponse> {
  return show(parts, visit, { localPart: '', problem: undefined, made });
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
  state: Pick<MailboxesState, 'localPart' | 'problem' | 'made'>,
): Promise<WebResponse> {
  const { looks, changes } = parts.accounts;
  const domain = await domainSummary(parts, visit);
  const asked = listRange(visit, (typed) => typedLocalPart(typed, domain.name));
  const { account: held } = await changes.holds();
  const filter = accountFilters.find((one) => one === visit.query.get('show'));
  const page = await looks.page(visit.session, domain.name, { ...asked.range, filter });
  const list = {
    rows: page.accounts,
    sought: asked.sought,
    first: asked.after === '',
    next: page.next,
    kept: filter === undefined ? {} : { show: filter },
  };
  const waiting = await parts.accounts.signUp.requests.count(visit.session, domain.name);
  const content = mailboxesView(visit, { ...state, domain, list, filter, held, waiting });
  return panelPage(parts, visit, { title: domain.name, content, problem: state.problem });
}
