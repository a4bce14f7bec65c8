// Who one may be in the mail one writes, and with which words under it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { openDatabase } from '../../../src/database/open.ts';
import { openDirectory } from '../../../src/directory/open.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from '../mail-app.ts';

describe('senders', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    const { url } = app.config.directory;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    const { baseDir } = app;
    const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
    for (const [localPart, target] of [
      ['sales', mei],
      ['office', `${bob}, ${mei}`],
      ['chain', 'sales@one.test'],
      ['boss', bob],
      ['_default_', mei],
    ] as const) {
      await directory.addAlias({ localPart, domain: 'one.test', target });
    }
    await directory.addAliasDomain('two.test', 'one.test');
    await database.close();
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const add = async (address: string, more: Readonly<Record<string, string>> = {}) => {
    const form = { former: '', address, name: '', reply_to: '', signature: '', ...more };
    const answer = await app.send('POST', '/settings/senders', { cookie, form });
    return {
      status: answer.status,
      place: headerOf(answer, 'location'),
      page: await bodyOf(answer),
    };
  };
  const newest = async (folder: string) => {
    const name = app.files(bob, folder).at(-1) ?? '';
    return PostalMime.parse(readFileSync(join(app.maildir(bob), folder, 'new', name)));
  };

  it('C07: are those whose mail comes to the mailbox, and nobody else', async () => {
    for (const address of ['boss@one.test', 'bob@one.test', 'x@far.test', 'nobody@one.test']) {
      const { status, page } = await add(address);
      assert.equal(status, 422, address);
      assert.match(page, /You may not send as/);
    }
    for (const address of ['sales@one.test', 'office@one.test', 'chain@one.test', 'mei@two.test']) {
      assert.equal((await add(address)).place, '/settings/writing?done=saved', address);
    }
    const again = await add('sales@one.test');
    assert.match(again.page, /exists already/);
    const page = await app.text('/settings/writing', { cookie });
    assert.match(page, /sales@one\.test/);
  });

  it('write with their name, their signature and their place for answers', async () => {
    const words = { former: 'sales@one.test', address: 'sales@one.test' };
    const edit = { ...words, name: 'Timber sales', reply_to: 'desk@one.test' };
    const signature_html = '<p onclick="x()">Sold <b>here</b></p><script>x()</script>';
    await add('sales@one.test', { ...edit, signature: 'Sold here', signature_html });
    const page = await app.text('/compose', { cookie });
    assert.match(page, /<option value="sales@one\.test"/);
    assert.doesNotMatch(page, /onclick|&lt;script/);
    const form = { from: 'sales@one.test', to: bob, subject: 'Oak', body: 'x', action: 'send' };
    await app.send('POST', '/compose', { cookie, form });
    const mail = await newest('');
    assert.equal(mail.from?.address, 'sales@one.test');
    assert.equal(mail.from?.name, 'Timber sales');
    assert.equal(mail.replyTo?.[0]?.address, 'desk@one.test');
  });

  it('answer from the address that the message came to', async () => {
    const message = 'From: ann@far.test\r\nTo: office@one.test\r\nSubject: Oak\r\n\r\nOak?\r\n';
    const id = await app.deliver(mei, message);
    const query = new URLSearchParams({ mode: 'reply-all', folder: 'INBOX', id });
    const page = await app.text(`/compose?${query.toString()}`, { cookie });
    assert.match(page, /<option value="office@one\.test"[^>]* selected/);
    assert.doesNotMatch(page, /name="cc" value="[^"]*office/, 'no copy to oneself');
  });

  it('C07: are asked for anew when the message leaves', async () => {
    const { url } = app.config.directory;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    const { baseDir } = app;
    const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
    await directory.setAlias('sales@one.test', bob);
    await database.close();
    const held = app.files(bob).length;
    const form = { from: 'sales@one.test', to: bob, subject: 'Oak', body: 'x', action: 'send' };
    const answer = await app.send('POST', '/compose', { cookie, form });
    assert.equal(answer.status, 403);
    assert.match(await bodyOf(answer), /You may not send as sales@one\.test/);
    assert.equal(app.files(bob).length, held);
  });

  it("can be put first and removed, but for one's own", async () => {
    const act = async (former: string, what: string): Promise<number> => {
      const form = { former, act: what };
      return (await app.send('POST', '/settings/senders', { cookie, form })).status;
    };
    assert.equal(await act('office@one.test', 'first'), 303);
    assert.match(
      await app.text('/compose', { cookie }),
      /<select id="from"[^>]*><option value="office@one\.test"/,
    );
    assert.equal(await act('office@one.test', 'remove'), 303);
    assert.equal(await act(mei, 'remove'), 400);
  });
});

describe('templates and habits', () => {
  it('a template is kept, written with, changed and thrown away', async () => {
    const app = await openMailApp();
    const cookie = await app.cookie(mei);
    const form = { to: '', subject: 'Thanks', body: 'Thank you & see you', action: 'template' };
    await app.send('POST', '/compose', { cookie, form });
    const page = await app.text('/settings/templates', { cookie });
    const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no template');
    const query = new URLSearchParams({ mode: 'use', folder: 'Templates', id });
    assert.match(await app.text(`/compose?${query.toString()}`, { cookie }), /Thank you &amp; see/);
    const content = await app.text(`/settings/templates/${encodeURIComponent(id)}/content`, {
      cookie,
    });
    assert.equal((JSON.parse(content) as { subject: string }).subject, 'Thanks');
    await app.send('POST', '/compose', {
      cookie,
      form: { ...form, template: id, body: 'Thanks!' },
    });
    assert.equal(app.files(mei, '.Templates').length, 1);
    const [name = ''] = app.files(mei, '.Templates');
    const removal = { id: name.split(':2,')[0] ?? '' };
    await app.send('POST', '/settings/templates/removal', { cookie, form: removal });
    assert.deepEqual(app.files(mei, '.Templates'), []);
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  it('quotations stand where they were wanted, of HTML mail without what watches', async () => {
    const app = await openMailApp();
    const cookie = await app.cookie(mei);
    const markup =
      '<style>p{color:red}</style><p>Oak <b>now</b></p><img src="http://far.test/x.png"><script>x()</script>';
    const id = await app.deliver(
      mei,
      `From: Ann <ann@far.test>\r\nSubject: Oak\r\nContent-Type: text/html\r\n\r\n${markup}\r\n`,
    );
    const query = new URLSearchParams({ mode: 'reply', folder: 'INBOX', id });
    const bodyWith = async (quote: string): Promise<string> => {
      const form = { quote, format: '', undo: '10' };
      await app.send('POST', '/settings/writing', { cookie, form });
      return app.text(`/compose?${query.toString()}`, { cookie });
    };
    const above = await bodyWith('above');
    assert.match(above, /data-format="rich"/);
    assert.match(above, /&lt;blockquote style=/);
    assert.doesNotMatch(above, /far\.test\/x\.png|&lt;script|&lt;style|m-m-blocked/);
    assert.match(await bodyWith('below'), /<textarea id="body"[^>]*>\n?On [^\n]* Ann wrote:/);
    assert.doesNotMatch(await bodyWith('none'), /blockquote|wrote:/);
    assert.match(await bodyWith('none'), /name="undo" value="10"/);
    await app.close();
  });

  it('what is signed or encrypted is passed on as it came, every byte of it', async () => {
    const app = await openMailApp();
    const cookie = await app.cookie(mei);
    const sealed = [
      'From: Ann <ann@far.test>',
      'Subject: Sealed',
      'MIME-Version: 1.0',
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
      '',
      '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n',
      '--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\nx\r\n-----END PGP MESSAGE-----\r\n',
      '--b--\r\n',
    ].join('\r\n');
    const id = await app.deliver(mei, sealed);
    const query = new URLSearchParams({ mode: 'forward', folder: 'INBOX', id });
    const page = await app.text(`/compose?${query.toString()}`, { cookie });
    const attached = /name="attached" value="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.match(attached, /\/whole$/);
    const form = { to: bob, subject: 'Fwd', body: 'x', attached, action: 'send' };
    await app.send('POST', '/compose', { cookie, form });
    const [name = ''] = app.files(bob);
    const mail = await PostalMime.parse(readFileSync(join(app.maildir(bob), 'new', name)));
    assert.equal(mail.attachments[0]?.mimeType, 'message/rfc822');
    const whole = Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString();
    assert.equal(whole.replaceAll('\r\n', '\n').trim(), sealed.replaceAll('\r\n', '\n').trim());
    assert.deepEqual(app.bugs, []);
    await app.close();
  });
});
