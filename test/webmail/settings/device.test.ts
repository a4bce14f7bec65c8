// What is kept on a device: nothing without a choice, and nothing after a log-out.

import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from '../../real/until.ts';
import { openInChromium } from '../browser-app.ts';
import { mei } from '../mail-app.ts';

test('pages that were seen can be read without a network, by choice and until the log-out', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app, chromium } = opened;
  const id = await app.deliver(mei, `From: a@b.test\r\nSubject: Kept words\r\n\r\nHello.\r\n`);
  const page = await opened.newPage();
  const context = page.context();
  const letter = `${app.origin}/mail/INBOX/${encodeURIComponent(id)}`;
  await page.goto(letter);
  assert.equal(
    await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
    0,
  );

  await page.goto(`${app.origin}/settings`);
  await page.locator('.device .keep input').check();
  await until('a worker for the pages', async () =>
    (await page.evaluate('navigator.serviceWorker.controller !== null')) === true
      ? true
      : undefined,
  );
  await page.goto(letter);
  await page.goto(`${app.origin}/settings`);
  assert.ok(await page.locator('.device .keep input').isChecked());

  await context.setOffline(true);
  await page.goto(letter);
  assert.match(await page.title(), /Kept words/);
  await page.goto(`${app.origin}/mail/Sent`);
  await page.getByRole('heading', { name: 'No connection' }).waitFor();
  await context.setOffline(false);

  await page.goto(`${app.origin}/settings`);
  await page.locator('form[action$="/logout"] button').click();
  await page.waitForURL(/\/login/);
  assert.deepEqual(
    await page.evaluate(`caches.keys().then((all) => all.filter((name) => name.includes('kept')))`),
    [],
  );
  await context.setOffline(true);
  await assert.rejects(page.goto(letter));
  assert.deepEqual(chromium.scriptErrors, []);
});
