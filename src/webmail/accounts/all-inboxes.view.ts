// One list of several inboxes: a press on a row goes into its account and opens the message there.

import { type Html, html } from '../../html/html.ts';
import { accountsPath } from '../../web/companion.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayHeading, machineTime, shortTime } from '../dates.ts';
import { rowMarks } from '../folder/row.view.ts';
import { peopleLine } from '../people.ts';
import type { AccountRow } from './all-inboxes.ts';

export interface AllState {
  readonly rows: readonly AccountRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export function allView(visit: SignedVisit, state: AllState): Html {
  const { texts, nowMs } = visit;
  const parts: Html[] = [];
  let heading = '';
  for (const each of state.rows) {
    const next = dayHeading(each.message.receivedMs, nowMs, texts);
    if (next !== heading) parts.push(html`<h2 class="day">${next}</h2>`);
    heading = next;
    parts.push(row(visit, each));
  }
  return html`<section class="list all-inboxes" id="main" role="main" data-list="${visit.link('/all')}" aria-label="${texts('accounts.all')}">
<form method="post" action="${visit.link(accountsPath)}/switch" data-turbo="false">
<div class="tools"><h1>${texts('accounts.all')}</h1><span class="number soft count">${texts('list.count', { count: state.total })}</span></div>
${state.rows.length === 0 ? html`<p class="empty">${icon('mailbox')}${texts('list.empty-inbox')}</p>` : html`<div class="rows">${parts}</div>`}
</form>
${state.pages > 1 ? pager(visit, state) : null}
</section>`;
}

function row(visit: SignedVisit, { address, message }: AccountRow): Html {
  const { texts, nowMs } = visit;
  const who = peopleLine(message.from, texts) || texts('list.from-nobody');
  const { conversation } = message;
  const isUnread = conversation?.isUnread ?? !message.flags.seen;
  const id = conversation?.readId ?? message.id;
  return html`<article class="row${isUnread ? ' new' : ''}">
<span class="pick">${face(who)}</span>
<span class="from" dir="auto">${who}</span>
<time class="number" datetime="${machineTime(message.dateMs)}">${shortTime(message.dateMs, nowMs, texts)}</time>
<button class="subject" name="open" value="${address} ${id}" dir="auto">${isUnread ? html`<span class="unseen" dir="${texts.direction}">${texts('list.unread')}</span>` : null}${message.subject || texts('message.no-subject')}</button>
<span class="marks">${rowMarks(visit, message)}</span>
<p class="preview"><span class="where" dir="ltr">${address}</span> <span dir="auto">${message.preview}</span></p>
</article>`;
}

function pager(visit: SignedVisit, { page, pages }: AllState): Html {
  const { texts } = visit;
  const step = (to: number, name: 'back' | 'next', label: string): Html =>
    to < 1 || to > pages
      ? html`<span class="quiet" aria-hidden="true">${icon(name)}</span>`
      : html`<a class="button quiet" href="${visit.link('/all')}${to > 1 ? `?page=${to}` : ''}" aria-label="${label}">${icon(name)}</a>`;
  return html`<nav class="pager" aria-label="${texts('list.pages')}">
${step(page - 1, 'back', texts('list.newer'))}
<span class="number">${texts('list.page', { page, pages })}</span>
${step(page + 1, 'next', texts('list.older'))}
</nav>`;
}
