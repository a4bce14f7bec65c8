import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cardsMax, parseAddressCards } from '../../src/mime/address-card.ts';

const card = (lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

it('reads names, addresses and telephones of a card, and nothing that could act', () => {
  const [found] = parseAddressCards(
    card([
      'FN:Ann Marsh',
      'ORG:Timber\\, Inc.;Sales',
      'item1.EMAIL;TYPE=work:ann@far.test',
      'EMAIL:ann@home.test',
      'TEL;VALUE=uri:tel:+49-30-1',
      'ADR:;;1 Lane;Town;;12345;Land',
      'NOTE:one\\ntwo',
      'PHOTO:data:image/svg+xml;base64,AAAA',
      'URL:javascript:alert(1)',
    ]),
  );
  assert.deepEqual(found, {
    name: 'Ann Marsh',
    organization: 'Timber, Inc., Sales',
    title: '',
    addresses: ['ann@far.test', 'ann@home.test'],
    telephones: ['+49-30-1'],
    places: ['1 Lane, Town, 12345, Land'],
    note: 'one\ntwo',
  });
});

it('reads the quoted-printable of old cards, and a name in its parts', () => {
  const [found] = parseAddressCards(
    card(['N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg', 'EMAIL:j@far.test']),
  );
  assert.equal(found?.name, 'Jörg Müller');
});

it('reads a limited number of cards and never throws', () => {
  const one = card(['FN:Ann']);
  assert.equal(parseAddressCards(one.repeat(cardsMax + 5)).length, cardsMax);
  for (let end = 0; end < one.length; end++) parseAddressCards(one.slice(0, end));
});
