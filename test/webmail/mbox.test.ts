// An account whose mailbox in the directory is an mbox, through the pages.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { temporaryDirectory } from '../real/temporary.ts';
import { mei, openMailApp } from './mail-app.ts';

test('an mbox account logs in, reads, throws away, and keeps its drafts beside it', async (t) => {
  const home = temporaryDirectory('mbox-app');
  const directory = join(home.path, 'directory.db');
  const app = await openMailApp({}, { directoryUrl: `sqlite:${directory}` });
  t.after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
    home.remove();
  });
  const database = new DatabaseSync(directory);
  database.exec("UPDATE popbox SET mbox_name = 'mei.spool' WHERE local_part = 'mei'");
  database.close();
  const spool = join(app.baseDir, 'one.test/mei.spool');
  const mail = (nth: number): string =>
    `From eve@far.test Sat Nov 21 09:0${nth}:00 2026\nFrom: eve@far.test\nSubject: Letter ${nth}\n\nWords ${nth}\n\n`;
  writeFileSync(spool, mail(1) + mail(2), { mode: 0o660 });
  const cookie = await app.cookie(mei);
  const list = await app.text('/mail/INBOX', { cookie });
  const paths = [...list.matchAll(/href="(\/mail\/INBOX\/[^"/?]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  assert.match(list, /Letter 2[^]*Letter 1/);
  const [newest = ''] = paths;
  assert.match(await app.text(newest, { cookie }), /Words 2/);
  assert.match(readFileSync(spool, 'latin1'), /Letter 2\nStatus: RO\n/, 'opened, so read');
  const id = decodeURIComponent(newest.split('/').at(-1) ?? '');
  const gone = await app.send('POST', '/mail/INBOX/removal', { cookie, form: { id } });
  assert.equal(gone.status, 303);
  assert.equal(readFileSync(spool, 'latin1'), mail(1));
  assert.match(await app.text('/mail/Trash', { cookie }), /Letter 2/);
});
