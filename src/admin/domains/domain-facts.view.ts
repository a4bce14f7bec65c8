// The form with a domain's facts: what it is for, how much it may have, and whether it is open. Only
// what the session may change has a control, and only what the tables have a column for.

import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { tickField } from '../../web/choice-field.ts';
import { textField } from '../../web/field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainSettingsPath } from '../paths.ts';
import { dayText } from '../typed-day.ts';
import { sizeText } from '../typed-size.ts';
import type { DomainSettingsState } from './domain-settings.view.ts';

type Fact =
  | 'description'
  | 'accounts_max'
  | 'aliases_max'
  | 'quota_max'
  | 'default_quota'
  | 'expires';

export function factsSections(visit: SignedVisit, state: DomainSettingsState): Html | null {
  const { texts, session } = visit;
  const isSuper = session.rights.super;
  const { domain: held } = state.holds;
  const general = [
    held.has('description') && mayDo(session, 'settings')
      ? field(visit, state, 'description')
      : null,
  ];
  const limits = [
    isSuper && held.has('accountsMax') ? field(visit, state, 'accounts_max') : null,
    isSuper && held.has('aliasesMax') ? field(visit, state, 'aliases_max') : null,
    isSuper && held.has('quotaBytesMax') ? field(visit, state, 'quota_max') : null,
    held.has('defaultQuotaBytes') && mayDo(session, 'quotas')
      ? field(visit, state, 'default_quota')
      : null,
  ];
  const access = isSuper ? accessFields(visit, state) : [];
  const groups = [
    group(texts('admin.domain.general'), general),
    group(texts('admin.domain.limits'), limits),
    group(texts('admin.domain.access'), access),
  ].filter((one) => one !== null);
  if (groups.length === 0) return null;
  const missing = isSuper ? notHeld(visit, state) : null;
  return html`<form class="groups" method="post" action="${visit.link(domainSettingsPath(state.domain.name))}">
${groups}
${missing}
<button class="main">${texts('admin.save')}</button>
</form>`;
}

function group(title: string, fields: readonly (Html | null)[]): Html | null {
  const shown = fields.filter((one) => one !== null);
  if (shown.length === 0) return null;
  return html`<section class="card" aria-label="${title}"><h2>${title}</h2>
<div class="fields pairs">${shown}</div></section>`;
}

function accessFields(visit: SignedVisit, state: DomainSettingsState): readonly (Html | null)[] {
  const { texts } = visit;
  const { holds, facts, problem, dueMs } = state;
  const active = html`<input type="hidden" name="has_active" value="yes">${tickField({
    name: 'active',
    label: texts('admin.domain.active'),
    help: texts('admin.domain.active.help'),
    isOn: facts.isActive,
    problem,
  })}`;
  return [
    holds.domain.has('isActive') && dueMs === undefined ? active : null,
    holds.domain.has('expiresMs') ? field(visit, state, 'expires') : null,
    html`<input type="hidden" name="has_out" value="yes">${tickField({
      name: 'out',
      label: texts('admin.domain.out'),
      help: texts('admin.domain.out.help'),
      isOn: state.mayLeadOut,
      problem,
    })}`,
  ];
}

/** Why a control is not there: the tables of this server have no place for it. */
function notHeld({ texts }: SignedVisit, { holds }: DomainSettingsState): Html | null {
  const facts = [
    'description',
    'isActive',
    'expiresMs',
    'accountsMax',
    'aliasesMax',
    'quotaBytesMax',
    'defaultQuotaBytes',
  ] as const;
  const missing = facts.filter((fact) => !holds.domain.has(fact));
  if (missing.length === 0) return null;
  const list = missing.map((fact) => texts(`admin.fact.${fact}`)).join(texts.comma);
  return html`<p class="soft">${texts('admin.not-held', { list })}</p>`;
}

function field(
  visit: SignedVisit,
  { facts, form, problem }: DomainSettingsState,
  name: Fact,
): Html {
  const { texts } = visit;
  const stored: Readonly<Record<Fact, string>> = {
    description: facts.description,
    accounts_max: String(facts.accountsMax ?? ''),
    aliases_max: String(facts.aliasesMax ?? ''),
    quota_max: sizeText(facts.quotaBytesMax),
    default_quota: sizeText(facts.defaultQuotaBytes),
    expires: dayText(facts.expiresMs),
  };
  const isCount = name === 'accounts_max' || name === 'aliases_max';
  return textField({
    name,
    label: texts(`admin.domain.field.${name}`),
    help: texts(`admin.domain.field.${name}.help`),
    value: form?.has(name) === true ? form.text(name) : stored[name],
    attributes: attributes({
      inputmode: isCount && 'numeric',
      autocomplete: 'off',
      maxlength: name === 'description' ? 255 : 20,
      placeholder: name === 'expires' && texts('admin.day.placeholder'),
    }),
    required: false,
    problem,
  });
}
