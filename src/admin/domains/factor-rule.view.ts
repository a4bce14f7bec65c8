// The card of a domain's settings about second factors.

import { secondFactorRules } from '../../account/domain-rules.ts';
import { type Html, html } from '../../html/html.ts';
import { oneField, tickField } from '../../web/choice-field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainSettingsPath } from '../paths.ts';
import type { DomainSettingsState } from './domain-settings.view.ts';

export function factorSection(
  visit: SignedVisit,
  state: Pick<DomainSettingsState, 'domain' | 'factorRule' | 'hasAppPasswords' | 'mayAppPasswords'>,
): Html {
  const { texts } = visit;
  const { domain, factorRule } = state;
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
${state.hasAppPasswords ? tickField({ name: 'apps', label: texts('admin.factor.apps'), help: texts('admin.factor.apps.help'), isOn: state.mayAppPasswords, problem: undefined }) : null}
<button>${texts('admin.save')}</button>
</form>
</section>`;
}
