// Searches that are kept: a page to name one or to change it, and the forms that save one, take one
// out, and forget the recent ones.
//
//   GET  /search/new?q=…              asks for the name
//   POST /search/saved                q, name, and id of the one that is changed
//   GET  /search/saved/ID             the page to change it
//   POST /search/saved/ID/removal
//   POST /search/recent/removal       all that have no name

import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { placeOf } from '../folder/list-place.ts';
import { withDone } from '../mail-page.ts';
import type { WebmailParts } from '../parts.ts';
import { searchPath } from '../paths.ts';
import { keptForm, type KeptForm } from './kept.view.ts';

export function keptRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/search/new', (visit) => {
      const { query } = placeOf(visit, undefined);
      return formPage(parts, visit, { id: '', name: '', query });
    }),
    signedRoute('POST', '/search/saved', (visit) => save(parts, visit)),
    signedRoute('GET', '/search/saved/:id', (visit) => change(parts, visit)),
    signedRoute('POST', '/search/saved/:id/removal', (visit) => remove(parts, visit)),
    signedRoute('POST', '/search/recent/removal', (visit) => forget(parts, visit)),
  ];
}

async function formPage(
  parts: WebmailParts,
  visit: SignedVisit,
  kept: KeptForm,
): Promise<WebResponse> {
  const title = visit.texts(kept.id === '' ? 'search.save-title' : 'search.change-title');
  const content = keptForm(visit, title, kept);
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

async function change(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const kept = await parts.searches.find(visit.session.address, visit.params['id'] ?? '');
  return await formPage(parts, visit, kept);
}

async function save({ searches }: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const [id, name, query] = [form.text('id'), form.text('name'), form.text('q')];
  await searches.save(visit.session.address, { name, query }, id === '' ? undefined : id);
  const path = searchPath(query.trim(), { order: 'date', page: 1 });
  return redirect(visit.link(withDone(path, 'search-saved')));
}

async function remove({ searches }: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await searches.remove(visit.session.address, visit.params['id'] ?? '');
  return redirect(visit.link(withDone('/search', 'search-removed')));
}

async function forget({ searches }: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await searches.forgetRecent(visit.session.address);
  return redirect(visit.link(withDone('/search', 'recent-forgotten')));
}
