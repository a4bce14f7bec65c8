// One mailbox: GET /admin/:domain/mailboxes/:local, POST …/password, POST …/removal.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, panelPage } from '../parts.ts';
import { domainPath, mailboxPath } from '../paths.ts';
import {
  missingProblem,
  type Problem,
  problemOf,
  repeatProblem,
  weakPassword,
} from '../../web/problem.ts';
import { mailboxView } from './mailbox.view.ts';

export function mailboxPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function setPassword(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const { domain, localPart, address } = named(visit);
  const form = await visit.form();
  const problem =
    missingProblem(visit, form, ['password']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    (await problemOf(weakPassword(visit, 'password'), () =>
      administration.setAccountPassword(visit.session, address, form.text('password')),
    ));
  if (problem) return show(parts, visit, problem);
  return redirect(visit.link(withDone(mailboxPath(domain, localPart), 'password-set')));
}

/** Takes the login away, but only when the box was ticked: one slip must not do it. */
export async function removeMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, address } = named(visit);
  const form = await visit.form();
  if (form.text('confirm') !== 'yes') {
    const words = visit.texts('admin.mailbox.removal.unconfirmed');
    return show(parts, visit, { field: 'confirm', words, status: 422 });
  }
  await parts.accounts.administration.removeAccount(visit.session, address);
  return redirect(visit.link(withDone(domainPath(domain), 'mailbox-removed')));
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const { domain, address } = named(visit);
  const account = await parts.accounts.administration.account(visit.session, address);
  if (!account) throw new Refusal('not-found');
  const content = mailboxView(visit, { domain, account, problem });
  return panelPage(parts, visit, { title: account.address, content, problem });
}

function named(visit: SignedVisit): { domain: string; localPart: string; address: string } {
  const domain = domainName(visit);
  const localPart = visit.params['local'] ?? '';
  return { domain, localPart, address: `${localPart}@${domain}` };
}
