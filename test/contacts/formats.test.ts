// Comma separated values as Outlook, Google, Thunderbird and ExtMail write them.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { csvHeader, csvOfCard, readCsvCards } from '../../src/contacts/csv-cards.ts';
import { csvLimits, csvLine, plainField, readCsv } from '../../src/contacts/csv.ts';
import { readContactFile } from '../../src/contacts/read-file.ts';
import { blankCard } from '../../src/mime/contact-card.ts';

it('reads fields with quotes, separators and line ends in them', () => {
  const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a, ""x""\r\ny",b', [['a, "x"\r\ny', 'b']]],
    [
      'a;b;c\n1;2;3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    ['a\tb\n', [['a', 'b']]],
    [
      'a,\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['\n\na\r', [['a']]],
    ['"open, and never closed\n', [['open, and never closed\n']]],
    ['"a"b,c', [['a', 'c']]],
    ['', []],
  ];
  for (const [text, wanted] of rows) assert.deepEqual(readCsv(text), wanted, JSON.stringify(text));
});

it('holds its limits', () => {
  assert.equal(readCsv('a\n'.repeat(csvLimits.rows + 50)).length, csvLimits.rows);
  assert.equal(readCsv(','.repeat(5_000) + 'x')[0]?.length, undefined);
  assert.equal(readCsv(`x${',y'.repeat(5_000)}`)[0]?.length, csvLimits.fields);
  assert.equal(readCsv('x'.repeat(99_000))[0]?.[0]?.length, csvLimits.fieldChars);
});

it('what a spreadsheet would calculate is no formula in an export, and comes back as it was', () => {
  for (const value of ['=1+1', '@SUM(A1)', '+cmd|x', '-2+3x', '\tx', "'=x"]) {
    const line = csvLine([value]);
    if (value !== '-2+3x') assert.match(line, /^"'/, value);
    assert.equal(plainField(readCsv(line)[0]?.[0] ?? ''), value);
  }
  assert.equal(csvLine(['+49 30 1']), '"+49 30 1"\r\n');
});

const extmailNames =
  'Name,Email,NickName,IMaol,IMicq,IMgoogle,IMmsn,IMqq,IMskype,HomeTel,Mobile,HomeAddress,HomeCity,HomeState,HomeZip,HomeCountry,Company,Job,WorkMail,WorkTel,WorkFax,WorkAddress,WorkCity,WorkState,WorkZip,WorkCountry,OtherMail,OtherPhone,WebSite,BirthDay,Notes,Picture';

it('abook.cf of ExtMail: every column of its header has its place', () => {
  const values = extmailNames
    .split(',')
    .map((name) => (name === 'BirthDay' ? '1990-4-3' : `v ${name}`));
  const quoted = values.map((value) => `"${value}"`).join(',');
  const [card] = readCsvCards(`${extmailNames}\n${quoted}\n`) ?? [];
  assert.deepEqual(card, {
    ...blankCard,
    name: 'v Name',
    nickname: 'v NickName',
    organization: 'v Company',
    title: 'v Job',
    birthday: '1990-04-03',
    note: 'v Notes',
    emails: [
      { label: 'other', value: 'v Email' },
      { label: 'work', value: 'v WorkMail' },
      { label: 'other', value: 'v OtherMail' },
    ],
    phones: [
      { label: 'home', value: 'v HomeTel' },
      { label: 'mobile', value: 'v Mobile' },
      { label: 'work', value: 'v WorkTel' },
      { label: 'fax', value: 'v WorkFax' },
      { label: 'other', value: 'v OtherPhone' },
    ],
    chats: [
      'aim:vIMaol',
      'icq:vIMicq',
      'xmpp:vIMgoogle',
      'msnim:vIMmsn',
      'qq:vIMqq',
      'skype:vIMskype',
    ],
    sites: ['v WebSite'],
    places: ['home', 'work'].map((label) => {
      const of = (part: string): string => `v ${label === 'home' ? 'Home' : 'Work'}${part}`;
      return {
        label,
        street: of('Address'),
        city: of('City'),
        region: of('State'),
        code: of('Zip'),
        country: of('Country'),
      };
    }),
  });
});

it('abook.cf of ExtMail 1.0: four fields and no header', () => {
  const cards = readCsvCards('"王小明","wang@a.test","",""\n"Ann","ann@b.test","Timber","123"\n');
  assert.deepEqual(
    cards?.map(({ name, emails, organization, phones }) => [
      name,
      emails[0]?.value,
      organization,
      phones[0]?.value,
    ]),
    [
      ['王小明', 'wang@a.test', '', undefined],
      ['Ann', 'ann@b.test', 'Timber', '123'],
    ],
  );
});

it('group.cf of ExtMail: groups with their members', async () => {
  const text = 'GrpName,GrpMember\n"team","""Alice"" <alice@x.test>,bob@x.test"\n';
  const read = await readContactFile(Buffer.from(text));
  assert.equal(read?.format, 'groups');
  assert.deepEqual(read?.cards, [
    {
      ...blankCard,
      kind: 'group',
      name: 'team',
      members: ['mailto:alice@x.test', 'mailto:bob@x.test'],
    },
  ]);
});

it('Google and Outlook: numbered pairs, labels, dates that are none', () => {
  const [google] =
    readCsvCards(
      'First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City\nAnn,Marsh,* Home,a@b.test ::: c@d.test,Mobile,12,Town\n',
    ) ?? [];
  assert.deepEqual(
    google?.emails.map(({ value }) => value),
    ['a@b.test', 'c@d.test'],
  );
  assert.deepEqual(google?.phones, [{ label: 'mobile', value: '12' }]);
  assert.deepEqual([google?.family, google?.places[0]?.city], ['Marsh', 'Town']);
  const [outlook] =
    readCsvCards(
      '"Title";"First Name";"Last Name";"E-mail Address";"Birthday"\n"Dr";"Jo";"Doe";"j@d.test";"0/0/00"\n',
    ) ?? [];
  assert.deepEqual(
    [outlook?.prefix, outlook?.given, outlook?.emails[0]?.value, outlook?.birthday],
    ['Dr', 'Jo', 'j@d.test', ''],
  );
});

it('an export is read back', () => {
  const card = {
    ...blankCard,
    name: 'Ann "A" Marsh, 湿地',
    given: 'Ann',
    family: 'Marsh',
    organization: '=Timber',
    emails: [
      { label: 'other' as const, value: 'a@b.test' },
      { label: 'other' as const, value: 'c@d.test' },
    ],
    phones: [{ label: 'work' as const, value: '+49 30' }],
    places: [
      { label: 'home' as const, street: '1\n2', city: 'T', region: 'R', code: '1', country: 'L' },
    ],
    note: 'one\ntwo',
  };
  assert.deepEqual(readCsvCards(csvHeader() + csvOfCard(card)), [card]);
});

it('what holds no contacts is said to be none', async () => {
  for (const text of [
    '',
    'hello',
    '\0\0',
    'a,b,c\n1,2,3',
    '<html></html>',
    'BEGIN:VCARD\nEND:VCARD',
  ]) {
    assert.equal(await readContactFile(Buffer.from(text)), undefined, text);
  }
});
