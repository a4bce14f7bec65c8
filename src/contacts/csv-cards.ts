// Cards from and to comma separated values: by the names of the columns, or by the four places of
// ExtMail's oldest files.

import { cleanLine } from '../mime/clean-text.ts';
import {
  blankCard,
  type CardLabel,
  cardLimits,
  type ContactCard,
  type Labelled,
  type PostalAddress,
} from '../mime/contact-card.ts';
import { csvLine, plainField, readCsv } from './csv.ts';
import { csvColumns, type CsvTarget, exportColumns, oldColumns } from './tables/csv-columns.ts';

/** Undefined when these are no contacts. */
export function readCsvCards(text: string): readonly ContactCard[] | undefined {
  const rows = readCsv(text);
  const [header = []] = rows;
  const named = columnsOf(header);
  if (named !== undefined) return rows.slice(1).map((row) => cardOfRow(row, named, header));
  const isOld = rows.every((row) => row.length <= oldColumns.length && row[1]?.includes('@'));
  return isOld && rows.length > 0 ? rows.map((row) => cardOfRow(row, oldColumns, [])) : undefined;
}

type Columns = readonly (CsvTarget | undefined)[];

/** Undefined when too little of the first line is known to be names of columns. */
function columnsOf(header: readonly string[]): Columns | undefined {
  const columns = header.map((name) => targetOf(name));
  const said = new Set(columns);
  const hasPerson = ['name', 'family', 'given', 'email', 'organization'] as const;
  const isHeader = header.every((name) => !name.includes('@'));
  return isHeader && hasPerson.some((target) => said.has(target)) ? columns : undefined;
}

/** `E-mail 2 - Value` of Google, `E-mail Address` of Outlook, `WorkTel` of ExtMail. */
function targetOf(name: string): CsvTarget | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '');
  const pair =
    /^(email|phone|website|address)\d+(value|street|city|region|postalcode|country)$/.exec(plain);
  if (pair === null) return csvColumns.get(plain);
  const [, kind = '', part = ''] = pair;
  if (kind === 'address') return addressParts.get(part);
  return kind === 'email' ? 'email' : kind === 'phone' ? 'phone:other' : 'site';
}

const addressParts: ReadonlyMap<string, CsvTarget> = new Map<string, CsvTarget>([
  ['street', 'place:other:street'],
  ['city', 'place:other:city'],
  ['region', 'place:other:region'],
  ['postalcode', 'place:other:code'],
  ['country', 'place:other:country'],
]);

interface Found {
  readonly texts: Record<string, string>;
  readonly emails: Labelled[];
  readonly phones: Labelled[];
  readonly sites: string[];
  readonly chats: string[];
  readonly places: Map<string, Record<string, string>>;
}

function cardOfRow(
  row: readonly string[],
  columns: Columns,
  header: readonly string[],
): ContactCard {
  const found: Found = {
    texts: {},
    emails: [],
    phones: [],
    sites: [],
    chats: [],
    places: new Map(),
  };
  for (const [at, target] of columns.entries()) {
    const value = plainField(row[at] ?? '').trim();
    if (target === undefined || value === '') continue;
    // Google writes the kind of a number in the column before it: `Phone 1 - Label`.
    const isLabelled = /^phone \d+ - /i.test(header[at] ?? '');
    takeField(found, target, value, isLabelled ? (row[at - 1] ?? '') : '');
  }
  const { texts, places, ...lists } = found;
  return {
    ...blankCard,
    ...texts,
    ...lists,
    birthday: dateOf(texts['birthday'] ?? ''),
    places: [...places].map(([label, parts]) => placeOf(label as CardLabel, parts)),
  };
}

function takeField(found: Found, target: CsvTarget, value: string, label: string): void {
  const [kind = '', ...rest] = target.split(':');
  const line = cleanLine(value).slice(0, cardLimits.lineChars);
  const [first = '', part = ''] = rest;
  // Google puts several values into one field.
  const several = line.split(' ::: ').slice(0, cardLimits.values);
  if (kind === 'email') {
    for (const one of several) found.emails.push({ label: labelOf(first), value: one });
  } else if (kind === 'phone') {
    const own = first === 'other' ? labelOf(label) : labelOf(first);
    for (const one of several) found.phones.push({ label: own, value: one });
  } else if (kind === 'site') found.sites.push(...several);
  else if (kind === 'chat') found.chats.push(`${first}:${line.replace(/\s/g, '')}`);
  else if (kind === 'place') {
    const parts = found.places.get(first) ?? {};
    const isStreet = part === 'street';
    parts[part] ??= isStreet ? value.slice(0, cardLimits.lineChars) : line;
    found.places.set(first, parts);
  } else if (kind === 'note') {
    found.texts['note'] = value.replace(/\r\n?/g, '\n').slice(0, cardLimits.noteChars);
  } else found.texts[kind] ??= line;
}

function labelOf(words: string): CardLabel {
  const plain = words.toLowerCase();
  if (plain.includes('fax')) return 'fax';
  if (plain.includes('mobile') || plain.includes('cell')) return 'mobile';
  if (plain.includes('work')) return 'work';
  return plain.includes('home') ? 'home' : 'other';
}

function placeOf(label: CardLabel, parts: Readonly<Record<string, string>>): PostalAddress {
  const of = (name: string): string => parts[name] ?? '';
  const [street, city, region] = [of('street'), of('city'), of('region')];
  return { label, street, city, region, code: of('code'), country: of('country') };
}

/** `1990-4-3` and `1990/04/03` are dates; Outlook's 0/0/00 is none; other words stay words. */
function dateOf(words: string): string {
  const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (date) {
    const [, year = '', month = '', day = ''] = date;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return /^0?0[-/.]0?0[-/.]0{2,4}$|^0{4}-00-00$/.test(words) ? '' : words;
}

/** The header of an export. */
export function csvHeader(): string {
  return csvLine(exportColumns.map(([name]) => name));
}

/** One card of an export; several values of one kind fill the columns of their kind. */
export function csvOfCard(card: ContactCard): string {
  const left = { emails: [...card.emails], phones: [...card.phones], sites: [...card.sites] };
  const fields = exportColumns.map(([, target]) => {
    const [kind = '', label = '', part = ''] = target.split(':');
    if (kind === 'email') return left.emails.shift()?.value ?? '';
    if (kind === 'phone') return left.phones.find((one) => one.label === label)?.value ?? '';
    if (kind === 'site') return left.sites.shift() ?? '';
    if (kind === 'place') {
      const place = card.places.find((one) => one.label === label);
      return place ? place[part as keyof PostalAddress] : '';
    }
    return card[kind as 'name'];
  });
  return csvLine(fields);
}
