// Who of the people in a list or in a message is a contact, for their pictures and for what is said
// about a sender. Mail is read on while the database is away; then nobody is known.

import type { ContactRow } from '../../contacts/contacts.ts';
import { BoundedMap } from '../../kit/bounded-map.ts';
import { hasCode } from '../../kit/failure.ts';
import type { Address } from '../../mime/part.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';

export type KnownContacts = ReadonlyMap<string, ContactRow>;

export const noContacts: KnownContacts = new Map();

/** By address in lower case. */
export async function knownContacts(
  { contacts }: Pick<WebmailParts, 'contacts'>,
  { session }: SignedVisit,
  people: readonly (Address | undefined)[],
): Promise<KnownContacts> {
  const addresses = people.flatMap((person) => person?.address ?? []);
  return whileAway(() => contacts.book.known(session.address, addresses), noContacts);
}

/** LIMIT people whose addresses are remembered, and for how long. */
const ownersMax = 500;
const freshMs = 60_000;

interface Remembered {
  readonly untilMs: number;
  readonly addresses: Promise<readonly string[]>;
}

const remembered = new WeakMap<object, BoundedMap<string, Remembered>>();

/** Every address in the book, as it was at most a minute ago. */
export function contactAddresses(
  { contacts }: Pick<WebmailParts, 'contacts'>,
  { session, nowMs }: SignedVisit,
): Promise<readonly string[]> {
  const cache = remembered.get(contacts) ?? new BoundedMap<string, Remembered>(ownersMax);
  remembered.set(contacts, cache);
  const known = cache.get(session.address);
  if (known && known.untilMs > nowMs) return known.addresses;
  const addresses = whileAway(() => contacts.book.addresses(session.address), []);
  cache.set(session.address, { untilMs: nowMs + freshMs, addresses });
  addresses.catch(() => cache.delete(session.address));
  return addresses;
}

async function whileAway<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (hasCode(error, 'directory-away')) return otherwise;
    throw error;
  }
}
