// A new administrator without the manual: a domain, three mailboxes and a forwarder, by what the
// pages say.

import assert from 'node:assert/strict';
import test from 'node:test';
import { demoPassword } from '../../src/demo/samples/installation.ts';
import { startChromium } from '../real/chromium.ts';
import { submitLogIn } from '../real/log-in.ts';
import { teardown } from '../real/teardown.ts';
import { serveDemo, sizes } from './demo-pages.ts';

test('a domain, three mailboxes and a forwarder are added by what the pages say', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const { origin, stop } = await serveDemo();
  defer(stop);
  const page = await chromium.newPage({ viewport: sizes.phone });
  await page.goto(`${origin}/login`);
  await submitLogIn(page, { address: 'admin@example.test', password: demoPassword });

  await page.goto(`${origin}/admin`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.getByRole('link', { name: 'Add a domain' }).click();
  await page.getByLabel('Name of the domain').fill('new.test');
  await page.getByRole('button', { name: 'Add a domain' }).click();
  await page.waitForURL(/\/admin\/new\.test\?done=domain-added/, { waitUntil: 'commit' });
  const anew = asked.filter((one) => /^GET .*\/admin(?:#.*)?$/.test(one));
  assert.deepEqual(anew, [], 'a place on the page is shown without fetching the page anew');
  assert.match((await page.textContent('.blank h3')) ?? '', /No mailbox yet/);

  const passwords: string[] = [];
  for (const name of ['lena', 'kim', 'max']) {
    await page.getByLabel('Name before the @').fill(name);
    await page.getByLabel('Name of the person').fill(`${name} of new.test`);
    await page.getByRole('button', { name: 'Add a mailbox' }).click();
    const secret = page.locator('.made', { hasText: `${name}@new.test` }).locator('code');
    await secret.waitFor();
    passwords.push((await secret.textContent()) ?? '');
  }
  assert.equal(new Set(passwords).size, 3);

  await page.getByRole('link', { name: 'Forwarders' }).click();
  await page.waitForURL(/\/forwarders$/);
  await page.getByLabel('Name before the @').fill('info');
  await page.getByLabel('Send mail on to').fill('lena@new.test, kim@new.test');
  await page.getByRole('button', { name: 'Add a forwarder' }).click();
  await page.waitForURL(/done=forwarder-added/, { waitUntil: 'commit' });

  await page.goto(`${origin}/admin/new.test/mailboxes/lena`);
  assert.match((await page.textContent('.glance')) ?? '', /info@new\.test/);
  const lena = await chromium.newPage({ viewport: sizes.phone });
  await lena.goto(`${origin}/login`);
  await submitLogIn(lena, { address: 'lena@new.test', password: passwords[0] ?? '' });
  await lena.waitForURL(/\/mail\/INBOX/);
});
