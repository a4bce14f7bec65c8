// Address cards as a mail brings them: names, addresses, telephones. Pictures, sounds, keys and
// links in them are not shown: a card may be read, and nothing of it may act.

import type { ContactCard } from './contact-card.ts';
import { readCards } from './read-cards.ts';

/** LIMIT Cards of a file, values of one kind in a card, characters of its note. */
export const cardsMax = 20;
const valuesMax = 10;
const noteLengthMax = 5_000;

export interface AddressCard {
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly telephones: readonly string[];
  readonly places: readonly string[];
  readonly note: string;
}

export function parseAddressCards(text: string): readonly AddressCard[] {
  const cards: AddressCard[] = [];
  for (const { card } of readCards(Buffer.from(text))) {
    cards.push(shownCard(card));
    if (cards.length >= cardsMax) break;
  }
  return cards.filter((card) => card.name !== '' || card.addresses.length > 0);
}

function shownCard(card: ContactCard): AddressCard {
  const first = <Value>(values: readonly Value[]): readonly Value[] => values.slice(0, valuesMax);
  return {
    name: card.name || `${card.given} ${card.family}`.trim(),
    organization: card.organization,
    title: card.title,
    addresses: first(card.emails).map(({ value }) => value),
    telephones: first(card.phones).map(({ value }) => value),
    places: first(card.places).map(({ street, city, region, code, country }) =>
      [...street.split('\n'), city, region, code, country].filter(Boolean).join(', '),
    ),
    note: card.note.slice(0, noteLengthMax),
  };
}
