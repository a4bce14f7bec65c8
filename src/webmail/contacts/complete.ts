// Who may be meant while a recipient is typed: GET /contacts/complete?q=…, asked by the page's
// script. Each has what goes into the field, and words about it.

import type { Suggestion } from '../../contacts/correspondents.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fieldValue } from '../people.ts';
import { type ContactParts, ownerOf } from './place.ts';
import { membersField } from './recipients.ts';

interface Offered {
  /** For the field. */
  readonly value: string;
  readonly name: string;
  readonly about: string;
}

export async function completePage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { contacts } = parts;
  const found = await contacts.correspondents.suggest(owner, visit.query.get('q') ?? '');
  const people: Offered[] = [];
  for (const one of found) people.push(await offered(parts, visit, one));
  const { texts } = visit;
  return bytes({
    body: JSON.stringify({
      title: texts('contacts.complete'),
      says: texts('contacts.complete.count', { count: people.length }),
      people,
    }),
    contentType: 'application/json; charset=utf-8',
    policy: "default-src 'none'; frame-ancestors 'none'",
    cache: 'no-store',
  });
}

async function offered(
  { contacts }: ContactParts,
  visit: SignedVisit,
  { kind, name, address, members = [] }: Suggestion,
): Promise<Offered> {
  if (kind !== 'group') return { value: fieldValue([{ name, address }]), name, about: address };
  const about = visit.texts('contacts.complete.group', { count: members.length });
  return { value: await membersField(contacts, ownerOf(visit), members), name, about };
}
