// Whole mailboxes that move, and those that are erased.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { makeMaildirs } from '../../src/maildir/make-many.ts';
import { eraseSetAside, moveMailbox } from '../../src/maildir/move-mailbox.ts';
import { temporaryDirectory } from '../real/temporary.ts';

function place(t: TestContext): string {
  const { path, remove } = temporaryDirectory('move-mailbox');
  t.after(remove);
  return path;
}

test('a mailbox moves with all that is in it, into directories that are made', async (t) => {
  const base = place(t);
  makeMaildirs([join(base, 'a')]);
  writeFileSync(join(base, 'a/new/1.M1P1.host'), 'mail');
  assert.equal(await moveMailbox(join(base, 'a/'), join(base, 'X/Y/b/')), true);
  assert.equal(readFileSync(join(base, 'X/Y/b/new/1.M1P1.host'), 'utf8'), 'mail');
  assert.equal(statSync(join(base, 'X/Y')).mode & 0o777, 0o700);
  assert.equal(await moveMailbox(join(base, 'a'), join(base, 'c')), false);
});

test('what lies there already is never replaced', async (t) => {
  const base = place(t);
  makeMaildirs([join(base, 'a'), join(base, 'b')]);
  writeFileSync(join(base, 'mbox'), 'one');
  writeFileSync(join(base, 'other'), 'two');
  const taken = (from: string, to: string) =>
    assert.rejects(moveMailbox(join(base, from), join(base, to)), { code: 'mailbox-taken' });
  await taken('a', 'b');
  await taken('a', 'mbox');
  await taken('mbox', 'other');
  await taken('mbox', 'a');
  assert.equal(readFileSync(join(base, 'other'), 'utf8'), 'two');
  mkdirSync(join(base, 'empty'));
  assert.equal(await moveMailbox(join(base, 'a'), join(base, 'empty')), true);
});

test('only what was set aside, and below the mail directory, is erased', async (t) => {
  const base = join(place(t), 'mail');
  const name = '.removed-20261121T132300Z-a';
  makeMaildirs([join(base, 'one.test', name), join(base, 'one.test/a'), join(base, '..', name)]);
  symlinkSync(join(base, '..'), join(base, 'link'));
  for (const path of ['one.test/a', '', 'one.test', `../${name}`, `link/${name}`]) {
    await assert.rejects(eraseSetAside(join(base, path), base), { code: 'mailbox-unsafe' });
  }
  assert.ok(existsSync(join(base, '..', name)));
  await eraseSetAside(join(base, 'one.test', name), base);
  await eraseSetAside(join(base, 'one.test', name), base);
  assert.ok(!existsSync(join(base, 'one.test', name)));
  symlinkSync(join(base, 'one.test/a'), join(base, 'one.test', name));
  await eraseSetAside(join(base, 'one.test', name), base);
  assert.ok(existsSync(join(base, 'one.test/a/new')), 'a link is erased, not where it leads');
});
