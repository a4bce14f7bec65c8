// Address cards (vCard 2.1 to 4.0, RFC 6350): names, addresses, telephones. Pictures, sounds, keys
// and links in them are not read: a card may be shown, and nothing of it may act.

import { cleanLine } from './clean-text.ts';
import { contentLines, unescapedText } from './content-lines.ts';
import { decodeCharset } from './charset.ts';

/** LIMIT Cards of a file, values of one kind in a card, characters of a value. */
export const cardsMax = 20;
const valuesMax = 10;
const valueLengthMax = 500;
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
  let values: Map<string, string[]> | undefined;
  for (const line of contentLines(text)) {
    const block = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && block === 'VCARD') values = new Map();
    else if (line.name === 'END' && block === 'VCARD' && values) {
      cards.push(cardOf(values));
      values = undefined;
      if (cards.length >= cardsMax) break;
    } else if (values && wanted.has(line.name)) {
      const list = values.get(line.name) ?? [];
      if (list.length < valuesMax) list.push(plainValue(line.value, line.parameters));
      values.set(line.name, list);
    }
  }
  return cards.filter((card) => card.name !== '' || card.addresses.length > 0);
}

const wanted = new Set(['FN', 'N', 'ORG', 'TITLE', 'EMAIL', 'TEL', 'ADR', 'NOTE']);

/** QUIRK: vCard 2.1 encodes with quoted-printable and names a charset for each line. */
function plainValue(value: string, parameters: ReadonlyMap<string, string>): string {
  const encoded = parameters.get('ENCODING') ?? '';
  if (!/^quoted-printable$/i.test(encoded) && !parameters.has('QUOTED-PRINTABLE')) return value;
  const bytes = Buffer.from(
    value.replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
  return decodeCharset(bytes, parameters.get('CHARSET')?.toLowerCase());
}

function cardOf(values: ReadonlyMap<string, readonly string[]>): AddressCard {
  const all = (name: string): readonly string[] =>
    (values.get(name) ?? []).map((value) => shortText(value)).filter((value) => value !== '');
  const [structured = ''] = values.get('N') ?? [];
  const [family = '', given = ''] = structured.split(/(?<!\\);/, 5).map(shortText);
  return {
    name: all('FN')[0] ?? `${given} ${family}`.trim(),
    organization: listed(values.get('ORG')?.[0] ?? ''),
    title: all('TITLE')[0] ?? '',
    addresses: all('EMAIL'),
    telephones: all('TEL').map((number) => number.replace(/^tel:/i, '')),
    places: (values.get('ADR') ?? []).map(listed).filter((place) => place !== ''),
    note: unescapedText(values.get('NOTE')?.[0] ?? '').slice(0, noteLengthMax),
  };
}

function shortText(value: string): string {
  return cleanLine(unescapedText(value)).slice(0, valueLengthMax);
}

/** Components that are there, one behind the other. */
function listed(value: string): string {
  const parts = value.split(/(?<!\\);/, 10).map(shortText);
  return parts.filter((part) => part !== '').join(', ');
}
