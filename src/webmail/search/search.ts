// The search page: GET /search?q=…&order=relevance&page=N. Without a query it explains what one may
// ask.

import { html } from '../../html/html.ts';
import type { SearchOptions } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { pageNumber } from '../folder/list.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { searchTerms } from './terms.ts';
import { searchView } from './search.view.ts';

export function searchRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/search', (visit) => searchPage(parts, visit)),
    signedRoute('GET', '/search/terms', (visit) => searchTerms(parts, visit)),
  ];
}

async function searchPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { texts } = visit;
  const mailbox = await mailboxOf(parts, visit);
  const query = (visit.query.get('q') ?? '').trim();
  const order: SearchOptions['order'] =
    visit.query.get('order') === 'relevance' ? 'relevance' : 'date';
  const [found, folders, labels] = await Promise.all([
    query === '' ? undefined : mailbox.search(query, { page: pageNumber(visit), order }),
    mailbox.folders(),
    query === '' ? [] : mailbox.labels(),
  ]);
  const read = html`<section class="read nothing" aria-label="${texts('message.pane')}">
<p>${icon('brand')}${texts('message.none-open')}</p></section>`;
  return mailPage(visit, parts.shell, {
    title: query === '' ? texts('search.title') : texts('search.for', { query }),
    folders,
    quota: await mailbox.quota(),
    folder: '',
    pane: 'list',
    list: searchView(visit, { query, order, found, folders, labels }),
    read,
  });
}
