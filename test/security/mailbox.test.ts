// A mailbox full of what should not be there, through the whole application: each page answers,
// shows what there is, and reaches for nothing else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { bob, type MailApp, mei, openMailApp } from '../webmail/mail-app.ts';
import { attached, hello, multipart } from '../webmail/parts/multipart.ts';

let app: MailApp;
let cookie = '';

before(async () => {
  app = await openMailApp();
  cookie = await app.cookie(mei);
});

after(async () => {
  assert.deepEqual(app.bugs, []);
  await app.close();
});

async function put(message: string | Uint8Array): Promise<string> {
  return `/mail/INBOX/${encodeURIComponent(await app.deliver(mei, message))}`;
}

const text = (path: string): Promise<string> => app.text(path, { cookie });
const status = async (path: string): Promise<number> =>
  (await app.send('GET', path, { cookie })).status;

test('H23: a part of many megabytes is cut and said to be, and can be saved whole', async () => {
  const line = `<p>${'x'.repeat(2_000_000)}</p>`;
  const path = await put(
    `Content-Type: text/html\r\n\r\n${line}${'<p>more words</p>'.repeat(400_000)}`,
  );
  assert.match(await text(path), /too (?:large|long)|download/i);
  const body = await text(`${path}/body/1`);
  assert.ok(body.length < 6_000_000, `${body.length} characters are framed`);
  const whole = await app.send('GET', `${path}/part/1`, { cookie });
  assert.match(headerOf(whole, 'content-disposition') ?? '', /^attachment/);
  assert.equal((await bodyOf(whole)).length, line.length + 17 * 400_000);
});

test('H24: enriched and rich text are words, whatever commands they pretend', async () => {
  for (const type of ['text/enriched', 'text/richtext']) {
    const path = await put(
      `Content-Type: ${type}\r\n\r\n<bold>Now</bold> <<script>alert(1)<</script>\r\n` +
        '<param><img src=x onerror=alert(1)></param><iframe>deep</iframe><a href="javascript:1">x</a>',
    );
    const page = await text(path);
    assert.match(page, /Now/);
    assert.doesNotMatch(page, /&lt;bold|<script>alert|<img src=x|href="javascript/);
    assert.doesNotMatch(await text('/mail/INBOX'), /&lt;bold/);
  }
});

test('A08: what looks like a file in a text is washed or stays text', async () => {
  const path = await put(
    'Content-Type: text/plain\r\n\r\nWords.\r\nbegin 644 ../../etc/<b>passwd\r\n#0V%T\r\n`\r\nend\r\n' +
      'begin 644 ../x\r\nand then nothing of the kind\r\n' +
      '=ybegin line=128 size=9 name=../../evil.html\r\n)*+\r\n=yend size=9\r\n' +
      '(This file must be converted with BinHex 4.0)\r\n:$f*TEQKPH#edFfZ,\r\n',
  );
  const page = await text(path);
  assert.doesNotMatch(page, /<b>passwd/);
  for (const [, link = ''] of page.matchAll(/href="([^"]*\/wrapped\/\d+)"/g)) {
    const file = await app.send('GET', link, { cookie });
    assert.equal(headerOf(file, 'content-type'), 'application/octet-stream');
    assert.doesNotMatch(headerOf(file, 'content-disposition') ?? '', /\.\.|\/|<(?!8)/);
  }
});

test('A09: uploads have their limits, and nobody sends the file of somebody else', async () => {
  const boundary = 'up';
  const part = (name: string, body: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="attachments"; filename="${name}"\r\n\r\n${body}\r\n`;
  const field = (name: string, value: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const send = (body: string) =>
    app.send('POST', '/compose', {
      cookie,
      body: Buffer.from(`${field('action', 'keep')}${body}--${boundary}--\r\n`),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  assert.equal((await send(part('x', '').repeat(10_000))).status, 413);
  assert.equal((await send(part('big', 'x'.repeat(64 * 1024 * 1024)))).status, 413);
  assert.equal((await send(part('../../../etc/cron.d/x', 'attack').repeat(2))).status, 303);
  assert.ok(
    !readdirSync(app.baseDir, { recursive: true, encoding: 'utf8' }).some((name) =>
      name.includes('cron'),
    ),
  );
  const [draft = ''] = app.files(mei, '.Drafts');
  const id = draft.split(':')[0] ?? '';
  const page = await text(`/compose?mode=draft&folder=Drafts&id=${encodeURIComponent(id)}`);
  assert.doesNotMatch(page, /cron\.d\//);
  const other = await app.cookie(bob);
  const form = { attached: [`Drafts/${id}/2`, `Drafts/${id}/3`], to: bob, action: 'send' };
  const answer = await app.send('POST', '/compose', { cookie: other, form });
  assert.ok([400, 404].includes(answer.status), String(answer.status));
});

test('A10: a picture of any size or kind is handed on as it is, and never decoded here', async () => {
  const huge = Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff0806000000', 'hex');
  const both = Buffer.from('GIF89a/*\0\0\0*/=1;alert(1)//<script>alert(2)</script>');
  for (const [type, bytes] of [
    ['image/png', huge],
    ['image/gif', both],
    ['image/jpeg', Buffer.alloc(100_000, 0xff)],
  ] as const) {
    const encoding = ['Content-Transfer-Encoding: base64'];
    const picture = { type, headers: encoding, body: bytes.toString('base64') };
    const path = await put(multipart([hello, picture]));
    await text(path);
    const answer = await app.send('GET', `${path}/part/2`, { cookie });
    assert.equal(headerOf(answer, 'content-type'), type);
    assert.equal(headerOf(answer, 'x-content-type-options'), 'nosniff');
    assert.match(headerOf(answer, 'content-security-policy') ?? '', /default-src 'none'.*sandbox/);
    assert.equal(await bodyOf(answer), bytes.toString());
  }
});

test('M05: a hundred thousand people are named in a page that one can read', async () => {
  const people = Array.from({ length: 100_000 }, (_, n) => `U <u${n}@x.test>`).join(',\r\n ');
  const path = await put(`From: a@b.test\r\nTo: ${people}\r\n\r\nx`);
  for (const page of [path, `${path}/print`]) assert.ok((await text(page)).length < 400_000, page);
});

test('M13: a message without a date that is one is listed by its delivery', async () => {
  const subjects: string[] = [];
  for (const [at, date] of [
    'x',
    '31 Feb 2026',
    'Mon, 99 Foo 99999',
    '1 Jan 1900',
    '',
    '\0',
  ].entries()) {
    const subject = `Dated ${at}`;
    subjects.unshift(subject);
    const receivedMs = Date.now() + (at + 1) * 60_000;
    await app.deliver(mei, `Subject: ${subject}\r\nDate: ${date}\r\n\r\nx`, { receivedMs });
  }
  const list = await text('/mail/INBOX');
  assert.doesNotMatch(list, /NaN|Invalid Date|undefined/);
  const shown = Array.from(list.matchAll(/Dated \d/g), ([subject]) => subject);
  assert.deepEqual([...new Set(shown)], subjects);
});

test('M15: identifiers in a circle, doubled, missing or endless lose no message', async () => {
  const ids = ['<a@x>', '<b@x>', '<a@x>', '', `<${'y'.repeat(10_000)}@x>`, '<c\r@x>'];
  const paths: string[] = [];
  for (const [at, id] of ids.entries()) {
    const parent = ids[(at + 1) % ids.length] ?? '';
    const head = `Subject: Circle\r\nMessage-ID: ${id}\r\nReferences: ${parent} ${id}\r\nIn-Reply-To: ${id}`;
    paths.push(await put(`From: a@b.test\r\n${head}\r\n\r\nNumber ${at}.`));
  }
  await text('/search?q=circle');
  for (const [at, path] of paths.entries())
    assert.match(await text(path), new RegExp(`Number ${at}\\.`));
});

test('M17: a message that is cut, replaced or gone while it is open fails alone', async () => {
  const path = await put(
    multipart([hello, attached('text/plain', 'x.txt', 'y'.repeat(3_000_000))]),
  );
  const answer = await app.send('GET', `${path}/part/2`, { cookie });
  const inbox = app.maildir(mei);
  /** By its name of now: looking at it has moved it to `cur`. */
  const file = (): string =>
    ['new', 'cur']
      .flatMap((place) => readdirSync(join(inbox, place)).map((name) => join(inbox, place, name)))
      .find((name) => name.includes(decodeURIComponent(path.split('/').at(-1) ?? ''))) ?? '';
  truncateSync(file(), 2_000);
  assert.ok((await bodyOf(answer).catch(() => '')).length < 3_000_000);
  for (const page of ['', '/part/2', '/source', '/print']) {
    assert.ok((await status(`${path}${page}`)) < 500, page);
  }
  const away = join(inbox, 'tmp', 'away');
  renameSync(file(), away);
  assert.equal(await status(path), 404);
  assert.equal(await status('/mail/INBOX'), 200);
  rmSync(away);
});

test('M18: two gigabytes are not read, and what is no file is no message', async () => {
  const cur = join(app.maildir(mei), 'cur');
  const head = 'Subject: Enormous\r\nContent-Type: text/plain\r\n\r\nwords\r\n';
  writeFileSync(join(cur, '1.enormous:2,S'), head);
  truncateSync(join(cur, '1.enormous:2,S'), 2 ** 31 + 5);
  symlinkSync('/etc/passwd', join(cur, '2.link:2,S'));
  symlinkSync(join(app.maildir(bob), 'cur'), join(cur, '3.directory:2,S'));
  mkdirSync(join(cur, '4.folder:2,S'));
  execFileSync('mkfifo', [join(cur, '5.fifo:2,S')]);
  const atFirst = process.memoryUsage.rss();
  const list = await text('/mail/INBOX?page=99');
  assert.match(list, /Enormous/);
  assert.doesNotMatch(list, /root:x/);
  for (const id of ['2.link', '3.directory', '4.folder', '5.fifo']) {
    for (const page of ['', '/source', '/part/1']) {
      assert.equal(await status(`/mail/INBOX/${id}${page}`), 404, id + page);
    }
  }
  assert.ok(process.memoryUsage.rss() - atFirst < 256 * 1024 * 1024);
  rmSync(join(cur, '1.enormous:2,S'));
});
