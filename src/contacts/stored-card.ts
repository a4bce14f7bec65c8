// Between a card and its row: the vCard with its etag, and what is cut out of it for lists.

import { createHash } from 'node:crypto';
import type { ContactCard } from '../mime/contact-card.ts';
import { blankCard } from '../mime/contact-card.ts';
import { readCards } from '../mime/read-cards.ts';
import { writeCard } from '../mime/write-card.ts';
import type { NewContact } from '../state/contact-row.ts';
import { searchTextOf, shownName, sortKeyOf } from './card-name.ts';

/** LIMIT characters of columns, as they are wide. */
const columnCharsMax = 500;
const addressCharsMax = 250;

export function rowOfCard(card: ContactCard): NewContact {
  const named = { ...card, name: shownName(card) };
  const text = writeCard(named);
  const { letter, key } = sortKeyOf(named);
  return {
    uid: card.uid,
    kind: card.kind,
    etag: etagOf(text),
    letter,
    sortKey: key,
    name: cut(named.name, columnCharsMax),
    address: cut(card.emails[0]?.value ?? '', columnCharsMax),
    organization: cut(card.organization, columnCharsMax),
    hasPhoto: card.photo !== undefined,
    card: text,
    searchText: searchTextOf(named),
    addresses: addressesOf(card),
  };
}

/** In lower case, as they are compared. */
export function addressesOf(card: ContactCard): readonly string[] {
  return card.emails
    .map(({ value }) => value.toLowerCase())
    .filter((address) => address !== '' && address.length <= addressCharsMax);
}

export function cardOfText(text: string): ContactCard {
  const [read] = readCards(Buffer.from(text));
  return read?.card ?? blankCard;
}

/** Cuts between characters. */
function cut(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : Array.from(text).slice(0, charsMax).join('');
}

function etagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
