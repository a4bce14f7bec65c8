import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, FolderLists } from '../../src/maildir/folders.ts';
import { makePlaces, temporaryDirectory, temporaryMaildir } from './temporary-maildir.ts';

test('folders are what has a cur/, and nothing else is', (t) => {
  const maildir = temporaryMaildir(t);
  for (const name of ['.Work', '.Work.2026', '.&mHl27g-', '.Work.10', '.Work.9']) {
    makePlaces(join(maildir, name));
  }
  mkdirSync(join(maildir, '.git'));
  writeFileSync(join(maildir, '.file'), '');
  symlinkSync(join(maildir, '.Work'), join(maildir, '.Link'));
  mkdirSync(join(maildir, '.Inner'));
  symlinkSync(join(maildir, '.Work', 'cur'), join(maildir, '.Inner', 'cur'));
  const folders = new FolderLists(Date.now).folders(maildir);
  assert.deepEqual(
    [...folders.keys()],
    ['INBOX', 'Work', 'Work.9', 'Work.10', 'Work.2026', '项目'],
  );
  assert.equal(folders.get('INBOX'), maildir);
  assert.equal(folders.get('项目'), join(maildir, '.&mHl27g-'));
});

test('of one name in two encodings the standard directory is the folder', (t) => {
  const maildir = temporaryMaildir(t);
  makePlaces(join(maildir, '.项目'));
  assert.equal(new FolderLists(Date.now).folders(maildir).get('项目'), join(maildir, '.项目'));
  makePlaces(join(maildir, '.&mHl27g-'));
  assert.equal(new FolderLists(Date.now).folders(maildir).get('项目'), join(maildir, '.&mHl27g-'));
});

test('a Maildir that was not made yet has an INBOX', (t) => {
  const maildir = join(temporaryDirectory(t), 'none');
  assert.deepEqual([...new FolderLists(Date.now).folders(maildir)], [['INBOX', maildir]]);
});

test('a list that is kept notices every folder that comes and goes', (t) => {
  const maildir = temporaryMaildir(t);
  const lists = new FolderLists(Date.now);
  for (let round = 0; round < 50; round++) {
    const folder = join(maildir, `.F${round}`);
    makePlaces(folder);
    assert.ok(lists.folders(maildir).has(`F${round}`));
    rmSync(folder, { recursive: true });
    assert.ok(!lists.folders(maildir).has(`F${round}`));
  }
});

test('a list that was read while another process made a folder notices the end of that', (t) => {
  const maildir = temporaryMaildir(t);
  // So late that no stamp is too young to be kept.
  const lists = new FolderLists(() => Date.now() + 60_000);
  const folder = join(maildir, '.Drafts');
  mkdirSync(folder);
  assert.ok(!lists.folders(maildir).has('Drafts'));
  mkdirSync(join(folder, 'cur'));
  assert.ok(lists.folders(maildir).has('Drafts'));
});

test('with many directories that are no folders the list is right as well', (t) => {
  const maildir = temporaryMaildir(t);
  const lists = new FolderLists(() => Date.now() + 60_000);
  for (let count = 0; count < 17; count += 1) mkdirSync(join(maildir, `.F${count}`));
  assert.ok(!lists.folders(maildir).has('F16'));
  mkdirSync(join(maildir, '.F16', 'cur'));
  assert.ok(lists.folders(maildir).has('F16'));
});

test('a new folder is private, complete and marked', async (t) => {
  const maildir = temporaryMaildir(t);
  const folder = await createFolder(maildir, '项目.2026');
  assert.equal(folder, join(maildir, '.&mHl27g-.2026'));
  for (const place of ['', 'cur', 'new', 'tmp']) {
    assert.equal(statSync(join(folder, place)).mode & 0o777, 0o700, place);
  }
  assert.equal(readFileSync(join(folder, 'maildirfolder'), 'utf8'), '');
  assert.equal(await createFolder(maildir, '项目.2026'), folder);
});
