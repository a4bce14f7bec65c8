// Rows dragged to a folder or onto a label, swiped by a finger and taken by their menu, in a real browser.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { put } from '../maildir/temporary-maildir.ts';
import { openInChromium } from './browser-app.ts';
import { mei } from './mail-app.ts';

test('rows are moved by the hand', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const cookie = await app.cookie(mei);
  await app.send('POST', '/folders', { cookie, form: { name: 'Work' } });
  const atMs = Date.now() - 3_600_000;
  for (let n = 0; n < 6; n++) {
    const message = `From: Anna <a@x.test>\r\nSubject: Letter ${n}.\r\n\r\nHello`;
    await app.deliver(mei, message, { receivedMs: atMs - n * 60_000 });
  }

  await t.test('a dragged row moves with those that are chosen, and comes back', async () => {
    const page = await opened.newPage();
    await page.locator('.row .pick').nth(0).click();
    await page.locator('.row .pick').nth(1).click();
    await page.locator('.row .subject').nth(1).dragTo(page.locator('.side a[data-folder=Work]'));
    await page.getByText('2 messages moved.').waitFor();
    assert.equal(app.files(mei, '.Work').length, 2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    assert.equal(app.files(mei, '.Work').length, 0);
  });

  await t.test('a row that is dropped on a label gets it, and stays', async () => {
    put(app.maildir(mei), { 'dovecot-keywords': '0 To_do\n' });
    const page = await opened.newPage();
    const label = page.locator('.side a[data-label=To_do]');
    await page.locator('.row .subject').nth(3).dragTo(label);
    await page.locator('.row .label', { hasText: 'To do' }).waitFor();
    assert.equal(app.files(mei).filter((name) => /:2,S?a$/.test(name)).length, 1);
    assert.equal(app.files(mei).length, 6);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.row .label').waitFor({ state: 'detached' });
    await label.click();
    await page.waitForURL(/\/search\?q=label%3ATo_do$/, { waitUntil: 'commit' });
  });

  await t.test('the menu of a row does what the buttons do', async () => {
    const page = await opened.newPage();
    await page.locator('.row .subject').nth(2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Flag' }).click();
    await page.locator('.row .marks [title=Flagged]').waitFor();
    await page.locator('.row .subject').nth(2).click({ button: 'right' });
    await page.keyboard.press('Escape');
    await page.locator('.row-menu').waitFor({ state: 'detached' });
  });

  await t.test('a finger swipes: far enough acts, a little does nothing', async () => {
    const page = await opened.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
    const touch = await page.context().newCDPSession(page);
    await swipe(page, touch, { from: 300, to: 260 });
    assert.equal(await page.locator('.row').count(), 6);
    await swipe(page, touch, { from: 60, to: 240 });
    await page.locator('.row:not(.new)').first().waitFor();
    await swipe(page, touch, { from: 300, to: 100 });
    await page.getByText('1 message moved to Trash.').waitFor();
    assert.equal(app.files(mei, '.Trash').length, 1);
  });

  assert.deepEqual(opened.chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});

async function swipe(
  page: Page,
  touch: CDPSession,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const box = await page.locator('.row').first().boundingBox();
  const y = (box?.y ?? 0) + 40;
  const at = (x: number) => [{ x, y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (let step = 1; step <= 5; step++) {
    const touchPoints = at(from + ((to - from) * step) / 5);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
