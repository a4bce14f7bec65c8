// Keys, ranges and taking back, in a real browser.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openInChromium } from './browser-app.ts';
import { mei } from './mail-app.ts';

test('a mailbox is kept by keys alone', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const atMs = Date.now() - 3_600_000;
  for (let n = 0; n < 9; n++) {
    const message = `From: Anna <a@x.test>\r\nSubject: Letter ${n}.\r\n\r\nHello`;
    await app.deliver(mei, message, { receivedMs: atMs - n * 60_000 });
  }
  const page = await opened.newPage();
  await page.goto(`${app.origin}/mail/INBOX`);
  const type = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await t.test('j and k walk, o opens, and then the message follows', async () => {
    await type('j', 'j', 'k', 'j', 'o');
    await reading(page, 'Letter 1.');
    await type('j');
    await reading(page, 'Letter 2.');
  });

  await t.test('# puts the open message into Trash, and z takes it back', async () => {
    await type('#');
    await page.getByText('1 message moved to Trash.').waitFor();
    assert.equal(await rows(page), 8);
    assert.ok(!page.url().includes('done='));
    await type('z');
    await page.getByText('Taken back.').waitFor();
    assert.equal(await rows(page), 9);
  });

  await t.test('Shift chooses a range, which is marked at once and taken back', async () => {
    await page.locator('.row .pick').nth(3).click();
    await page
      .locator('.row .pick')
      .nth(6)
      .click({ modifiers: ['Shift'] });
    assert.equal(await page.locator('.pick input:checked').count(), 4);
    await type('s');
    await page.getByText('4 messages changed.').waitFor();
    assert.equal(await page.locator('.row .marks [title=Flagged]').count(), 4);
    await type('z');
    await page.getByText('Taken back.').waitFor();
    assert.equal(await page.locator('.row .marks [title=Flagged]').count(), 0);
  });

  await t.test('pairs of keys go to places, a slash to the search', async () => {
    await type('*', 'a');
    assert.equal(await page.locator('.pick input:checked').count(), 9);
    await type('*', 'n');
    assert.equal(await page.locator('.pick input:checked').count(), 0);
    await type('/');
    await page.keyboard.type('jj');
    assert.equal(await page.locator('.bar input[name=q]').inputValue(), 'jj');
    await page.locator('.bar input[name=q]').blur();
    await type('?');
    await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
    assert.ok((await page.locator('kbd').count()) > 20);
  });

  assert.deepEqual(opened.chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});

async function reading(page: Page, subject: string): Promise<void> {
  await page.locator('.read h1', { hasText: subject }).waitFor();
}

async function rows(page: Page): Promise<number> {
  return await page.locator('.row').count();
}
