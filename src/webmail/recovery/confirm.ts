// An address is confirmed as the way back by the link that was sent there: GET and POST
// /recovery/:token. Programs that look through mail follow links: nothing happens before the button.

import { type Html, html } from '../../html/html.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { Visit } from '../../web/visit.ts';
import type { RecoveryParts } from './recovery-parts.ts';

export async function confirmPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const { texts, params } = visit;
  const { recovery } = parts.accounts.selfService;
  const { address, sentTo } = await recovery.waiting(params['token'] ?? '');
  const content = html`<p dir="auto">${texts('recovery.confirm', { address, recovery: sentTo })}</p>
<form method="post" data-turbo="false"><button class="main">${texts('recovery.confirm.submit')}</button></form>`;
  return bare(parts, visit, content);
}

export async function confirmRecovery(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const { recovery } = parts.accounts.selfService;
  const { remoteAddress } = visit.request;
  await recovery.takeTurn(remoteAddress);
  await recovery.confirm(visit.params['token'] ?? '', remoteAddress);
  const { texts } = visit;
  const home = html`<a class="button" href="${visit.link('/')}">${texts('failure.home')}</a>`;
  return bare(parts, visit, html`<p>${texts('recovery.confirmed')}</p><p>${home}</p>`);
}

function bare({ shell }: RecoveryParts, visit: Visit, inside: Html): WebResponse {
  const title = visit.texts('recovery.title');
  const content = html`<main id="main" class="card login">
<h1>${icon('key')}${title}</h1>
${inside}
</main>`;
  return page(documentOf(shell, visit, { title, layout: 'bare', content }));
}
