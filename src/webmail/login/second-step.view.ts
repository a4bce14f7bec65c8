// The card of the second step: one field for every kind of code.

import { type Html, html } from '../../html/html.ts';
import { textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import { codeAttributes } from '../../web/proof.ts';
import { passkeyForm } from './login.view.ts';
import type { Visit } from '../../web/visit.ts';

export interface SecondStepState {
  readonly address: string;
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
  readonly next: string;
  readonly problem: Problem | undefined;
}

export function secondStepView(visit: Visit, state: SecondStepState): Html {
  const { texts } = visit;
  const { address, hasApp, hasPasskey, next, problem } = state;
  const lead = hasApp ? 'login.second.lead' : 'login.second.lead.codes';
  const isRefused = visit.query.has('refused');
  return html`<main id="main" class="card login">
<h1>${icon('shield')}${texts('login.second.title')}</h1>
<p dir="auto">${texts(lead, { address })}</p>
${isRefused ? html`<p class="note bad" role="alert">${icon('warning')}${texts('refusal.passkey-refused')}</p>` : null}
${hasPasskey ? passkeyForm(visit, { step: 'second', next }) : null}
<form method="post" action="${visit.link('/login/second')}" data-turbo="false">
${next === '' ? null : html`<input type="hidden" name="next" value="${next}">`}
${textField({
  name: 'code',
  label: texts('login.second.code'),
  help: texts('login.second.code.help'),
  value: '',
  attributes: codeAttributes,
  isFirst: true,
  problem,
})}
<button class="main">${texts('login.submit')}</button>
</form>
<p class="soft small">${texts('login.second.lost')}</p>
<p><a href="${visit.link('/login')}">${texts('login.second.back')}</a></p>
</main>`;
}
