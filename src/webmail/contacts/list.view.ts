// The contacts as rows of one height, in one form, so that the chosen ones can be acted on without
// a script.

import type { ContactAsk, ContactPage, ContactRow, Group } from '../../contacts/contacts.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactFace } from './face.view.ts';
import { contactPath, groupPath, listPath } from './paths.ts';
import { placesView } from './places.view.ts';

export interface ContactListState {
  readonly ask: ContactAsk;
  readonly page: ContactPage;
  readonly letters: readonly string[];
  readonly groups: readonly Group[];
  /** The one that is shown. */
  readonly group: Group | undefined;
  readonly hasDomain: boolean;
}

export function contactListView(visit: SignedVisit, state: ContactListState): Html {
  const { texts } = visit;
  const { group, groups, hasDomain } = state;
  const current = listPath({ group: group?.uid });
  return html`<div class="book">
${placesView(visit, { groups, hasDomain, current })}
<div class="book-list">
<header class="head"><h1 dir="auto">${group?.name ?? texts('contacts.title')}</h1></header>
${group ? groupTools(visit, group) : null}
<section class="card flush" aria-label="${texts('contacts.list')}">
${searchForm(visit, state)}
${group === undefined ? lettersView(visit, state) : null}
${state.page.rows.length === 0 ? empty(visit, state) : rowsForm(visit, state)}
${pager(visit, state)}
</section>
</div>
</div>`;
}

function searchForm(visit: SignedVisit, { ask, group }: ContactListState): Html {
  const { texts } = visit;
  return html`<form class="list-search" role="search" action="${visit.link('/contacts')}">
${group ? html`<input type="hidden" name="group" value="${group.uid}">` : null}
<input type="search" name="q" value="${ask.query}" maxlength="200" aria-label="${texts('contacts.search')}" placeholder="${texts('contacts.search')}" dir="auto">
<button>${icon('search')}${texts('contacts.search.go')}</button>
</form>`;
}

function lettersView(visit: SignedVisit, { letters, ask }: ContactListState): Html | null {
  if (letters.length < 2) return null;
  const { texts } = visit;
  const link = (letter: string | undefined, label: string): Html =>
    html`<a href="${visit.link(listPath({ letter, query: ask.query }))}" ${attributes({ 'aria-current': ask.letter === letter && 'true' })}>${label}</a>`;
  return html`<nav class="letters" aria-label="${texts('contacts.letters')}">
${link(undefined, texts('contacts.letters.all'))}${letters.map((letter) => link(letter, letter))}
</nav>`;
}

function rowsForm(visit: SignedVisit, state: ContactListState): Html {
  const { texts } = visit;
  const { group, groups } = state;
  const into = groups.filter(({ uid }) => uid !== group?.uid);
  let letter = '';
  const rows: Html[] = [];
  for (const contact of state.page.rows) {
    if (contact.letter !== letter) rows.push(html`<li class="letter">${contact.letter}</li>`);
    letter = contact.letter;
    rows.push(row(visit, contact));
  }
  return html`<form method="post" class="book-rows">
<ul class="entries">${rows}</ul>
<div class="actions chosen-tools">
<button class="danger" formaction="${visit.link('/contacts/removal')}">${icon('trash')}${texts('contacts.remove-chosen')}</button>
${
  into.length === 0
    ? null
    : html`<select name="group" aria-label="${texts('contacts.into-group.choose')}">${into.map(({ uid, name }) => html`<option value="${uid}">${name}</option>`)}</select>
<button formaction="${visit.link('/contacts/members')}" name="do" value="add">${texts('contacts.into-group')}</button>`
}
${group ? html`<button formaction="${visit.link('/contacts/members')}" name="drop" value="${group.uid}">${texts('contacts.out-of-group')}</button>` : null}
</div>
</form>`;
}

function row(visit: SignedVisit, contact: ContactRow): Html {
  const { texts } = visit;
  const name = contact.name || texts('contacts.no-name');
  const about = [contact.address, contact.organization].filter(Boolean);
  return html`<li class="person-row">
<label class="pick"><input type="checkbox" name="uid" value="${contact.uid}" aria-label="${texts('contacts.pick', { name })}">${contactFace(visit, name, contact)}</label>
<a class="entry" href="${visit.link(contactPath(contact.uid))}"><span class="clip"><b dir="auto">${name}</b><span class="soft about">${about.map((words) => html`<bdi>${words}</bdi> `)}</span></span></a>
${contact.address === '' ? null : html`<a class="button quiet" href="${visit.link(`/compose?contact=${encodeURIComponent(contact.uid)}`)}" title="${texts('contacts.write')}" aria-label="${texts('contacts.write')}: ${name}">${icon('write')}</a>`}
</li>`;
}

function groupTools(visit: SignedVisit, group: Group): Html {
  const { texts } = visit;
  const base = visit.link(groupPath(group.uid));
  const outside = group.members
    .filter((member) => member.startsWith('mailto:'))
    .map((member) => member.slice('mailto:'.length));
  return html`<div class="group-tools">
${group.members.length === 0 ? null : html`<p class="actions"><a class="button" href="${visit.link(`/compose?contact=${encodeURIComponent(group.uid)}`)}">${icon('write')}${texts('contacts.write-all')}</a></p>`}
${outside.length === 0 ? null : html`<p class="soft" dir="auto">${texts('contacts.group.outside', { addresses: outside.slice(0, 50).join(', ') })}</p>`}
<details class="more"><summary>${texts('contacts.group.look-after')}</summary>
<form method="post" action="${base}/name" class="actions">
<input type="hidden" name="etag" value="${group.etag}">
<label class="unseen" for="group-name">${texts('contacts.group.name')}</label>
<input type="text" id="group-name" name="name" value="${group.name}" maxlength="120" required dir="auto">
<button>${texts('contacts.group.rename')}</button>
<button class="danger" formaction="${base}/removal" formnovalidate>${texts('contacts.group.remove')}</button>
</form></details>
</div>`;
}

function empty({ texts }: SignedVisit, { ask, group }: ContactListState): Html {
  const isAsked = ask.query !== '' || ask.letter !== undefined;
  const key = isAsked ? 'contacts.none' : group ? 'contacts.group.empty' : 'contacts.empty';
  return html`<p class="empty">${icon('people')}<span>${texts(key)}</span></p>`;
}

function pager(visit: SignedVisit, { ask, page }: ContactListState): Html | null {
  const { texts } = visit;
  const last = page.hasMore ? page.rows.at(-1) : undefined;
  if (last === undefined && ask.after === undefined) return null;
  const onward = last && listPath({ ...ask, after: { sortKey: last.sortKey, uid: last.uid } });
  return html`<nav class="pages" aria-label="${texts('contacts.pages')}">
${ask.after === undefined ? null : html`<a class="button" href="${visit.link(listPath({ ...ask, after: undefined }))}">${texts('contacts.first-page')}</a>`}
${onward === undefined ? null : html`<a class="button onward" rel="next" href="${visit.link(onward)}">${texts('contacts.more')}${icon('next')}</a>`}
</nav>`;
}
