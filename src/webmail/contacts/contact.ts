// One contact: GET /contacts/people/:uid, its picture, itself as a file, and its removal.

import { writeCard } from '../../mime/write-card.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes, redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { disposition, partPolicy } from '../message/part-headers.ts';
import { contactView } from './contact.view.ts';
import { listPath, uidOfSegment, withTold } from './paths.ts';
import { type ContactParts, contactsPage, ownerOf } from './place.ts';

export async function contactPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { book } = parts.contacts;
  const { card, etag } = await book.read(owner, uidOf(visit));
  if (card.kind === 'group') return redirect(visit.link(listPath({ group: card.uid })));
  const groups = (await book.groups(owner)).filter(({ members }) => members.includes(card.uid));
  const title = card.name || visit.texts('contacts.no-name');
  return contactsPage(parts, visit, { title, content: contactView(visit, { card, etag, groups }) });
}

export async function contactPhoto(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const photo = await contacts.book.photo(ownerOf(visit), uidOf(visit));
  return bytes({
    body: photo.bytes,
    contentType: photo.type,
    policy: partPolicy,
    cache: 'private',
  });
}

export async function cardFile(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { card } = await contacts.book.read(ownerOf(visit), uidOf(visit));
  return bytes({
    body: writeCard(card),
    contentType: 'text/vcard; charset=utf-8',
    policy: partPolicy,
    cache: 'no-store',
    more: disposition('attachment', 'contact.vcf'),
  });
}

export async function removeContact(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const changed = await contacts.book.remove(ownerOf(visit), [uidOf(visit)]);
  return redirect(visit.link(withTold('/contacts', 'removed', changed, 1)));
}

function uidOf(visit: SignedVisit): string {
  return uidOfSegment(visit.params['uid'] ?? '');
}
