// A backlog that somebody left in the middle: the conversations of what is there are settled by whoever
// comes next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageIndex } from '../../../src/index/message-index.ts';
import { isUnsettled, leaveUnsettled } from '../../../src/index/settle-all.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { put, temporaryMaildir } from '../../maildir/temporary-maildir.ts';

const pairs = 80;
const waitMs = { search: 60_000, conversation: 60_000 };

function letter(n: number): string {
  const parent = n % 2 === 0 ? '' : `In-Reply-To: <${n - 1}@x.test>\r\n`;
  return `Message-ID: <${n}@x.test>\r\n${parent}Subject: Number ${n}\r\n\r\nText\r\n`;
}

/** Rows of a list by conversation, by a process that knows nothing yet. */
async function rowsIn(maildir: string): Promise<number> {
  const options = { log: silentLog, indexDir: '', hostname: 'mx.example', now: Date.now, waitMs };
  const store = openMailStore(options);
  try {
    const mailbox = store.open(maildir);
    await mailbox.search('text', { page: 1, order: 'date' });
    return (await mailbox.list('INBOX', { page: 1, isGrouped: true })).total;
  } finally {
    await store.close();
  }
}

function openIndex(maildir: string): MessageIndex {
  const path = `${maildir}/dispatch-index`;
  return new MessageIndex({ path, owner: maildir, log: silentLog, now: Date.now });
}

test('a long backlog is settled when it ends, and one that was cut off by the next', async (t) => {
  const maildir = temporaryMaildir(t);
  const base = (n: number): string => `${1_700_000_000 + n}.m${n}.h`;
  const names = Array.from({ length: 2 * pairs }, (_, n) => [`cur/${base(n)}:2,`, letter(n)]);
  put(maildir, Object.fromEntries(names) as Record<string, string>);
  assert.equal(await rowsIn(maildir), pairs);
  const index = openIndex(maildir);
  t.after(() => index.close());
  assert.equal(isUnsettled(index), false);
  // As a process leaves it that was killed before it came to its end.
  leaveUnsettled(index);
  index.use(({ database }) => database.exec('UPDATE document SET conversation = 0'));
  assert.equal(await rowsIn(maildir), pairs);
  assert.equal(isUnsettled(index), false);
});
