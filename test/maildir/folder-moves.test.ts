import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { renameFolder } from '../../src/maildir/folder-moves.ts';
import { createFolder, FolderLists } from '../../src/maildir/folders.ts';
import { changeSubscriptions, readSubscriptions } from '../../src/maildir/subscriptions.ts';
import { put, temporaryMaildir } from './temporary-maildir.ts';

async function withFolders(t: TestContext, names: readonly string[]): Promise<string> {
  const maildir = temporaryMaildir(t);
  for (const name of names) await createFolder(maildir, name);
  return maildir;
}

const foldersOf = (maildir: string) => new FolderLists(Date.now).folders(maildir);
const rename = (maildir: string, from: string, to: string) =>
  renameFolder(maildir, foldersOf(maildir), from, to);
const directories = (maildir: string): readonly string[] =>
  readdirSync(maildir)
    .filter((name) => name.startsWith('.'))
    .toSorted();
const refusing = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code;

test('a folder is renamed with all that is below it, and nothing beside it', async (t) => {
  const maildir = await withFolders(t, ['Work', 'Work.2025', 'Work.2025.May', 'Workshop']);
  put(join(maildir, '.Work.2025'), { 'cur/1.a:2,': 'text' });
  await rename(maildir, 'Work', '项目.Alt');
  const to = '.&mHl27g-.Alt';
  assert.deepEqual(directories(maildir), [to, `${to}.2025`, `${to}.2025.May`, '.Workshop']);
  assert.equal(readFileSync(join(maildir, `${to}.2025/cur/1.a:2,`), 'utf8'), 'text');
});

test('what cannot be renamed so is refused, and stays', async (t) => {
  const maildir = await withFolders(t, ['Work', 'Play']);
  const before = directories(maildir);
  const cases: readonly (readonly [from: string, to: string, code: string])[] = [
    ['Work', 'Play', 'folder-exists'],
    ['Work', 'Work.Old', 'bad-folder-name'],
    ['Work', 'a/b', 'bad-folder-name'],
    ['Work', 'a..b', 'bad-folder-name'],
    ['Nowhere', 'New', 'folder-missing'],
    ['INBOX', 'New', 'folder-missing'],
  ];
  for (const [from, to, code] of cases) {
    await assert.rejects(rename(maildir, from, to), refusing(code), `${from} to ${to}`);
  }
  assert.deepEqual(directories(maildir), before);
});

test('a directory that came under the new name meanwhile loses nothing', async (t) => {
  const maildir = await withFolders(t, ['Work', 'Work.a']);
  const folders = foldersOf(maildir);
  await createFolder(maildir, 'New.a');
  await assert.rejects(renameFolder(maildir, folders, 'Work', 'New'), refusing('folder-exists'));
  assert.deepEqual(directories(maildir), ['.New.a', '.Work', '.Work.a']);
});

test('subscriptions follow a renamed folder, in both forms of the file', async (t) => {
  for (const [text, after] of [
    ['Work\nWork.a\nPlay\n', 'Play\nNew\nNew.a\n'],
    ['V\t2\n\nWork\nWork\ta\nPlay\n', 'V\t2\n\nPlay\nNew\nNew\ta\n'],
  ] as const) {
    const maildir = await withFolders(t, ['Work', 'Work.a', 'Play']);
    writeFileSync(join(maildir, 'subscriptions'), text);
    await rename(maildir, 'Work', 'New');
    assert.equal(readFileSync(join(maildir, 'subscriptions'), 'utf8'), after);
    assert.deepEqual(await readSubscriptions(maildir), new Set(['.Play', '.New', '.New.a']));
  }
});

test('only who asks for a subscription makes a list', async (t) => {
  const maildir = await withFolders(t, ['Work.a']);
  assert.equal(await readSubscriptions(maildir), undefined);
  await changeSubscriptions(maildir, { add: ['.Work.a'], remove: [] });
  assert.equal(await readSubscriptions(maildir), undefined);
  await changeSubscriptions(maildir, { add: ['.Work.a'], remove: [], mayMake: true });
  assert.equal(readFileSync(join(maildir, 'subscriptions'), 'utf8'), 'V\t2\n\nWork\ta\n');
  await changeSubscriptions(maildir, { add: [], remove: ['.Work.a'] });
  assert.deepEqual(await readSubscriptions(maildir), new Set());
});
