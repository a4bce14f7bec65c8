// Conversations of several people over several days.

import { alice, bob, carol, priya, tomasz } from './people.ts';
import type { Sample } from './sample.ts';

const repairCafe: readonly Sample[] = [
  {
    key: 'cafe-1',
    age: { days: 2, at: '08:12' },
    places: [
      { account: 'alice', folder: 'Sent', flags: 'S' },
      { account: 'bob', folder: 'INBOX', flags: 'RS' },
      { account: 'carol', folder: 'INBOX', flags: 'S' },
    ],
    mail: {
      from: alice,
      to: [bob, carol, priya],
      subject: 'Saturday’s repair café: who brings what?',
      text: `Good morning all,

Saturday is the last repair café before the winter break, and forty people have
put their names down. That is nine more than the hall has chairs.

What we have so far:

  - soldering bench: Bob
  - sewing and zips: Priya, plus her neighbour with the walking-foot machine
  - bicycles: nobody yet, and there are eleven on the list
  - tea: me

Carol, could the River Trust lend us the folding benches again? I can fetch them
on Friday after four, with the trailer.

Alice
`,
    },
  },
  {
    key: 'cafe-2',
    answers: 'cafe-1',
    age: { days: 2, at: '10:40' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'bob', folder: 'INBOX', flags: 'S' },
      { account: 'carol', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: carol,
      to: [alice],
      cc: [bob, priya],
      subject: 'Re: Saturday’s repair café: who brings what?',
      text: `Of course. There are fourteen benches in the boathouse, and the key is where it
always is. Mind the third one from the left: it looks fine until you sit on it.

Perhaps somebody could bring it along as a patient?

Carol

> Carol, could the River Trust lend us the folding benches again? I can fetch them
> on Friday after four, with the trailer.
`,
    },
  },
  {
    key: 'cafe-3',
    answers: 'cafe-2',
    age: { days: 1, at: '17:42' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'bob', folder: 'Sent', flags: 'S' },
      { account: 'carol', folder: 'INBOX', flags: 'S' },
    ],
    mail: {
      from: bob,
      to: [carol],
      cc: [alice, priya],
      subject: 'Re: Saturday’s repair café: who brings what?',
      text: `I will take the bench first thing, before the toasters arrive.

Bicycles: I asked Tomasz from Saltmarsh, who says yes if he may leave by three
and if there is cake. I said there is always cake. Alice, is there cake?

Bob

> Perhaps somebody could bring it along as a patient?
`,
    },
  },
  {
    key: 'cafe-4',
    answers: 'cafe-3',
    age: { minutes: 47 },
    places: [
      { account: 'alice', folder: 'INBOX' },
      { account: 'bob', folder: 'INBOX' },
      { account: 'carol', folder: 'INBOX' },
    ],
    mail: {
      from: priya,
      to: [bob, carol],
      cc: [alice],
      subject: 'Re: Saturday’s repair café: who brings what?',
      text: `There is cake. My mother has heard "forty people" and cannot be stopped.

One question: the lady with the 1962 radio wrote again. She would like to watch
while it is mended, because her father built the cabinet. Can we give her a seat
beside Bob, away from the door?

Priya

> I said there is always cake. Alice, is there cake?
`,
    },
  },
];

const roof: readonly Sample[] = [
  {
    key: 'roof-1',
    age: { days: 6, at: '09:05' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'RS' },
      { account: 'carol', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: carol,
      to: [alice],
      subject: 'The boat shed roof, again',
      text: `Dear Alice,

the wind on Sunday took eleven slates from the seaward side, and the tarpaulin
we put up last year with them. Nothing inside is wet yet except the tea towels.

Tomasz can do the slates if somebody holds the ladder, but he thinks that the
batten under them has gone soft for about two metres. Would the workshop have
larch of that length, and would you let us have it at cost?

With warm wishes,
Carol
`,
    },
  },
  {
    key: 'roof-2',
    answers: 'roof-1',
    age: { days: 6, at: '11:30' },
    places: [
      { account: 'alice', folder: 'Sent', flags: 'S' },
      { account: 'carol', folder: 'INBOX', flags: 'S' },
    ],
    mail: {
      from: alice,
      to: [carol],
      cc: [bob],
      subject: 'Re: The boat shed roof, again',
      text: `Dear Carol,

we have three lengths of larch, planed on one side, left from the gate. They are
yours; pay us in tea towels when the new ones are dry.

Bob will hold the ladder on Thursday. I will hold Bob's phone.

Alice

> Would the workshop have larch of that length, and would you let us have it at
> cost?
`,
    },
  },
  {
    key: 'roof-3',
    answers: 'roof-2',
    age: { minutes: 205 },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'FS' },
      { account: 'bob', folder: 'INBOX', flags: 'S' },
      { account: 'carol', folder: 'Sent', flags: 'S' },
    ],
    mail: {
      from: carol,
      to: [alice],
      cc: [bob, tomasz],
      subject: 'Re: The boat shed roof, again',
      text: `Done, and dry! Tomasz found a slate from 1911 with the roofer's initials on the
back. We put it where it was, with ours scratched beneath: T, B, C and the year.

Come and see it before the next wind does.

Carol
`,
    },
  },
];

export const threads: readonly Sample[] = [...repairCafe, ...roof];
