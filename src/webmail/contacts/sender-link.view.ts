// Beside a sender: the way to their contact, or to a form that makes one.

import type { ContactRow } from '../../contacts/contacts.ts';
import { type Html, html } from '../../html/html.ts';
import type { Address } from '../../mime/part.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactPath } from './paths.ts';

/** Nothing beside what the reader wrote, or where there is no address. */
export function senderLink(
  visit: SignedVisit,
  { name, address }: Address,
  { contact, sender }: { readonly contact: ContactRow | undefined; readonly sender: unknown },
): Html | null {
  if (sender === undefined || address === '') return null;
  const query = new URLSearchParams({ name, address });
  const path =
    contact === undefined ? `/contacts/new?${query.toString()}` : contactPath(contact.uid);
  const words = visit.texts(contact === undefined ? 'contacts.add-sender' : 'contacts.known-since');
  return html`<a class="button quiet to-contact" href="${visit.link(path)}" title="${words}" aria-label="${words}">${icon(contact === undefined ? 'plus' : 'people')}</a>`;
}
