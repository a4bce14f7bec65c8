// Passkeys as rows, and the card that makes one. Browsers make them for a script alone, so that the
// button is there with it.

import type { FactorOverview } from '../../account/factors/second-factors.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { textField } from '../../web/field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { agentWords } from './agent-words.ts';
import { factorRemovalPath, passkeysPath, sinceWords } from './parts.ts';

export function passkeysSection(visit: SignedVisit, overview: FactorOverview): Html | null {
  const { texts } = visit;
  const { passkeys, mayAdd } = overview;
  if (passkeys.length === 0 && !mayAdd) return null;
  const rows = passkeys.map(
    (
      passkey,
    ) => html`<li><div class="entry"><span class="clip two"><b dir="auto">${passkey.name}</b><small class="soft">${passkey.host} · ${sinceWords(visit, passkey)}</small></span>
<form method="post" action="${visit.link(factorRemovalPath)}" data-turbo="false"><input type="hidden" name="id" value="${passkey.id}"><button class="quiet" aria-label="${texts('security.passkeys.remove.label', { name: passkey.name })}">${texts('security.passkeys.remove')}</button></form></div></li>
`,
  );
  const add = html`<form method="post" action="${visit.link(`${passkeysPath}/begin`)}" data-turbo="false"><button>${texts('security.passkeys.add')}</button></form>`;
  return html`<section class="card" aria-labelledby="passkeys-title"><h2 id="passkeys-title">${texts('security.passkeys')}</h2>
<p class="soft">${texts('security.passkeys.about')}</p>
${rows.length === 0 ? null : html`<ul class="entries tall">${rows}</ul>`}
${mayAdd ? add : null}</section>`;
}

export function newPasskeyView(
  visit: SignedVisit,
  offer: { readonly options: unknown; readonly sealed: string },
): Html {
  const { texts, request } = visit;
  const device = agentWords(texts, request.header('user-agent') ?? '');
  return html`<div class="column"><section class="card" aria-label="${texts('security.passkeys.add')}">
<p>${texts('security.passkeys.new.lead')}</p>
<form class="new-passkey" method="post" action="${visit.link(passkeysPath)}" data-turbo="false" data-options="${JSON.stringify(offer.options)}">
<input type="hidden" name="sealed" value="${offer.sealed}"><input type="hidden" name="answer" value="">
${textField({
  name: 'name',
  label: texts('security.passkeys.name'),
  help: texts('security.passkeys.name.help'),
  value: device,
  attributes: attributes({ maxlength: 100, autocomplete: 'off' }),
  isFirst: true,
  problem: undefined,
})}
<p class="note warn refused" role="alert" hidden>${texts('security.passkeys.failed')}</p>
<button class="main" disabled>${texts('security.passkeys.make')}</button>
<p class="soft needs-script">${texts('security.passkeys.needs-script')}</p>
</form>
</section></div>`;
}
