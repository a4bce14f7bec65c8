import assert from 'node:assert/strict';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/kit/failure.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { makePlaces, put } from '../maildir/temporary-maildir.ts';
import { underTheLaw } from './under-the-law.ts';

interface Threaded {
  readonly id?: string;
  readonly subject?: string;
  readonly parents?: string;
  readonly replyTo?: string;
  readonly date?: string;
}

function message({ id, subject = 'Lunch', parents, replyTo, date }: Threaded): string {
  const fields = [
    'From: alice@example.com',
    `Subject: ${subject}`,
    ...(id === undefined ? [] : [`Message-ID: <${id}@x>`]),
    ...(parents === undefined ? [] : [`References: ${parents}`]),
    ...(replyTo === undefined ? [] : [`In-Reply-To: ${replyTo}`]),
    ...(date === undefined ? [] : [`Date: ${date}`]),
  ];
  return `${fields.join('\r\n')}\r\n\r\nText\r\n`;
}

const base = (n: number) => `${1_700_000_000 + n}.m${n}.h`;

function fill(folder: string, messages: readonly Threaded[], from = 0): void {
  for (const [at, each] of messages.entries()) {
    put(folder, { [`cur/${base(from + at)}:2,S`]: message(each) });
  }
}

/** Numbers of the messages in the conversation of one. */
async function around(mailbox: Mailbox, n: number, folder = 'INBOX'): Promise<string> {
  const rows = await mailbox.conversation(folder, base(n));
  return rows.map(({ id }) => /m(\d+)/.exec(id)?.[1]).join(' ');
}

underTheLaw('messages that name each other are one conversation', async ({ maildir, mailbox }) => {
  fill(maildir, [
    { id: 'a' },
    { id: 'b', subject: 'Re: Lunch', replyTo: '<a@x>' },
    { id: 'c', subject: 'Another matter', parents: '<a@x> <b@x>' },
    { id: 'd', subject: 'Lunch' },
    { subject: 'Lunch' },
  ]);
  for (const n of [0, 1, 2]) assert.equal(await around(mailbox, n), '0 1 2');
  assert.equal(await around(mailbox, 3), '3');
  assert.equal(await around(mailbox, 4), '4');
});

underTheLaw('a missing message in the middle does not part the others', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, [
    { id: 'a' },
    { id: 'c', subject: 'x', parents: '<a@x> <gone@x>' },
    { id: 'd', subject: 'y', replyTo: '<gone@x>' },
  ]);
  for (const n of [0, 1, 2]) assert.equal(await around(mailbox, n), '0 1 2');
});

underTheLaw('a conversation goes over all folders and keeps the order of dates', async (bench) => {
  const { maildir, mailbox } = bench;
  makePlaces(join(maildir, '.Sent'));
  const dates = (hour: number) => `Tue, 14 Nov 2023 ${hour}:00:00 +0000`;
  fill(maildir, [
    { id: 'a', date: dates(10) },
    { id: 'c', replyTo: '<b@x>', date: dates(12) },
  ]);
  fill(join(maildir, '.Sent'), [{ id: 'b', replyTo: '<a@x>', date: dates(11) }], 2);
  const rows = await mailbox.conversation('Sent', base(2));
  assert.deepEqual(
    rows.map(({ id, folder }) => [id, folder]),
    [
      [base(0), 'INBOX'],
      [base(2), 'Sent'],
      [base(1), 'INBOX'],
    ],
  );
});

underTheLaw('a reply to nothing that is here goes with its subject', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, [
    { id: 'a', subject: 'Your order 7' },
    { id: 'b', subject: 'AW: Your  order 7' },
    { id: 'c', subject: 'Re: your order 7', parents: '<elsewhere@x>' },
    { id: 'd', subject: 'Re: other', replyTo: '<a@x>' },
    { id: 'e', subject: 'Other' },
    { id: 'f', subject: 'Re:' },
    { id: 'g', subject: 'Re:' },
  ]);
  for (const n of [0, 1, 2, 3]) assert.equal(await around(mailbox, n), '0 1 2 3');
  for (const n of [4, 5, 6]) assert.equal(await around(mailbox, n), String(n));
});

underTheLaw('who comes late joins what was apart, and who goes is missed', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, [{ id: 'a' }, { id: 'b', subject: 'Two' }]);
  assert.equal(await around(mailbox, 0), '0');
  fill(maildir, [{ id: 'c', subject: 'Three', parents: '<a@x> <b@x>' }], 2);
  assert.equal(await around(mailbox, 0), '0 1 2');
  assert.equal(await around(mailbox, 1), '0 1 2');
  unlinkSync(join(maildir, `cur/${base(2)}:2,S`));
  await mailbox.search('anything', { page: 1, order: 'date' });
  assert.equal(await around(mailbox, 0), '0');
});

underTheLaw('a message that is not there has no conversation', async ({ mailbox }) => {
  const isGone = (error: unknown) => error instanceof Refusal && error.code === 'message-gone';
  await assert.rejects(mailbox.conversation('INBOX', base(0)), isGone);
});

const corpus = join(import.meta.dirname, '../../../shared/corpus/imaptest-mbox');

/** Messages of an mbox file; these have no line within that begins with `From `. */
function messagesOf(name: string): readonly string[] {
  const text = readFileSync(join(corpus, name), 'latin1');
  return text.split(/^From .*\n/m).slice(1);
}

// RFC 5256 makes one thread of each, but for two copies of one message (thread2), which are two
// threads to it and one conversation to a person.
for (const number of ['', 2, 3, 4, 5, 6, 7, 8]) {
  const name = `thread${number}.mbox`;
  underTheLaw(`${name} is one conversation`, async ({ t, maildir, mailbox }) => {
    if (!existsSync(corpus)) return t.skip('the shared corpus is not here');
    const messages = messagesOf(name);
    for (const [n, text] of messages.entries()) put(maildir, { [`cur/${base(n)}:2,S`]: text });
    const all = messages.map((_, n) => n).join(' ');
    for (const n of messages.keys()) assert.equal(await around(mailbox, n), all, `from ${n}`);
  });
}
