// Where somebody is led whose password somebody else has set: GET /new-password. Its form is that of
// the settings.

import { html } from '../../html/html.ts';
import { passwordField, passwordOwner } from '../../web/field.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { newPasswordFields } from '../../web/new-password-fields.ts';
import { page } from '../../web/respond.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function newPasswordPage(shell: Shell, visit: SignedVisit): WebResponse {
  const { texts, session } = visit;
  const title = texts('new-password.title');
  const content = html`<main id="main" class="card login">
<h1>${icon('key')}${title}</h1>
<p>${texts('new-password.lead')}</p>
<form method="post" action="${visit.link('/settings/password')}">
${passwordOwner(session.address)}
${passwordField({
  name: 'current',
  label: texts('settings.password.current'),
  autocomplete: 'current-password',
  isFirst: true,
  problem: undefined,
})}
${newPasswordFields(texts, {})}
<button class="main">${texts('settings.password.submit')}</button>
</form>
</main>`;
  return page(documentOf(shell, visit, { title, layout: 'bare', content }));
}
