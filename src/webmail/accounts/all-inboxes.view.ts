// One list of several inboxes: a press on a row goes into its account and opens the message there.

import { type Html, html } from '../../html/html.ts';
import { accountsPath } from '../../web/companion.ts';
import { face } from '../../web/face.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayHeading, machineTime, shortTime } from '../dates.ts';
import { wholeId } from '../folder/chosen.ts';
import { rowMarks } from '../folder/row.view.ts';
import { doneNote } from '../mail-page.ts';
import { peopleLine } from '../people.ts';
import type { AccountRow } from './all-inboxes.ts';

export interface AllState {
  readonly rows: readonly AccountRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Queries of the pages beside this one. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
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
<form method="post" action="${visit.link(accountsPath)}/switch" data-turbo="false"><input type="hidden" name="list" value="${positionOf(visit)}">
<div class="tools"><input type="checkbox" class="pick-all" aria-label="${texts('list.pick-all')}" hidden>
<h1>${texts('accounts.all')}</h1><span class="number soft count">${texts('list.count', { count: state.total })}</span>${bulk(visit)}</div>
${doneNote(visit, undoAll(visit))}
${state.rows.length === 0 ? html`<p class="empty">${icon('mailbox')}${texts('list.empty-inbox')}</p>` : html`<div class="rows">${parts}</div>`}
</form>
${state.pages > 1 ? pager(visit, state) : null}
</section>`;
}

/** What the list is asked for by again, without what was done to it. */
function positionOf({ request, query }: SignedVisit): string {
  const kept = new URLSearchParams();
  for (const name of request.query === '' ? [] : ['from', 'to']) {
    const said = query.get(name);
    if (said !== null) kept.set(name, said);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}

function bulk(visit: SignedVisit): Html {
  const { texts } = visit;
  const button = (verb: string, name: IconName, label: string): Html =>
    html`<button class="quiet" formaction="${visit.link(`/all/${verb}`)}" title="${label}" aria-label="${label}">${icon(name)}</button>`;
  return html`<div class="bulk" role="group" aria-label="${texts('list.bulk')}">
${button('seen', 'done', texts('list.seen'))}
${button('unseen', 'unread', texts('list.unseen'))}
${button('flagged', 'star', texts('list.flagged'))}
${button('removal', 'trash', texts('list.trash'))}
</div>`;
}

/** Each account's task has a name of its own; one button takes back all of them. */
function undoAll(visit: SignedVisit): Html | null {
  const said = visit.request.query === '' ? [] : visit.query.getAll('undo');
  const tasks = said.filter((one) => taskForm.test(one));
  if (tasks.length === 0) return null;
  return html`${tasks.map((one) => html`<input type="hidden" name="undo" value="${one}">`)}<button class="quiet" formaction="${visit.link('/all/undo')}">${visit.texts('tasks.undo')}</button>`;
}

const taskForm = /^[^\s]{3,320} [0-9a-f]{16}$/;

function row(visit: SignedVisit, { address, message }: AccountRow): Html {
  const { texts, nowMs } = visit;
  const who = peopleLine(message.from, texts) || texts('list.from-nobody');
  const { conversation } = message;
  const isUnread = conversation?.isUnread ?? !message.flags.seen;
  const id = conversation?.readId ?? message.id;
  const isWhole = conversation !== undefined && conversation.countHere > 1;
  const chosen = isWhole ? wholeId(message.id) : message.id;
  return html`<article class="row${isUnread ? ' new' : ''}">
<label class="pick"><input type="checkbox" name="id" value="${address} ${chosen}" aria-label="${texts('list.pick', { subject: message.subject })}">${face(who)}</label>
<span class="from" dir="auto">${who}</span>
<time class="number" datetime="${machineTime(message.dateMs)}">${shortTime(message.dateMs, nowMs, texts)}</time>
<button class="subject" name="open" value="${address} ${id}" dir="auto">${isUnread ? html`<span class="unseen" dir="${texts.direction}">${texts('list.unread')}</span>` : null}${message.subject || texts('message.no-subject')}</button>
<span class="marks">${rowMarks(visit, message)}</span>
<p class="preview"><span class="where" dir="ltr">${address}</span> <span dir="auto">${message.preview}</span></p>
</article>`;
}

function pager(visit: SignedVisit, { page, pages, newer, older }: AllState): Html {
  const { texts } = visit;
  const step = (query: string | undefined, name: 'back' | 'next', label: string): Html =>
    query === undefined
      ? html`<span class="quiet" aria-hidden="true">${icon(name)}</span>`
      : html`<a class="button quiet" href="${visit.link('/all')}?${query}" aria-label="${label}">${icon(name)}</a>`;
  return html`<nav class="pager" aria-label="${texts('list.pages')}">
${step(newer, 'back', texts('list.newer'))}
<span class="number">${texts('list.page', { page, pages })}</span>
${step(older, 'next', texts('list.older'))}
</nav>`;
}
