// What lies outside the inbox: archive, projects, drafts, junk, trash.

import { alice, admin, bob, carol, chenYu, eloise, jurgen, postmaster, sam } from './people.ts';
import type { Sample } from './sample.ts';

export const folders: readonly Sample[] = [
  {
    key: 'lease',
    age: { days: 60, at: '10:11' },
    places: [{ account: 'alice', folder: 'Archive', flags: 'FS' }],
    mail: {
      from: { name: 'Harbour Estate', address: 'estate@harbour.example.org' },
      to: [alice],
      subject: 'Lease of shed 4: renewed for five years',
      text: `Dear Ms Keller,

the lease of shed 4 is renewed on the old terms, and the committee has noted with
pleasure that the windows open again.
`,
    },
  },
  {
    key: 'lighthouse',
    age: { days: 41, at: '17:26' },
    places: [{ account: 'alice', folder: 'Archive', flags: 'S' }],
    mail: {
      from: eloise,
      to: [alice],
      subject: 'The lighthouse keeper says yes',
      text: `He says twenty people, no more, and that we must not touch the lens. There is a
kettle. He sounded as if he had been waiting for somebody to ask.

Éloïse
`,
    },
  },
  {
    key: 'school-boxes',
    age: { days: 16, at: '14:00' },
    places: [
      { account: 'alice', folder: 'Work', flags: 'S' },
      { account: 'bob', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: bob,
      to: [alice],
      subject: 'School boxes: what goes in',
      text: `Per box, tried on my niece and four of her friends:

  2 hand drills (the egg-beater sort; they fight over them)
  4 small hammers
  1 spirit level, the long one
  6 pairs of goggles
  1 plane, sharp
  0 saws with red handles: they look like toys and are treated as such

Fits into an apple crate with the lid on.

Bob
`,
    },
  },
  {
    key: 'bearings',
    age: { days: 21, at: '08:44' },
    places: [{ account: 'alice', folder: 'Work.2026', flags: 'RS' }],
    mail: {
      from: jurgen,
      to: [alice, bob],
      subject: 'Price of fourteen bearings',
      text: `Fourteen pieces, as agreed: 4 jars plum, 6 jars sloe, 4 of whatever Bob calls
"the experiment". Delivery in two weeks.

Jürgen
`,
    },
  },
  {
    key: 'granary',
    age: { days: 18, at: '06:20' },
    places: [{ account: 'alice', folder: '项目', flags: 'S' }],
    mail: {
      from: chenYu,
      to: [alice],
      subject: '粮仓改造：第一张草图',
      text: `Alice 你好：

粮仓的草图画好了：南边放工作台，北边做图书架一样的工具墙，中间留一块空地给孩子们。
屋顶的老梁都还结实，王老师敲了每一根，说"再站一百年没问题"。

Here is the short English version, for Bob: benches in the south, tools in the
north, children in the middle. The old beams are sound.

陈雨
`,
    },
  },
  {
    key: 'granary-2',
    answers: 'granary',
    age: { days: 15, at: '07:02' },
    places: [
      { account: 'alice', folder: '项目' },
      { account: 'alice', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: alice,
      to: [chenYu],
      subject: 'Re: 粮仓改造：第一张草图',
      text: `亲爱的陈雨：

草图很漂亮！Bob says: leave a metre and a half around the lathe, and put the first
aid box where a child can see it but not reach it.

Alice
`,
    },
  },
  {
    key: 'draft-newsletter',
    age: { minutes: 130 },
    places: [{ account: 'alice', folder: 'Drafts', flags: 'DS' }],
    mail: {
      from: alice,
      to: [carol],
      subject: 'Winter letter, first version',
      text: `Dear members,

it was a good year for

  (Bob: the number of kettles? I have 212, that cannot be right)
`,
    },
  },
  {
    key: 'draft-answer',
    answers: 'grant-3',
    age: { minutes: 8 },
    places: [{ account: 'alice', folder: 'Drafts', flags: 'DS' }],
    mail: {
      from: alice,
      to: [{ name: 'Grace Okafor', address: 'grace.okafor@council.example.net' }],
      subject: 'Re: Neighbourhood fund: your application NF-2026-118',
      text: `Dear Ms Okafor,

you cannot see it, but there is dancing between the workbenches.

`,
    },
  },
  {
    key: 'junk-watch',
    age: { days: 1, at: '02:02' },
    places: [{ account: 'alice', folder: 'Junk' }],
    mail: {
      from: { name: 'Genuine Chronometers', address: 'deal@xk-offers.example.com' },
      to: [alice],
      subject: 'RE: RE: your watch is waiting, Alice Keller!!',
      text: `Ninety percent off, only today, only you and everybody else.
http://xk-offers.example.com/w
`,
    },
  },
  {
    key: 'junk-inherit',
    age: { days: 4, at: '23:51' },
    places: [{ account: 'alice', folder: 'Junk', flags: 'S' }],
    mail: {
      from: { name: 'Barrister J. Quill', address: 'quill@estate-claims.example.com' },
      to: [alice],
      subject: 'Confidential: a lighthouse in your name',
      text: `Dear friend, a distant relation has left you a lighthouse of great value. Kindly
send the transfer fee.
`,
    },
  },
  {
    key: 'trash-parcel',
    age: { days: 13, at: '11:11' },
    places: [{ account: 'alice', folder: 'Trash', flags: 'S' }],
    mail: {
      from: { name: 'Parcel Point', address: 'noreply@parcelpoint.example.net' },
      to: [alice],
      subject: 'Your parcel waits at the bakery',
      text: `Shelf 3, until Saturday. The bakery closes at two.
`,
    },
  },
  {
    key: 'bob-lathe',
    age: { minutes: 55 },
    places: [{ account: 'bob', folder: 'INBOX' }],
    mail: {
      from: sam,
      to: [bob],
      subject: 'The lathe makes the noise again',
      text: `Not the whistle, the other one, like a goose far away. I have switched it off and
hung your hat on it.

Sam
`,
    },
  },
  {
    key: 'carol-otter',
    age: { days: 2, at: '06:55' },
    places: [
      { account: 'carol', folder: 'INBOX' },
      { account: 'bob', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: bob,
      to: [carol],
      subject: 'The otter is back',
      text: `Under the slipway, at ten to seven, with a fish as long as my hand. It looked at me
as if I owed it rent.

Bob
`,
    },
  },
  {
    key: 'postmaster-welcome',
    age: { days: 20, at: '09:00' },
    places: [{ account: 'postmaster', folder: 'INBOX' }],
    mail: {
      from: admin,
      to: [postmaster],
      subject: 'example.test is yours to look after',
      text: `You can make mailboxes and forwarders for example.test now. New people start on the
first of the month; Alice sends you the names.
`,
    },
  },
  {
    key: 'admin-note',
    age: { days: 20, at: '09:30' },
    places: [{ account: 'admin', folder: 'INBOX', flags: 'S' }],
    mail: {
      from: postmaster,
      to: [admin],
      subject: 'Re: example.test is yours to look after',
      text: `Thank you! First forwarder made: sales@ goes to Alice and Bob.
`,
    },
  },
];
