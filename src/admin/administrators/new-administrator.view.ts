// The form that makes somebody an administrator.

import { type Html, html } from '../../html/html.ts';
import { oneField } from '../../web/choice-field.ts';
import { nameAttributes, textField } from '../../web/field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { administratorsPath } from '../paths.ts';
import { reachFields, type ReachState } from './reach.view.ts';

export interface NewAdministratorState extends ReachState {
  readonly name: string;
  /** Whether it is to be somebody with a password of their own. */
  readonly isOwn: boolean;
  /** Whether the schema has a table for such people. */
  readonly hasOwn: boolean;
}

export function newAdministratorView(visit: SignedVisit, state: NewAdministratorState): Html {
  const { texts } = visit;
  const head = {
    back: administratorsPath,
    backLabel: texts('admin.administrators.title'),
    title: texts('admin.administrators.add'),
  };
  return html`${addressHead(visit, head)}
<div class="column">
<form class="groups" method="post" action="${visit.link(administratorsPath)}">
<section class="card" aria-labelledby="who-title">
<h2 id="who-title">${texts('admin.administrator.who')}</h2>
<div class="fields">${whoFields(visit, state)}</div>
</section>
<section class="card" aria-labelledby="reach-title">
<h2 id="reach-title">${texts('admin.administrator.what')}</h2>
<div class="fields">${reachFields(visit, state)}</div>
</section>
<button class="main">${texts('admin.administrators.add')}</button>
</form>
</div>`;
}

function whoFields(visit: SignedVisit, state: NewAdministratorState): Html {
  const { texts } = visit;
  const { name, isOwn, hasOwn, problem } = state;
  const kind = (value: 'account' | 'own', isChosen: boolean) => ({
    value,
    label: texts(`admin.administrator.kind.${value}`),
    help: texts(`admin.administrator.kind.${value}.help`),
    isChosen,
  });
  const kinds = oneField({
    name: 'kind',
    label: texts('admin.administrator.kind'),
    problem: undefined,
    choices: [kind('account', !isOwn), kind('own', isOwn)],
  });
  const field = textField({
    name: 'name',
    label: texts('admin.administrator.name'),
    help: texts(hasOwn ? 'admin.administrator.name.either' : 'admin.administrator.name.help'),
    value: name,
    attributes: nameAttributes,
    problem,
  });
  const passwords = newPasswordFields(texts, {
    name: 'password',
    label: texts('admin.field.password'),
    help: texts('admin.administrator.password.help'),
    required: false,
    problem,
  });
  return html`${hasOwn ? kinds : null}
${field}
${hasOwn ? html`<div class="of-own">${passwords}</div>` : null}`;
}
