// The law of the store: the disk is the truth, the index may vanish at any moment. A test that is
// written with `underTheLaw` runs once as it is and again with the index deleted, replaced by
// garbage, or another account's before *every* call; the answers must be the same.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { temporaryMaildir } from '../maildir/temporary-maildir.ts';

export interface Bench {
  readonly t: TestContext;
  readonly maildir: string;
  readonly mailbox: Mailbox;
}

const damages: Readonly<Record<string, (index: string) => void>> = {
  'left alone': () => {},
  deleted: (index) => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(index + suffix, { force: true });
  },
  'turned to garbage': (index) => {
    for (const suffix of ['', '-wal']) writeFileSync(index + suffix, 'garbage '.repeat(2_000));
  },
  'of another version': (index) => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(index + suffix, { force: true });
    const database = new DatabaseSync(index);
    database.exec('CREATE TABLE message (base TEXT); PRAGMA user_version = 9999;');
    database.close();
  },
};

export function underTheLaw(name: string, body: (bench: Bench) => Promise<void>): void {
  test(name, (t) => run(t, body, undefined));
  for (const [damage, act] of Object.entries(damages)) {
    test(`${name} (index ${damage} before each call)`, (t) => run(t, body, act));
  }
}

async function run(
  t: TestContext,
  body: (bench: Bench) => Promise<void>,
  damage: ((index: string) => void) | undefined,
): Promise<void> {
  const maildir = temporaryMaildir(t);
  const bugs: object[] = [];
  const store = openMailStore({
    log: { ...silentLog, error: (facts) => void bugs.push(facts) },
    indexDir: '',
    hostname: 'mx.example',
    now: Date.now,
    // A search waits for its index to be filled again, however slow the machine is.
    waitMs: { search: 60_000, conversation: 60_000 },
    // What memory holds would hide what the index lost.
    ...(damage && { digestsMax: 0 }),
  });
  t.after(() => store.close());
  const mailbox = store.open(maildir);
  const index = join(maildir, 'dispatch-index');
  t.after(() => assert.deepEqual(bugs, []));
  await body({ t, maildir, mailbox: damage ? damaged(mailbox, () => damage(index)) : mailbox });
}

/** The same mailbox, with the damage done before each of its verbs. */
function damaged(mailbox: Mailbox, damage: () => void): Mailbox {
  return new Proxy(mailbox, {
    get(target, name) {
      const verb: unknown = Reflect.get(target, name);
      if (typeof verb !== 'function') return verb;
      return (...values: unknown[]): unknown => {
        damage();
        return Reflect.apply(verb, target, values);
      };
    },
  });
}
