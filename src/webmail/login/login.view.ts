// The login page: one card, two fields.

import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Visit } from '../../web/visit.ts';

export interface LoginState {
  /** Own path to go on to; empty for the usual one. */
  readonly next: string;
  readonly note: string | undefined;
  /** Typed before, shown again. */
  readonly address: string;
  readonly error: string | undefined;
}

export function loginView(visit: Visit, state: LoginState): Html {
  const { texts } = visit;
  return html`<main id="main" class="card login">
<h1>${icon('brand')}Dispatch</h1>
<p>${texts('login.lead')}</p>
${state.note ? html`<p class="note good" role="status">${icon('done')}${state.note}</p>` : null}
${state.error ? html`<p class="note bad" role="alert" id="login-error">${icon('warning')}${state.error}</p>` : null}
<form method="post" action="${visit.link('/login')}">
${state.next ? html`<input type="hidden" name="next" value="${state.next}">` : null}
<div class="field"><label for="address">${texts('login.address')}</label>
<input type="text" id="address" name="address" value="${state.address}" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></div>
<div class="field"><label for="password">${texts('login.password')}</label>
<input type="password" id="password" name="password" autocomplete="current-password" required></div>
<button class="main">${texts('login.submit')}</button>
</form>
</main>`;
}
