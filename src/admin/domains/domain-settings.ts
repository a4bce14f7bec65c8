// What a super administrator decides about one domain: GET /admin/:domain/settings, and POST
// …/limit, …/names, …/names/removal, …/removal.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { domainSettingsPath } from '../paths.ts';
import { limitProblem, typedLimit } from '../typed-limit.ts';
import { domainSettingsView } from './domain-settings.view.ts';
import { toldOfDomainName, toldOfLimit } from './told.ts';

interface Typed {
  readonly accountsMax?: string;
  readonly alias?: string;
  readonly problem: Problem | undefined;
}

export function domainSettingsPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { problem: undefined });
}

export async function setLimit(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = domainName(visit);
  const accountsMax = (await visit.form()).text('accounts_max').trim();
  const problem =
    limitProblem(visit, 'accounts_max', accountsMax) ??
    (await problemOf(toldOfLimit(visit), () =>
      administration.setDomainLimit(visit.session, domain, typedLimit(accountsMax)),
    ));
  if (problem) return show(parts, visit, { accountsMax, problem });
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-limit')));
}

export async function addName(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = domainName(visit);
  const form = await visit.form();
  const alias = form.text('alias').trim().toLowerCase();
  const problem =
    missingProblem(visit, form, ['alias']) ??
    (await problemOf(toldOfDomainName(visit, 'alias', alias), () =>
      administration.addAliasDomain(visit.session, domain, alias),
    ));
  if (problem) return show(parts, visit, { alias, problem });
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-name-added')));
}

export async function removeName(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const alias = (await visit.form()).text('alias');
  await parts.accounts.administration.removeAliasDomain(visit.session, domain, alias);
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-name-removed')));
}

/** Only an empty domain goes, and only when the box was ticked. */
export async function removeDomain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  if (form.text('confirm') !== 'yes') {
    const words = visit.texts('admin.mailbox.removal.unconfirmed');
    return show(parts, visit, { problem: { field: 'confirm', words, status: 422 } });
  }
  await parts.accounts.administration.removeDomain(visit.session, domainName(visit));
  return redirect(visit.link(withDone('/admin', 'domain-removed')));
}

async function show(parts: AdminParts, visit: SignedVisit, typed: Typed): Promise<WebResponse> {
  if (!visit.session.rights.super) throw new Refusal('forbidden');
  const domain = await domainSummary(parts, visit);
  const names = await parts.accounts.administration.aliasDomains(visit.session, domain.name);
  const content = domainSettingsView(visit, {
    domain,
    names,
    accountsMax: typed.accountsMax ?? String(domain.accountsMax ?? ''),
    alias: typed.alias ?? '',
    problem: typed.problem,
  });
  const title = `${visit.texts('admin.tab.settings')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem: typed.problem });
}
