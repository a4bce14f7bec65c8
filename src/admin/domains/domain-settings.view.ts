// The settings of a domain: its facts, its other names, and the way to take it away.

import type { DomainSummary } from '../../account/account.ts';
import type { DomainFacts, Holdings } from '../../account/account-changes.ts';
import type { SecondFactorRule } from '../../account/domain-rules.ts';
import { isWhole, mayDo } from '../../account/rights.ts';
import { type Html, html } from '../../html/html.ts';
import { confirmField, nameAttributes, textField } from '../../web/field.ts';
import type { Form } from '../../web/form.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { domainHead } from '../domain-head.view.ts';
import { domainSettingsPath, selfServicePath } from '../paths.ts';
import { factsSections } from './domain-facts.view.ts';
import { factorSection } from './factor-rule.view.ts';

export interface DomainSettingsState {
  readonly domain: DomainSummary;
  /** As stored, or as typed before. */
  readonly facts: DomainFacts;
  readonly form: Form | undefined;
  readonly holds: Holdings;
  /** Other names of the domain. */
  readonly names: readonly string[];
  readonly alias: string;
  /** Whether its forwarders may lead to other servers. */
  readonly mayLeadOut: boolean;
  readonly factorRule: SecondFactorRule;
  /** Whether mail programs have passwords of their own here, and may have them in this domain. */
  readonly hasAppPasswords: boolean;
  readonly mayAppPasswords: boolean;
  /** When it goes for good; undefined unless it is closed for that. */
  readonly dueMs: number | undefined;
  readonly problem: Problem | undefined;
}

export function domainSettingsView(visit: SignedVisit, state: DomainSettingsState): Html {
  const isSuper = visit.session.rights.super;
  const facts = factsSections(visit, state);
  const nothing = html`<p class="soft">${visit.texts('admin.domain.settings.none')}</p>`;
  return html`${domainHead(visit, state.domain, 'settings')}
<div class="column">
${state.dueMs === undefined ? null : closedSection(visit, state, state.dueMs)}
${facts ?? (isSuper ? null : nothing)}
${mayDo(visit.session, 'settings') ? factorSection(visit, state) : null}
${isSuper ? namesSection(visit, state) : null}
<p><a class="button quiet" href="${visit.link(selfServicePath(state.domain.name))}">${icon('key')} ${visit.texts('self.title')}</a></p>
${isSuper && state.dueMs === undefined ? removalSection(visit, state) : null}
</div>`;
}

function closedSection(visit: SignedVisit, { domain }: DomainSettingsState, dueMs: number): Html {
  const { texts, session } = visit;
  const path = `${domainSettingsPath(domain.name)}/restoration`;
  const open = html`<form method="post" action="${visit.link(path)}"><button class="main">${texts('admin.domain.restore')}</button></form>`;
  return html`<section class="card closed" aria-labelledby="closed-title">
<h2 id="closed-title">${texts('admin.domain.closed')}</h2>
<p class="soft">${texts('admin.domain.closed.lead', { day: dayWords(visit, dueMs) })}</p>
${isWhole(session) ? open : null}
</section>`;
}

function namesSection(visit: SignedVisit, state: DomainSettingsState): Html | null {
  const { texts } = visit;
  const { domain, names, alias, problem } = state;
  if (!state.holds.aliasDomains) return null;
  const path = `${domainSettingsPath(domain.name)}/names`;
  return html`<section class="card" aria-labelledby="names-title">
<h2 id="names-title">${texts('admin.domain.names')}</h2>
<p class="soft" dir="auto">${texts('admin.domain.names.lead', { domain: domain.name })}</p>
${names.length === 0 ? null : html`<ul class="names">${names.map((name) => otherName(visit, path, name))}</ul>`}
<form method="post" action="${visit.link(path)}">
${textField({
  name: 'alias',
  label: texts('admin.domain.names.field'),
  value: alias,
  attributes: nameAttributes,
  problem,
})}
<button>${texts('admin.domain.names.submit')}</button>
</form>
</section>`;
}

function otherName(visit: SignedVisit, path: string, name: string): Html {
  const words = visit.texts('admin.domain.names.removal', { name });
  return html`<li><span class="clip" dir="auto">${name}</span>
<form method="post" action="${visit.link(path)}/removal"><input type="hidden" name="alias" value="${name}">
<button class="quiet" aria-label="${words}" title="${words}">${icon('trash')}</button></form></li>
`;
}

function removalSection(visit: SignedVisit, state: DomainSettingsState): Html {
  const { texts } = visit;
  const { domain, names, problem, holds } = state;
  const isEmpty = domain.accounts + domain.aliases + names.length === 0;
  const mayClose = isEmpty || holds.domain.has('isActive');
  const form = html`<form method="post" action="${visit.link(domainSettingsPath(domain.name))}/removal">
${confirmField({
  name: 'confirm',
  label: texts('admin.mailbox.removal.confirm', { address: domain.name }),
  problem,
})}
<button class="danger">${texts('admin.domain.removal.submit')}</button>
</form>`;
  const { accounts, aliases } = domain;
  const lead = isEmpty
    ? texts('admin.domain.removal.lead')
    : mayClose
      ? texts('admin.domain.removal.close', { accounts, aliases })
      : texts('refusal.domain-in-use', { domain: domain.name });
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts('admin.domain.removal')}</h2>
<p class="soft" dir="auto">${lead}</p>
${mayClose ? form : null}
</section>`;
}
