// The search page: GET /search?q=…&order=relevance&page=N. Without a query it explains what one may
// ask, and has what was asked before.

import type { SavedSearch } from '../../account/kept-searches.ts';
import type { Html } from '../../html/html.ts';
import type { Folder, Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { isUnasked, nothingOpen } from '../beside.ts';
import { type ListPlace, placeOf } from '../folder/list-place.ts';
import { sideFacts } from '../folder/side.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { keptView } from './kept.view.ts';
import { keptRoutes } from './kept.ts';
import { searchTerms } from './terms.ts';
import { searchView } from './search.view.ts';

export function searchRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/search', (visit) => searchPage(parts, visit)),
    signedRoute('GET', '/search/terms', (visit) => searchTerms(parts, visit)),
    ...keptRoutes(parts),
  ];
}

async function searchPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { texts } = visit;
  const mailbox = await mailboxOf(parts, visit);
  const place = placeOf(visit, undefined);
  const { query } = place;
  const owner = visit.session.address;
  const [folders, labels, quota, facts, recent] = await Promise.all([
    mailbox.folders(),
    mailbox.labels(),
    mailbox.quota(),
    sideFacts(parts, visit),
    query === '' ? parts.searches.recent(owner) : [],
    isUnasked(visit) ? undefined : parts.searches.used(owner, query),
  ]);
  const beside = { mailbox, place, folders, labels, openId: undefined };
  const kept = query === '' ? keptView(visit, facts.saved, recent) : null;
  return mailPage(visit, parts.shell, {
    title: query === '' ? texts('search.title') : texts('search.for', { query }),
    side: { ...facts, folders, labels, quota, folder: '' },
    pane: 'list',
    place,
    list: await foundList(visit, { ...beside, kept, saved: facts.saved }),
    read: nothingOpen(visit),
  });
}

export interface FoundList {
  readonly mailbox: Mailbox;
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  readonly labels: readonly string[];
  /** The message in the reading pane. */
  readonly openId: string | undefined;
  readonly saved: readonly SavedSearch[];
  /** What was asked before, where nothing is asked now. */
  readonly kept: Html | null;
}

/** The pane of what a search finds. */
export async function foundList(visit: SignedVisit, list: FoundList): Promise<Html> {
  const { query, order, page } = list.place;
  const found = query === '' ? undefined : await list.mailbox.search(query, { page, order });
  return searchView(visit, { ...list, found });
}
