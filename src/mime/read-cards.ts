// vCard files to cards: versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), and what Apple, Android
// and Outlook add to them. Content never throws: what cannot be read is a defect beside the card.

import { type CardLine, cardLines } from './card-lines.ts';
import { cleanLine } from './clean-text.ts';
import {
  blankCard,
  type CardLabel,
  cardLimits,
  type CardPhoto,
  type ContactCard,
  type Labelled,
  photoOf,
  type PostalAddress,
} from './contact-card.ts';
import { unescapedText } from './content-lines.ts';

export interface ReadCard {
  readonly card: ContactCard;
  /** What of it could not be kept. */
  readonly defects: readonly CardDefect[];
}

export type CardDefect = 'photo-unreadable' | 'photo-linked' | 'value-cut';

interface Draft {
  readonly card: { -readonly [Key in keyof ContactCard]: ContactCard[Key] };
  readonly lists: {
    readonly emails: Labelled[];
    readonly phones: Labelled[];
    readonly places: PostalAddress[];
    readonly sites: string[];
    readonly chats: string[];
    readonly members: string[];
    readonly extra: string[];
  };
  /** The phonetic parts of Apple and Android. */
  readonly spoken: Map<string, string>;
  readonly defects: Set<CardDefect>;
}

/** The cards of a file one after the other; a card whose end is missing is one all the same. */
export function* readCards(file: Uint8Array): Generator<ReadCard, void, undefined> {
  let draft: Draft | undefined;
  for (const line of cardLines(file)) {
    const block = line.value.trim().toUpperCase();
    const isEdge = (line.name === 'BEGIN' || line.name === 'END') && block === 'VCARD';
    if (isEdge) {
      if (draft) yield finished(draft);
      draft = line.name === 'BEGIN' ? newDraft() : undefined;
    } else if (draft) take(draft, line);
  }
  if (draft) yield finished(draft);
}

function newDraft(): Draft {
  const lists = {
    emails: [],
    phones: [],
    places: [],
    sites: [],
    chats: [],
    members: [],
    extra: [],
  };
  return { card: { ...blankCard }, lists, spoken: new Map(), defects: new Set() };
}

function finished({ card, lists, spoken, defects }: Draft): ReadCard {
  const heard = [spoken.get('LAST'), spoken.get('FIRST')].filter(Boolean).join(' ');
  return {
    card: { ...card, ...lists, sortAs: card.sortAs || heard },
    defects: [...defects],
  };
}

function take(draft: Draft, line: CardLine): void {
  const reader = readers[line.name];
  if (reader) reader(draft, line);
  else keepExtra(draft, line);
}

type Reader = (draft: Draft, line: CardLine) => void;
type TextKey = 'name' | 'nickname' | 'title' | 'uid';

const text =
  (key: TextKey): Reader =>
  ({ card, defects }, { value }) => {
    if (card[key] === '') card[key] = short(value, defects);
  };
const ignored: Reader = () => {};

const readers: Readonly<Record<string, Reader | undefined>> = {
  VERSION: ignored,
  PRODID: ignored,
  REV: ignored,
  FN: text('name'),
  NICKNAME: text('nickname'),
  TITLE: text('title'),
  N: readName,
  ORG: ({ card, defects }, { value, parameters }) => {
    const units = components(value, 5).map((unit) => short(unit, defects));
    if (card.organization === '') card.organization = units.filter(Boolean).join(', ');
    if (card.sortAs === '') card.sortAs = short(parameters.get('sort-as')?.[0] ?? '', defects);
  },
  'SORT-STRING': ({ card, defects }, { value }) => {
    card.sortAs ||= short(value, defects);
  },
  'X-PHONETIC-LAST-NAME': ({ spoken, defects }, { value }) => {
    spoken.set('LAST', short(value, defects));
  },
  'X-PHONETIC-FIRST-NAME': ({ spoken, defects }, { value }) => {
    spoken.set('FIRST', short(value, defects));
  },
  EMAIL: ({ lists, defects }, line) => {
    const value = short(line.value, defects).replace(/^mailto:/i, '');
    if (value !== '') add(lists.emails, { label: labelOf(line), value }, line, defects);
  },
  TEL: ({ lists, defects }, line) => {
    const value = short(line.value, defects).replace(/^tel:/i, '');
    if (value !== '') add(lists.phones, { label: labelOf(line), value }, line, defects);
  },
  ADR: readPlace,
  URL: ({ lists, defects }, line) => {
    const value = short(line.value, defects);
    if (value !== '') add(lists.sites, value, line, defects);
  },
  IMPP: ({ lists, defects }, line) => {
    const value = short(line.value, defects);
    if (value !== '') add(lists.chats, value, line, defects);
  },
  BDAY: ({ card, defects }, { value }) => {
    if (card.birthday === '') card.birthday = plainDate(short(value, defects));
  },
  NOTE: ({ card, defects }, { value }) => {
    if (value.length > cardLimits.noteChars) defects.add('value-cut');
    const note = unescapedText(value.slice(0, cardLimits.noteChars)).replace(/\r\n?/g, '\n');
    if (card.note === '') card.note = note;
  },
  PHOTO: readPhoto,
  UID: ({ card, defects }, { value }) => {
    card.uid ||= uidOf(short(value, defects));
  },
  KIND: readKind,
  'X-ADDRESSBOOKSERVER-KIND': readKind,
  MEMBER: readMember,
  'X-ADDRESSBOOKSERVER-MEMBER': readMember,
};

function readName({ card, defects }: Draft, { value, parameters }: CardLine): void {
  if (card.family !== '' || card.given !== '') return;
  const parts = components(value, 5).map((part) => short(part, defects));
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts;
  Object.assign(card, { family, given, additional, prefix, suffix });
  const spoken = parameters.get('sort-as') ?? [];
  if (spoken.length > 0) card.sortAs = short(spoken.join(' '), defects);
}

/** Post office box and extended address go with the street, as on an envelope. */
function readPlace({ lists, defects }: Draft, line: CardLine): void {
  const parts = components(line.value, 7).map((part) =>
    unescapedText(part).slice(0, cardLimits.lineChars).trim(),
  );
  const [box = '', extended = '', road = '', city = '', region = '', code = '', country = ''] =
    parts;
  const street = [box, extended, road].filter(Boolean).join('\n');
  const rest = [city, region, code, country].map(cleanLine);
  if (street === '' && rest.every((part) => part === '')) return;
  const [cityLine = '', regionLine = '', codeLine = '', countryLine = ''] = rest;
  const place = { street, city: cityLine, region: regionLine, code: codeLine };
  const label = labelOf(line);
  add(lists.places, { label, ...place, country: countryLine }, line, defects);
}

/** Base64 in the file itself; a picture that is only named is not fetched. */
function readPhoto({ card, defects }: Draft, { value, parameters }: CardLine): void {
  if (card.photo) return;
  const data = /^data:[^,]{0,200};base64,/i.exec(value);
  const encoding = parameters.get('encoding')?.[0] ?? '';
  if (data === null && encoding !== 'b' && encoding !== 'base64') {
    defects.add('photo-linked');
    return;
  }
  const found = photoFrom(data === null ? value : value.slice(data[0].length));
  if (found) card.photo = found;
  else defects.add('photo-unreadable');
}

function photoFrom(base64: string): CardPhoto | undefined {
  return photoOf(new Uint8Array(Buffer.from(base64, 'base64')));
}

function readKind({ card }: Draft, { value }: CardLine): void {
  if (value.trim().toLowerCase() === 'group') card.kind = 'group';
}

function readMember({ lists, defects }: Draft, { value }: CardLine): void {
  const member = uidOf(value.trim());
  if (member === '' || member.length > cardLimits.lineChars) return;
  if (lists.members.length < cardLimits.members) lists.members.push(member);
  else defects.add('value-cut');
}

/** Unknown lines of another program's newer cards; pictures and keys are not kept so. */
function keepExtra({ lists }: Draft, { name, group, parameters, value }: CardLine): void {
  if (parameters.has('encoding') || /[\r\n]/.test(value)) return;
  const given = [...parameters].map(
    ([key, list]) => `;${key.toUpperCase()}=${list.map(quoted).join(',')}`,
  );
  const line = `${group === '' ? '' : `${group}.`}${name}${given.join('')}:${value}`;
  if (line.length > cardLimits.extraChars || lists.extra.length >= cardLimits.extraLines) return;
  lists.extra.push(line);
}

function quoted(value: string): string {
  const safe = value.replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
  return /[;:,]/.test(safe) ? `"${safe}"` : safe;
}

/** What is preferred (`PREF=1`, `TYPE=pref`) stands first, everything else as it came. */
function add<Value>(list: Value[], value: Value, line: CardLine, defects: Set<CardDefect>): void {
  if (list.length >= cardLimits.values) {
    defects.add('value-cut');
    return;
  }
  const isFirst =
    line.parameters.get('pref')?.[0] === '1' || line.parameters.get('type')?.includes('pref');
  if (isFirst) list.unshift(value);
  else list.push(value);
}

function labelOf({ parameters }: CardLine): CardLabel {
  const types = new Set(parameters.get('type') ?? []);
  if (types.has('fax')) return 'fax';
  if (types.has('cell')) return 'mobile';
  if (types.has('work')) return 'work';
  return types.has('home') ? 'home' : 'other';
}

/** Parts between semicolons that are not escaped. */
function components(value: string, partsMax: number): readonly string[] {
  const parts: string[] = [];
  const part = /((?:\\[^]|[^\\;])*)\\?(?:;|$)/y;
  while (parts.length < partsMax) {
    const found = part.exec(value);
    if (found === null) break;
    parts.push(found[1] ?? '');
    if (part.lastIndex >= value.length) break;
  }
  return parts;
}

function short(value: string, defects: Set<CardDefect>): string {
  if (value.length > cardLimits.lineChars * 2) defects.add('value-cut');
  return cleanLine(unescapedText(value.slice(0, cardLimits.lineChars * 2))).slice(
    0,
    cardLimits.lineChars,
  );
}

function uidOf(value: string): string {
  return value.replace(/^urn:uuid:/i, '');
}

/** `19900403`, `1990-04-03T00:00:00Z`, `--0403` (RFC 6350 4.3.1); Apple writes 1604 for no year. */
function plainDate(value: string): string {
  const whole = /^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/.exec(value);
  if (whole && whole[1] !== '1604') return `${whole[1]}-${whole[2]}-${whole[3]}`;
  const yearless = whole ?? /^(--)(\d\d)-?(\d\d)$/.exec(value);
  return yearless ? `--${yearless[2]}-${yearless[3]}` : value;
}
