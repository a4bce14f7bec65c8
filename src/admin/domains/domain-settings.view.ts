// How many mailboxes a domain may have, its other names, and the way to take it away.

import type { DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { confirmField, nameAttributes, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { domainSettingsPath } from '../paths.ts';
import { limitField } from './add-domain.view.ts';

export interface DomainSettingsState {
  readonly domain: DomainSummary;
  /** Other names of the domain. */
  readonly names: readonly string[];
  /** As stored, or as typed before. */
  readonly accountsMax: string;
  readonly alias: string;
  readonly problem: Problem | undefined;
}

export function domainSettingsView(visit: SignedVisit, state: DomainSettingsState): Html {
  return html`${domainHead(visit, state.domain, 'settings')}
<div class="column">
${limitSection(visit, state)}
${namesSection(visit, state)}
${removalSection(visit, state)}
</div>`;
}

function limitSection(
  visit: SignedVisit,
  { domain, accountsMax, problem }: DomainSettingsState,
): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="limit-title">
<h2 id="limit-title">${texts('admin.domain.limit')}</h2>
<form method="post" action="${visit.link(domainSettingsPath(domain.name))}/limit">
${limitField(visit, accountsMax, problem)}
<button class="main">${texts('admin.domain.limit.submit')}</button>
</form>
</section>`;
}

function namesSection(visit: SignedVisit, state: DomainSettingsState): Html {
  const { texts } = visit;
  const { domain, names, alias, problem } = state;
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
  const { domain, names, problem } = state;
  const isEmpty = domain.accounts + domain.aliases + names.length === 0;
  const form = html`<form method="post" action="${visit.link(domainSettingsPath(domain.name))}/removal">
${confirmField({
  name: 'confirm',
  label: texts('admin.mailbox.removal.confirm', { address: domain.name }),
  problem,
})}
<button class="danger">${texts('admin.domain.removal.submit')}</button>
</form>`;
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts('admin.domain.removal')}</h2>
<p class="soft" dir="auto">${isEmpty ? texts('admin.domain.removal.lead') : texts('refusal.domain-in-use', { domain: domain.name })}</p>
${isEmpty ? form : null}
</section>`;
}
