// What the real pages say about senders, by the ids of the attacks.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

describe('the sender of a message', () => {
  let app: MailApp;
  let cookie: string;
  let receivedMs = Date.parse('2026-11-01T00:00:00Z');

  before(async () => {
    app = await openMailApp();
    await app.deliver(mei, mail(['From: first@known.test']), { receivedMs });
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  function mail(lines: readonly string[], body = 'Hello'): string {
    return [...lines, 'To: mei@one.test', 'Subject: Hi', '', body].join('\r\n');
  }

  async function page(lines: readonly string[], body?: string): Promise<string> {
    receivedMs += 60_000;
    const id = await app.deliver(mei, mail(lines, body), { receivedMs });
    return app.text(`/mail/INBOX/${encodeURIComponent(id)}`, { cookie });
  }

  const senderOf = (text: string): string =>
    /<header class="sender">[^]*?<\/p>/.exec(text)?.[0] ?? '';
  const banner = (text: string): string =>
    /<div class="note sender-note[^]*?<\/div>/.exec(text)?.[0] ?? '';

  it('S01: shows the real address of senders that hide it behind control bytes', async () => {
    const claimed = 'cG90dXNAd2hpdGVob3VzZS5nb3Y=';
    for (const from of [
      `=?utf-8?b?${claimed}?==?utf-8?Q?=00?==?utf-8?b?${claimed}?=@evil.test`,
      `=?utf-8?b?${claimed}?==?utf-8?Q?=0A=00?==?utf-8?b?${claimed}?=@evil.test`,
      `"=?utf-8?b?${claimed}?=" <x@evil.test>`,
      `=?utf-8?b?${claimed}?= <x@evil.test>`,
      '"=?utf-8?Q?=42=45=47=49=4E=20=2F=20?= =?utf-8?Q?=00=0A?=" <x@evil.test>',
      '"ceo@bank.test\u202E" <x@evil.test>',
    ]) {
      const text = await page([`From: ${from}`]);
      assert.match(senderOf(text), /@evil\.test/, from);
      assert.doesNotMatch(text, /[\0\u202E]/);
    }
  });

  it('S02: puts the address beside a name that claims another, in the page and in the list', async () => {
    const text = await page(['From: "ceo@bank.test" <x@evil.test>']);
    assert.match(senderOf(text), /ceo@bank\.test.*x@evil\.test/s);
    assert.match(banner(text), /name says ceo@bank\.test/);
    const list = await app.text('/mail/INBOX', { cookie });
    assert.match(list, /ceo@bank\.test <small dir="ltr">x@evil\.test/);
    const both = await page(['From: "x@evil.test ceo@bank.test" <x@evil.test>']);
    assert.match(banner(both), /name says ceo@bank\.test/);
    assert.doesNotMatch(await page(['From: "x@evil.test" <x@evil.test>']), /name says/);
  });

  it('S02: says when there are several senders', async () => {
    assert.match(await page(['From: a@bank.test, b@evil.test']), /more than one sender/);
    assert.match(await page(['From: a@bank.test', 'From: b@evil.test']), /more than one sender/);
  });

  it('S03: shows deceptive letters of a domain in punycode and says so', async () => {
    const text = await page(['From: Pay <me@p\u0430ypal.test>']);
    assert.match(senderOf(text), /me@xn--/);
    assert.match(banner(text), /note sender-note bad/);
    assert.match(banner(text), /letters that look like others/);
    assert.doesNotMatch(await page(['From: a@xn--mnchen-3ya.de']), /look like others/);
  });

  it('S03: says when a domain can be taken for one that is known', async () => {
    for (const from of ['boss@0ne.test', 'boss@onee.test', 'boss@noe.test']) {
      assert.match(banner(await page([`From: ${from}`])), /is not one\.test, which you know/, from);
    }
    assert.doesNotMatch(await page(['From: a@sub.one.test']), /which you know/);
  });

  it('S04: takes the domain behind the last @ of a quoted address', async () => {
    const text = await page(['From: "xclow3n@gmail.test x"@internal.test']);
    assert.match(senderOf(text), /x&quot;@internal\.test/);
  });

  it('R17, S05: says where answers, bounces and receipts go, and sends none', async () => {
    const text = await page([
      'Return-Path: <bounce@mailer.test>',
      'From: a@shop.test',
      'Sender: b@agency.test',
      'Reply-To: c@other.test',
      'Disposition-Notification-To: spy@shop.test',
    ]);
    assert.match(banner(text), /Answers do not go to the sender but to c@other\.test/);
    for (const value of ['b@agency.test', 'bounce@mailer.test', 'Nothing was sent']) {
      assert.ok(text.includes(value), value);
    }
    assert.doesNotMatch(
      await page(['From: a@shop.test', 'Reply-To: b@mail.shop.test']),
      /Answers do/,
    );
    const list = ['From: a@shop.test', 'List-Id: <l.test>', 'Reply-To: l@lists.test'];
    assert.doesNotMatch(await page(list), /Answers do not/);
  });

  it('S05: believes the verdict of our own server alone', async () => {
    const verdict = (words: string, server = 'mx.one.test'): string =>
      `Authentication-Results: ${server}; ${words}`;
    const network = 'Received: from x.test by mx.one.test with ESMTPS id 1';
    const from = 'From: a@shop.test';
    const signed = /Signed by shop\.test/;
    assert.match(await page([verdict('dmarc=pass header.from=shop.test'), network, from]), signed);
    assert.match(await page([verdict('dkim=pass header.d=shop.test'), network, from]), signed);
    for (const lines of [
      [network, verdict('dmarc=pass header.from=shop.test'), from],
      [verdict('dmarc=pass header.from=shop.test', 'evil.test'), network, from],
      [verdict('dmarc=pass header.from=evil.test'), network, from],
      [verdict('dkim=pass header.d=evil.test'), network, from],
      [verdict('dkim=pass header.d=test'), network, from],
      [verdict('spf=pass smtp.mailfrom=a@shop.test'), network, from],
      [verdict('dmarc=pass header.from=shop.test'), network, from, 'From: b@evil.test'],
    ]) {
      assert.doesNotMatch(await page(lines), /Signed by/, lines.join('\n'));
    }
    const failed = await page([
      verdict('dkim=none; dmarc=fail header.from=shop.test'),
      network,
      from,
    ]);
    assert.match(banner(failed), /could not confirm that this comes from shop\.test/);
  });

  it('S06: says how many links name another place', async () => {
    const text = await page(
      ['From: first@known.test', 'Content-Type: text/html'],
      '<a href="http://evil.test/">https://bank.test/login</a>',
    );
    assert.match(banner(text), /A link names another place/);
  });

  it('says of no report by a mail server that it is from somebody new', async () => {
    const from = 'From: Mail Delivery System <MAILER-DAEMON@mx.stranger.test>';
    const type = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b';
    const body = '--b\r\n\r\nIt could not be delivered.\r\n--b--\r\n';
    assert.equal(banner(await page([from, type], body)), '');
    assert.equal(banner(await page(['Return-Path: <>', from, type], body)), '');
    // Only the looks of one: somebody stands behind it who can be answered.
    const sent = await page(['Return-Path: <x@stranger.test>', from, type], body);
    assert.match(banner(sent), /not been in touch/);
    assert.match(banner(await page(['Return-Path: <>', from])), /not been in touch/);
  });

  it('says in two reasons at most that somebody is new, and nothing of whom one knows', async () => {
    assert.match(
      banner(await page(['From: new@stranger.test'])),
      /not been in touch with new@stranger/,
    );
    assert.equal(banner(await page(['From: first@known.test'])), '');
    const worst = await page(['From: "a@b.test" <x@p\u0430ypal.test>', 'Reply-To: c@other.test']);
    assert.equal(banner(worst).match(/<span>/g)?.length, 2);
    assert.match(banner(worst), /letters that look like others/);
  });
});
