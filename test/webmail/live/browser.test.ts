// Live pages in a real browser: what comes, goes and changes shows without a reload, in every tab
// and in every browser of a person, and what one looks at stays where it is.

import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openInChromium } from '../browser-app.ts';
import { mei } from '../mail-app.ts';

const letter = (subject: string): string =>
  `From: Ann <ann@b.test>\r\nTo: ${mei}\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;

const row = (page: Page, subject: string) =>
  page.locator('.row', { hasText: new RegExp(`${subject}(?!\\d)`) });

test('mail that comes, is read elsewhere and goes shows in every open page', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app, chromium } = opened;
  for (let count = 0; count < 60; count += 1) {
    const receivedMs = Date.now() - (count + 1) * 60_000;
    await app.deliver(mei, letter(`Old ${count}`), { receivedMs, flags: 'S' });
  }
  const [one, other] = [await opened.newPage(), await opened.newPage()];
  for (const page of [one, other]) {
    await page.goto(`${app.origin}/mail/INBOX`);
    await page.evaluate(`document.querySelector('.rows').scrollTo({ top: 400 })`);
  }
  const seenFirst = await topOf(one, 'Old 9');

  const id = await app.deliver(mei, letter('Just come'));
  for (const page of [one, other]) {
    await row(page, 'Just come').waitFor({ state: 'attached' });
    await page.locator('.side a[data-folder=INBOX] b', { hasText: '1' }).waitFor();
    await page.waitForFunction(`document.title.includes('(1)')`);
  }
  // What was looked at has not moved.
  assert.ok(Math.abs((await topOf(one, 'Old 9')) - seenFirst) < 2);

  // A second tab of the same browser has no stream of its own.
  const tab = await one.context().newPage();
  const streams: string[] = [];
  tab.on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') streams.push(request.url());
  });
  await tab.goto(`${app.origin}/mail/INBOX`);
  await row(tab, 'Old 3').locator('input[type=checkbox]').check();

  const directory = app.maildir(mei);
  renameSync(join(directory, 'new', id), join(directory, 'cur', `${id}:2,S`));
  for (const page of [other, tab]) {
    await page.locator('.side a[data-folder=INBOX] b').waitFor({ state: 'detached' });
    await page.locator(`.row:not(.new):has(input[value="${id}"])`).waitFor({ state: 'attached' });
  }
  assert.ok(await row(tab, 'Old 3').locator('input[type=checkbox]').isChecked());
  assert.deepEqual(streams, []);

  // The tab that listened goes: the other one takes over.
  await one.close();
  await app.deliver(mei, letter('Second'));
  await row(tab, 'Second').waitFor({ state: 'attached' });
  await row(other, 'Second').waitFor({ state: 'attached' });
  assert.equal(streams.length, 1);

  // Elsewhere a row is thrown away; here it goes, and the tick stays.
  await row(other, 'Second').locator('.pick').click();
  await Promise.all([
    other.waitForURL(/done=trashed/),
    other
      .locator('button[formaction$="/removal"], button[name=action][value=remove]')
      .first()
      .click(),
  ]);
  await row(tab, 'Second').waitFor({ state: 'detached' });
  assert.ok(await row(tab, 'Old 3').locator('input[type=checkbox]').isChecked());
  assert.deepEqual(chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});

test('a page behind a proxy that keeps streams asks by itself', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const page = await opened.newPage();
  await page.clock.install();
  // Such a proxy takes the request and gives nothing back.
  await page.route(/\/live(\?|$)/, () => {});
  await page.goto(`${app.origin}/mail/INBOX`);
  await page.clock.fastForward(9_000);
  await page.waitForTimeout(300);
  await app.deliver(mei, letter('Asked for'));
  await page.clock.fastForward(16_000);
  await row(page, 'Asked for').waitFor();
  await page.context().close();
});

async function topOf(page: Page, subject: string): Promise<number> {
  return (await row(page, subject).boundingBox())?.y ?? Number.NaN;
}
