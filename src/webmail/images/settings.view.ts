// The card of the settings page for pictures of other servers.

import { attributes, type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';

export interface PictureSettings {
  readonly never: boolean;
  readonly senders: readonly string[];
}

export function pictureSection(visit: SignedVisit, { never, senders }: PictureSettings): Html {
  const { texts } = visit;
  const action = visit.link('/settings/pictures');
  const choice = (value: string, words: string, isChosen: boolean): Html =>
    html`<label class="check"><input type="radio" name="mode" ${attributes({ value, checked: isChosen })}><span>${words}</span></label>`;
  return html`<section class="card" id="pictures" aria-labelledby="pictures-title">
<h2 id="pictures-title">${texts('trust.pictures')}</h2>
<p class="soft">${texts('trust.pictures.lead')}</p>
<form method="post" action="${action}">
<fieldset class="field"><legend>${texts('trust.pictures.mode')}</legend>
${choice('ask', texts('trust.pictures.ask'), !never)}
${choice('never', texts('trust.pictures.never'), never)}</fieldset>
<button class="main">${texts('trust.pictures.submit')}</button>
</form>
${senders.length === 0 ? null : senderList(visit, action, senders)}
</section>`;
}

function senderList(visit: SignedVisit, action: string, senders: readonly string[]): Html {
  const { texts } = visit;
  return html`<p class="soft">${texts('trust.pictures.senders')}</p>
<ul class="senders-list">${senders.map(
    (address) =>
      html`<li><form method="post" action="${action}"><span dir="ltr">${address}</span><button class="link" name="revoke" value="${address}" aria-label="${texts('trust.pictures.revoke', { address })}">${texts('trust.pictures.revoke', { address })}</button></form></li>`,
  )}</ul>`;
}
