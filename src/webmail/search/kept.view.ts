// Saved and recent searches on the page of the search, and the form that names one.

import { type SavedSearch, searchNameCharsMax } from '../../account/kept-searches.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { searchPath } from '../paths.ts';

/** LIMIT of recent searches that are shown. */
const recentShownMax = 10;

export function keptPath(id: string): string {
  return `/search/saved/${encodeURIComponent(id)}`;
}

export function newKeptPath(query: string): string {
  return `/search/new?${new URLSearchParams({ q: query }).toString()}`;
}

/** Stands inside of a form. */
export function keptView(
  visit: SignedVisit,
  saved: readonly SavedSearch[],
  recent: readonly SavedSearch[],
): Html {
  const { texts } = visit;
  const link = ({ query }: SavedSearch): string =>
    visit.link(searchPath(query, { order: 'date', page: 1 }));
  const edit = texts('search.change-saved');
  const savedList = html`<section class="kept"><h2>${texts('search.saved')}</h2><ul>${saved.map((search) => html`<li><a href="${link(search)}" dir="auto">${search.name}</a> <code dir="auto">${search.query}</code> <a class="button quiet" href="${visit.link(keptPath(search.id))}" title="${edit}" aria-label="${edit}: ${search.name}">${icon('settings')}</a></li>`)}</ul></section>`;
  const recentList = html`<section class="kept"><h2>${texts('search.recent')}</h2><ul>${recent.slice(0, recentShownMax).map((search) => html`<li>${icon('clock')}<a href="${link(search)}" dir="auto">${search.query}</a></li>`)}</ul>
<button class="quiet" formaction="${visit.link('/search/recent/removal')}">${texts('search.forget-recent')}</button></section>`;
  return html`${saved.length > 0 ? savedList : null}${recent.length > 0 ? recentList : null}`;
}

export interface KeptForm {
  /** Empty for one that is not saved yet. */
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export function keptForm(visit: SignedVisit, title: string, kept: KeptForm): Html {
  const { texts } = visit;
  const isNew = kept.id === '';
  const back = visit.link(searchPath(kept.query, { order: 'date', page: 1 }));
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${title}</h1></header>
<div class="column"><section class="card"><form method="post" action="${visit.link('/search/saved')}">
<input type="hidden" name="id" value="${kept.id}">
<p><label for="search-name">${texts('search.name')}</label>
<input type="text" id="search-name" name="name" value="${kept.name}" maxlength="${searchNameCharsMax}" required dir="auto" ${attributes({ autofocus: isNew })}></p>
<p><label for="search-query">${texts('search.query')}</label>
<input type="text" id="search-query" name="q" value="${kept.query}" maxlength="1000" required dir="auto"></p>
<p class="actions"><button class="main">${texts('search.keep')}</button> <a class="button quiet" href="${back}">${texts('tasks.back')}</a></p>
</form>
${isNew ? null : html`<form method="post" action="${visit.link(`${keptPath(kept.id)}/removal`)}"><p class="actions"><button class="quiet">${icon('trash')}${texts('search.remove-saved')}</button></p></form>`}
</section></div>
</main>`;
}
