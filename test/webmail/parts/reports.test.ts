import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';
import { attached, hello, multipart } from './multipart.ts';

describe('messages inside of messages', () => {
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
  const put = async (message: string): Promise<string> =>
    `/mail/INBOX/${encodeURIComponent(await app.deliver(mei, message))}`;

  it('shows a forwarded message folded, with its envelope, its frame and its files', async () => {
    const inner = [
      'From: "<b>Ann</b>" <ann@far.test>',
      'Subject: =?utf-8?q?In_the_middle_=3Cscript=3E?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/html',
      '',
      '<p onclick=x()>Deep inside</p><script>alert(1)</script><img src="https://evil.test/p">',
      '--inner',
      'Content-Type: application/zip',
      'Content-Disposition: attachment; filename=deep.zip',
      '',
      'zipped',
      '--inner--',
    ].join('\r\n');
    const base = await put(multipart([hello, { type: 'message/rfc822', body: inner }]));
    const page = await app.text(base, { cookie });
    assert.match(page, /<details class="enclosed">[\s\S]*In the middle &lt;script&gt;/);
    assert.doesNotMatch(page, /<b>Ann|<script>alert/);
    assert.match(page, /body\/2\.1"/);
    const file = /href="([^"]*\/part\/2\.2)" download/.exec(page)?.[1];
    assert.equal(await bodyOf(await app.send('GET', file ?? '', { cookie })), 'zipped');
    const frame = await app.send('GET', `${base}/body/2.1`, { cookie });
    assert.equal(frame.status, 200);
    assert.match(headerOf(frame, 'content-security-policy') ?? '', /sandbox/);
    const markup = await bodyOf(frame);
    assert.match(markup, /Deep inside/);
    assert.doesNotMatch(markup, /script|onclick|evil\.test/);
  });

  it('gives no frame to an attached HTML file of an embedded message', async () => {
    const inner = multipart([hello, attached('text/html', 'x.html', '<p>x</p>')]);
    const nested = inner.replaceAll('bound-of-the-test', 'inner-bound');
    const base = await put(multipart([hello, { type: 'message/rfc822', body: nested }]));
    const frame = await app.send('GET', `${base}/body/2.2`, { cookie });
    assert.equal(frame.status, 404);
  });

  it('says in plain words who was not reached and why, with the words of the server', async () => {
    const status = [
      'Reporting-MTA: dns; mx.one.test',
      '',
      'Final-Recipient: rfc822; <i>ann@far.test',
      'Action: failed',
      'Status: 5.2.2',
      'Remote-MTA: dns; mx.far.test',
      'Diagnostic-Code: smtp; 552 <script>over quota</script>',
    ].join('\r\n');
    const base = await put(
      multipart([hello, { type: 'message/delivery-status', body: status }], {
        type: 'multipart/report; report-type=delivery-status',
      }),
    );
    const page = await app.text(base, { cookie });
    assert.match(page, /Your message did not reach &lt;i&gt;ann@far\.test\./);
    assert.match(page, /The mailbox is full\./);
    assert.match(page, /552 &lt;script&gt;over quota/);
    assert.doesNotMatch(page, /<script>over/);
  });

  it('A12: shows reports, receipts, signatures and keys by their structure and reads no ASN.1', async () => {
    const receipt =
      'Final-Recipient: rfc822; ann@far.test\r\nDisposition: manual-action/MDN-sent-manually; displayed';
    const malformed = Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x80]).toString(
      'base64',
    );
    const encoded = ['Content-Transfer-Encoding: base64'];
    const base = await put(
      multipart([
        hello,
        { type: 'message/disposition-notification', body: receipt },
        { type: 'message/feedback-report', body: 'Feedback-Type: abuse' },
        { type: 'application/pkcs7-signature; name=smime.p7s', headers: encoded, body: malformed },
        { type: 'application/pkcs7-mime; name=smime.p7m', headers: encoded, body: malformed },
        { type: 'application/pgp-signature; name=sig.asc', body: 'not a signature' },
        { type: 'application/pgp-encrypted', body: 'Version: 1' },
      ]),
    );
    const page = await app.text(base, { cookie });
    assert.match(page, /ann@far\.test has opened your message\./);
    for (const name of ['smime.p7s', 'smime.p7m', 'sig.asc']) assert.ok(page.includes(name), name);
  });

  it('opens a message that is nested a thousand times', async () => {
    const head = 'From: a@b.test\r\nContent-Type: message/rfc822\r\n\r\n';
    const base = await put(`${head.repeat(1000)}From: z@b.test\r\n\r\nThe end.\r\n`);
    assert.match(await app.text(base, { cookie }), /class="enclosed"/);
  });

  it('A07: lists what a winmail.dat holds and gives it out as files of no type', async () => {
    const attribute = (id: number, value: string): Buffer => {
      const head = Buffer.alloc(9);
      head.writeUInt32LE(id, 1);
      head.writeUInt32LE(value.length, 5);
      return Buffer.concat([head, Buffer.from(value, 'latin1'), Buffer.alloc(2)]);
    };
    const wrapped = Buffer.concat([
      Buffer.from('789f3e220100', 'hex'),
      attribute(0x00069002, 'x'),
      attribute(0x00018010, '../<b>page.html\0'),
      attribute(0x0006800f, '<script>alert(1)</script>'),
    ]);
    const base = await put(
      multipart([
        hello,
        {
          type: 'application/ms-tnef; name=winmail.dat',
          headers: ['Content-Transfer-Encoding: base64'],
          body: wrapped.toString('base64'),
        },
      ]),
    );
    const page = await app.text(base, { cookie });
    const path = /href="([^"]*\/wrapped\/0)"/.exec(page)?.[1] ?? '';
    assert.doesNotMatch(page, /<b>page/);
    const file = await app.send('GET', path, { cookie });
    assert.equal(headerOf(file, 'content-type'), 'application/octet-stream');
    assert.match(
      headerOf(file, 'content-disposition') ?? '',
      /^attachment; filename="_b_page\.html"/,
    );
    assert.equal(await bodyOf(file), '<script>alert(1)</script>');
    assert.equal((await app.send('GET', `${base}/part/2/wrapped/1`, { cookie })).status, 404);
    assert.equal((await app.send('GET', `${base}/part/1/wrapped/0`, { cookie })).status, 404);
  });

  it('opens what stands in a text as uuencode or yEnc like any other part', async () => {
    const body = [
      'Two files:',
      'begin 644 cat.txt',
      '#0V%T',
      '`',
      'end',
      '=ybegin line=128 size=3 name=<i>dog.bin',
      'KZJ',
      '=yend size=3 crc32=00000000',
    ].join('\r\n');
    const base = await put(multipart([{ type: 'text/plain; charset=iso-8859-1', body }]));
    const page = await app.text(base, { cookie });
    assert.match(page, /Files that stand in the text/);
    assert.match(page, /_i_dog\.bin<\/span>[^]*damaged or not whole/);
    const shown = await app.send('GET', `${base}/part/1/wrapped/0?show`, { cookie });
    assert.equal(headerOf(shown, 'content-type'), 'text/plain; charset=utf-8');
    assert.match(headerOf(shown, 'content-security-policy') ?? '', /sandbox/);
    assert.equal(await bodyOf(shown), 'Cat');
    const saved = await app.send('GET', `${base}/part/1/wrapped/1`, { cookie });
    assert.equal(headerOf(saved, 'content-type'), 'application/octet-stream');
    assert.equal(await bodyOf(saved), '!0 ');
  });

  it('says of signed, encrypted and cut messages what they are', async () => {
    const armour = '-----BEGIN PGP MESSAGE-----\r\n\r\nxyz\r\n-----END PGP MESSAGE-----';
    const inline = await put(multipart([{ type: 'text/plain', body: armour }]));
    assert.match(await app.text(inline, { cookie }), /This message is encrypted \(PGP\)/);
    const signed = await put(
      multipart([hello, { type: 'application/pkcs7-signature', body: 'x' }], {
        type: 'multipart/signed; protocol="application/pkcs7-signature"',
      }),
    );
    assert.match(await app.text(signed, { cookie }), /carries a signature \(S\/MIME\)\. It is not/);
    const cut = await put(
      'From: a@b.test\r\nContent-Type: message/partial; id="x@y"; number=2; total=3\r\n\r\nmiddle\r\n',
    );
    assert.match(await app.text(cut, { cookie }), /piece 2 of 3 of a message/);
  });
});
