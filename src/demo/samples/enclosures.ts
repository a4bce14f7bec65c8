// Letters that carry files.

import { pdf } from '../pdf.ts';
import { alice, bob, carol, grace, priya, tomasz } from './people.ts';
import type { Sample } from './sample.ts';

const loans = `month,loans,returned late,first-time borrowers
January,61,4,11
February,58,2,9
March,83,6,21
April,97,5,24
May,120,9,38
June,131,7,33
July,118,11,29
August,104,8,26
September,112,6,31
October,96,3,18
`;

const packingList = `For the boathouse, Friday

[x] trailer, and the good strap
[x] fourteen bench tickets (one per bench, please)
[ ] the key, from Carol's window sill
[ ] blanket for the third bench
[ ] flask
`;

/** Noise that no compression makes small, the same at every start: a recording of the choir. */
function recording(): Uint8Array {
  const bytes = Buffer.alloc(4_600_000);
  let state = 0x2f6e2b1;
  for (let at = 0; at < bytes.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.set([1, 0, 1, 0], 20);
  bytes.writeUInt32LE(22_050, 24);
  bytes.writeUInt32LE(44_100, 28);
  bytes.set([2, 0, 16, 0], 32);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(bytes.length - 44, 40);
  return bytes;
}

export const enclosures: readonly Sample[] = [
  {
    key: 'agreement',
    age: { days: 1, at: '11:07' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'F' }],
    mail: {
      from: grace,
      to: [alice],
      subject: 'Neighbourhood fund: the agreement to sign',
      text: `Dear Ms Keller,

here is the agreement in case the panel says yes tomorrow. I am not supposed to
be optimistic, so please read nothing into its being attached already.

Grace Okafor
`,
      files: [
        {
          filename: 'agreement NF-2026-118.pdf',
          contentType: 'application/pdf',
          content: () =>
            pdf('Agreement NF-2026-118', [
              'between the Neighbourhood Fund and the Harbour Lane Workshop',
              '',
              '1. The Fund pays for forty tool boxes for schools.',
              '2. The Workshop lends them, keeps them sharp, and counts them twice a year.',
              '3. A tool that does not come back is asked after, kindly.',
              '',
              'Signed: ______________________',
            ]),
        },
      ],
    },
  },
  {
    key: 'loans',
    age: { days: 8, at: '08:30' },
    places: [
      { account: 'alice', folder: 'Work.2026', flags: 'S' },
      { account: 'bob', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: bob,
      to: [alice],
      subject: 'The loans of this year, counted twice',
      text: `Here they are, for Grace. The two lists differ by one in June: that was the
wheelbarrow, which came back as two wheelbarrows. I have not asked.

Bob
`,
      files: [
        { filename: 'loans-2026.csv', contentType: 'text/csv', content: () => Buffer.from(loans) },
        {
          filename: 'packing list.txt',
          contentType: 'text/plain; charset=utf-8',
          content: () => Buffer.from(packingList),
        },
      ],
    },
  },
  {
    key: 'choir',
    age: { days: 3, at: '21:44' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'carol', folder: 'INBOX' },
    ],
    mail: {
      from: priya,
      to: [alice, carol],
      subject: 'The whole rehearsal (large!)',
      text: `You asked for the second verse, and my recorder knows only "everything". So this is
everything: the tuning, the argument about the tuning, and at minute nineteen the
second verse, which is lovely.

Priya
`,
      files: [{ filename: 'rehearsal.wav', contentType: 'audio/wav', content: recording }],
    },
  },
  {
    key: 'passed-on',
    age: { days: 11, at: '19:20' },
    places: [{ account: 'alice', folder: 'Archive', flags: 'PS' }],
    mail: {
      from: tomasz,
      to: [alice],
      subject: 'Fwd: Slates from the old customs house',
      text: `Is this something for the boat shed? I can drive on Saturday. T.
`,
      files: [
        {
          filename: 'Slates from the old customs house.eml',
          contentType: 'message/rfc822',
          content: () =>
            Buffer.from(`From: Harbour Office <office@harbour.example.org>
To: Tomasz <tomasz@saltmarsh.example.org>
Subject: Slates from the old customs house
Date: Mon, 2 Nov 2026 09:12:00 +0000
Message-ID: <slates@harbour.example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

About three hundred Welsh slates, sound, second width, free to whoever takes
them away before the month is over. Ask for Edith at the gate.
`),
        },
      ],
    },
  },
];
