// Mail comes in from files of every kind and goes away as a zip, over HTTP, as without a script.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ZipFile } from 'yazl';
import type { WebResponse } from '../../../src/web/http.ts';
import { zipBytes } from '../../../src/webmail/message/zip.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';
import { unzipped } from '../unzip.ts';

const letter = (id: string, text = 'Hello.'): string =>
  `From: eve@far.test\r\nTo: mei@one.test\r\nSubject: ${id}\r\nMessage-ID: <${id}@far.test>\r\n` +
  `Date: Sat, 14 Nov 2020 10:00:00 +0000\r\n\r\n${text}\r\n`;

const mbox = [
  'From eve@far.test Sat Nov 14 10:00:00 2020',
  'Subject: first of two',
  'From: eve@far.test',
  'Message-ID: <m1@far.test>',
  'Status: RO',
  'X-Status: F',
  'X-Keywords: Urgent',
  '',
  '>From the beginning.',
  '',
  'From bob@far.test Sun Nov 15 11:00:00 2020',
  'Subject: second of two',
  'From: bob@far.test',
  'Message-ID: <m2@far.test>',
  '',
  'Bye.',
  '',
].join('\n');

describe('mail as files', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const ended = async (location: string | undefined): Promise<string> => {
    for (let looks = 0; looks < 400; looks++) {
      const response = await app.send('GET', location ?? '', { cookie });
      if (headerOf(response, 'refresh') === undefined) return bodyOf(response);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the task did not end');
  };
  /** Gives the last page of the task. */
  const imported = async (
    file: string | Uint8Array,
    wish: Record<string, string> = {},
  ): Promise<string> => {
    const response = await sent(file, wish);
    assert.equal(response.status, 303);
    return await ended(headerOf(response, 'location'));
  };
  const sent = (file: string | Uint8Array, wish: Record<string, string>): Promise<WebResponse> => {
    const fields = { target: 'INBOX', folders: 'keep', doubles: 'skip', ...wish };
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(file),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    return app.send('POST', '/settings/import', { cookie, body, headers });
  };
  const textsOf = (folder = ''): readonly string[] =>
    ['new', 'cur'].flatMap((place) => {
      const path = join(app.maildir(mei), folder, place);
      return existsSync(path)
        ? readdirSync(path).map((file) => readFileSync(join(path, file), 'latin1'))
        : [];
    });
  const intake = (): readonly string[] => readdirSync(join(app.maildir(mei), 'dispatch-intake'));

  it('takes in a message, and not a second time', async () => {
    assert.match(await imported(letter('one')), /Done: 1 message/);
    assert.deepEqual(textsOf(), [letter('one')]);
    const again = await imported(letter('one'));
    assert.match(again, /Done: 0 messages/);
    assert.match(again, /1 message was there already/);
    assert.match(await imported(letter('one'), { doubles: 'no' }), /Done: 1 message/);
    assert.equal(textsOf().length, 2);
    assert.deepEqual(intake(), []);
  });

  it('takes in an mbox with its flags, labels and times, without its marks', async () => {
    await app.send('POST', '/folders', { cookie, form: { name: 'Old' } });
    assert.match(await imported(mbox, { target: 'Old' }), /Done: 2 messages/);
    const [first = '', second = ''] = textsOf('.Old').toSorted();
    assert.equal(second, mbox.slice(mbox.indexOf('Subject: second')));
    assert.match(first, /\n\nFrom the beginning\.\n/);
    assert.doesNotMatch(first, /Status:|Keywords/);
    const names = app.files(mei, '.Old');
    const flagged = names.find((name) => name.includes(':2,')) ?? '';
    assert.match(flagged, /^16053\d+\..*:2,FSa$/);
    const page = await app.text('/mail/Old', { cookie });
    assert.match(page, /first of two/);
    assert.match(page, /Urgent/);
  });

  it('takes in a zip of a Maildir, of mboxes and of messages, and makes their folders', async () => {
    const zip = await zipOf({
      'Maildir/cur/1605348000.M1P1.a,S=1:2,RS': letter('z1'),
      'Maildir/.Work.2020/new/1605348001.M1P1.a': letter('z2'),
      'Maildir/dovecot-uidlist': '3 V1 N2',
      'Notes.mbox': mbox.replaceAll('<m', '<n'),
      'Letters/third.eml': letter('z3'),
      'Letters/picture.png': '\u0089PNG',
    });
    const page = await imported(zip);
    assert.match(page, /Done: 5 messages/);
    assert.match(page, /2 files or pieces were left out/);
    assert.ok(app.files(mei).some((name) => /^1605348000\..*:2,RS$/.test(name)));
    assert.deepEqual(textsOf('.Work.2020'), [letter('z2')]);
    assert.equal(textsOf('.Notes').length, 2);
    assert.deepEqual(textsOf('.Letters'), [letter('z3')]);
    assert.deepEqual(intake(), []);
    const undo = /formaction="([^"]+\/undo)"/.exec(page)?.[1] ?? '';
    await ended(headerOf(await app.send('POST', undo, { cookie, form: {} }), 'location'));
    assert.equal(textsOf('.Notes').length + textsOf('.Letters').length, 0);
  });

  it('puts everything into one folder where the folders are not kept', async () => {
    await app.send('POST', '/folders', { cookie, form: { name: 'Flat' } });
    const zip = await zipOf({ 'A/a.eml': letter('f1'), 'B/C/b.eml': letter('f2') });
    await imported(zip, { target: 'Flat', folders: 'no' });
    assert.equal(textsOf('.Flat').length, 2);
    assert.equal(existsSync(join(app.maildir(mei), '.Flat.A')), false);
  });

  it('A06: refuses what is no mail, a zip that was cut short, and a bomb', async () => {
    assert.match(await imported('\u0000\u0001 nothing at all'), /There is no mail in this file/);
    const whole = await zipOf({ 'a.eml': letter('c1'), 'b.eml': letter('c2') });
    assert.match(await imported(whole.subarray(0, whole.length - 30)), /There is no mail/);
    const bomb = await packedZip(`${letter('bomb')}${'\0'.repeat(20 * 1024 * 1024)}`);
    assert.ok(bomb.length < 100_000);
    assert.match(await imported(bomb), /far more than it looks like/);
    assert.deepEqual(intake(), []);
  });

  it('writes nothing of a file that has no room in the mailbox', async () => {
    const path = join(app.maildir(mei), 'maildirsize');
    const many = textsOf().length;
    writeFileSync(path, '20000S\n0 0\n');
    const page = await imported(letter('large', 'x'.repeat(30_000)));
    assert.match(page, /There is not enough room in the mailbox/);
    assert.equal(textsOf().length, many);
    writeFileSync(path, '100000000S\n0 0\n');
  });

  it('takes a file piece by piece, and begins with it once it is whole', async () => {
    const mail = Buffer.from(letter('pieces'));
    const start = await app.send(
      'POST',
      `/settings/import/uploads?name=a.eml&size=${mail.length}`,
      {
        cookie,
      },
    );
    const { id } = JSON.parse(await bodyOf(start)) as { id: string };
    const piece = (at: number, to: number): Promise<WebResponse> =>
      app.send('POST', `/settings/import/uploads/${id}?at=${at}`, {
        cookie,
        body: mail.subarray(at, to),
      });
    await piece(0, 50);
    const form = { upload: id, target: 'INBOX', doubles: 'skip' };
    const half = await app.send('POST', '/settings/import', { cookie, form });
    assert.match(await bodyOf(half), /did not arrive whole/);
    await piece(50, mail.length);
    const whole = await app.send('POST', '/settings/import', { cookie, form });
    assert.match(await ended(headerOf(whole, 'location')), /Done: 1 message/);
    const huge = await app.send('POST', `/settings/import/uploads?name=a&size=${5 * 1024 ** 3}`, {
      cookie,
    });
    assert.equal(huge.status, 413);
  });

  it('gives everything as a zip that can be taken in again', async () => {
    await app.send('POST', '/settings', {
      cookie,
      form: { display_name: 'Mei Lin', signature: 'Mei' },
    });
    const search = { name: 'Bills', query: 'subject:invoice' };
    await app.send('POST', '/search/saved', {
      cookie,
      form: { name: search.name, q: search.query },
    });
    await app.send('POST', '/settings/sorting/blocked', {
      cookie,
      form: { sender: 'x@spam.test' },
    });
    const zip = await bytesOf(
      await app.send('GET', '/settings/export/all.zip?as=mbox', { cookie }),
    );
    const files = await unzipped(zip);
    const settings = JSON.parse(String(files['settings.json'])) as Record<string, unknown>;
    assert.equal(settings['displayName'], 'Mei Lin');
    assert.deepEqual(settings['savedSearches'], [search]);
    assert.deepEqual(settings['blockedSenders'], ['x@spam.test']);
    assert.deepEqual(settings['pictureSenders'], []);
    assert.ok('contacts.vcf' in files);
    assert.match(String(files['mail/Old.mbox']), /^From MAILER-DAEMON [^]*\n>From the beginning\./);
    const maildir = await unzipped(
      await bytesOf(await app.send('GET', '/settings/export/all.zip?as=maildir', { cookie })),
    );
    const names = Object.keys(maildir).filter((name) => name.startsWith('Maildir/.Old/'));
    assert.equal(names.length, 2);
    await app.send('POST', '/folders', { cookie, form: { name: 'Back' } });
    await imported(zip, { target: 'Back', doubles: 'no' });
    assert.deepEqual(
      textsOf('.Back.Old').map(withoutEnds).toSorted(),
      textsOf('.Old').map(withoutEnds).toSorted(),
    );
  });

  it('says how much there is to be had, and offers both ways', async () => {
    const page = await app.text('/settings/export', { cookie });
    assert.match(page, /action="\/settings\/export\/all\.zip"/);
    assert.match(page, /name="as" value="mbox"[^]*name="as" value="maildir"/);
    assert.match(await app.text('/settings', { cookie }), /href="\/settings\/import"/);
  });
});

function withoutEnds(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const entries = Object.entries(files).map(([name, text]) => ({
    name,
    async *open() {
      yield Buffer.from(text, 'latin1');
    },
  }));
  for await (const chunk of zipBytes(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function packedZip(content: string): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(content), 'a.eml');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function bytesOf(response: WebResponse): Promise<Buffer> {
  assert.equal(response.status, 200);
  const { body } = response;
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
