import assert from 'node:assert/strict';
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/kit/failure.ts';
import type { Part } from '../../src/mime/part.ts';
import type { Flags } from '../../src/store/mailbox.ts';
import { filesIn, makePlaces, put } from '../maildir/temporary-maildir.ts';
import { letter, letterWithPicture } from './letters.ts';
import { underTheLaw } from './under-the-law.ts';

const none: Flags = {
  seen: false,
  answered: false,
  flagged: false,
  draft: false,
  forwarded: false,
  trashed: false,
};

function refusalOf(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

function at(root: Part, number: string): Part {
  const found = [root, ...root.children].find((part) => part.number === number);
  assert.ok(found, `part ${number}`);
  return found;
}

/** `n` messages, the highest number delivered last. */
function fill(folder: string, n: number): void {
  for (let i = 0; i < n; i++) {
    put(folder, { [`cur/${1_700_000_000 + i}.x${i}.h:2,`]: letter({ subject: `Number ${i}` }) });
  }
}

underTheLaw('a list shows what files and their names tell', async ({ maildir, mailbox }) => {
  const date = 'Tue, 14 Nov 2023 12:00:00 +0000';
  put(maildir, {
    'cur/1700000000.M5P1.h:2,FSk': letter({ subject: 'First', date, text: 'One\r\ntwo' }),
    'new/1700000100.M5P1.h': letter({ subject: 'Second', from: 'x@example.org' }),
  });
  const page = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual(page, await mailbox.list('INBOX', { page: 1 }));
  const [second, first] = page.rows;
  assert.deepEqual(first, {
    id: '1700000000.M5P1.h',
    folder: 'INBOX',
    from: [{ name: 'Alice', address: 'alice@example.com' }],
    to: [{ name: 'Bob', address: 'bob@example.com' }],
    subject: 'First',
    preview: 'One two',
    dateMs: Date.parse(date),
    receivedMs: 1_700_000_000_000.005,
    size: Buffer.byteLength(letter({ subject: 'First', date, text: 'One\r\ntwo' })),
    flags: { ...none, seen: true, flagged: true },
    hasAttachment: false,
    labels: [],
  });
  assert.equal(second?.subject, 'Second');
  // Without a Date field the time of delivery stands in.
  assert.equal(second?.dateMs, 1_700_000_100_000.005);
  assert.deepEqual(
    { ...page, rows: 0, isSettling: false },
    {
      rows: 0,
      page: 1,
      pages: 1,
      from: 0,
      total: 2,
      messages: 2,
      searchable: undefined,
      isSettling: false,
    },
  );
});

underTheLaw('pages are cut from newest to oldest and none lies past the end', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, 7);
  const subjects = async (page: number) => {
    const answer = await mailbox.list('INBOX', { page, pageSize: 3 });
    assert.equal(answer.pages, 3);
    assert.equal(answer.total, 7);
    return [answer.page, ...answer.rows.map((row) => Number(row.subject.slice(7)))];
  };
  assert.deepEqual(await subjects(1), [1, 6, 5, 4]);
  assert.deepEqual(await subjects(2), [2, 3, 2, 1]);
  assert.deepEqual(await subjects(3), [3, 0]);
  assert.deepEqual(await subjects(4), [3, 0]);
  assert.deepEqual(await subjects(0), [1, 6, 5, 4]);
  assert.deepEqual(await subjects(Number.NaN), [1, 6, 5, 4]);
  const all = await mailbox.list('INBOX', { page: 1, pageSize: 1e9 });
  assert.equal(all.rows.length, 7);
});

underTheLaw('an empty folder is one empty page', async ({ mailbox }) => {
  const page = await mailbox.list('INBOX', { page: 5 });
  assert.deepEqual(page, {
    rows: [],
    page: 1,
    pages: 1,
    from: 0,
    total: 0,
    messages: 0,
    searchable: undefined,
    isSettling: false,
  });
});

underTheLaw('folders come with roles, numbers and in order', async ({ maildir, mailbox }) => {
  for (const name of ['.Work.2026', '.Papierkorb', '.Work', '.Archive.Old', '.Archive', '.Sent']) {
    makePlaces(join(maildir, name));
  }
  put(maildir, { 'cur/1700000000.a:2,S': '', 'cur/1700000001.b:2,': '', 'new/1700000002.c': '' });
  put(join(maildir, '.Work.2026'), { 'new/1700000000.d': '' });
  const folders = await mailbox.folders();
  assert.deepEqual(
    folders.map(({ name, label, depth, role, total, unread }) =>
      [name, label, depth, role, total, unread].join(' '),
    ),
    [
      'INBOX INBOX 0 inbox 3 2',
      'Sent Sent 0 sent 0 0',
      'Archive Archive 0 archive 0 0',
      'Archive.Old Old 1 none 0 0',
      'Papierkorb Papierkorb 0 trash 0 0',
      'Work Work 0 none 0 0',
      'Work.2026 2026 1 none 1 1',
    ],
  );
});

underTheLaw('a message is read with its parts and its neighbours', async ({ maildir, mailbox }) => {
  fill(maildir, 2);
  const picture = Buffer.from(Array.from({ length: 5_000 }, (_, i) => i % 251));
  const text = letterWithPicture(picture);
  put(maildir, { 'cur/1700000000.M5x.h:2,RS': text });
  const id = '1700000000.M5x.h';
  const message = await mailbox.read('INBOX', id);
  assert.equal(message.envelope.subject, 'Grüße');
  assert.deepEqual(message.flags, { ...none, seen: true, answered: true });
  assert.equal(message.size, Buffer.byteLength(text));
  const { beforeId, afterId } = await mailbox.around('INBOX', id, {});
  assert.deepEqual([beforeId, afterId], ['1700000001.x1.h', '1700000000.x0.h']);
  assert.deepEqual(await mailbox.read('INBOX', id), message);
  assert.equal(await mailbox.text('INBOX', id, at(message.root, '1')), 'Schöne Grüße!');
  assert.equal(await mailbox.text('INBOX', id, at(message.root, '1'), 8), 'Schöne');
  const part = at(message.root, '2');
  assert.deepEqual(await bytesOf(mailbox.content('INBOX', id, part)), picture);
  const source = await mailbox.source('INBOX', id);
  assert.equal(source.size, message.size);
  assert.equal((await bytesOf(source.bytes)).toString(), text);
  const row = (await mailbox.list('INBOX', { page: 1 })).rows.find((each) => each.id === id);
  assert.equal(row?.hasAttachment, true);
  assert.equal(row?.preview, 'Schöne Grüße!');
});

underTheLaw(
  'a message over the size that a list reads is read whole when opened',
  async (bench) => {
    const { maildir, mailbox } = bench;
    const picture = Buffer.alloc(1_200_000, 7);
    put(maildir, { 'cur/1700000000.big.h:2,': letterWithPicture(picture) });
    const { rows } = await mailbox.list('INBOX', { page: 1 });
    assert.equal(rows[0]?.subject, 'Grüße');
    assert.equal(rows[0]?.hasAttachment, true);
    assert.equal(rows[0]?.size, Buffer.byteLength(letterWithPicture(picture)));
    const { root } = await mailbox.read('INBOX', '1700000000.big.h');
    const bytes = await bytesOf(mailbox.content('INBOX', '1700000000.big.h', at(root, '2')));
    assert.ok(bytes.equals(picture));
  },
);

underTheLaw('flags change, and who is gone is reported', async ({ maildir, mailbox }) => {
  fill(maildir, 2);
  put(maildir, { 'new/1700000009.n.h': letter() });
  const ids = ['1700000000.x0.h', '1700000009.n.h', '1700000000.x0.h', 'none', '../../etc/passwd'];
  const result = await mailbox.flag('INBOX', ids, { seen: true, flagged: true });
  assert.deepEqual(result, { done: 2, gone: ['none', '../../etc/passwd'] });
  assert.deepEqual(filesIn(maildir), [
    'cur/1700000000.x0.h:2,FS',
    'cur/1700000001.x1.h:2,',
    'cur/1700000009.n.h:2,FS',
  ]);
  await mailbox.flag('INBOX', ['1700000000.x0.h'], { flagged: false });
  const { rows } = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual(
    rows.map(({ flags }) => [flags.seen, flags.flagged]),
    [
      [true, true],
      [false, false],
      [true, false],
    ],
  );
});

underTheLaw('messages move, and the list shows it at once', async ({ maildir, mailbox }) => {
  fill(maildir, 3);
  await mailbox.createFolder('Work.项目');
  const ids = ['1700000000.x0.h', '1700000002.x2.h', 'none'];
  assert.deepEqual(await mailbox.move('INBOX', ids, 'Work.项目'), { done: 2, gone: ['none'] });
  const subjects = async (folder: string) =>
    (await mailbox.list(folder, { page: 1 })).rows.map((row) => row.subject);
  assert.deepEqual(await subjects('INBOX'), ['Number 1']);
  assert.deepEqual(await subjects('Work.项目'), ['Number 2', 'Number 0']);
  assert.deepEqual(await mailbox.move('INBOX', ['1700000001.x1.h'], 'INBOX'), {
    done: 1,
    gone: [],
  });
  await assert.rejects(mailbox.move('INBOX', ids, 'None'), refusalOf('folder-missing'));
});

underTheLaw('removing goes to Trash first and then for good', async ({ maildir, mailbox }) => {
  fill(maildir, 2);
  writeFileSync(join(maildir, 'maildirsize'), '100S\n');
  assert.deepEqual(await mailbox.remove('INBOX', ['none']), { done: 0, gone: ['none'] });
  assert.deepEqual((await mailbox.folders()).length, 1);
  const ids = ['1700000000.x0.h'];
  assert.deepEqual(await mailbox.remove('INBOX', ids), { done: 1, gone: [] });
  assert.deepEqual(filesIn(join(maildir, '.Trash')), ['cur/1700000000.x0.h:2,']);
  assert.deepEqual(await mailbox.remove('Trash', ids), { done: 1, gone: [] });
  assert.deepEqual(await mailbox.remove('Trash', ids), { done: 0, gone: ids });
  assert.deepEqual(filesIn(join(maildir, '.Trash')), []);
  assert.deepEqual(await mailbox.erase('INBOX', ['1700000001.x1.h']), { done: 1, gone: [] });
  assert.deepEqual(filesIn(maildir), []);
});

underTheLaw('what is appended is there with its flags and its time', async (bench) => {
  const { maildir, mailbox } = bench;
  const sent = await mailbox.folderFor('sent');
  assert.equal(sent, 'Sent');
  assert.equal(await mailbox.folderFor('sent'), 'Sent');
  const receivedMs = 1_700_000_000_123;
  const bytes = Buffer.from(letter({ subject: 'Mine' }));
  const id = await mailbox.append(sent, bytes, { flags: { seen: true }, receivedMs });
  const { rows } = await mailbox.list(sent, { page: 1 });
  assert.deepEqual(
    rows.map((row) => [row.id, row.subject, row.receivedMs, row.flags.seen, row.size]),
    [[id, 'Mine', receivedMs, true, bytes.length]],
  );
  const fresh = await mailbox.append('INBOX', bytes);
  assert.deepEqual(filesIn(maildir), [`new/${fresh}`]);
  await assert.rejects(mailbox.append('None', bytes), refusalOf('folder-missing'));
});

underTheLaw('what other programs do in between is seen at the next call', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, 3);
  assert.equal((await mailbox.list('INBOX', { page: 1 })).total, 3);
  unlinkSync(join(maildir, 'cur/1700000001.x1.h:2,'));
  renameSync(join(maildir, 'cur/1700000000.x0.h:2,'), join(maildir, 'cur/1700000000.x0.h:2,S'));
  put(maildir, { 'new/1700000005.x5.h': letter({ subject: 'Number 5' }) });
  const { rows } = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual(
    rows.map((row) => [row.subject, row.flags.seen]),
    [
      ['Number 5', false],
      ['Number 2', false],
      ['Number 0', true],
    ],
  );
  await assert.rejects(mailbox.read('INBOX', '1700000001.x1.h'), refusalOf('message-gone'));
});

underTheLaw('a file that somebody wrote over is shown as it is when opened', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, 1);
  await mailbox.list('INBOX', { page: 1 });
  await mailbox.read('INBOX', '1700000000.x0.h');
  writeFileSync(join(maildir, 'cur/1700000000.x0.h:2,'), letter({ subject: 'Changed by hand' }));
  const message = await mailbox.read('INBOX', '1700000000.x0.h');
  assert.equal(message.envelope.subject, 'Changed by hand');
  const { rows } = await mailbox.list('INBOX', { page: 1 });
  assert.equal(rows[0]?.subject, 'Changed by hand');
});

underTheLaw('an empty file is a message without anything', async ({ maildir, mailbox }) => {
  put(maildir, { 'cur/1700000000.e.h:2,': '' });
  const { rows } = await mailbox.list('INBOX', { page: 1 });
  assert.deepEqual([rows[0]?.size, rows[0]?.subject, rows[0]?.preview], [0, '', '']);
  const message = await mailbox.read('INBOX', '1700000000.e.h');
  assert.equal(message.root.type, 'text/plain');
  assert.equal(await mailbox.text('INBOX', message.id, message.root), '');
});

underTheLaw('ids and folders from outside lead nowhere but into the account', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir, 1);
  put(maildir, { 'tmp/1700000000.t.h': 'not delivered' });
  const ids = ['', '.', '..', '../tmp/1700000000.t.h', '1700000000.t.h', '/etc/passwd', 'a\0b'];
  for (const id of ids) {
    await assert.rejects(mailbox.read('INBOX', id), refusalOf('message-gone'), id);
    await assert.rejects(mailbox.source('INBOX', id), refusalOf('message-gone'), id);
  }
  for (const folder of ['', '.', '..', '../x', '/etc', 'cur', 'Work', 'a\0b']) {
    await assert.rejects(mailbox.list(folder, { page: 1 }), refusalOf('folder-missing'), folder);
  }
  for (const folder of ['..', 'a/b', '', 'a\0b']) {
    await assert.rejects(mailbox.createFolder(folder), refusalOf('bad-folder-name'), folder);
  }
  const many = Array.from({ length: 10_001 }, (_, n) => String(n));
  await assert.rejects(mailbox.flag('INBOX', many, { seen: true }), refusalOf('limit-reached'));
});
