import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { homeOfMbox } from '../../src/maildir/mbox-folder.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const mail = (nth: number): string =>
  `From eve@far.test Sat Nov 21 09:0${nth}:00 2026\nFrom: Eve <eve@far.test>\n` +
  `Subject: Message ${nth}\nMessage-ID: <${nth}@far.test>\n\nWords of mail number ${nth}.\n\n`;

async function open(t: TestContext, text: string): Promise<{ mailbox: Mailbox; path: string }> {
  const home = temporaryDirectory('store-mbox');
  const path = join(home.path, 'ann');
  writeFileSync(path, text, { mode: 0o660 });
  const bugs: object[] = [];
  const store = openMailStore({
    log: { ...silentLog, error: (facts) => void bugs.push(facts) },
    indexDir: '',
    hostname: 'mx.example',
    now: Date.now,
    waitMs: { search: 60_000, conversation: 60_000 },
  });
  t.after(async () => {
    await store.close();
    assert.deepEqual(bugs, []);
    home.remove();
  });
  return { mailbox: store.open(await homeOfMbox(path)), path };
}

const subjects = async (mailbox: Mailbox, folder: string): Promise<string> =>
  (await mailbox.list(folder, { page: 1 })).rows.map(({ subject }) => subject).join(', ');

test('an mbox is the INBOX: listed newest first, read, flagged, found', async (t) => {
  const { mailbox, path } = await open(t, mail(1) + mail(2));
  assert.equal(await subjects(mailbox, 'INBOX'), 'Message 2, Message 1');
  assert.deepEqual(
    (await mailbox.folders()).map(({ name, total, unread }) => [name, total, unread]),
    [['INBOX', 2, 2]],
  );
  const [row] = (await mailbox.list('INBOX', { page: 1 })).rows;
  const message = await mailbox.read('INBOX', row?.id ?? '');
  assert.equal(message.envelope.from[0]?.address, 'eve@far.test');
  const text = await mailbox.text('INBOX', message.id, message.root);
  assert.equal(text, 'Words of mail number 2.\n');
  await mailbox.flag('INBOX', [message.id], { seen: true, flagged: true });
  const again = await mailbox.read('INBOX', message.id);
  assert.deepEqual([again.flags.seen, again.flags.flagged], [true, true]);
  assert.match(readFileSync(path, 'latin1'), /Status: RO\nX-Status: F {3}\n/);
  const found = await mailbox.search('"mail number 1"', { page: 1, order: 'date' });
  assert.deepEqual(
    found.rows.map(({ subject, folder }) => [subject, folder]),
    [['Message 1', 'INBOX']],
  );
});

test('messages go from an mbox to a folder and back, and are never in none', async (t) => {
  const { mailbox, path } = await open(t, mail(1) + mail(2) + mail(3));
  const ids = (await mailbox.list('INBOX', { page: 1 })).rows.map(({ id }) => id);
  await mailbox.flag('INBOX', [ids[0] ?? ''], { seen: true });
  assert.equal((await mailbox.remove('INBOX', ids.slice(0, 2))).done, 2);
  assert.equal(readFileSync(path, 'latin1'), mail(1));
  assert.equal(await subjects(mailbox, 'Trash'), 'Message 3, Message 2');
  const trash = (await mailbox.list('Trash', { page: 1 })).rows;
  assert.deepEqual(
    trash.map(({ flags }) => flags.seen),
    [true, false],
  );
  assert.equal((await mailbox.move('Trash', [trash[1]?.id ?? ''], 'INBOX')).done, 1);
  assert.equal(await subjects(mailbox, 'INBOX'), 'Message 2, Message 1');
  assert.equal(await subjects(mailbox, 'Trash'), 'Message 3');
  const [first] = (await mailbox.list('INBOX', { page: 1 })).rows;
  assert.equal((await mailbox.erase('INBOX', [first?.id ?? ''])).done, 1);
  assert.equal(readFileSync(path, 'latin1'), mail(1));
});

test('what is written into an mbox lies at its end, and what comes meanwhile is seen', async (t) => {
  const { mailbox, path } = await open(t, '');
  assert.equal(await subjects(mailbox, 'INBOX'), '');
  const bytes = Buffer.from('From: a@b.test\r\nSubject: Own\r\n\r\nFrom me\r\n');
  const id = await mailbox.append('INBOX', bytes, { flags: { seen: true } });
  assert.equal((await mailbox.read('INBOX', id)).envelope.subject, 'Own');
  writeFileSync(path, mail(4), { flag: 'a' });
  assert.equal((await mailbox.list('INBOX', { page: 1 })).total, 2);
  assert.equal((await mailbox.copy('INBOX', [id], await mailbox.folderFor('archive'))).done, 1);
  assert.equal(await subjects(mailbox, 'Archive'), 'Own');
});
