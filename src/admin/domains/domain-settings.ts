// What is decided about one domain: GET and POST /admin/:domain/settings, and POST …/names,
// …/names/removal, …/second-factor, …/removal, …/restoration.

import type { DomainFacts } from '../../account/account-changes.ts';
import { secondFactorRules } from '../../account/domain-rules.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { domainSettingsPath } from '../paths.ts';
import { dayProblem, typedLastDay } from '../typed-day.ts';
import { limitProblem, typedLimit } from '../typed-limit.ts';
import { sizeProblem, typedSize } from '../typed-size.ts';
import { domainSettingsView } from './domain-settings.view.ts';
import { toldOfDomainName, toldOfLimit } from './told.ts';

interface Typed {
  readonly form?: Form;
  readonly alias?: string;
  readonly problem: Problem | undefined;
}

export function domainSettingsPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { problem: undefined });
}

export async function changeDomain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration, rules } = parts.accounts;
  const domain = domainName(visit);
  const form = await visit.form();
  const problem =
    factsProblem(visit, form) ??
    (await problemOf(told(visit), async () => {
      await administration.changeDomain(visit.session, domain, typedFacts(form));
      if (form.has('has_out')) {
        await rules.setMayLeadOut(visit.session, domain, form.text('out') === 'yes');
      }
    }));
  if (problem) return show(parts, visit, { form, problem });
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-changed')));
}

/** Whether the people of the domain need a second factor to log in, or may have one. */
export async function changeFactorRule(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const typed = form.text('factor');
  const rule = secondFactorRules.find((one) => one === typed);
  if (rule === undefined) throw new Refusal('bad-form');
  const { rules, appPasswords } = parts.accounts;
  await rules.setSecondFactor(visit.session, domain, rule);
  if (appPasswords.isOn) await rules.setMayAppPasswords(visit.session, domain, form.has('apps'));
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-changed')));
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

/** An empty one goes at once; any other is closed and goes later. Only when the box was ticked. */
export async function removeDomain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  if (form.text('confirm') !== 'yes') {
    const words = visit.texts('admin.mailbox.removal.unconfirmed');
    return show(parts, visit, { problem: { field: 'confirm', words, status: 422 } });
  }
  const dueMs = await parts.accounts.removedDomains.remove(visit.session, domain);
  if (dueMs === undefined) return redirect(visit.link(withDone('/admin', 'domain-removed')));
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-closed')));
}

export async function restoreDomain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  await parts.accounts.removedDomains.restore(visit.session, domain);
  return redirect(visit.link(withDone(domainSettingsPath(domain), 'domain-restored')));
}

/** A control that was not on the page is no change; a box that was not ticked is one. */
function typedFacts(form: Form): Partial<DomainFacts> {
  const has = (name: string) => form.has(name);
  return {
    ...(has('description') ? { description: form.text('description').trim() } : {}),
    ...(has('accounts_max') ? { accountsMax: typedLimit(form.text('accounts_max').trim()) } : {}),
    ...(has('aliases_max') ? { aliasesMax: typedLimit(form.text('aliases_max').trim()) } : {}),
    ...(has('quota_max') ? { quotaBytesMax: typedSize(form.text('quota_max')) } : {}),
    ...(has('default_quota') ? { defaultQuotaBytes: typedSize(form.text('default_quota')) } : {}),
    ...(has('expires') ? { expiresMs: typedLastDay(form.text('expires')) } : {}),
    ...(has('has_active') ? { isActive: form.text('active') === 'yes' } : {}),
  };
}

function factsProblem(visit: SignedVisit, form: Form): Problem | undefined {
  return (
    limitProblem(visit, 'accounts_max', form.text('accounts_max').trim()) ??
    limitProblem(visit, 'aliases_max', form.text('aliases_max').trim()) ??
    sizeProblem(visit, 'quota_max', form.text('quota_max')) ??
    sizeProblem(visit, 'default_quota', form.text('default_quota')) ??
    dayProblem(visit, 'expires', form.text('expires'))
  );
}

function told(visit: SignedVisit): Told {
  const { texts } = visit;
  return {
    ...toldOfLimit(visit),
    'too-long': ({ values }) => ({
      field: 'description',
      words: texts('refusal.too-long', values),
    }),
  };
}

async function show(parts: AdminParts, visit: SignedVisit, typed: Typed): Promise<WebResponse> {
  const { administration, changes, removedDomains } = parts.accounts;
  const domain = await domainSummary(parts, visit);
  const [names, holds, dueMs, mayLeadOut, factorRule] = await Promise.all([
    administration.aliasDomains(visit.session, domain.name),
    changes.holds(),
    removedDomains.dueMs(visit.session),
    parts.accounts.rules.mayLeadOut(visit.session, domain.name),
    parts.accounts.rules.secondFactor(domain.name),
  ]);
  const shown = typed.form === undefined ? domain : { ...domain, ...typedFacts(typed.form) };
  const content = domainSettingsView(visit, {
    domain,
    facts: shown,
    form: typed.form,
    holds,
    names,
    dueMs: dueMs.get(domain.name),
    mayLeadOut,
    factorRule,
    hasAppPasswords: parts.accounts.appPasswords.isOn,
    mayAppPasswords: await parts.accounts.rules.mayAppPasswords(domain.name),
    alias: typed.alias ?? '',
    problem: typed.problem,
  });
  const title = `${visit.texts('admin.tab.settings')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem: typed.problem });
}
