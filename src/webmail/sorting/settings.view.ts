// The page of these settings.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { settingsFrame } from '../settings/frame.view.ts';

export interface SortingSettings {
  readonly blocked: readonly string[];
  readonly isByYear: boolean;
}

export function sortingView(visit: SignedVisit, state: SortingSettings): Html {
  const { texts } = visit;
  return settingsFrame(
    visit,
    { current: 'sorting', title: texts('sorting.title') },
    html`${blockedSection(visit, state)}
<section class="card" aria-labelledby="archiving"><h2 id="archiving">${texts('sorting.archiving')}</h2>
<form method="post" action="${visit.link('/settings/sorting')}">
<p class="check"><label><input type="checkbox" name="by_year" value="1" ${attributes({ checked: state.isByYear })}> ${texts('sorting.by-year')}</label></p>
<p class="actions"><button class="main">${texts('sorting.save')}</button></p></form></section>
<p><a class="button quiet" href="${visit.link('/snoozed')}">${icon('snooze')} ${texts('snooze.title')}</a></p>`,
  );
}

function blockedSection(visit: SignedVisit, { blocked }: SortingSettings): Html {
  const { texts } = visit;
  const remove = (sender: string): string => texts('sorting.unblock', { sender });
  return html`<section class="card" aria-labelledby="blocked"><h2 id="blocked">${texts('sorting.blocked')}</h2>
<p class="soft">${texts('sorting.blocked-about')}</p>
<form method="post" action="${visit.link('/settings/sorting/unblocked')}">
<ul class="plain blocked">${blocked.map(
    (sender) =>
      html`<li><bdi dir="ltr">${sender}</bdi> <button class="quiet" name="sender" value="${sender}" title="${remove(sender)}" aria-label="${remove(sender)}">${icon('close')}</button></li>`,
  )}</ul>
${blocked.length === 0 ? html`<p class="soft">${texts('sorting.nobody-blocked')}</p>` : null}
</form>
<form method="post" action="${visit.link('/settings/sorting/blocked')}">
<p class="field"><label for="block-sender">${texts('sorting.block-sender')}</label>
<input type="text" id="block-sender" name="sender" maxlength="190" required dir="ltr" placeholder="@example.org"></p>
<p class="actions"><button class="main">${texts('sorting.block-add')}</button></p>
</form></section>`;
}
