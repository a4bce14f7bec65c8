import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { setAside } from '../../src/maildir/set-aside.ts';

const nowMs = Date.UTC(2026, 10, 21, 13, 23, 5);

function withMailbox(
  work: (parent: string, mailbox: string) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const parent = mkdtempSync(join(tmpdir(), 'dispatch-aside-'));
    try {
      const mailbox = join(parent, 'alice');
      mkdirSync(join(mailbox, 'cur'), { recursive: true });
      writeFileSync(join(mailbox, 'cur/1.a:2,S'), 'mail');
      await work(parent, mailbox);
    } finally {
      rmSync(parent, { recursive: true });
    }
  };
}

describe('setAside', () => {
  it(
    'gives the mailbox a hidden name with the time in it and keeps what it holds',
    withMailbox(async (_parent, mailbox) => {
      const aside = await setAside(`${mailbox}/`, nowMs);
      assert.equal(basename(aside ?? ''), '.removed-20261121T132305Z-alice');
      assert.equal(readFileSync(join(aside ?? '', 'cur/1.a:2,S'), 'utf8'), 'mail');
      assert.equal(existsSync(mailbox), false);
    }),
  );

  it(
    'never covers a mailbox that was set aside in the same second',
    withMailbox(async (parent, mailbox) => {
      await setAside(mailbox, nowMs);
      mkdirSync(join(mailbox, 'cur'), { recursive: true });
      writeFileSync(join(mailbox, 'cur/2.b:2,'), 'other');
      await setAside(mailbox, nowMs);
      assert.equal(readdirSync(parent).length, 2);
    }),
  );

  it(
    'is content with a mailbox that never was made',
    withMailbox(async (parent) => {
      assert.equal(await setAside(join(parent, 'nobody'), nowMs), undefined);
    }),
  );
});
