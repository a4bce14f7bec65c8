// The middle pane of a search: what was found, with the folder of each message, looking as a list
// does. On a narrow screen the field stands here, for the bar has no room.

import type { SavedSearch } from '../../account/kept-searches.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder, SearchOptions, SearchPage, SearchRow } from '../../store/mailbox.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { machineTime, shortTime } from '../dates.ts';
import { bulkTools } from '../folder/bulk-tools.view.ts';
import { foundId } from '../folder/chosen.ts';
import { folderLabel, folderNamed } from '../folder/folder-name.ts';
import { labelChips } from '../folder/labels.view.ts';
import { rowMarks } from '../folder/row.view.ts';
import { listKey, type ListPlace, messageIn, queryOf } from '../folder/list-place.ts';
import { doneNote } from '../mail-page.ts';
import { composePath, searchPath } from '../paths.ts';
import { nameClaimsAddress, peopleLine } from '../people.ts';
import { searchHelp } from './help.view.ts';
import { keptPath, newKeptPath } from './kept.view.ts';
import { markedText } from './marked-text.view.ts';

export interface SearchState {
  readonly place: ListPlace;
  /** Undefined when nothing was asked for. */
  readonly found: SearchPage | undefined;
  readonly folders: readonly Folder[];
  /** Those that may be put on. */
  readonly labels: readonly string[];
  /** The message in the reading pane. */
  readonly openId: string | undefined;
  readonly saved: readonly SavedSearch[];
  /** What was asked before, where nothing is asked now. */
  readonly kept: Html | null;
}

export function searchView(visit: SignedVisit, state: SearchState): Html {
  const { texts } = visit;
  const { found } = state;
  const { query } = state.place;
  const isMain = state.openId === undefined;
  const landmark = attributes({ id: isMain && 'main', role: isMain && 'main' });
  return html`<div class="list found" data-list="${visit.link(listKey(state.place))}">
<form class="search-here" role="search" action="${visit.link('/search')}">
<input type="search" name="q" value="${query}" maxlength="1000" aria-label="${texts('search.field')}" placeholder="${texts('search.field')}" dir="auto">
<button class="quiet" aria-label="${texts('search.go')}">${icon('search')}</button>
</form>
<section class="found-list" ${landmark} aria-label="${texts('search.results')}">
<form method="post"><input type="hidden" name="list" value="${queryOf(state.place)}"><input type="hidden" name="q" value="${query}">
<div class="tools"><input type="checkbox" class="pick-all" aria-label="${texts('list.pick-all')}" hidden>
<h1 dir="auto">${texts('search.title')}</h1>${found ? orders(visit, state) : null}${found && found.rows.length > 0 ? bulkTools(visit, { ...state, folder: undefined }) : null}</div>
${found && found.rows.length > 0 ? allFound(visit) : null}
${doneNote(visit)}
${found ? results(visit, state, found) : html`<div class="search-help">${state.kept}${searchHelp(visit)}</div>`}
</form></section>
${found ? pager(visit, state, found) : null}
</div>`;
}

/** Beside the messages of this page: whatever else the search finds. */
function allFound({ texts }: SignedVisit): Html {
  return html`<label class="whole-folder"><input type="checkbox" name="scope" value="search"> ${texts('list.pick-found')}</label>`;
}

function orders(visit: SignedVisit, state: SearchState): Html {
  const { texts } = visit;
  const { query, order } = state.place;
  const link = (to: SearchOptions['order'], label: string): Html =>
    html`<a href="${visit.link(searchPath(query, { order: to, page: 1 }))}" ${attributes({ 'aria-current': to === order && 'true' })}>${label}</a>`;
  return html`<nav class="orders" aria-label="${texts('search.order')}">
${link('date', texts('search.by-date'))}
${link('relevance', texts('search.by-relevance'))}
${saveLink(visit, state)}
</nav>`;
}

function saveLink(visit: SignedVisit, { place: { query }, saved }: SearchState): Html {
  const known = saved.find((search) => search.query === query);
  const words = visit.texts(known ? 'search.change-saved' : 'search.save');
  const path = known ? keptPath(known.id) : newKeptPath(query);
  return html`<a class="save-search" href="${visit.link(path)}" title="${words}" aria-label="${words}">${icon(known ? 'settings' : 'plus')}</a>`;
}

function results(visit: SignedVisit, state: SearchState, found: SearchPage): Html {
  const { texts } = visit;
  const { indexed, total } = found;
  const isPartly = indexed < total;
  return html`${isPartly ? html`<p class="note" role="status">${texts('search.partly', { indexed, total })}</p>` : null}
${
  found.rows.length === 0
    ? html`<p class="empty">${icon('search')}<span dir="auto">${texts('search.nothing', { query: state.place.query })}</span></p>`
    : html`<div class="rows">${found.rows.map((message) => row(visit, state, message))}</div>`
}`;
}

function row(visit: SignedVisit, state: SearchState, message: SearchRow): Html {
  const { texts } = visit;
  const folder = folderNamed(state.folders, message.folder);
  const isOutgoing = folder.role === 'sent' || folder.role === 'drafts';
  const people = isOutgoing ? message.to : message.from;
  const nobody = texts(isOutgoing ? 'list.to-nobody' : 'list.from-nobody');
  const who = peopleLine(people, texts) || nobody;
  const [first] = people;
  const path =
    folder.role === 'drafts'
      ? composePath('draft', message.folder, message.id)
      : messageIn(state.place, message.folder, message.id);
  const isOpen = message.id === state.openId;
  const subject = markedText(message.subject, message.subjectRanges);
  return html`<article class="row${message.flags.seen ? '' : ' new'}${isOpen ? ' open' : ''}" data-id="${message.id}">
<label class="pick"><input type="checkbox" name="id" value="${foundId(message.folder, message.id)}" aria-label="${texts('list.pick', { subject: message.subject })}">${face(who)}</label>
<span class="from" dir="auto">${who}${first && nameClaimsAddress(first) ? html` <small dir="ltr">${first.address}</small>` : null}</span>
<time class="number" datetime="${machineTime(message.dateMs)}">${shortTime(message.dateMs, visit.nowMs, texts)}</time>
<a class="subject" dir="auto" href="${visit.link(path)}">${message.flags.seen ? null : html`<span class="unseen" dir="${texts.direction}">${texts('list.unread')}</span>`}${message.subject === '' ? texts('message.no-subject') : subject}</a>
<span class="marks">${rowMarks(visit, message)}</span>
<p class="preview">${labelChips(message.labels)}<span class="where" dir="auto">${texts('search.in-folder', { folder: folderLabel(folder, texts) })}</span> <span dir="auto">${markedText(message.snippet.text, message.snippet.ranges)}</span></p>
</article>`;
}

function pager(
  visit: SignedVisit,
  { place: { query, order } }: SearchState,
  found: SearchPage,
): Html | null {
  if (found.page === 1 && !found.hasMore) return null;
  const { texts } = visit;
  const step = (page: number, isThere: boolean, name: 'back' | 'next', label: string): Html =>
    isThere
      ? html`<a class="button quiet" rel="${name === 'back' ? 'prev' : 'next'}" href="${visit.link(searchPath(query, { order, page }))}" aria-label="${label}">${icon(name)}</a>`
      : html`<span class="quiet" aria-hidden="true">${icon(name)}</span>`;
  return html`<nav class="pager" aria-label="${texts('search.pages')}">
${step(found.page - 1, found.page > 1, 'back', texts('search.newer'))}
<span class="number">${texts('search.page', { page: found.page })}</span>
${step(found.page + 1, found.hasMore, 'next', texts('search.older'))}
</nav>`;
}
