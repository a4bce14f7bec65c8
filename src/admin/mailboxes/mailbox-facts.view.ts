// The form with the facts of one mailbox. Only what the session may change has a control, and only
// what the tables have a column for; the rest is told.

import type { AccountDetails } from '../../account/account-looks.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { tickField, ticksField } from '../../web/choice-field.ts';
import { textField } from '../../web/field.ts';
import type { Form } from '../../web/form.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxPath } from '../paths.ts';
import { dayText } from '../typed-day.ts';
import { sizeText } from '../typed-size.ts';
import { services, typedFacts } from './mailbox-facts.ts';

export interface FactsState {
  readonly domain: string;
  readonly details: AccountDetails;
  /** Typed before, shown again. */
  readonly form: Form | undefined;
  readonly problem: Problem | undefined;
}

export function factsSection(visit: SignedVisit, state: FactsState): Html | null {
  const { texts, session } = visit;
  const { account, holds } = state.details;
  const mayAccounts = mayDo(session, 'accounts');
  const fields = [
    ...(mayAccounts && holds.account.has('displayName') ? [nameField(visit, state)] : []),
    ...(mayDo(session, 'quotas') && holds.account.has('quota') ? [quotaFields(visit, state)] : []),
    ...(mayAccounts ? accessFields(visit, state) : []),
  ];
  if (fields.length === 0) return null;
  const path = mailboxPath(state.domain, account.localPart);
  return html`<section class="card" aria-labelledby="facts-title">
<h2 id="facts-title">${texts('admin.mailbox.facts')}</h2>
<form method="post" action="${visit.link(path)}">
${fields}
${notHeld(visit, state)}
<button class="main">${texts('admin.save')}</button>
</form>
</section>`;
}

function nameField({ texts }: SignedVisit, { details, form, problem }: FactsState): Html {
  return textField({
    name: 'display_name',
    label: texts('admin.mailbox.name'),
    help: texts('admin.mailbox.name.help'),
    value: form?.text('display_name') ?? details.account.displayName,
    attributes: attributes({ maxlength: 255, autocomplete: 'off' }),
    required: false,
    problem,
  });
}

function quotaFields({ texts }: SignedVisit, { details, form, problem }: FactsState): Html {
  const { bytes, messages } = details.account.quota;
  return html`<div class="pair">${textField({
    name: 'quota',
    label: texts('admin.mailbox.quota.field'),
    help: texts('admin.mailbox.quota.help'),
    value: form?.text('quota') ?? sizeText(bytes),
    attributes: attributes({ maxlength: 20, autocomplete: 'off' }),
    required: false,
    problem,
  })}
${textField({
  name: 'quota_messages',
  label: texts('admin.mailbox.quota-messages'),
  help: texts('admin.mailbox.quota-messages.help'),
  value: form?.text('quota_messages') ?? String(messages ?? ''),
  attributes: attributes({ inputmode: 'numeric', maxlength: 7, autocomplete: 'off' }),
  required: false,
  problem,
})}</div>`;
}

function accessFields(visit: SignedVisit, state: FactsState): readonly Html[] {
  const { texts } = visit;
  const { details, form, problem } = state;
  const { holds } = details;
  const shown = { ...details.account, ...(form === undefined ? {} : typedFacts(form)) };
  const box = (name: 'active' | 'own_password', isOn: boolean) =>
    html`<input type="hidden" name="has_${name}" value="yes">${tickField({
      name,
      label: texts(`admin.mailbox.${name}`),
      help: texts(`admin.mailbox.${name}.help`),
      isOn,
      problem,
    })}`;
  const chosen = services.map((service) => ({
    value: service,
    label: texts(`admin.service.${service}`),
    isChosen: shown.services.has(service),
  }));
  const expires = textField({
    name: 'expires',
    label: texts('admin.mailbox.expires'),
    help: texts('admin.mailbox.expires.help'),
    value: form?.text('expires') ?? dayText(details.account.expiresMs),
    attributes: attributes({
      maxlength: 10,
      autocomplete: 'off',
      placeholder: texts('admin.day.placeholder'),
    }),
    required: false,
    problem,
  });
  return [
    ...(holds.account.has('services')
      ? [
          html`<input type="hidden" name="has_services" value="yes">${ticksField({
            name: 'services',
            label: texts('admin.mailbox.services'),
            problem,
            choices: chosen,
          })}`,
        ]
      : []),
    ...(holds.account.has('expiresMs') ? [expires] : []),
    ...(holds.account.has('isActive') ? [box('active', shown.isActive)] : []),
    ...(holds.account.has('mayChangePassword')
      ? [box('own_password', shown.mayChangePassword)]
      : []),
  ];
}

function notHeld({ texts }: SignedVisit, { details: { holds } }: FactsState): Html | null {
  const facts = [
    'displayName',
    'quota',
    'expiresMs',
    'services',
    'isActive',
    'mayChangePassword',
  ] as const;
  const missing = facts.filter((fact) => !holds.account.has(fact));
  if (missing.length === 0) return null;
  const list = missing.map((fact) => texts(`admin.account-fact.${fact}`)).join(texts.comma);
  return html`<p class="soft">${texts('admin.not-held', { list })}</p>`;
}
