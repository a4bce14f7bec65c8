// A first visit in a real browser: rows of single messages become those of conversations once the
// index knows them, and what one looks at and has chosen stays.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openInChromium } from '../browser-app.ts';
import { mei } from '../mail-app.ts';

const pairs = 60;

test('single rows become conversations in the open page, in the place that is looked at', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const atMs = Date.now() - 3_600_000;
  for (let n = 0; n < pairs; n += 1) {
    const head = `From: Ann <ann@b.test>\r\nMessage-ID: <${n}@b.test>\r\nSubject: Letter ${n}.`;
    const answer = `From: Bo <bo@b.test>\r\nIn-Reply-To: <${n}@b.test>\r\nSubject: Re: Letter ${n}.`;
    const receivedMs = atMs - n * 120_000;
    await app.deliver(mei, `${head}\r\n\r\nHello`, { receivedMs, flags: 'S' });
    await app.deliver(mei, `${answer}\r\n\r\nHi`, { receivedMs: receivedMs + 1_000, flags: 'S' });
  }
  const page = await opened.newPage();
  const rows = async (choice: string): Promise<void> => {
    await page.request.post(`${app.origin}/mail/INBOX/rows`, {
      form: { rows: choice },
      headers: { origin: app.origin },
      maxRedirects: 0,
    });
  };
  // As a first visit shows them: the index has all of so little mail at once.
  await page.goto(`${app.origin}/search?q=letter`);
  await rows('messages');
  await page.goto(`${app.origin}/mail/INBOX`);
  await page.locator('.list:not([data-settling]) .rows.windowed').waitFor();
  const row = page.locator('.row[data-id]', { hasText: 'Re: Letter 20.' });
  const fetched = page.waitForResponse(/\/rows\?from=0/);
  await page.evaluate("document.querySelector('.rows').scrollTop = 40 * 80");
  await fetched;
  await row.waitFor();
  await row.locator('.pick').click();
  await rows('conversations');
  const topBefore = (await row.boundingBox())?.y ?? 0;
  await page.evaluate(`(() => {
    document.querySelector('.list').dataset.settling = '';
    document.dispatchEvent(new Event('turbo:load'));
  })()`);

  await page
    .locator('.list .count', { hasText: new RegExp(`^${pairs}$`) })
    .waitFor({ state: 'attached' });
  await page.locator('.row .many').first().waitFor();
  await page.waitForFunction(`(() => {
    const found = [...document.querySelectorAll('.row:not([hidden])')]
      .find((each) => each.textContent.includes('Letter 20.'));
    return found && Math.abs(found.getBoundingClientRect().top - ${topBefore}) < 2;
  })()`);
  assert.equal(await page.locator('.row .pick input:checked').count(), 1);
  assert.deepEqual(opened.chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});
