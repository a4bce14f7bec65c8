// The pages of who has forgotten their password.

import { attributes, type Html, html } from '../../html/html.ts';
import { passwordOwner, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import { newPasswordFields } from '../../web/new-password-fields.ts';
import type { Problem } from '../../web/problem.ts';
import type { Visit } from '../../web/visit.ts';

const addressAttributes = attributes({
  inputmode: 'email',
  autocomplete: 'username',
  autocapitalize: 'none',
  spellcheck: 'false',
  maxlength: 320,
});

export function forgottenView(visit: Visit): Html {
  const { texts } = visit;
  return html`<main id="main" class="card login">
<h1>${icon('key')}${texts('forgotten.title')}</h1>
<p>${texts('forgotten.lead')}</p>
<form method="post" action="${visit.link('/login/forgotten')}" data-turbo="false">
${textField({
  name: 'address',
  label: texts('login.address'),
  value: '',
  attributes: addressAttributes,
  isFirst: true,
  problem: undefined,
})}
<button class="main">${texts('forgotten.submit')}</button>
</form>
<p><a href="${visit.link('/login')}">${texts('forgotten.back')}</a></p>
</main>`;
}

/** The same for everybody. */
export function askedView(visit: Visit): Html {
  const { texts } = visit;
  return html`<main id="main" class="card login">
<h1>${icon('key')}${texts('forgotten.title')}</h1>
<p class="note good" role="status">${icon('done')}${texts('forgotten.asked')}</p>
<p>${texts('forgotten.asked.help')}</p>
<p><a href="${visit.link('/login')}">${texts('forgotten.back')}</a></p>
</main>`;
}

export function resetView(
  visit: Visit,
  { address, problem }: { readonly address: string; readonly problem: Problem | undefined },
): Html {
  const { texts } = visit;
  return html`<main id="main" class="card login">
<h1>${icon('key')}${texts('forgotten.title')}</h1>
<p dir="auto">${texts('forgotten.choose', { address })}</p>
<form method="post" data-turbo="false">
${passwordOwner(address)}
${newPasswordFields(texts, { problem, isFirst: true })}
<button class="main">${texts('settings.password.submit')}</button>
</form>
</main>`;
}
