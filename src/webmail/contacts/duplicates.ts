// Contacts that share an address: GET /contacts/duplicates, and POST /contacts/merge for one set.

import { type Html, html } from '../../html/html.ts';
import type { ContactRow } from '../../contacts/contacts.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { redirect } from '../../web/respond.ts';
import { trail } from '../../web/trail.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactFace } from './face.view.ts';
import { contactPath, withTold } from './paths.ts';
import { type ContactParts, contactsPage, ownerOf } from './place.ts';

/** LIMIT sets on the page; the others come once these are one. */
const setsMax = 100;

export async function duplicatesPage(
  parts: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { texts } = visit;
  const sets = await parts.contacts.book.duplicates(ownerOf(visit), setsMax);
  const title = texts('contacts.duplicates.title');
  const content = html`<header class="head">${trail(visit, '/contacts', texts('contacts.back'))}<h1>${title}</h1>
<p class="soft">${texts('contacts.duplicates.lead')}</p></header>
<div class="column">${
    sets.length === 0
      ? html`<p class="empty">${icon('done')}<span>${texts('contacts.duplicates.none')}</span></p>`
      : sets.map((set) => setView(visit, set))
  }</div>`;
  return contactsPage(parts, visit, { title, content });
}

function setView(visit: SignedVisit, set: readonly ContactRow[]): Html {
  const { texts } = visit;
  return html`<form method="post" action="${visit.link('/contacts/merge')}" class="card" aria-label="${texts('contacts.duplicates.set')}">
<ul class="entries">${set.map(
    (
      contact,
    ) => html`<li class="person-row"><label class="pick"><input type="checkbox" name="uid" value="${contact.uid}" checked aria-label="${texts('contacts.pick', { name: contact.name })}">${contactFace(visit, contact.name, contact)}</label>
<a class="entry" href="${visit.link(contactPath(contact.uid))}"><span class="clip"><b dir="auto">${contact.name}</b> <span class="soft about"><bdi>${contact.address}</bdi> <bdi>${contact.organization}</bdi></span></span></a></li>`,
  )}</ul>
<button>${texts('contacts.duplicates.merge')}</button>
</form>`;
}

export async function mergeContacts(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const form = await visit.form();
  const uids = form.all('uid');
  if (uids.length < 2) return redirect(visit.link('/contacts/duplicates'));
  const changed = await contacts.book.merge(ownerOf(visit), uids);
  return redirect(visit.link(withTold('/contacts/duplicates', 'merged', changed)));
}
