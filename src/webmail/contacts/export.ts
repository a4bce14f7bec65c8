// The whole book as a file: GET /contacts/export.vcf and /contacts/export.csv, written as it is
// read, so that no book is ever whole in memory.

import { csvHeader, csvOfCard } from '../../contacts/csv-cards.ts';
import type { ContactCard } from '../../contacts/contacts.ts';
import { writeCard } from '../../mime/write-card.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { disposition, partPolicy } from '../message/part-headers.ts';
import { type ContactParts, ownerOf } from './place.ts';

export async function exportVcard(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const body = written(contacts.book.all(ownerOf(visit)), { head: '', write: writeCard });
  return fileOf(body, 'text/vcard; charset=utf-8', 'contacts.vcf');
}

/** With a byte order mark: Excel takes a file without one for the alphabet of its country. */
export async function exportCsv(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const write = (card: ContactCard): string => (card.kind === 'group' ? '' : csvOfCard(card));
  const head = `\ufeff${csvHeader()}`;
  const body = written(contacts.book.all(ownerOf(visit)), { head, write });
  return fileOf(body, 'text/csv; charset=utf-8', 'contacts.csv');
}

async function* written(
  cards: AsyncIterable<ContactCard>,
  { head, write }: { readonly head: string; readonly write: (card: ContactCard) => string },
): AsyncGenerator<Uint8Array, void, undefined> {
  if (head !== '') yield Buffer.from(head);
  for await (const card of cards) {
    const text = write(card);
    if (text !== '') yield Buffer.from(text);
  }
}

function fileOf(body: WebResponse['body'], contentType: string, name: string): WebResponse {
  return bytes({
    body,
    contentType,
    policy: partPolicy,
    cache: 'no-store',
    more: disposition('attachment', name),
  });
}
