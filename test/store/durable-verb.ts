// Does one thing to a mailbox and says by a call that can be traced when it was told that it is done.
//   node durable-verb.ts MAILDIR VERB

import { accessSync } from 'node:fs';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';

const letter = Buffer.from('Subject: Durable\r\n\r\nText\r\n');
export const messageId = '1700000000.M1P1.h';

const verbs: Readonly<Record<string, (mailbox: Mailbox) => Promise<unknown>>> = {
  draft: (mailbox) => mailbox.append('Drafts', letter, { flags: { draft: true } }),
  sent: (mailbox) => mailbox.append('Sent', letter, { flags: { seen: true } }),
  move: (mailbox) => mailbox.move('INBOX', [messageId], 'Work'),
  copy: (mailbox) => mailbox.copy('INBOX', [messageId], 'Work'),
};

/** No such files are there. */
export const markers = { begun: '/dispatch-verb-begun', answered: '/dispatch-verb-answered' };

function mark(path: string): void {
  try {
    accessSync(path);
  } catch {
    // As it should be.
  }
}

if (import.meta.main) {
  const [maildir = '', verb = ''] = process.argv.slice(2);
  const now = Date.now;
  const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'h', now });
  mark(markers.begun);
  await verbs[verb]?.(store.open(maildir));
  mark(markers.answered);
  await store.close();
}
