// What tests of jobs work on: one mailbox, a clock that can be moved, and other workers on demand.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Refusal } from '../../../src/kit/failure.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { createFolder } from '../../../src/maildir/folders.ts';
import type { Job } from '../../../src/store/jobs/job.ts';
import type { Mailbox } from '../../../src/store/mailbox.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { filesIn, put, temporaryMaildir } from '../../maildir/temporary-maildir.ts';
import { letter } from '../letters.ts';

export interface Bench {
  readonly maildir: string;
  readonly mailbox: Mailbox;
  /** Moves the clock of the store. */
  readonly pass: (ms: number) => void;
  /** Another process's view of the same account. */
  readonly another: () => Mailbox;
}

/** A mailbox of so many messages, every third one read, with a Trash and a Work. */
export async function bench(t: TestContext, count: number): Promise<Bench> {
  const maildir = temporaryMaildir(t);
  for (const name of ['Trash', 'Work']) await createFolder(maildir, name);
  for (let n = 0; n < count; n++) {
    put(maildir, { [`cur/${1_700_000_000 + n}.M1P${n}.h:2,${n % 3 === 0 ? 'S' : ''}`]: letter() });
  }
  let offsetMs = 0;
  const bugs: object[] = [];
  const another = (): Mailbox => {
    const store = openMailStore({
      log: { ...silentLog, error: (facts) => void bugs.push(facts) },
      indexDir: '',
      hostname: 'mx.example',
      now: () => Date.now() + offsetMs,
    });
    t.after(() => store.close());
    return store.open(maildir);
  };
  t.after(() => assert.deepEqual(bugs, []));
  return { maildir, mailbox: another(), another, pass: (ms) => void (offsetMs += ms) };
}

export const all = { kind: 'folder', folder: 'INBOX' } as const;
export const ended = (mailbox: Mailbox, { id }: Job): Promise<Job> => mailbox.jobs.find(id, 60_000);
export const inFolder = (maildir: string, folder: string): readonly string[] =>
  filesIn(join(maildir, folder)).filter((file) => !file.startsWith('tmp/'));
export const refusing = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code;
