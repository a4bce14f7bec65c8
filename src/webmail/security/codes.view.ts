// The codes against loss, on the one page that ever shows them.

import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function codesView(visit: SignedVisit, codes: readonly string[]): Html {
  const { texts } = visit;
  return html`<div class="column"><section class="card" data-turbo-temporary aria-label="${texts('security.codes.new')}">
<p class="note warn">${icon('warning')}${texts('security.codes.new.lead')}</p>
<ul class="codes" dir="ltr">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a class="button main" href="${visit.link(securityPath)}">${texts('security.codes.go-on')}</a></p>
</section></div>`;
}
