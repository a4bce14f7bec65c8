// A long list in a real browser: scrolled in one go with a script, turned page by page without.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openInChromium } from './browser-app.ts';
import { mei } from './mail-app.ts';

const count = 430;

test('a long list is scrolled without pages, and paged without a script', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const atMs = Date.now() - 3_600_000;
  for (let n = 0; n < count; n++) {
    const message = `From: Anna <a@x.test>\r\nSubject: Letter ${n}.\r\n\r\nHello`;
    await app.deliver(mei, message, { receivedMs: atMs - n * 60_000, flags: 'S' });
  }
  const page = await opened.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rows')) asked.push(request.url());
  });

  await t.test('the sheet is as high as the list, and few rows are in the page', async () => {
    await page.locator('.rows.windowed').waitFor();
    const height = await page.evaluate("document.querySelector('.rows').scrollHeight");
    assert.equal(height, count * 80);
    assert.ok((await page.locator('.row').count()) < 60);
    assert.equal(await page.locator('.pager').isVisible(), false);
    assert.deepEqual(asked, []);
  });

  await t.test('rows come where one scrolls to, and a chosen one stays chosen', async () => {
    await page.locator('.row .pick').first().click();
    await scrollTo(page, 300 * 80);
    await subject(page, 300).waitFor();
    await scrollTo(page, count * 80);
    await subject(page, count - 1).waitFor();
    assert.ok(asked.length <= 3, asked.join(' '));
    assert.equal(await page.locator('.row .pick input:checked').count(), 1);
    await scrollTo(page, 0);
    await page.locator('.row .pick').first().click();
  });

  await t.test('a message opens in the middle of it, and the list stays there', async () => {
    await scrollTo(page, 300 * 80);
    await subject(page, 302).click();
    await page.locator('.read h1', { hasText: 'Letter 302.' }).waitFor();
    assert.equal(await topOf(page), 300 * 80);
    await page.locator('.row.open', { hasText: 'Letter 302.' }).waitFor();
    await page.locator('.read .tools button[formaction$="/removal"]').click();
    await page.getByText('1 message moved to Trash.').waitFor();
    await subject(page, 303).waitFor();
    assert.equal(await topOf(page), 300 * 80);
    assert.equal(await subject(page, 302).count(), 0);
  });

  await t.test('new mail comes on top without a reload', async () => {
    await scrollTo(page, 0);
    await app.deliver(mei, 'From: Bo <b@x.test>\r\nSubject: Fresh news\r\n\r\nHi');
    await page.locator('.row.new', { hasText: 'Fresh news' }).waitFor();
  });

  await t.test('what is read elsewhere changes its row, and no other is asked for', async () => {
    const before = asked.length;
    const row = page.locator('.row', { hasText: 'Fresh news' });
    const id = await row.getAttribute('data-id');
    await page.request.post(`${app.origin}/mail/INBOX/seen`, {
      form: { id: id ?? '' },
      headers: { origin: app.origin },
      maxRedirects: 0,
    });
    await row.locator('.unseen').waitFor({ state: 'detached' });
    assert.match((await row.getAttribute('class')) ?? '', /^row$/);
    assert.deepEqual(
      asked.slice(before).map((url) => new URL(url).searchParams.get('id')),
      [id],
    );
  });

  await t.test('without a script there are pages', async () => {
    const plain = await opened.newPage({ javaScriptEnabled: false });
    assert.equal(await plain.locator('.row').count(), 50);
    await plain.locator('.pager a[rel=next]').click();
    await plain.waitForURL('**/mail/INBOX?page=2');
    assert.equal(await plain.locator('.row').count(), 50);
  });

  assert.deepEqual(opened.chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});

function subject(page: Page, n: number) {
  return page.locator('.row .subject', { hasText: `Letter ${n}.` });
}

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate(`document.querySelector('.rows').scrollTop = ${top}`);
}

async function topOf(page: Page): Promise<unknown> {
  return await page.evaluate("document.querySelector('.rows').scrollTop");
}
