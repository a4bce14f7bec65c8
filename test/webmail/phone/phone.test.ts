// The page that says how a phone is set up, and the profile for Apple's devices.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nowhere } from '../../../src/account/domain-mail.ts';
import { mobileConfig } from '../../../src/webmail/phone/mobile-config.ts';
import { phoneRoutes } from '../../../src/webmail/phone/phone.ts';
import { openSignedApp, type SignedApp } from '../../admin/signed-app.ts';
import { wellFormed } from '../../hooks/well-formed.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';

const imaps = { kind: 'imaps', host: 'mail.test', port: 993 } as const;
const submission = { kind: 'submission', host: 'out.test', port: 587 } as const;

describe('setting up a phone', () => {
  let app: SignedApp;
  before(async () => {
    app = await openSignedApp(phoneRoutes, undefined, undefined, {
      ...nowhere,
      services: [imaps, submission],
    });
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });
  const get = async (as: string, path = '/settings/phone') =>
    app.send('GET', path, { cookie: await app.cookie(as) });

  it('shows the servers as they are typed', async () => {
    const body = await bodyOf(await get('ana@two.test'));
    assert.match(body, /Reading \(IMAP\)[^]*<dd dir="ltr">mail\.test<\/dd>[^]*993[^]*SSL\/TLS/);
    assert.match(body, /Sending \(SMTP\)[^]*out\.test[^]*587[^]*STARTTLS[^]*ana@two\.test/);
  });

  it('gives a profile without a password, to be saved and not shown', async () => {
    const answer = await get('ana@two.test', '/settings/phone/mail.mobileconfig');
    assert.equal(headerOf(answer, 'content-type'), 'application/x-apple-aspen-config');
    assert.match(headerOf(answer, 'content-disposition') ?? '', /^attachment/);
    const body = await bodyOf(answer);
    wellFormed(body);
    assert.match(body, /<key>EmailAddress<\/key><string>ana@two\.test<\/string>/);
    assert.match(body, /<key>IncomingMailServerPortNumber<\/key><integer>993<\/integer>/);
    assert.match(body, /<key>OutgoingMailServerHostName<\/key><string>out\.test<\/string>/);
    assert.doesNotMatch(body, /corner lamp window|<key>(?:Incoming|Outgoing)Password<\/key>/);
  });

  it('is for people with a mailbox', async () => {
    for (const path of ['/settings/phone', '/settings/phone/mail.mobileconfig']) {
      assert.equal((await get('one.test', path)).status, 403);
      assert.equal((await app.send('GET', path)).status, 303);
    }
  });
});

describe('a profile', () => {
  const of = (change: Partial<Parameters<typeof mobileConfig>[0]> = {}) =>
    mobileConfig({
      setup: { domain: 'one.test', name: '', services: [imaps, submission] },
      address: 'a@one.test',
      fullName: '',
      title: 'One',
      host: 'mail.one.test',
      ...change,
    });

  it('escapes what people wrote, and leaves out what XML cannot hold', () => {
    const body = of({ title: 'A & <B>\u0001\uFFFE\uD800', fullName: '</string><true/>' }) ?? '';
    wellFormed(body);
    assert.match(body, /<string>A &amp; &lt;B&gt;\uFFFD<\/string>/);
    assert.match(body, /<string>&lt;\/string&gt;&lt;true\/&gt;<\/string>/);
  });

  it('of the same account takes the place of the one before, and of no other', () => {
    const uuids = (body = '') =>
      [...body.matchAll(/<string>([\dA-F-]{36})<\/string>/g)].map(String);
    assert.equal(uuids(of()).length, 2);
    assert.deepEqual(uuids(of()), uuids(of({ title: 'Two' })));
    assert.equal(new Set([...uuids(of()), ...uuids(of({ address: 'b@one.test' }))]).size, 4);
    for (const one of uuids(of()))
      assert.match(one, /[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-A[\dA-F]{3}-/);
  });

  it('is none without a way to read or to send', () => {
    assert.equal(of({ setup: { domain: 'one.test', name: '', services: [imaps] } }), undefined);
  });
});
