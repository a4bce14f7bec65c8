// Passkeys in a real browser with a device that the test holds: made, used as all of a login and as its
// second step; and what is no passkey, without any browser.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { relyingParty } from '../../../src/account/factors/webauthn.ts';
import { submitLogIn } from '../../real/log-in.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { openInChromium } from '../browser-app.ts';
import { type MailApp, mei, openMailApp, password } from '../mail-app.ts';

it('a passkey is made, logs in alone, and is the second step behind a password', async (t) => {
  const opened = await openInChromium(t);
  if (opened === undefined) return;
  const { app, chromium } = opened;
  // Browsers make passkeys for names alone, and trust this one without TLS.
  const origin = app.origin.replace('127.0.0.1', 'localhost');
  const page = await chromium.newPage();
  await holdDevice(page);
  await page.goto(`${origin}/login`);
  await submitLogIn(page, { address: mei, password });
  await page.goto(`${origin}/settings/security`);
  await page.locator('form[action$="/passkeys/begin"] button').click();
  await page.locator('form.new-passkey input[name=name]').fill('Test device');
  await page.locator('form.new-passkey button.main').click();
  await page.locator('.codes li').first().waitFor();
  assert.equal(await page.locator('.codes li').count(), 10);
  await page.goto(`${origin}/settings/security`);
  await page.getByText('Test device').waitFor();

  await logOut(page);
  assert.equal(await page.locator('form.passkey-login .refused').isVisible(), false);
  await page.locator('form.passkey-login button').click();
  await page.waitForURL('**/mail/INBOX', { waitUntil: 'commit' });

  await logOut(page);
  const form = page.locator('form:has(input[name=password])');
  await form.locator('input[name=address]').fill(mei);
  await form.locator('input[name=password]').fill(password);
  await form.locator('button').first().click();
  await page.waitForURL('**/login/second', { waitUntil: 'commit' });
  await page.locator('form.passkey-login button').click();
  await page.waitForURL('**/mail/INBOX', { waitUntil: 'commit' });
  await page.goto(`${origin}/settings/sessions`);
  await page.getByText('Logged in with a passkey').first().waitFor();
  assert.deepEqual(app.bugs, []);
});

async function logOut(page: Page): Promise<void> {
  await page.locator('form[action$="/logout"] button').click();
  await page.waitForURL('**/login?ended', { waitUntil: 'commit' });
}

/** A device that keeps passkeys and always has the right finger on it. */
async function holdDevice(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey that is none', () => {
  let app: MailApp;
  before(async () => {
    app = await openMailApp();
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const ask = () => app.send('POST', '/login/passkey/options', { form: { step: 'first' } });

  it('is asked for with a fresh challenge each time, which no script can keep', async () => {
    const [one, two] = [await ask(), await ask()];
    const options = JSON.parse(await bodyOf(one)) as Record<string, unknown>;
    assert.equal(options['rpId'], 'mail.example.test');
    assert.equal(options['userVerification'], 'required');
    assert.equal(options['allowCredentials'], undefined);
    assert.notEqual(
      options['challenge'],
      (JSON.parse(await bodyOf(two)) as typeof options)['challenge'],
    );
    assert.match(headerOf(one, 'set-cookie') ?? '', /^dispatch_half=.*HttpOnly.*SameSite=Strict/);
  });

  const signed = (origin: string) => {
    const said = JSON.stringify({ type: 'webauthn.get', challenge: 'x', origin });
    const clientDataJSON = Buffer.from(said).toString('base64url');
    const response = { clientDataJSON, authenticatorData: 'AAAA', signature: 'AAAA' };
    return JSON.stringify({ id: 'AAAA', rawId: 'AAAA', type: 'public-key', response });
  };
  const answers: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '{"response":null}'],
    ['of another site', signed('https://mail.example.test.evil.test')],
    ['of nobody', signed('https://mail.example.test')],
    ['endless', JSON.stringify('x'.repeat(30_000))],
  ];
  for (const [what, answer] of answers) {
    it(`L21: ${what} opens nothing`, async () => {
      const cookie = (headerOf(await ask(), 'set-cookie') ?? '').split(';')[0] ?? '';
      const form = { step: 'first', answer };
      const sent = await app.send('POST', '/login/passkey', { cookie, form });
      assert.equal(headerOf(sent, 'location'), '/login?refused');
      assert.equal(headerOf(sent, 'set-cookie'), undefined);
    });
  }

  it('comes too late without what was asked', async () => {
    const form = { step: 'first', answer: signed('https://mail.example.test') };
    const sent = await app.send('POST', '/login/passkey', { form });
    assert.equal(headerOf(sent, 'location'), '/login?over');
  });

  it('belongs to a host name, and to none of numbers', () => {
    for (const [host, expected] of [
      ['mail.example.test', 'mail.example.test'],
      ['mail.example.test:8443', 'mail.example.test'],
      ['localhost:80', 'localhost'],
      ['127.0.0.1:80', undefined],
      ['[::1]', undefined],
      ['', undefined],
      ['a b', undefined],
    ] as const) {
      assert.equal(relyingParty({ host }), expected, host);
    }
  });
});
