import assert from 'node:assert/strict';
import type { ListOptions } from '../../src/store/arrangement.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { put } from '../maildir/temporary-maildir.ts';
import { letter, letterWithPicture } from './letters.ts';
import { underTheLaw } from './under-the-law.ts';

function fill(maildir: string): void {
  put(maildir, {
    'cur/1700000001.a.h:2,S': letter({ subject: 'Re: Banana', from: 'Zoe <z@x.test>' }),
    'cur/1700000002.b.h:2,F': letter({ subject: 'apple 10', from: 'adam@x.test' }),
    'cur/1700000003.c.h:2,S': letter({
      subject: 'Apple 9',
      from: 'Mia <m@x.test>',
      text: 'long '.repeat(99),
    }),
    'cur/1700000004.d.h:2,SF': letterWithPicture(new Uint8Array(300)),
  });
}

async function order(mailbox: Mailbox, options: Omit<ListOptions, 'page'>): Promise<string> {
  const { rows } = await mailbox.list('INBOX', { page: 1, ...options });
  return rows.map(({ id }) => id.split('.')[1]).join('');
}

underTheLaw('a list shows only some of the messages', async ({ maildir, mailbox }) => {
  fill(maildir);
  assert.equal(await order(mailbox, { only: 'unread' }), 'b');
  assert.equal(await order(mailbox, { only: 'flagged' }), 'db');
  assert.equal(await order(mailbox, { only: 'attachment' }), 'd');
  const page = await mailbox.list('INBOX', { page: 1, only: 'flagged', pageSize: 1 });
  assert.deepEqual([page.total, page.pages, page.from], [2, 2, 0]);
});

underTheLaw('a list is in the order that is asked for', async ({ maildir, mailbox }) => {
  fill(maildir);
  assert.equal(await order(mailbox, { isReversed: true }), 'abcd');
  assert.match(await order(mailbox, { sort: 'subject' }), /cb.*a/);
  assert.match(await order(mailbox, { sort: 'from' }), /b.*c.*a/);
  const bySize = await order(mailbox, { sort: 'size' });
  assert.equal(
    await order(mailbox, { sort: 'size', isReversed: true }),
    bySize.split('').toReversed().join(''),
  );
  assert.ok(bySize.indexOf('c') < bySize.indexOf('b'));
});

underTheLaw('a piece of a list begins at any position', async ({ maildir, mailbox }) => {
  fill(maildir);
  const piece = await mailbox.list('INBOX', { page: 1, from: 1, pageSize: 2 });
  assert.deepEqual([piece.from, piece.rows.map(({ id }) => id.split('.')[1])], [1, ['c', 'b']]);
  assert.equal(await order(mailbox, { from: 99 }), '');
});
