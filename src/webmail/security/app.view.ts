// Setting up an authenticator app: the picture, the same as text, and its first code.

import type { AppOffer } from '../../account/factors/second-factors.ts';
import { type Html, html } from '../../html/html.ts';
import { textField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import { codeAttributes } from '../../web/proof.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { appPath } from './parts.ts';

export function appView(
  visit: SignedVisit,
  state: {
    readonly offer: AppOffer;
    readonly picture: Html;
    readonly problem: Problem | undefined;
  },
): Html {
  const { texts } = visit;
  const { offer, picture, problem } = state;
  return html`<div class="column"><section class="card app-offer" data-turbo-temporary aria-label="${texts('security.app')}">
<p>${texts('security.app.scan')}</p>
${picture}
<p>${texts('security.app.by-hand')}</p>
<p class="secret" dir="ltr"><code>${inGroups(offer.secret)}</code></p>
<p><a href="${offer.address}">${texts('security.app.here')}</a></p>
<form method="post" action="${visit.link(appPath)}" data-turbo="false" autocomplete="off">
<input type="hidden" name="sealed" value="${offer.sealed}">
${textField({
  name: 'code',
  label: texts('security.app.code'),
  help: texts('security.app.code.help'),
  value: '',
  attributes: codeAttributes,
  isFirst: true,
  problem,
})}
<p class="actions"><button class="main">${texts('security.app.confirm')}</button>
<a class="button quiet" href="${visit.link(securityPath)}">${texts('admin.cancel')}</a></p>
</form>
</section></div>`;
}

/** Four letters at a time, as people copy them; apps leave spaces out. */
function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
