// A card as vCard 4.0 (RFC 6350), lines folded at 75 octets (3.2). UIDs that are UUIDs are written
// as URNs, as 6.7.6 recommends.

import { type CardLabel, type ContactCard, type Labelled } from './contact-card.ts';
import { escapedText } from './content-lines.ts';

const octetsMax = 75;

export function writeCard(card: ContactCard): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `UID:${escapedText(uidUri(card.uid))}`];
  if (card.kind === 'group') lines.push('KIND:group');
  const text = (name: string, value: string): void => {
    if (value !== '') lines.push(`${name}:${escapedText(value)}`);
  };
  lines.push(`FN:${escapedText(card.name)}`);
  lines.push(...nameLine(card));
  text('NICKNAME', card.nickname);
  text('ORG', card.organization);
  text('TITLE', card.title);
  lines.push(...labelled('EMAIL', card.emails), ...labelled('TEL', card.phones));
  for (const { label, street, city, region, code, country } of card.places) {
    const parts = ['', '', street, city, region, code, country].map(escapedText);
    lines.push(`ADR${typeOf(label)}:${parts.join(';')}`);
  }
  for (const site of card.sites) lines.push(`URL:${oneLine(site)}`);
  for (const chat of card.chats) lines.push(`IMPP:${oneLine(chat)}`);
  if (card.birthday !== '') lines.push(birthdayLine(card.birthday));
  text('NOTE', card.note);
  if (card.photo) {
    const { type, bytes } = card.photo;
    lines.push(`PHOTO:data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  for (const member of card.members) lines.push(`MEMBER:${uidUri(member)}`);
  lines.push(...card.extra, 'END:VCARD');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function nameLine(card: ContactCard): readonly string[] {
  const parts = [card.family, card.given, card.additional, card.prefix, card.suffix];
  if (parts.every((part) => part === '') && card.sortAs === '') return [];
  const spoken = card.sortAs.replace(/["\r\n]/g, ' ');
  const sortAs = spoken === '' ? '' : `;SORT-AS="${spoken}"`;
  return [`N${sortAs}:${parts.map(escapedText).join(';')}`];
}

function labelled(name: string, values: readonly Labelled[]): readonly string[] {
  return values.map(({ label, value }, at) => {
    const preferred = at === 0 && values.length > 1 ? ';PREF=1' : '';
    return `${name}${preferred}${typeOf(label)}:${escapedText(value)}`;
  });
}

const types: Readonly<Record<CardLabel, string>> = {
  home: ';TYPE=home',
  work: ';TYPE=work',
  mobile: ';TYPE=cell',
  fax: ';TYPE=fax',
  other: '',
};

function typeOf(label: CardLabel): string {
  return types[label];
}

/** RFC 6350 4.3.1 leaves the hyphens out; words are no date. */
function birthdayLine(birthday: string): string {
  const date = /^(\d{4}|--)-?(\d\d)-(\d\d)$/.exec(birthday);
  return date ? `BDAY:${date[1]}${date[2]}${date[3]}` : `BDAY;VALUE=text:${escapedText(birthday)}`;
}

const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uidUri(uid: string): string {
  return uuidForm.test(uid) ? `urn:uuid:${uid}` : oneLine(uid);
}

/** A URI is not escaped, and must not begin another line. */
function oneLine(uri: string): string {
  return uri.replace(/[\r\n]+/g, ' ');
}

/** Never within a character: the octets of one stay on one line. */
function folded(line: string): string {
  if (line.length <= octetsMax / 3) return line;
  const bytes = Buffer.from(line);
  if (bytes.length <= octetsMax) return line;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length;) {
    // Each line after the first begins with the blank that folds it.
    let end = Math.min(at + octetsMax - (at === 0 ? 0 : 1), bytes.length);
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    pieces.push(bytes.toString('utf8', at, end));
    at = end;
  }
  return pieces.join('\r\n ');
}
