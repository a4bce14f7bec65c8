import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { moveMessages } from '../../src/maildir/move.ts';
import { createFolder } from '../../src/maildir/folders.ts';
import { filesIn, put, temporaryMaildir } from './temporary-maildir.ts';

async function twoFolders(t: TestContext): Promise<{ source: string; target: string }> {
  const source = temporaryMaildir(t);
  return { source, target: await createFolder(source, 'Work') };
}

async function moveAll(source: string, target: string): Promise<readonly string[]> {
  const messages = filesIn(source).map((path) => ({ place: 'cur' as const, file: path.slice(4) }));
  await moveMessages(source, messages, target, () => undefined);
  return filesIn(target);
}

const tables: readonly (readonly [string, string | undefined, string, string, string])[] = [
  // source table, target table, flags, flags there, target table afterwards
  ['0 Urgent\n1 Later\n', '0 Later\n1 Urgent\n', 'Sab', 'Sab', '0 Later\n1 Urgent\n'],
  ['0 Urgent\n1 Later\n', '0 Later\n1 Urgent\n', 'Fa', 'Fb', '0 Later\n1 Urgent\n'],
  ['0 Urgent\n1 Later\n', '0 Other', 'Sb', 'Sb', '0 Other\n1 Later\n'],
  ['0 Urgent\n', undefined, 'a', 'a', '0 Urgent\n'],
  // A letter that stands for nothing is not carried to where it stands for something.
  ['0 Urgent\n', '0 Other\n2 Third\n', 'Sac', 'Sd', '0 Other\n2 Third\n3 Urgent\n'],
];

test('a message that moves keeps its keywords, whatever their letters are', async (t) => {
  for (const [from, to, flags, there, after] of tables) {
    const { source, target } = await twoFolders(t);
    writeFileSync(join(source, 'dovecot-keywords'), from);
    if (to !== undefined) writeFileSync(join(target, 'dovecot-keywords'), to);
    put(source, { [`cur/1.a:2,${flags}`]: '' });
    assert.deepEqual(await moveAll(source, target), [`cur/1.a:2,${there}`]);
    assert.equal(readFileSync(join(target, 'dovecot-keywords'), 'utf8'), after);
  }
});

test('a full table takes no more words, and the message moves all the same', async (t) => {
  const { source, target } = await twoFolders(t);
  const full = Array.from({ length: 26 }, (_, n) => `${n} word${n}\n`).join('');
  writeFileSync(join(source, 'dovecot-keywords'), '0 Urgent\n');
  writeFileSync(join(target, 'dovecot-keywords'), full);
  put(source, { 'cur/1.a:2,Sa': '' });
  assert.deepEqual(await moveAll(source, target), ['cur/1.a:2,S']);
  assert.equal(readFileSync(join(target, 'dovecot-keywords'), 'utf8'), full);
});

test('a lock that is held keeps the table as it is, and the message moves all the same', async (t) => {
  const { source, target } = await twoFolders(t);
  writeFileSync(join(source, 'dovecot-keywords'), '0 Urgent\n');
  writeFileSync(join(target, 'dovecot-keywords.lock'), '');
  put(source, { 'cur/1.a:2,Sa': '' });
  assert.deepEqual(await moveAll(source, target), ['cur/1.a:2,S']);
});

const subscriptions: readonly (readonly [string | undefined, string, string | undefined])[] = [
  ['Sent\n', 'Work.2026', 'Sent\nWork.2026\n'],
  ['Sent', 'Entwürfe', 'Sent\nEntw&APw-rfe\n'],
  ['', 'Sent', 'Sent\n'],
  ['Sent\n', 'Sent', 'Sent\n'],
  ['V\t2\n\nSent\n', 'Work.2026', 'V\t2\n\nSent\nWork\t2026\n'],
  [undefined, 'Work', undefined],
];

test('a new folder is subscribed to where Dovecot keeps subscriptions', async (t) => {
  for (const [before, name, after] of subscriptions) {
    const maildir = temporaryMaildir(t);
    const path = join(maildir, 'subscriptions');
    if (before !== undefined) writeFileSync(path, before);
    await createFolder(maildir, name);
    if (after === undefined) assert.throws(() => readFileSync(path), { code: 'ENOENT' });
    else assert.equal(readFileSync(path, 'utf8'), after);
  }
});
