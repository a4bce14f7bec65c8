// The login page: one card, two fields.

import type { HostBrand } from '../../account/branding.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { initials } from '../../web/face.ts';
import { passwordField, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import { logoImages } from '../../web/logo.ts';
import { type Language, languages, languageTags } from '../../web/tables/languages.ts';
import type { Visit } from '../../web/visit.ts';

export interface LoginState {
  /** Own path to go on to; empty for the usual one. */
  readonly next: string;
  readonly note: string | undefined;
  /** Typed before, shown again. */
  readonly address: string;
  readonly error: string | undefined;
  /** Of the domain whose host this is. */
  readonly brand: HostBrand | undefined;
  /** Whether somebody may have a new password sent. */
  readonly offers: boolean;
  /** The domain of which somebody may ask for a mailbox here. */
  readonly asks: string | undefined;
}

const addressAttributes = attributes({
  inputmode: 'email',
  autocomplete: 'username',
  autocapitalize: 'none',
  spellcheck: 'false',
});

export function loginView(visit: Visit, state: LoginState): Html {
  const { texts } = visit;
  // Who was refused has mistyped the password, mostly.
  const goesOn = state.error !== undefined;
  return html`<main id="main" class="card login">
${title(visit, state.brand)}
<p dir="auto">${state.brand === undefined || state.brand.welcome === '' ? texts('login.lead') : state.brand.welcome}</p>
${state.note ? html`<p class="note good" role="status">${icon('done')}${state.note}</p>` : null}
${state.error ? html`<p class="note bad" role="alert" id="login-error">${icon('warning')}${state.error}</p>` : null}
<form method="post" action="${visit.link('/login')}" data-turbo="false">
${state.next ? html`<input type="hidden" name="next" value="${state.next}">` : null}
${textField({
  name: 'address',
  label: texts('login.address'),
  value: state.address,
  attributes: addressAttributes,
  isFirst: !goesOn,
  problem: undefined,
})}
${passwordField({
  name: 'password',
  label: texts('login.password'),
  autocomplete: 'current-password',
  isFirst: goesOn,
  problem: undefined,
})}
<button class="main">${texts('login.submit')}</button>
</form>
${state.offers ? html`<p><a href="${visit.link('/login/forgotten')}">${texts('forgotten.link')}</a></p>` : null}
${state.asks === undefined ? null : html`<p><a href="${visit.link(`/ask/${state.asks}`)}">${texts('join.ask')}</a></p>`}
${passkeyForm(visit, { step: 'first', next: state.next })}
${languageMenu(visit, state.next)}
</main>`;
}

/** Shown by the page's own script, where the browser has passkeys. */
export function passkeyForm(
  visit: Visit,
  { step, next }: { readonly step: 'first' | 'second'; readonly next: string },
): Html {
  const { texts } = visit;
  return html`<form class="passkey-login" method="post" action="${visit.link('/login/passkey')}" data-turbo="false" hidden>
<input type="hidden" name="step" value="${step}"><input type="hidden" name="answer" value="">
${next === '' ? null : html`<input type="hidden" name="next" value="${next}">`}
<p class="note warn refused" role="alert" hidden>${texts('security.passkeys.failed')}</p>
<button>${icon('key')}${texts('login.passkey')}</button>
</form>`;
}

/** The domain's own name, where it has one at its host. */
function title(visit: Visit, brand: HostBrand | undefined): Html {
  if (brand === undefined) return html`<h1>${icon('brand')}Dispatch</h1>`;
  const name = brand.name === '' ? brand.domain : brand.name;
  const { hue, logo } = brand;
  if (logo !== undefined) return html`<h1 class="with-logo">${logoImages(visit, logo, name)}</h1>`;
  const mark = html`<span class="face hue-${hue}" aria-hidden="true">${initials(name)}</span>`;
  return html`<h1 dir="auto">${hue === '' ? icon('brand') : mark}${name}</h1>`;
}

/** Each language by its own name, so that whoever cannot read this page finds theirs. */
function languageMenu(visit: Visit, next: string): Html {
  const { texts } = visit;
  const rest = next === '' ? '' : `&next=${encodeURIComponent(next)}`;
  const offer = (tag: Language): Html => {
    const { name, direction } = languages[tag];
    const current = tag === texts.language && 'true';
    return html`<li><a href="${visit.link('/login')}?language=${tag}${rest}" ${attributes({ lang: tag, hreflang: tag, dir: direction, 'aria-current': current })}>${name}</a></li>`;
  };
  return html`<nav class="languages" data-turbo="false" aria-label="${texts('display.language')}"><ul>${languageTags.map(offer)}</ul></nav>`;
}
