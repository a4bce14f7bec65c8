// The list: GET /contacts?q=&letter=&group=&after=&id=, and POST /contacts/removal for the chosen.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactListView } from './list.view.ts';
import { contactsPage, type ContactParts, ownerOf } from './place.ts';
import { withTold } from './paths.ts';

/** LIMIT characters of what is searched for. */
const queryCharsMax = 200;

export async function contactList(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { book, domainBook } = parts.contacts;
  const { query, texts } = visit;
  const sortKey = query.get('after');
  const ask = {
    query: (query.get('q') ?? '').slice(0, queryCharsMax).trim(),
    letter: query.get('letter') ?? undefined,
    group: query.get('group') ?? undefined,
    after: sortKey === null ? undefined : { sortKey, uid: query.get('id') ?? '' },
  };
  const [page, letters, groups] = await Promise.all([
    book.list(owner, ask),
    book.letters(owner),
    book.groups(owner),
  ]);
  const group = groups.find(({ uid }) => uid === ask.group);
  if (ask.group !== undefined && group === undefined) throw new Refusal('not-found');
  const hasDomain = domainBook !== undefined;
  const content = contactListView(visit, { ask, page, letters, groups, group, hasDomain });
  return contactsPage(parts, visit, { title: group?.name ?? texts('contacts.title'), content });
}

export async function removeChosen(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const form = await visit.form();
  const uids = form.all('uid');
  if (uids.length === 0) return redirect(visit.link('/contacts'));
  const changed = await contacts.book.remove(ownerOf(visit), uids);
  return redirect(visit.link(withTold('/contacts', 'removed', changed, uids.length)));
}
