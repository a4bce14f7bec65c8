// vCard files of every version, as programs write them, and back.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { blankCard, cardLimits, type ContactCard, photoOf } from '../../src/mime/contact-card.ts';
import { readCards } from '../../src/mime/read-cards.ts';
import { writeCard } from '../../src/mime/write-card.ts';

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

function file(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Uint8Array {
  return Buffer.from(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'), encoding);
}

function one(lines: readonly string[], encoding?: BufferEncoding): ContactCard {
  const [found] = readCards(file(lines, encoding));
  assert.ok(found);
  return found.card;
}

const whole: ContactCard = {
  ...blankCard,
  uid: '5d8a8c1e-2f0f-4d64-9c3e-1f2a3b4c5d6e',
  name: 'Dr. Ann, the "Marsh"; 湿地',
  family: 'Marsh',
  given: 'Ann;B',
  additional: 'C\\',
  prefix: 'Dr.',
  suffix: 'PhD',
  sortAs: 'marsh ann',
  nickname: 'Annie',
  organization: 'Timber, Inc.',
  title: 'Head; of all',
  birthday: '1990-04-03',
  note: 'one\ntwo, three; four \\n five',
  emails: [
    { label: 'work', value: 'ann@far.test' },
    { label: 'home', value: 'ann@home.test' },
  ],
  phones: [
    { label: 'mobile', value: '+49 30 1' },
    { label: 'fax', value: '2' },
  ],
  places: [
    {
      label: 'home',
      street: '1 Lane\n2nd floor',
      city: 'Town',
      region: '',
      code: '12',
      country: 'Land',
    },
  ],
  sites: ['https://far.test/a,b;c'],
  chats: ['xmpp:ann@far.test'],
  photo: { type: 'image/gif', bytes: new Uint8Array(gif) },
  extra: ['X-KEPT;TYPE=odd:a\\,b'],
};

it('writes version 4.0 and reads it back as it was, folded at 75 octets', () => {
  const text = writeCard(whole);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.deepEqual([...readCards(Buffer.from(text))], [{ card: whole, defects: [] }]);
  const group: ContactCard = {
    ...blankCard,
    uid: 'odd,uid;1',
    kind: 'group',
    name: 'Friends',
    members: [whole.uid, 'odd,uid;2', 'mailto:bob@far.test'],
  };
  assert.deepEqual([...readCards(Buffer.from(writeCard(group)))][0]?.card, group);
});

it('a value that holds lines of a card stays a value', () => {
  const hostile = 'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eve';
  const card = { ...blankCard, uid: 'u', name: 'Ann', note: hostile, sites: [hostile] };
  const found = [...readCards(Buffer.from(writeCard({ ...card, nickname: hostile })))];
  assert.equal(found.length, 1);
  assert.equal(found[0]?.card.name, 'Ann');
});

const birthdays = [
  ['19900403', '1990-04-03'],
  ['1990-04-03', '1990-04-03'],
  ['1990-04-03T00:00:00Z', '1990-04-03'],
  ['--0403', '--04-03'],
  ['1604-04-03', '--04-03'],
  ['about 1990', 'about 1990'],
] as const;

it('reads birthdays in each of their spellings', () => {
  for (const [value, wanted] of birthdays) {
    assert.equal(one([`BDAY:${value}`]).birthday, wanted, value);
  }
});

it('version 2.1: bare types, quoted-printable over several lines, a charset for each line', () => {
  const card = one(
    [
      'VERSION:2.1',
      'N;CHARSET=GB18030;ENCODING=QUOTED-PRINTABLE:=CD=F5;=D0=A1=C3=F7',
      'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg =',
      'M=C3=BCller',
      'TEL;CELL;PREF:1',
      'TEL;WORK;FAX:2',
      'EMAIL;INTERNET:a@b.test',
      `PHOTO;GIF;BASE64:${gif.toString('base64').slice(0, 20)}`,
      ` ${gif.toString('base64').slice(20)}`,
      '',
    ],
    'latin1',
  );
  assert.deepEqual([card.family, card.given, card.name], ['王', '小明', 'Jörg Müller']);
  assert.deepEqual(card.phones, [
    { label: 'mobile', value: '1' },
    { label: 'fax', value: '2' },
  ]);
  assert.equal(card.photo?.type, 'image/gif');
});

it('version 3.0 of Apple and Android: groups, preferred values first, phonetic names', () => {
  const card = one([
    'VERSION:3.0',
    'N:山田;太郎;;;',
    'X-PHONETIC-LAST-NAME:やまだ',
    'X-PHONETIC-FIRST-NAME:たろう',
    'item1.EMAIL;type=INTERNET:second@a.test',
    'item1.X-ABLabel:_$!<Other>!$_',
    'EMAIL;type=INTERNET;type=HOME;type=pref:first@a.test',
    'X-ADDRESSBOOKSERVER-KIND:group',
    'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AB',
  ]);
  assert.equal(card.sortAs, 'やまだ たろう');
  assert.deepEqual(
    card.emails.map(({ value }) => value),
    ['first@a.test', 'second@a.test'],
  );
  assert.deepEqual([card.kind, card.members], ['group', ['AB']]);
  assert.deepEqual(card.extra, ['item1.X-ABLABEL:_$!<Other>!$_']);
});

it('reads files that are no UTF-8', () => {
  assert.equal(one(['FN:J\u00f6rg M\u00fcller'], 'latin1').name, 'Jörg Müller');
  const wide = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(file(['FN:王小明'])).subarray(0),
  ]);
  const text = Buffer.from('\ufeffBEGIN:VCARD\r\nFN:王小明\r\nEND:VCARD\r\n', 'utf16le');
  assert.equal([...readCards(text)][0]?.card.name, '王小明');
  assert.doesNotThrow(() => [...readCards(wide)]);
});

it('a picture is what its bytes say, small enough, and never fetched', () => {
  const svg = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
  const cases: readonly (readonly [string, string])[] = [
    [`PHOTO:data:image/gif;base64,${svg}`, 'photo-unreadable'],
    ['PHOTO;VALUE=uri:https://watch.test/me.gif', 'photo-linked'],
    [
      `PHOTO;ENCODING=b:${Buffer.concat([gif, Buffer.alloc(cardLimits.photoBytes)]).toString('base64')}`,
      'photo-unreadable',
    ],
  ];
  for (const [line, defect] of cases) {
    const [found] = readCards(file([line]));
    assert.deepEqual([found?.card.photo, found?.defects], [undefined, [defect]], line.slice(0, 60));
  }
  assert.equal(photoOf(Buffer.from('<svg/>')), undefined);
});

it('each limit holds, and nothing throws', () => {
  const many = Array.from({ length: 5_000 }, (_, nth) => `EMAIL:a${nth}@b.test`);
  const [found] = readCards(
    file([...many, `FN:${'x'.repeat(9_000)}`, `NOTE:${'y'.repeat(50_000)}`]),
  );
  assert.equal(found?.card.emails.length, cardLimits.values);
  assert.equal(found?.card.name.length, cardLimits.lineChars);
  assert.equal(found?.card.note.length, cardLimits.noteChars);
  assert.deepEqual(found?.defects, ['value-cut']);
  const members = Array.from({ length: cardLimits.members + 5 }, (_, nth) => `MEMBER:m${nth}`);
  assert.equal(one(members).members.length, cardLimits.members);
  const extra = Array.from({ length: 100 }, (_, nth) => `X-${nth}:v`);
  assert.equal(one(extra).extra.length, cardLimits.extraLines);
  for (const odd of [
    '',
    'BEGIN:VCARD',
    ':::',
    'BEGIN:VCARD\nN:;;;;;;;;;;\nFN',
    '\0\0\0',
    'BEGIN:VCARD\nFN;=:x\nADR:\\',
  ]) {
    assert.doesNotThrow(() => [...readCards(Buffer.from(odd))], odd);
  }
});

it('nested and unended cards are cards of their own', () => {
  const names = [
    ...readCards(Buffer.from('BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\nBEGIN:VCARD\nFN:c')),
  ];
  assert.deepEqual(
    names.map(({ card }) => card.name),
    ['a', 'b', 'c'],
  );
});
