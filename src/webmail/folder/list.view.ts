// The middle pane: a folder's messages, newest first, in one form so that the chosen ones can be
// acted on without a script. The disc with the initials is the label of each row's check box.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder, MessageRow, Page } from '../../store/mailbox.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type DayGroup, dayGroup, machineTime, shortTime } from '../dates.ts';
import { contactFace } from '../contacts/face.view.ts';
import type { KnownContacts } from '../contacts/known.ts';
import { doneNote } from '../mail-page.ts';
import { composePath, folderPath } from '../paths.ts';
import { nameClaimsAddress, peopleLine } from '../people.ts';
import { shownAddress } from '../sender/shown-domain.ts';
import { folderLabel } from './folder-name.ts';
import { bulkTools } from './bulk-tools.view.ts';
import { listFiltersView, listMenu } from './list-head.view.ts';
import { listKey, listPath, type ListPlace, messageIn, queryOf } from './list-place.ts';
import { labelChips } from './labels.view.ts';

export interface ListState {
  readonly folder: Folder;
  readonly folders: readonly Folder[];
  readonly place: ListPlace;
  readonly page: Page<MessageRow>;
  /** Those that may be put on. */
  readonly labels: readonly string[];
  /** The message in the reading pane. */
  readonly openId: string | undefined;
  /** Those of the people in it who are contacts, by address. */
  readonly contacts: KnownContacts;
}

export function listView(visit: SignedVisit, state: ListState): Html {
  const { texts } = visit;
  const { folder, page } = state;
  return html`<section class="list" data-list="${visit.link(listKey(state.place))}" ${attributes(listLandmark(state))} aria-label="${texts('list.pane')}">
<form method="post"><input type="hidden" name="list" value="${queryOf(state.place)}">
<div class="tools">
<input type="checkbox" class="pick-all" aria-label="${texts('list.pick-all')}" hidden>
<h1 dir="auto">${folderLabel(folder, texts)}</h1>
<span class="number soft count">${texts('list.count', { count: page.total })}</span>
${listMenu(visit, state.place, folder)}
${bulkTools(visit, state)}
</div>
${page.total > 0 || state.place.only !== undefined ? listFiltersView(visit, state.place) : null}
${page.pages > 1 ? wholeFolder(visit, page) : null}
${state.openId === undefined ? doneNote(visit) : null}
${page.searchable ? html`<p class="note" role="status">${texts('search.progress', page.searchable)}</p>` : null}
${page.rows.length === 0 ? emptyFolder(visit, state) : rows(visit, state)}
</form>
${page.pages > 1 ? pager(visit, state) : null}
</section>`;
}

/** Beside the messages of this page: all of them. */
function wholeFolder({ texts }: SignedVisit, page: Page<MessageRow>): Html {
  return html`<label class="whole-folder"><input type="checkbox" name="scope" value="folder"> ${texts('list.pick-folder', { count: page.total })}</label>`;
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
  let group: DayGroup | 'pinned' | undefined;
  const isByDay = state.place.sort === 'date' && !state.place.isReversed;
  for (const message of state.page.rows) {
    const day = dayGroup(message.receivedMs, visit.nowMs, visit.texts);
    const next = message.isPinned === true ? 'pinned' : day;
    if (isByDay && next !== group)
      parts.push(html`<h2 class="day">${visit.texts(`day.${next}`)}</h2>`);
    group = next;
    parts.push(row(visit, state, message));
  }
  return html`<div class="rows" ${attributes(windowOf(visit, state))}>${parts}</div>`;
}

/** Rows by their positions alone, for a list that is scrolled in one go. */
export function pieceView(visit: SignedVisit, state: ListState): Html {
  // The list may have become so short that all of it is here: its length is told all the same.
  const known = { 'data-total': state.page.total, ...windowOf(visit, state) };
  return html`<div class="rows" ${attributes(known)}>${state.page.rows.map((message) => row(visit, state, message))}</div>`;
}

/** What the script needs to know to fetch the rest; nothing where all rows are here. */
function windowOf(visit: SignedVisit, { place, page, folder }: ListState) {
  if (page.total <= page.rows.length) return {};
  const path = `${folderPath(folder.name)}/rows${queryOf({ ...place, page: 1 })}`;
  return { 'data-rows': visit.link(path), 'data-from': page.from, 'data-total': page.total };
}

function row(visit: SignedVisit, state: ListState, message: MessageRow): Html {
  const { texts } = visit;
  const outgoing = state.folder.role === 'sent' || state.folder.role === 'drafts';
  const people = outgoing ? message.to : message.from;
  const who = peopleLine(people, texts) || texts(outgoing ? 'list.to-nobody' : 'list.from-nobody');
  const first = people[0];
  const classes = `row${message.flags.seen ? '' : ' new'}${message.id === state.openId ? ' open' : ''}`;
  return html`<article class="${classes}" data-id="${message.id}">
<label class="pick"><input type="checkbox" name="id" value="${message.id}" aria-label="${texts('list.pick', { subject: message.subject })}">${contactFace(visit, who, first && state.contacts.get(first.address.toLowerCase()))}</label>
<span class="from" dir="auto">${who}${first && nameClaimsAddress(first) ? html` <small dir="ltr">${shownAddress(first.address)}</small>` : null}</span>
<time class="number" datetime="${machineTime(message.dateMs)}">${shortTime(message.dateMs, visit.nowMs, texts)}</time>
<a class="subject" dir="auto" href="${visit.link(rowPath(state, message))}">${message.flags.seen ? null : html`<span class="unseen" dir="${texts.direction}">${texts('list.unread')}</span>`}${message.subject || texts('message.no-subject')}</a>
<span class="marks">${rowMarks(visit, message)}</span>
<p class="preview" dir="auto">${labelChips(message.labels)}${message.preview}</p>
</article>`;
}

/** A draft is opened for writing, everything else for reading. */
function rowPath(state: ListState, message: MessageRow): string {
  if (state.folder.role === 'drafts') return composePath('draft', state.folder.name, message.id);
  return messageIn(state.place, state.folder.name, message.id);
}

/** The signs at the end of a row: answered, forwarded, with an attachment, flagged. */
export function rowMarks(visit: SignedVisit, message: MessageRow): readonly Html[] {
  const found: Html[] = [];
  const mark = (name: IconName, words: string): void => {
    found.push(
      html`<span title="${words}">${icon(name)}<span class="unseen">${words}</span></span>`,
    );
  };
  if (message.flags.answered) mark('answered', visit.texts('list.is-answered'));
  if (message.flags.forwarded) mark('forwarded', visit.texts('list.is-forwarded'));
  if (message.hasAttachment) mark('clip', visit.texts('list.has-attachment'));
  if (message.flags.flagged) mark('star', visit.texts('list.is-flagged'));
  return found;
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
