// The form with which a super administrator adds a domain.

import { attributes, type Html, html } from '../../html/html.ts';
import { nameAttributes, passwordField, textField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';

export interface TypedDomain {
  readonly name: string;
  readonly accountsMax: string;
  readonly path: string;
}

export function addDomainForm(
  visit: SignedVisit,
  typed: TypedDomain,
  problem: Problem | undefined,
): Html {
  const { texts } = visit;
  return html`<section class="card" id="add" aria-labelledby="add-title">
<h2 id="add-title">${texts('admin.domains.add')}</h2>
<p class="soft">${texts('admin.domains.add.lead')}</p>
<form method="post" action="${visit.link('/admin')}">
${textField({
  name: 'name',
  label: texts('admin.domains.field.name'),
  value: typed.name,
  attributes: nameAttributes,
  problem,
})}
${limitField(visit, typed.accountsMax, problem)}
${passwordField({
  name: 'password',
  label: texts('admin.password.title'),
  help: texts('admin.domains.field.password.help'),
  autocomplete: 'new-password',
  required: false,
  problem,
})}
${placeField(visit, typed, problem)}
<button class="main">${texts('admin.domains.add')}</button>
</form>
</section>`;
}

/** The most accounts; nothing stands for no limit. */
export function limitField(visit: SignedVisit, value: string, problem: Problem | undefined): Html {
  const { texts } = visit;
  return textField({
    name: 'accounts_max',
    label: texts('admin.domains.field.limit'),
    help: texts('admin.domains.field.limit.help'),
    value,
    attributes: attributes({ inputmode: 'numeric', maxlength: 7, autocomplete: 'off' }),
    required: false,
    problem,
  });
}

function placeField(visit: SignedVisit, typed: TypedDomain, problem: Problem | undefined): Html {
  const { texts } = visit;
  const open = attributes({ open: typed.path !== '' || problem?.field === 'path' });
  return html`<details class="more" ${open}><summary>${texts('admin.domains.field.path.more')}</summary>
${textField({
  name: 'path',
  label: texts('admin.domains.field.path'),
  help: texts('admin.domains.field.path.help'),
  value: typed.path,
  attributes: nameAttributes,
  required: false,
  problem,
})}</details>`;
}
