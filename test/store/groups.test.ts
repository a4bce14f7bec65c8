import assert from 'node:assert/strict';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrangement } from '../../src/store/arrangement.ts';
import type { Mailbox, MessageRow } from '../../src/store/mailbox.ts';
import { makePlaces, put } from '../maildir/temporary-maildir.ts';
import { underTheLaw } from './under-the-law.ts';

const base = (n: number): string => `${1_700_000_000 + n}.m${n}.h`;

interface Sent {
  readonly n: number;
  readonly from?: string;
  readonly to?: number;
  readonly flags?: string;
  readonly subject?: string;
}

function deliver(folder: string, { n, from = 'anna', to, flags = 'S', subject = 'X' }: Sent): void {
  const fields = [
    `From: ${from}@x.test`,
    `Subject: ${subject}`,
    `Message-ID: <${n}@x>`,
    ...(to === undefined ? [] : [`In-Reply-To: <${to}@x>`]),
  ];
  put(folder, { [`cur/${base(n)}:2,${flags}`]: `${fields.join('\r\n')}\r\n\r\nText\r\n` });
}

/** Two conversations, 0 2 4 6 and 1 5, and the single message 3; 4 lies in Sent, 6 in Trash. */
function fill(maildir: string): void {
  for (const name of ['.Sent', '.Trash']) makePlaces(join(maildir, name));
  deliver(maildir, { n: 0, subject: 'B' });
  deliver(maildir, { n: 1, flags: '', subject: 'C' });
  deliver(maildir, { n: 2, to: 0, from: 'bo', flags: 'F', subject: 'B' });
  deliver(maildir, { n: 3, subject: 'A' });
  deliver(join(maildir, '.Sent'), { n: 4, to: 2, from: 'me', subject: 'B' });
  deliver(maildir, { n: 5, to: 1, from: 'anna', subject: 'C' });
  deliver(join(maildir, '.Trash'), { n: 6, to: 4, from: 'cy', subject: 'B' });
}

async function list(mailbox: Mailbox, arrangement: Arrangement = {}) {
  await mailbox.search('anything', { page: 1, order: 'date' });
  return await mailbox.list('INBOX', { page: 1, isGrouped: true, ...arrangement });
}

const number = (id = ''): number => Number(/m(\d+)/.exec(id)?.[1]);
const numbers = (rows: readonly MessageRow[]): string => rows.map(({ id }) => number(id)).join(' ');

underTheLaw('a conversation is one row in the place of its newest message', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  const page = await list(mailbox);
  assert.equal(numbers(page.rows), '5 3 2');
  assert.deepEqual([page.total, page.messages], [3, 5]);
  const [first, second, third] = page.rows;
  assert.equal(second?.conversation, undefined);
  assert.deepEqual(
    [first?.conversation, third?.conversation].map((told) => ({
      ...told,
      people: told?.people.map(({ address }) => address).join(' '),
    })),
    [
      {
        count: 2,
        countHere: 2,
        people: 'anna@x.test',
        isUnread: true,
        isFlagged: false,
        hasAttachment: false,
        readId: base(1),
        oldestId: base(1),
      },
      {
        count: 3,
        countHere: 2,
        people: 'anna@x.test bo@x.test me@x.test',
        isUnread: true,
        isFlagged: true,
        hasAttachment: false,
        readId: base(2),
        oldestId: base(0),
      },
    ],
  );
  const plain = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual([plain.total, plain.rows[0]?.conversation], [5, undefined]);
});

underTheLaw('conversations are filtered by any of their messages, and sorted', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  const asked = async (arrangement: Arrangement) =>
    numbers((await list(mailbox, arrangement)).rows);
  assert.equal(await asked({ only: 'unread' }), '5 2');
  assert.equal(await asked({ only: 'flagged' }), '2');
  assert.equal(await asked({ isReversed: true }), '2 3 5');
  assert.equal(await asked({ sort: 'subject' }), '3 2 5');
  assert.equal((await list(mailbox, { only: 'unread' })).messages, 4);
});

underTheLaw('a reply that comes joins its row, and one that goes leaves it', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  assert.equal(numbers((await list(mailbox)).rows), '5 3 2');
  deliver(maildir, { n: 7, to: 0, flags: '' });
  assert.equal(numbers((await list(mailbox)).rows), '7 5 3');
  assert.equal((await list(mailbox)).rows[0]?.conversation?.countHere, 3);
  unlinkSync(join(maildir, `cur/${base(7)}:2,`));
  unlinkSync(join(maildir, `cur/${base(5)}:2,S`));
  const { rows } = await list(mailbox);
  assert.equal(numbers(rows), '3 2 1');
  assert.equal(rows[2]?.conversation, undefined);
});

underTheLaw(
  'a chosen row stands for what it showed, and for nothing that came later',
  async (bench) => {
    const { maildir, mailbox } = bench;
    fill(maildir);
    await list(mailbox);
    deliver(maildir, { n: 7, to: 0, flags: '' });
    const chosen = await mailbox.together('INBOX', [base(2), base(3), 'gone']);
    assert.deepEqual(chosen, [base(2), base(3), 'gone', base(0)]);
  },
);

underTheLaw('next and previous follow the list that one looks at', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  await list(mailbox);
  const around = async (n: number, arrangement: Arrangement) => {
    const { beforeId, rowId, afterId } = await mailbox.around('INBOX', base(n), arrangement);
    return [beforeId, rowId, afterId].map((id) => (id === undefined ? '-' : number(id))).join(' ');
  };
  assert.equal(await around(3, {}), '5 3 2');
  assert.equal(await around(5, {}), '- 5 3');
  assert.equal(await around(3, { isReversed: true }), '2 3 5');
  assert.equal(await around(3, { sort: 'subject' }), '- 3 2');
  // It was unread when it was opened, and so it still stands between its neighbours.
  assert.equal(await around(3, { only: 'unread' }), '- 3 2');
  assert.equal(await around(5, { isGrouped: true }), '- 5 3');
  assert.equal(await around(3, { isGrouped: true }), '1 3 2');
  // Of a conversation any message may be open, from whichever folder.
  assert.equal(await around(0, { isGrouped: true }), '3 2 -');
  assert.equal(await around(4, { isGrouped: true }), '3 2 -');
  assert.equal(await around(9, { isGrouped: true }), '- - -');
});

underTheLaw(
  'all of a filtered list is no more than what it shows',
  async ({ maildir, mailbox }) => {
    fill(maildir);
    await list(mailbox);
    const scope = { kind: 'folder', folder: 'INBOX', shown: { only: 'flagged' } } as const;
    const job = await mailbox.jobs.flag(scope, { answered: true });
    assert.equal((await mailbox.jobs.find(job.id, 5_000)).total, 1);
    const grouped = { ...scope, shown: { only: 'flagged', isGrouped: true } } as const;
    const other = await mailbox.jobs.flag(grouped, { draft: true });
    assert.equal((await mailbox.jobs.find(other.id, 5_000)).total, 2);
  },
);

underTheLaw('a conversation that was read is known as read in the same place', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  const unread = await list(mailbox);
  assert.equal(unread.rows[0]?.conversation?.isUnread, true);
  await mailbox.flag('INBOX', [base(1)], { seen: true });
  const read = await list(mailbox);
  assert.equal(numbers(read.rows), numbers(unread.rows));
  assert.equal(read.rows[0]?.conversation?.isUnread, false);
  unlinkSync(join(maildir, 'cur', `${base(3)}:2,S`));
  assert.equal(numbers((await list(mailbox)).rows), '5 2');
});
