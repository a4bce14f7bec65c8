// Single letters in plain text: short, long, quoted, nameless, cheerful.

import { rawMessage } from '../raw.ts';
import { alice, bob, carol, priya, sam, tomasz } from './people.ts';
import type { Sample } from './sample.ts';

const longLetter = `Dear Alice, dear Bob,

you asked how we keep a tool library going with eleven members and no money, and
I promised a proper answer. Here it is, in the order in which we made the mistakes.

1. Opening hours.

We began with every evening. That lasted six weeks. Now it is Wednesday from five
to eight and Saturday from ten to one, and more people come, because they can
remember it. A sign that is right all year is worth more than a door that is open
all week.

2. Deposits.

We took them for two years and then stopped. The money lay in a tin, the tin had
to be counted, and the people who needed the drill most were those who could not
leave forty in cash. Since then we write a name in a book. We have lost a spirit
level and a set of chisels. The chisels came back after a year with a cake.

3. Broken tools.

> On 9 November Bob wrote:
>> The hardest thing is when somebody brings a broken saw back and does not say
>> so. Then the next one finds out on a ladder.
>
> We have the same. A form made it worse.

We put a red box beside the door. Whatever lies in the red box is broken, and
nobody asks who put it there. It is emptied on Wednesdays, and mostly it is a
matter of ten minutes. I think it is the best thing we ever did.

4. Children.

They may borrow what they can carry and show us how to hold. The youngest was
five and took a bubble level to school, "to look for hills".

5. Meetings.

Four a year, with soup. Whoever talks for longer than the soup is hot has to wash
up.

Come and see us when the road is dry. There is a bed over the workshop, and the
mill wheel is quieter than it looks.

With warm greetings from the valley
Tomasz

--\u0020
Saltmarsh Tool Library
Old Mill, by the weir
Wednesdays 5-8, Saturdays 10-1
"A sign that is right all year"
`;

const flowedLetter = `Hello Alice, \r
\r
this is written on the train, on a telephone, with one thumb, so forgive the \r
short sentences and the long ones. The kiln people have answered: they would \r
sell us the small one for what it costs to fetch it, and they would teach \r
two of us how to fire it without setting off the smoke alarm of the \r
library next door. \r
\r
> Do we have anybody with a trailer that takes 300 kilos? \r
\r
Carol's trailer takes 350. I have asked her, and she asked whether the kiln \r
bakes bread as well. \r
\r
Sam\r
-- \r
sent with one thumb\r
`;

const longSubject =
  'Minutes of the members’ meeting: the stove, the second key, the stove again, whether the ' +
  'lathe may run after nine, who waters the fig, the winter opening hours, the summer trip to ' +
  'the lighthouse (with a list of those who get seasick), and any other business';

export const letters: readonly Sample[] = [
  {
    key: 'library-letter',
    age: { days: 4, at: '18:05' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'FS' },
      { account: 'bob', folder: 'INBOX', flags: 'S' },
    ],
    mail: {
      from: tomasz,
      to: [alice, bob],
      subject: 'How we do it: the long answer',
      text: longLetter,
    },
  },
  {
    key: 'thumb',
    age: { days: 2, at: '07:31' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'S' }],
    mail: {
      raw: (stamp) =>
        rawMessage(
          [
            `From: ${sam.name} <${sam.address}>`,
            `To: ${alice.name} <${alice.address}>`,
            'Subject: Kiln!',
            `Date: ${stamp.date}`,
            `Message-ID: ${stamp.id}`,
            'MIME-Version: 1.0',
            'Content-Type: text/plain; charset=us-ascii; format=flowed',
            'Content-Transfer-Encoding: 7bit',
          ],
          Buffer.from(flowedLetter, 'latin1'),
        ),
    },
  },
  {
    key: 'minutes',
    age: { days: 5, at: '21:58' },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'bob', folder: 'INBOX', flags: 'S' },
    ],
    mail: {
      from: priya,
      to: [alice, bob],
      subject: longSubject,
      text: `Present: nineteen, and a dog.

The stove stays. The second key is with Edith at the gate. The stove was discussed
again; it stays. The lathe stops at nine, half past eight on Sundays. Priya waters
the fig. Winter hours: Wednesday and Saturday. The lighthouse: 20 June, and the
list of those who get seasick is now longer than the boat.

Any other business: none, apart from the stove.
`,
    },
  },
  {
    key: 'no-subject',
    age: { minutes: 26 },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: {
      from: bob,
      to: [alice],
      subject: '',
      text: `I am at the timber yard and the phone is nearly empty. Was it the 18 or the 21 mm?
`,
    },
  },
  {
    key: 'party',
    age: { minutes: 71 },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'bob', folder: 'INBOX' },
      { account: 'carol', folder: 'INBOX' },
    ],
    mail: {
      from: sam,
      to: [alice, bob, carol],
      subject: '🎂 Priya is forty on Thursday 🎉 (not a word!)',
      text: `Plan:

🕔 five o'clock, behind the paint shelf
🎁 the little anvil she keeps borrowing: we ARE giving it to her
🎈 Tomasz brings balloons, and a dog 🐕 to explain the balloons
🤫 whoever tells her sweeps the floor until spring

👍 if you are in.
`,
    },
  },
  {
    key: 'thanks',
    age: { days: 14, at: '09:40' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'RS' }],
    mail: {
      from: { name: 'Margaret Poole', address: 'm.poole@lighthouse-road.example.com' },
      to: [alice],
      subject: 'My radio speaks again',
      text: `Dear Miss Keller,

I wanted to write by hand, but my grandson says that this is quicker. Please tell the
young man with the soldering iron that my father's radio has been playing since
Sunday. It found a station from Lisbon, in the kitchen, at six in the morning, and
I stood there in my coat and listened to the whole concert.

I do not know how one thanks people for that. I have made marmalade.

Yours sincerely,
Margaret Poole
`,
    },
  },
  {
    key: 'fig',
    age: { days: 33, at: '12:12' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'S' }],
    mail: {
      from: priya,
      to: [alice],
      subject: 'Holiday list for the fig',
      text: `Monday: water. Wednesday: look at it. Friday: water, and turn it by a quarter so
that it does not lean towards the bakery. It will lose three leaves. That is not
your fault; it does that when I go away.

Priya
`,
    },
  },
];
