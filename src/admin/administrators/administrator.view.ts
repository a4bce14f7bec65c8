// One administrator: how far the rights reach, a new password where there is one of the own, and
// the way to take the rights back.

import type { ListedAdministrator } from '../../account/administrator-facts.ts';
import { type Html, html } from '../../html/html.ts';
import { tickField } from '../../web/choice-field.ts';
import { confirmField, passwordOwner } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { administratorPath, administratorsPath } from '../paths.ts';
import { reachFields, type ReachState } from './reach.view.ts';

export interface AdministratorState extends ReachState {
  readonly administrator: ListedAdministrator;
  readonly isActive: boolean;
}

export function administratorView(visit: SignedVisit, state: AdministratorState): Html {
  const { texts, session } = visit;
  const { administrator } = state;
  const head = {
    back: administratorsPath,
    backLabel: texts('admin.administrators.title'),
    title: administrator.name,
  };
  const self = html`<p class="note">${icon('shield')}${texts('admin.administrator.self')}</p>`;
  if (session.address === administrator.name) {
    return html`${addressHead(visit, head)}<div class="column">${self}</div>`;
  }
  return html`${addressHead(visit, head)}
<div class="column">
${reachSection(visit, state)}
${administrator.kind === 'own' ? passwordSection(visit, state) : null}
${removalSection(visit, state)}
</div>`;
}

function reachSection(visit: SignedVisit, state: AdministratorState): Html {
  const { texts } = visit;
  const { administrator, isActive, problem } = state;
  const active = tickField({
    name: 'active',
    label: texts('admin.administrator.active'),
    help: texts('admin.administrator.active.help'),
    isOn: isActive,
    problem,
  });
  const account = html`<p class="soft">${texts('admin.administrator.is-account')}</p>`;
  return html`<section class="card" aria-labelledby="reach-title">
<h2 id="reach-title">${texts('admin.administrator.what')}</h2>
${administrator.kind === 'account' ? account : null}
<form method="post" action="${visit.link(administratorPath(administrator.name))}">
${reachFields(visit, state)}
${administrator.kind === 'own' ? active : null}
<button class="main">${texts('admin.save')}</button>
</form>
</section>`;
}

function passwordSection(visit: SignedVisit, { administrator, problem }: AdministratorState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="password-title">
<h2 id="password-title">${texts('admin.mailbox.password')}</h2>
<form method="post" action="${visit.link(administratorPath(administrator.name))}/password">
${passwordOwner(administrator.name)}
${newPasswordFields(texts, {
  name: 'password',
  label: texts('admin.field.password-new'),
  help: texts('admin.administrator.password.help'),
  problem,
})}
<button>${texts('admin.mailbox.password.submit')}</button>
</form>
</section>`;
}

function removalSection(visit: SignedVisit, { administrator, problem }: AdministratorState): Html {
  const { texts } = visit;
  const { name, kind } = administrator;
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts('admin.administrator.removal')}</h2>
<p class="soft">${texts(`admin.administrator.removal.${kind}`)}</p>
<form method="post" action="${visit.link(administratorPath(name))}/removal">
${confirmField({
  name: 'confirm',
  label: texts('admin.administrator.removal.confirm', { name }),
  problem,
})}
<button class="danger">${texts('admin.administrator.removal')}</button>
</form>
</section>`;
}
