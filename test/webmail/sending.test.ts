import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { arrivalMs, baseOf } from '../../src/maildir/name.ts';
import type { WebResponse } from '../../src/web/http.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from './mail-app.ts';

const question = [
  'Message-ID: <q1@one.test>',
  'References: <q0@one.test>',
  'From: Bob Marsh <bob@one.test>',
  'To: mei@one.test, Carol <carol@far.test>',
  'Subject: Timber',
  'Date: Sat, 21 Nov 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Shall we order oak?',
  '--b',
  'Content-Type: text/csv; name=prices.csv',
  'Content-Disposition: attachment; filename=prices.csv',
  '',
  'oak,12',
  '--b--',
  '',
].join('\r\n');

/** Values of a page's form fields, as a browser would send them back. */
function fieldsOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('<form method="post" action="/compose"'));
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    if (tag.includes('type="checkbox"') && !/ checked\b/.test(tag)) continue;
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  const body = /<textarea [^>]*>\n?([\s\S]*?)<\/textarea>/.exec(form)?.[1] ?? '';
  // At once: what waits is tested beside (send-later.test.ts).
  return { ...fields, body: unescaped(body), undo: '0', action: 'send' };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('writing and sending', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(() => app.close());

  const post = (form: Record<string, string>): Promise<WebResponse> =>
    app.send('POST', '/compose', { cookie, form });
  const newest = async (address: string, folder = '') => {
    const arrival = (file: string): number => arrivalMs(baseOf(file)) ?? 0;
    const names = app.files(address, folder).toSorted((a, b) => arrival(a) - arrival(b));
    const name = names.at(-1) ?? '';
    const place = name.includes(':2,') ? 'cur' : 'new';
    const bytes = readFileSync(join(app.maildir(address), folder, place, name));
    return { name, text: bytes.toString(), mail: await PostalMime.parse(bytes) };
  };

  it('answers: recipient, subject, quotation and thread come along, the question is marked', async () => {
    const id = await app.deliver(mei, question);
    const link = `/compose?${new URLSearchParams({ mode: 'reply', folder: 'INBOX', id }).toString()}`;
    const fields = fieldsOf(await app.text(link, { cookie }));
    assert.equal(fields['to'], 'Bob Marsh <bob@one.test>');
    assert.equal(fields['subject'], 'Re: Timber');
    assert.match(fields['body'] ?? '', /Bob Marsh wrote:\n> Shall we order oak\?/);
    const response = await post({ ...fields, body: `Yes!\n${fields['body']}` });
    assert.equal(headerOf(response, 'location'), '/mail/INBOX?done=sent');
    const { mail } = await newest(bob);
    assert.equal(mail.inReplyTo, '<q1@one.test>');
    assert.match(mail.references ?? '', /<q0@one\.test>\s+<q1@one\.test>/);
    assert.match(mail.text ?? '', /^Yes!/);
    assert.equal(app.files(mei, '.Sent').length, 1);
    const answered = app.files(mei).find((name) => name.startsWith(id));
    assert.match(answered ?? '', /:2,.*R/);
  });

  it('answers all without oneself', async () => {
    const id = await app.deliver(mei, question);
    const link = `/compose?${new URLSearchParams({ mode: 'reply-all', folder: 'INBOX', id }).toString()}`;
    const fields = fieldsOf(await app.text(link, { cookie }));
    const everybody = `${fields['to']}, ${fields['cc']}`;
    assert.match(everybody, /bob@one\.test/);
    assert.match(everybody, /carol@far\.test/);
    assert.doesNotMatch(everybody, /mei@one\.test/);
  });

  it('passes on with the attachments that are still ticked', async () => {
    const id = await app.deliver(mei, question);
    const link = `/compose?${new URLSearchParams({ mode: 'forward', folder: 'INBOX', id }).toString()}`;
    const fields = fieldsOf(await app.text(link, { cookie }));
    assert.equal(fields['subject'], 'Fwd: Timber');
    await post({ ...fields, to: bob });
    const { mail } = await newest(bob);
    assert.deepEqual(
      mail.attachments.map(({ filename }) => filename),
      ['prices.csv'],
    );
    const { attached: _unticked, ...without } = fields;
    await post({ ...without, to: bob });
    assert.equal((await newest(bob)).mail.attachments.length, 0);
  });

  it('keeps Bcc from the others and in the own copy', async () => {
    await post({ to: mei, cc: '', bcc: bob, subject: 'Quiet', body: 'x', action: 'send' });
    assert.doesNotMatch((await newest(bob)).text, /^bcc:/im);
    assert.match((await newest(mei, '.Sent')).text, /^bcc: .*bob@one\.test/im);
  });

  it('says how much it matters and asks for a receipt, also when it was a draft meanwhile', async () => {
    const wishes = { priority: 'high', receipt: 'yes' };
    const kept = { to: bob, subject: 'Roof', body: 'It leaks.', ...wishes, action: 'keep' };
    await post(kept);
    const { name } = await newest(mei, '.Drafts');
    const draft = { mode: 'draft', folder: 'Drafts', id: baseOf(name) };
    const page = await app.text(`/compose?${new URLSearchParams(draft).toString()}`, { cookie });
    assert.match(page, /<option value="high" selected>/);
    const fields = fieldsOf(page);
    assert.equal(fields['receipt'], 'yes');
    await post({ ...fields, priority: 'high' });
    const { text } = await newest(bob);
    assert.match(text, /^Importance: high\r?$/im);
    assert.match(text, /^X-Priority: 1/im);
    assert.match(text, /^Disposition-Notification-To: <mei@one\.test>\r?$/im);
    await post({ to: bob, subject: 'Plain', body: 'x', action: 'send' });
    assert.doesNotMatch((await newest(bob)).text, /^(Importance|X-Priority|Disposition-Not)/im);
  });

  it('sends what was attached', async () => {
    const bound = 'XbX';
    const part = (head: string, body: string): string =>
      `--${bound}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const body = Buffer.from(
      [
        part('name="to"', bob),
        part('name="subject"', '附件'),
        part('name="body"', 'See there.'),
        part('name="attachments"; filename="計画.txt"\r\nContent-Type: text/plain', 'one\r\ntwo'),
        `--${bound}--\r\n`,
      ].join(''),
    );
    const response = await app.send('POST', '/compose', {
      cookie,
      headers: { 'content-type': `multipart/form-data; boundary=${bound}` },
      body,
    });
    assert.equal(response.status, 303);
    const { mail } = await newest(bob);
    assert.equal(mail.subject, '附件');
    assert.equal(mail.attachments[0]?.filename, '計画.txt');
    assert.equal(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString(), 'one\r\ntwo');
  });

  it('keeps a draft, opens it again and sends it, and only one is ever there', async () => {
    const draft = { to: 'bob', subject: 'Half', body: 'Half a tho', action: 'keep' };
    const first = await post(draft);
    assert.equal(headerOf(first, 'location'), '/mail/Drafts?done=draft-kept');
    const id = app.files(mei, '.Drafts')[0]?.split(':2,')[0] ?? '';
    const link = `/compose?${new URLSearchParams({ mode: 'draft', folder: 'Drafts', id }).toString()}`;
    const fields = fieldsOf(await app.text(link, { cookie }));
    assert.equal(fields['subject'], 'Half');
    assert.match(fields['body'] ?? '', /Half a tho/);
    await post({ ...fields, to: bob, body: 'Whole' });
    assert.deepEqual(app.files(mei, '.Drafts'), []);
    assert.match((await newest(bob)).mail.text ?? '', /Whole/);
  });

  it('asks again, with all that was typed, when an address is wrong or missing', async () => {
    const wrong = await post({ to: 'not an address', subject: 'S', body: 'B', action: 'send' });
    assert.equal(wrong.status, 400);
    const page = await bodyOf(wrong);
    assert.match(page, /not an e-mail address/);
    assert.equal(fieldsOf(page)['body'], 'B');
    const nobody = await post({ to: '', subject: 'S', body: 'B', action: 'send' });
    assert.equal(nobody.status, 422);
    assert.match(await bodyOf(nobody), /at least one recipient/);
  });

  it('says what the mail system answered, and keeps the text in Drafts', async () => {
    const refused = await post({ to: 'x@far.test', subject: 'Far', body: 'Away', action: 'send' });
    assert.equal(refused.status, 422);
    const page = await bodyOf(refused);
    assert.match(page, /x@far\.test/);
    assert.equal(fieldsOf(page)['subject'], 'Far');
    assert.equal(app.files(mei, '.Drafts').length, 1);
    assert.match((await newest(mei, '.Drafts')).mail.text ?? '', /Away/);
  });

  it('asks again for the recipients that were refused, with the attachments', async () => {
    const id = await app.deliver(mei, question);
    const query = new URLSearchParams({ mode: 'forward', folder: 'INBOX', id }).toString();
    const fields = fieldsOf(await app.text(`/compose?${query}`, { cookie }));
    const partly = await post({ ...fields, to: `${bob}, nosuch@one.test` });
    assert.equal(partly.status, 422);
    assert.equal((await newest(bob)).mail.attachments.length, 1);
    const again = fieldsOf(await bodyOf(partly));
    assert.equal(again['to'], 'nosuch@one.test');
    const held = app.files(bob).length;
    await post({ ...again, to: mei });
    assert.equal(app.files(bob).length, held, 'bob is not sent a second one');
    assert.equal((await newest(mei)).mail.attachments[0]?.filename, 'prices.csv');
  });

  it('lets no value forge a header or a recipient', async () => {
    const held = app.files(bob).length;
    const lines = 'Hello\r\nBcc: bob@one.test\r\n\r\nInjected';
    await post({ to: mei, subject: lines, body: 'x', action: 'send' });
    assert.equal(app.files(bob).length, held);
    assert.doesNotMatch((await newest(mei)).text, /^bcc:|^Injected/im);
    assert.deepEqual(app.bugs, []);
  });
});

it('gives the text back, and says when to come again, while the directory is away', async () => {
  const app = await openMailApp();
  const cookie = await app.cookie(mei);
  const other = new DatabaseSync(join(app.baseDir, '../directory.db'));
  other.exec('begin immediate');
  const form = { to: bob, subject: 'Later', body: 'Busy', action: 'send' };
  const late = await app.send('POST', '/compose', { cookie, form });
  other.exec('rollback');
  other.close();
  await app.close();
  assert.equal(late.status, 503);
  assert.match(headerOf(late, 'retry-after') ?? '', /^\d+$/);
  assert.equal(fieldsOf(await bodyOf(late))['body'], 'Busy');
});
