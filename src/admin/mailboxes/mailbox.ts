// One mailbox: GET and POST /admin/:domain/mailboxes/:local, POST …/password, …/name,
// …/second-factor and …/removal.

import { generatedPassword } from '../../account/generated-password.ts';
import type { Form } from '../../web/form.ts';
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
  takenName,
  type Told,
  weakPassword,
} from '../../web/problem.ts';
import { typedLocalPart } from '../typed.ts';
import { factsProblem, toldOfFacts, typedFacts } from './mailbox-facts.ts';
import { mailboxView } from './mailbox.view.ts';

interface Shown {
  readonly problem?: Problem | undefined;
  readonly form?: Form;
  /** Made here: this answer is the only one that ever shows it. */
  readonly madePassword?: string;
}

export function mailboxPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, {});
}

export async function changeMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart, address } = named(visit);
  const form = await visit.form();
  const problem =
    factsProblem(visit, form) ??
    (await problemOf(toldOfFacts(visit), () =>
      parts.accounts.changes.change(visit.session, address, typedFacts(form)),
    ));
  if (problem) return show(parts, visit, { problem, form });
  return redirect(visit.link(withDone(mailboxPath(domain, localPart), 'mailbox-changed')));
}

export async function setPassword(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const { domain, localPart, address } = named(visit);
  const form = await visit.form();
  if (form.text('make') === 'yes') {
    const madePassword = generatedPassword();
    await administration.setAccountPassword(visit.session, address, madePassword, {
      mustChange: form.text('must_change') === 'yes',
    });
    return show(parts, visit, { madePassword });
  }
  const problem =
    missingProblem(visit, form, ['password']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    (await problemOf(weakPassword(visit, 'password'), () =>
      administration.setAccountPassword(visit.session, address, form.text('password'), {
        mustChange: form.text('must_change') === 'yes',
      }),
    ));
  if (problem) return show(parts, visit, { problem });
  return redirect(visit.link(withDone(mailboxPath(domain, localPart), 'password-set')));
}

/** For who lost it: the password alone lets them in again, and they are told. */
export async function resetFactor(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart, address } = named(visit);
  await parts.accounts.secondFactors.reset(visit.session, { kind: 'account', address });
  return redirect(visit.link(withDone(mailboxPath(domain, localPart), 'factor-reset')));
}

/** Another name, here or in another domain: the mail and everything else goes along. */
export async function renameMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { address } = named(visit);
  const form = await visit.form();
  const domain = form.text('new_domain').trim().toLowerCase();
  const localPart = typedLocalPart(form.text('new_name'), domain);
  const problem =
    missingProblem(visit, form, ['new_name']) ??
    (await problemOf(toldOfName(visit, `${localPart}@${domain}`), async () => {
      await parts.accounts.changes.rename(visit.session, address, { localPart, domain });
    }));
  if (problem) return show(parts, visit, { problem, form });
  return redirect(visit.link(withDone(mailboxPath(domain, localPart), 'mailbox-renamed')));
}

/** Takes the login away, but only when the box was ticked: one slip must not do it. */
export async function removeMailbox(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, address } = named(visit);
  const form = await visit.form();
  if (form.text('confirm') !== 'yes') {
    const words = visit.texts('admin.mailbox.removal.unconfirmed');
    return show(parts, visit, { problem: { field: 'confirm', words, status: 422 } });
  }
  await parts.accounts.administration.removeAccount(visit.session, address);
  return redirect(visit.link(withDone(domainPath(domain), 'mailbox-removed')));
}

function toldOfName(visit: SignedVisit, address: string): Told {
  const { texts } = visit;
  const field = 'new_name';
  const said = (code: 'limit-reached' | 'over-domain-quota' | 'mailbox-taken') => ({
    [code]: ({ values }: { readonly values: Readonly<Record<string, string | number>> }) => ({
      field,
      words: texts(`refusal.${code}`, values),
    }),
  });
  return {
    ...takenName(visit, field, address),
    ...said('limit-reached'),
    ...said('over-domain-quota'),
    ...said('mailbox-taken'),
    'bad-address': () => ({
      field,
      words: texts('admin.error.local-part', { localPart: address }),
    }),
  };
}

async function show(parts: AdminParts, visit: SignedVisit, shown: Shown): Promise<WebResponse> {
  const { domain, address } = named(visit);
  const { problem, form, madePassword } = shown;
  const details = await parts.accounts.looks.details(visit.session, address);
  const range = { limit: 100 };
  const domains = await parts.accounts.administration.domainNames(visit.session, range);
  const content = mailboxView(visit, {
    domain,
    details,
    domains,
    form,
    madePassword,
    mayRecover: await parts.accounts.selfService.rules.mayAt(address, 'reset'),
    hasFactor: await parts.accounts.secondFactors.has(visit.session, address),
    problem,
  });
  return panelPage(parts, visit, { title: details.account.address, content, problem });
}

function named(visit: SignedVisit): { domain: string; localPart: string; address: string } {
  const domain = domainName(visit);
  const localPart = visit.params['local'] ?? '';
  return { domain, localPart, address: `${localPart}@${domain}` };
}
