// Hostile forms through the real page to a real mail server that keeps what it gets.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import type { WebResponse } from '../../src/web/http.ts';
import { politeExcept, startScripted, startSink } from '../mta/sink.ts';
import { bodyOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

const ann = 'ann@far.test';
const letter = { to: ann, cc: '', bcc: '', subject: 'Timber', body: 'Oak.', action: 'send' };
const fieldNames = new Set(
  'from to cc subject message-id date mime-version content-type content-transfer-encoding user-agent in-reply-to references'.split(
    ' ',
  ),
);

describe('sending what wants to break out', () => {
  let sink: Awaited<ReturnType<typeof startSink>>;
  let app: MailApp;
  let cookie: string;
  before(async () => {
    sink = await startSink();
    app = await openMailApp({ host: '127.0.0.1', port: sink.port });
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
    await sink[Symbol.asyncDispose]();
  });

  const post = (form: Record<string, string>): Promise<WebResponse> =>
    app.send('POST', '/compose', { cookie, form: { ...letter, ...form } });
  /** What arrived since the call before. */
  const arrived = () => sink.received.splice(0);

  it('C01: adds no header and no recipient, whatever stands in a field', async () => {
    const ends = ['\r\n', '\n', '\r', '%0d%0a', '\u2028', '=?utf-8?q?=0D=0A?=', '\r\n ', '\0'];
    for (const end of ends) {
      for (const field of ['to', 'cc', 'bcc', 'subject'] as const) {
        const value = field === 'subject' ? 'Timber' : ann;
        await post({ [field]: `${value}${end}Bcc: x@evil.test${end}X-Evil: 1` });
        for (const mail of arrived()) {
          assert.deepEqual(new Set(mail.to), new Set([ann]), `${JSON.stringify(end)} in ${field}`);
          const head = mail.text.slice(0, mail.text.indexOf('\r\n\r\n'));
          for (const line of head.split('\r\n').filter((text) => !/^[ \t]/.test(text))) {
            const name = line.slice(0, line.indexOf(':')).toLowerCase();
            assert.ok(fieldNames.has(name), `${JSON.stringify(end)} in ${field}: ${line}`);
          }
        }
      }
    }
  });

  it('C02: sends one mail, with nothing on the wire that could end it before its end', async () => {
    const ends = ['\n.\n', '\r.\r', '\n.\r\n', '\r\n.\r', '\r\n.\0\r\n', '\r\n.\r\n', '.', '..\n.'];
    for (const end of ends) {
      await post({
        body: `One.${end}MAIL FROM:<x@evil.test>\r\nRCPT TO:<y@evil.test>\r\nDATA\r\n`,
      });
      const mails = arrived();
      assert.equal(mails.length, 1, JSON.stringify(end));
      assert.deepEqual(mails[0]?.to, [ann]);
      assert.ok(!/(?<!\r)\n|\r(?!\n)|\0/.test(mails[0]?.text ?? ''), JSON.stringify(end));
      assert.match(mails[0]?.text ?? '', /MAIL FROM/);
    }
  });

  it('C03: lets no address into the envelope that is more than an address', async () => {
    const wrong = [
      'a b@far.test',
      '<a@far.test> SIZE=1',
      'a@far.test> ORCPT=rfc822',
      'a@far.test SIZE=99',
      'a@far.test\0',
      '-oQ/tmp/x@far.test',
      'a@far.test\rRCPT TO:<x@evil.test>',
      '"a\r\nb"@far.test',
      'a@far.test@evil.test',
    ];
    for (const to of wrong) {
      const answer = await post({ to });
      for (const mail of arrived()) {
        assert.ok(!mail.to.includes('x@evil.test'), to);
        for (const address of mail.to) assert.match(address, /^[^\s<>\0@]+@far\.test$/, to);
      }
      assert.ok([303, 400, 422].includes(answer.status), `${JSON.stringify(to)}: ${answer.status}`);
    }
  });

  it('C04: writes a message that keeps to the format, however long or foreign its parts are', async () => {
    const people = Array.from({ length: 400 }, (_, at) => `"Ann 🌲 ${at} é" <ann${at}@far.test>`);
    await post({
      to: people.join(', '),
      subject: `木材 ${'x'.repeat(800)}`,
      body: `${'y'.repeat(5000)}\n木`,
    });
    const [mail] = arrived();
    assert.equal(mail?.to.length, 400);
    const text = mail?.text ?? '';
    for (const line of text.split('\r\n')) assert.ok(line.length <= 998, line.slice(0, 60));
    const head = text.slice(0, text.indexOf('\r\n\r\n'));
    // oxlint-disable-next-line no-control-regex -- seven bits are what is asked for
    assert.match(head, /^[\x00-\x7f]*$/);
    const parsed = await PostalMime.parse(text);
    assert.equal(parsed.subject, `木材 ${'x'.repeat(800)}`);
    assert.match(parsed.text ?? '', /^y{5000}\n木/);
    assert.equal(parsed.to?.[7]?.name, 'Ann 🌲 7 é');
  });

  it('C05: reads nothing from disk or net that a form names', async () => {
    const path = join(app.baseDir, '../directory.db');
    await post({
      body: `<img src="file://${path}"> <img src="http://127.0.0.1:9/x">`,
      attachments: path,
      path,
      raw: path,
      'attachments[0][path]': path,
    });
    const mails = arrived();
    assert.equal(mails.length, 1);
    assert.doesNotMatch(mails[0]?.text ?? '', /SQLite format/);
    const parsed = await PostalMime.parse(mails[0]?.text ?? '');
    assert.equal(parsed.attachments.length, 0);
    for (const folder of ['../bob', '/etc', '.', 'INBOX/../../bob', 'upload', '..%2f..']) {
      const attached = `${encodeURIComponent(folder)}/passwd/1`;
      const answer = await post({ attached });
      assert.ok([400, 404].includes(answer.status), `${folder}: ${answer.status}`);
    }
    assert.equal(arrived().length, 0);
  });

  it('C06: takes a hostile data address as the text it is, and refuses twenty megabytes of it', async () => {
    const address = `data:image/${'a;'.repeat(200_000)}base64,${'A'.repeat(200_000)}`;
    assert.equal((await post({ body: `<img src="${address}">` })).status, 303);
    assert.equal(arrived().length, 1);
    const answer = await post({ body: `data:image/png;base64,${'A'.repeat(20 * 1024 * 1024)}` });
    assert.equal(answer.status, 413);
    assert.equal(arrived().length, 0);
  });

  it('C07: sends as nobody else, whatever sender a form names', async () => {
    const boss = 'boss@one.test';
    await post({ from: boss, sender: boss, identity: boss, 'reply-to': boss });
    const [mail] = arrived();
    // Refused or sent as oneself: both keep the other's name out.
    if (mail) {
      assert.equal(mail.from, mei);
      const parsed = await PostalMime.parse(mail.text);
      assert.equal(parsed.from?.address, mei);
      assert.ok(!mail.text.includes(boss));
    }
  });

  it('C09: keeps Bcc off the wire and in the own copy', async () => {
    await post({ subject: 'Quiet one', bcc: 'hidden@far.test' });
    const [mail] = arrived();
    assert.deepEqual(new Set(mail?.to), new Set([ann, 'hidden@far.test']));
    assert.doesNotMatch(mail?.text ?? '', /hidden@far\.test|^bcc:/im);
    const copies = app
      .files(mei, '.Sent')
      .map((name) => readFileSync(join(app.maildir(mei), '.Sent/cur', name), 'utf8'))
      .filter((text) => text.includes('Quiet one'));
    assert.equal(copies.length, 1);
    assert.match(copies[0] ?? '', /^bcc: .*hidden@far\.test/im);
  });

  it('C10: reaches five hundred people with one mail', async () => {
    const people = Array.from({ length: 500 }, (_, at) => `p${at}@far.test`);
    assert.equal((await post({ to: '', bcc: people.join(', ') })).status, 303);
    const [mail] = arrived();
    assert.deepEqual(new Set(mail?.to), new Set(people));
  });
});

describe('a mail server that fails', () => {
  const failures: readonly (readonly [string, string, string | undefined, RegExp, number])[] = [
    [
      'for now',
      'RCPT',
      '451 4.3.0 Try later',
      /was not sent and is kept in Drafts.*451 4\.3\.0 Try later/,
      422,
    ],
    [
      'for good',
      'MAIL',
      '550 5.7.1 Go away',
      /was not sent and is kept in Drafts.*550 5\.7\.1 Go away/,
      422,
    ],
    [
      'full',
      '.',
      '452 4.2.2 Over quota',
      /was not sent and is kept in Drafts.*452 4\.2\.2 Over quota/,
      422,
    ],
    ['silent', 'MAIL', '', /was not sent and is kept in Drafts/, 422],
    ['gone at the end', '.', undefined, /not certain that the message went out/, 502],
    ['silent at the end', '.', '', /not certain that the message went out/, 502],
  ];
  for (const [name, step, words, said, status] of failures) {
    it(`C10: keeps the draft and says just what happened: ${name}`, async () => {
      await using server = await startScripted(politeExcept(step, words));
      const app = await openMailApp({ host: '127.0.0.1', port: server.port, timeoutMs: 500 });
      const cookie = await app.cookie(mei);
      const answer = await app.send('POST', '/compose', { cookie, form: letter });
      assert.equal(answer.status, status);
      const page = await bodyOf(answer);
      assert.match(page, said);
      assert.match(page, /name="subject" value="Timber"/);
      assert.deepEqual([app.files(mei, '.Drafts').length, app.bugs.length], [1, 0]);
      await app.close();
    });
  }
});
