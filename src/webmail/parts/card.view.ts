// Address cards: names, addresses to write to, telephones. All of it is text.

import { type Html, html } from '../../html/html.ts';
import type { AddressCard } from '../../mime/address-card.ts';
import type { MessageKey } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function cardsView(visit: SignedVisit, cards: readonly AddressCard[]): Html {
  return html`${cards.map((card) => cardView(visit, card))}`;
}

function cardView(visit: SignedVisit, card: AddressCard): Html {
  const { texts } = visit;
  const lines = (label: MessageKey, values: readonly Html[]): Html | null =>
    values.length === 0
      ? null
      : html`<div><dt>${texts(label)}</dt><dd>${values.map((value) => html`<div>${value}</div>`)}</dd></div>`;
  const plain = (values: readonly string[]): readonly Html[] =>
    values.filter((value) => value !== '').map((value) => html`<bdi>${value}</bdi>`);
  return html`<section class="part-card" aria-label="${texts('card.title')}">
<h2 dir="auto">${card.name || card.addresses[0] || '—'}</h2>
<dl>${lines('card.organization', plain([card.title, card.organization]))}
${lines(
  'card.address',
  card.addresses.map((address) => writeLink(visit, address)),
)}
${lines('card.telephone', plain(card.telephones))}
${lines('card.place', plain(card.places))}
${lines('card.note', plain([card.note]))}</dl>
</section>`;
}

function writeLink(visit: SignedVisit, address: string): Html {
  const query = new URLSearchParams({ to: address });
  return html`<a href="${visit.link('/compose')}?${query.toString()}" dir="ltr">${address}</a>`;
}
