// The middle pane: a folder's messages, newest first, in one form so that the chosen ones can be
// acted on without a script. The disc with the initials is the label of each row's check box.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Arrangement } from '../../store/arrangement.ts';
import type { Folder, MessageRow, Page } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayHeading } from '../dates.ts';
import type { KnownContacts } from '../contacts/known.ts';
import { doneNote } from '../mail-page.ts';
import { folderPath } from '../paths.ts';
import { folderLabel } from './folder-name.ts';
import { bulkTools } from './bulk-tools.view.ts';
import { listFiltersView, listMenu } from './list-head.view.ts';
import { listKey, listPath, type ListPlace, queryOf } from './list-place.ts';
import { rowView } from './row.view.ts';

export interface ListState {
  readonly folder: Folder;
  readonly folders: readonly Folder[];
  readonly place: ListPlace;
  readonly arrangement: Arrangement;
  readonly page: Page<MessageRow>;
  /** Those that may be put on. */
  readonly labels: readonly string[];
  /** The message in the reading pane, or the one whose row stands for it. */
  readonly openId: string | undefined;
  /** Those of the people in it who are contacts, by address. */
  readonly contacts: KnownContacts;
}

export function listView(visit: SignedVisit, state: ListState): Html {
  const { texts } = visit;
  const { folder, page } = state;
  return html`<section class="list" data-list="${visit.link(listKey(state.place))}" ${attributes({ ...listLandmark(state), 'data-settling': page.isSettling })} aria-label="${texts('list.pane')}">
<form method="post"><input type="hidden" name="list" value="${queryOf(state.place)}">
<div class="tools">
<input type="checkbox" class="pick-all" aria-label="${texts('list.pick-all')}" hidden>
<h1 dir="auto">${folderLabel(folder, texts)}</h1>
<span class="number soft count">${texts('list.count', { count: page.total })}</span>
${listMenu(visit, state.place, folder)}
${bulkTools(visit, state)}
</div>
${page.total > 0 || state.place.only !== undefined ? listFiltersView(visit, state.place) : null}
${page.pages > 1 ? wholeFolder(visit, state) : null}
${state.openId === undefined ? doneNote(visit) : null}
${page.searchable ? html`<p class="note progress" role="status">${texts('search.progress', page.searchable)}</p>` : null}
${page.rows.length === 0 ? emptyFolder(visit, state) : rows(visit, state)}
</form>
${page.pages > 1 ? pager(visit, state) : null}
</section>`;
}

/** Beside the messages of this page: all that the list has. */
function wholeFolder({ texts }: SignedVisit, { page, place, arrangement }: ListState): Html {
  const words = texts(place.only === undefined ? 'list.pick-folder' : 'list.pick-shown', {
    count: page.messages,
  });
  const scope = arrangement.isGrouped === true ? 'conversations' : 'folder';
  return html`<label class="whole-folder"><input type="checkbox" name="scope" value="${scope}"> ${words}</label>`;
}

/** The page's main part is the list, unless a message stands beside it. */
function listLandmark({ openId }: ListState): Readonly<Record<string, string>> {
  return openId === undefined ? { id: 'main', role: 'main' } : {};
}

function emptyFolder(visit: SignedVisit, { folder, place }: ListState): Html {
  if (place.only !== undefined) {
    return html`<p class="empty">${icon('mailbox')}${visit.texts('list.empty-filter')}</p>`;
  }
  const words = visit.texts(folder.role === 'inbox' ? 'list.empty-inbox' : 'list.empty');
  return html`<p class="empty">${icon('mailbox')}${words}</p>`;
}

function rows(visit: SignedVisit, state: ListState): Html {
  const parts: Html[] = [];
  const isLong = state.page.total > state.page.rows.length;
  let heading: string | undefined;
  for (const message of state.page.rows) {
    const next = headingOf(visit, state, message);
    if (next !== undefined && next !== heading) parts.push(html`<h2 class="day">${next}</h2>`);
    heading = next;
    parts.push(rowView(visit, state, message, isLong ? next : undefined));
  }
  const known = { ...rowsOf(visit, state), ...windowOf(state) };
  return html`<div class="rows" ${attributes(known)}>${parts}</div>`;
}

/** The words of its day, or undefined in an order that is not of days. */
function headingOf(
  { texts, nowMs }: SignedVisit,
  { place }: ListState,
  message: MessageRow,
): string | undefined {
  if (place.sort !== 'date' || place.isReversed) return undefined;
  return message.isPinned === true
    ? texts('day.pinned')
    : dayHeading(message.receivedMs, nowMs, texts);
}

/** Rows by their positions alone, for a list that is scrolled in one go. */
export function pieceView(visit: SignedVisit, state: ListState): Html {
  // The list may have become so short that all of it is here: its length is told all the same.
  const known = { 'data-total': state.page.total, ...rowsOf(visit, state), ...windowOf(state) };
  return html`<div class="rows" ${attributes(known)}>${state.page.rows.map((message) => rowView(visit, state, message, headingOf(visit, state, message)))}</div>`;
}

/** What the script needs to know to ask for rows; in a filter any change may be one of the list. */
function rowsOf(visit: SignedVisit, { place, page, folder }: ListState) {
  const path = `${folderPath(folder.name)}/rows${queryOf({ ...place, page: 1 })}`;
  const messages = place.only === undefined && page.messages;
  return { 'data-rows': visit.link(path), 'data-messages': messages };
}

/** Nothing where all rows are here. */
function windowOf({ page }: ListState) {
  if (page.total <= page.rows.length) return {};
  return { 'data-from': page.from, 'data-total': page.total };
}

function pager(visit: SignedVisit, { place, page }: ListState): Html {
  const { texts } = visit;
  const pathOf = (to: number): string => visit.link(listPath({ ...place, page: to }));
  const step = (to: number, name: 'back' | 'next', label: string): Html =>
    to < 1 || to > page.pages
      ? html`<span class="quiet" aria-hidden="true">${icon(name)}</span>`
      : html`<a class="button quiet" rel="${name === 'back' ? 'prev' : 'next'}" href="${pathOf(to)}" aria-label="${label}">${icon(name)}</a>`;
  return html`<nav class="pager" aria-label="${texts('list.pages')}">
${step(page.page - 1, 'back', texts('list.newer'))}
<span class="number">${texts('list.page', { page: page.page, pages: page.pages })}</span>
${step(page.page + 1, 'next', texts('list.older'))}
</nav>`;
}
