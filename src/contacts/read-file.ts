// A file that was sent up, as cards: a vCard file, comma separated values, or one of ExtMail's own
// files. Which one it is its content says, not its name.

import { isUtf8 } from 'node:buffer';
import { setImmediate as turn } from 'node:timers/promises';
import { parseAddresses } from '../mime/address.ts';
import { decodeCharset } from '../mime/charset.ts';
import { cleanLine } from '../mime/clean-text.ts';
import { blankCard, cardLimits, type ContactCard } from '../mime/contact-card.ts';
import { type CardDefect, readCards } from '../mime/read-cards.ts';
import { contactsMax } from './contacts.ts';
import { readCsv } from './csv.ts';
import { readCsvCards } from './csv-cards.ts';

/** LIMIT bytes of a file. */
export const importBytesMax = 8 * 1024 * 1024;

/** LIMIT cards that are read before others have their turn. */
const cardsAtOnce = 200;

export interface ReadFile {
  readonly format: 'vcard' | 'csv' | 'groups';
  readonly cards: readonly ContactCard[];
  /** How many cards have each. */
  readonly defects: ReadonlyMap<CardDefect, number>;
  /** Entries with neither a name nor an address. */
  readonly empty: number;
  /** Whether there were more than a book may hold. */
  readonly isCut: boolean;
}

/** Undefined when the file holds no contacts in a format that is known. */
export async function readContactFile(bytes: Uint8Array): Promise<ReadFile | undefined> {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').replaceAll('\0', '');
  const found = /BEGIN:VCARD/i.test(start) ? await readVcards(bytes) : readText(bytes);
  if (found === undefined) return undefined;
  const whole = found.cards.filter((card) => !isEmpty(card));
  if (whole.length === 0) return undefined;
  return {
    format: found.format,
    cards: whole.slice(0, contactsMax),
    defects: found.defects,
    empty: found.cards.length - whole.length,
    isCut: whole.length > contactsMax,
  };
}

type Found = Pick<ReadFile, 'format' | 'cards' | 'defects'>;

async function readVcards(bytes: Uint8Array): Promise<Found> {
  const cards: ContactCard[] = [];
  const defects = new Map<CardDefect, number>();
  for (const read of readCards(bytes)) {
    cards.push(read.card);
    for (const defect of read.defects) defects.set(defect, (defects.get(defect) ?? 0) + 1);
    if (cards.length > contactsMax) break;
    if (cards.length % cardsAtOnce === 0) await turn();
  }
  return { format: 'vcard', cards, defects };
}

function readText(bytes: Uint8Array): Found | undefined {
  const text = textOf(bytes);
  const groups = readGroups(text);
  if (groups) return { format: 'groups', cards: groups, defects: new Map() };
  const cards = readCsvCards(text);
  return cards && { format: 'csv', cards, defects: new Map() };
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const charset = isUtf16 ? 'utf-16' : isUtf8(bytes) ? 'utf-8' : undefined;
  return decodeCharset(bytes, charset).replace(/^\ufeff/, '');
}

/** ExtMail's group.cf: a name, and the members as the address line of a mail. */
function readGroups(text: string): readonly ContactCard[] | undefined {
  const [header, ...rows] = readCsv(text);
  if (header?.[0] !== 'GrpName' || header[1] !== 'GrpMember') return undefined;
  return rows.map(([name = '', list = '']) => {
    const people = parseAddresses(list).slice(0, cardLimits.members);
    const members = people
      .filter(({ address }) => address !== '')
      .map(({ address }) => `mailto:${address}`);
    return { ...blankCard, kind: 'group', name: cleanLine(name), members };
  });
}

function isEmpty(card: ContactCard): boolean {
  const { name, family, given, organization, nickname, emails, phones } = card;
  if (card.kind === 'group') return name === '';
  const said = [name, family, given, organization, nickname];
  return said.every((part) => part === '') && emails.length === 0 && phones.length === 0;
}
