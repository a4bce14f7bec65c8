// Files and whole messages of other mail go along with what is written, without a script.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import PostalMime from 'postal-mime';
import { headerOf } from '../../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from '../mail-app.ts';

const withFile = [
  'From: Ann <ann@far.test>',
  'Subject: The <b>plan</b>',
  'Message-ID: <plan@far.test>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'See the plan.',
  '--x',
  'Content-Type: application/pdf; name="plan.pdf"',
  'Content-Disposition: attachment; filename="plan.pdf"',
  '',
  '%PDF-1.4 oak',
  '--x--',
  '',
].join('\r\n');

let app: MailApp;
let cookie: string;
let id: string;

before(async () => {
  app = await openMailApp();
  cookie = await app.cookie(mei);
  id = await app.deliver(mei, withFile);
});

after(async () => {
  assert.deepEqual(app.bugs, []);
  await app.close();
});

test('what is chosen is put into the draft, once', async () => {
  const form = { to: bob, cc: '', bcc: '', subject: 'Oak', body: 'Hi.', key: 'one' };
  const kept = await app.send('POST', '/compose', { cookie, form: { ...form, action: 'pick' } });
  const place = headerOf(kept, 'location') ?? '';
  assert.match(place, /^\/compose\/pick\?draft=/);

  const page = await app.text(`${place}&q=plan`, { cookie });
  assert.match(page, /The &lt;b&gt;plan&lt;\/b&gt;/);
  const refs = [...page.matchAll(/name="attached" value="([^"]+)"/g)].map(([, ref]) => ref ?? '');
  const encoded = encodeURIComponent(id);
  assert.deepEqual(refs, [`INBOX/${encoded}/whole`, `INBOX/${encoded}/2`]);

  const draft = new URLSearchParams(place.split('?')[1]).get('draft') ?? '';
  const put = await app.send('POST', '/compose/pick', { cookie, form: { draft, attached: refs } });
  assert.match(headerOf(put, 'location') ?? '', /^\/compose\?mode=draft&folder=Drafts&id=/);
  const [name = '', ...others] = app.files(mei, '.Drafts');
  assert.deepEqual(others, []);
  const mail = await PostalMime.parse(readFileSync(join(app.maildir(mei), '.Drafts/cur', name)));
  assert.deepEqual([mail.subject, mail.text?.trim()], ['Oak', 'Hi.']);
  assert.deepEqual(
    mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]),
    [
      ['The _b_plan__b_.eml', 'message/rfc822'],
      ['plan.pdf', 'application/pdf'],
    ],
  );
});

test('a draft that is not there is not written on', async () => {
  const page = await app.send('GET', '/compose/pick?draft=none', { cookie });
  assert.equal(page.status, 404);
  const put = await app.send('POST', '/compose/pick', { cookie, form: { draft: 'none' } });
  assert.equal(put.status, 404);
});

test('a message is forwarded whole from its page, and what waits is linked with its number', async () => {
  const read = await app.text(`/mail/INBOX/${id}`, { cookie });
  assert.match(read, /href="\/compose\?mode=attach&amp;folder=INBOX&amp;id=[^"]+"/);
  assert.doesNotMatch(read, /href="\/outbox"/);
  const at = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  const form = { to: bob, cc: '', bcc: '', subject: 'Later', body: 'Hi.', key: 'two', at };
  const sent = await app.send('POST', '/compose', { cookie, form: { ...form, action: 'later' } });
  assert.equal(sent.status, 303);
  const side = await app.text('/mail/INBOX', { cookie });
  assert.match(side, /href="\/outbox">[^]*?<b class="number">1<\/b>/);
});
