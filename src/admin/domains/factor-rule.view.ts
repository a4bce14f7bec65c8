// The card of a domain's settings about second factors.

import { secondFactorRules } from '../../account/domain-rules.ts';
import { type Html, html } from '../../html/html.ts';
import { oneField } from '../../web/choice-field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainSettingsPath } from '../paths.ts';
import type { DomainSettingsState } from './domain-settings.view.ts';

export function factorSection(
  visit: SignedVisit,
  { domain, factorRule }: Pick<DomainSettingsState, 'domain' | 'factorRule'>,
): Html {
  const { texts } = visit;
  const path = `${domainSettingsPath(domain.name)}/second-factor`;
  return html`<section class="card" aria-labelledby="factor-title">
<h2 id="factor-title">${texts('admin.factor')}</h2>
<form method="post" action="${visit.link(path)}">
${oneField({
  name: 'factor',
  label: texts('admin.factor.domain.lead'),
  problem: undefined,
  choices: secondFactorRules.map((value) => ({
    value,
    label: texts(`admin.factor.${value}`),
    help: texts(`admin.factor.${value}.help`),
    isChosen: value === factorRule,
  })),
})}
<button>${texts('admin.save')}</button>
</form>
</section>`;
}
