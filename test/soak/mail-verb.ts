// One verb on a mailbox in a process of its own, to be killed in it.
//   node mail-verb.ts MAILDIR INDEX_DIRECTORY VERB

import { accessSync } from 'node:fs';
import { silentLog } from '../../src/kit/log.ts';
import type { Job } from '../../src/store/jobs/job.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { appended } from './mail-fixture.ts';

type Verb = (mailbox: Mailbox) => Promise<unknown>;

const inbox = { kind: 'folder', folder: 'INBOX' } as const;
const ids = async (mailbox: Mailbox): Promise<readonly string[]> =>
  (await mailbox.list('INBOX', { page: 1 })).rows.map(({ id }) => id);

const verbs: Readonly<Record<string, Verb>> = {
  draft: (mailbox) => mailbox.append('Drafts', appended, { flags: { draft: true, seen: true } }),
  deliver: (mailbox) => mailbox.append('INBOX', appended),
  move: async (mailbox) => ended(mailbox, await mailbox.jobs.move(inbox, 'Work')),
  remove: async (mailbox) => ended(mailbox, await mailbox.jobs.remove(inbox)),
  erase: async (mailbox) => ended(mailbox, await mailbox.jobs.erase(inbox)),
  flag: async (mailbox) => ended(mailbox, await mailbox.jobs.flag(inbox, { flagged: true })),
  copy: async (mailbox) => mailbox.copy('INBOX', await ids(mailbox), 'Work'),
  rename: (mailbox) => mailbox.renameFolder('Work', 'Play'),
};

export const verbNames: readonly string[] = Object.keys(verbs);

/** Where strace begins to count: no such file is there. */
export const marker = '/dispatch-soak-begins';

async function ended(mailbox: Mailbox, { id }: Job): Promise<void> {
  const { status } = await mailbox.jobs.find(id, 60_000);
  if (status !== 'done') throw new Error(`the job is ${status}`);
}

if (import.meta.main) {
  const [maildir = '', indexDir = '', verb = ''] = process.argv.slice(2);
  const store = openMailStore({ log: silentLog, indexDir, hostname: 'soak', now: Date.now });
  const mailbox = store.open(maildir);
  try {
    accessSync(marker);
  } catch {
    // As it should be.
  }
  await verbs[verb]?.(mailbox);
  await store.close();
}
