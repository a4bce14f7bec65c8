// Correspondence with people outside the organisation, a few letters each way.

import { alice, bob, grace, ines } from './people.ts';
import type { Sample } from './sample.ts';

const lending: readonly Sample[] = [
  {
    key: 'lending-1',
    age: { days: 4, at: '13:20' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'RS' }],
    mail: {
      from: ines,
      to: [alice],
      subject: 'Borrowing the letterpress for the museum night?',
      text: `Dear Alice,

on the 12th the museum is open until midnight, and we would love to let people
print their own bookmark on your little Adana press. We would collect it, insure
it, and bring it back cleaner than it was (our conservator insists).

Is there somebody who could show two of us how not to lose a finger?

Inês
Harbour Museum
`,
    },
  },
  {
    key: 'lending-2',
    answers: 'lending-1',
    age: { days: 3, at: '08:55' },
    places: [{ account: 'alice', folder: 'Sent', flags: 'S' }],
    mail: {
      from: alice,
      to: [ines],
      subject: 'Re: Borrowing the letterpress for the museum night?',
      text: `Dear Inês,

with pleasure. Bob can show you both on Tuesday evening: an hour is enough, and
he still has all ten. Please bring an old shirt; the red is for ever.

Alice

> Is there somebody who could show two of us how not to lose a finger?
`,
    },
  },
  {
    key: 'lending-3',
    answers: 'lending-2',
    age: { days: 1, at: '20:16' },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: {
      from: ines,
      to: [alice],
      subject: 'Re: Borrowing the letterpress for the museum night?',
      text: `Tuesday it is, half past six. We are bringing two old shirts and a lemon tart.

Would you also have a spare tray of the 18 point Caslon? The children like the
ampersands best.

Inês
`,
    },
  },
];

const grant: readonly Sample[] = [
  {
    key: 'grant-1',
    age: { days: 9, at: '15:03' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'FRS' }],
    mail: {
      from: grace,
      to: [alice],
      subject: 'Neighbourhood fund: your application NF-2026-118',
      text: `Dear Ms Keller,

thank you for the application of the Harbour Lane Workshop. The panel liked it
very much, the tool library for schools above all.

Before the meeting we need two more things: the number of loans per month for
this year, and one sentence on what happens to a tool that does not come back.

Kind regards,
Grace Okafor
Neighbourhood Fund, City Council
`,
    },
  },
  {
    key: 'grant-2',
    answers: 'grant-1',
    age: { days: 8, at: '09:48' },
    places: [{ account: 'alice', folder: 'Sent', flags: 'S' }],
    mail: {
      from: alice,
      to: [grace],
      bcc: [bob],
      subject: 'Re: Neighbourhood fund: your application NF-2026-118',
      text: `Dear Ms Okafor,

the loans of this year are 61, 58, 83, 97, 120, 131, 118, 104, 112 and 96 from
January to October.

The sentence: "We ring up, we ask how the shelf turned out, and in nine years
only four tools have not come home."

Kind regards,
Alice Keller
`,
    },
  },
  {
    key: 'grant-3',
    answers: 'grant-2',
    age: { minutes: 12 },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: {
      from: grace,
      to: [alice],
      subject: 'Re: Neighbourhood fund: your application NF-2026-118',
      text: `Dear Ms Keller,

I am glad to be the first to tell you: the panel said yes this morning, to the
full sum, and read your sentence aloud.

The letter follows by post. The first half is paid within three weeks of your
signature.

With congratulations,
Grace Okafor
`,
    },
  },
];

export const lettersWithAnswers: readonly Sample[] = [...lending, ...grant];
