// Pages in other languages: from right to left they shut nobody out either, and long words make no
// page wider than its window, down to 320 px and with everything twice as large. Then theme and
// density, which go before what the device says, in the frame of a mail too.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/samples/installation.ts';
import { startChromium } from '../real/chromium.ts';
import { logIn } from '../real/log-in.ts';
import { teardown } from '../real/teardown.ts';
import { axeFaults } from './axe-faults.ts';
import { faultsInEach, serveDemo, sizes, walk, widthFaults } from './demo-pages.ts';

/** A window of 1280 px at 200 %, and the narrowest that WCAG 2.2 asks for (1.4.10). */
const narrow = {
  'twice as large': { width: 640, height: 450 },
  'at 320 px': { width: 320, height: 640 },
} as const;

test('languages, theme and density', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const { origin, stop } = await serveDemo();
  defer(stop);

  await t.test('Arabic from right to left, wide and narrow', async () => {
    const found = await walk({
      chromium,
      origin,
      options: { locale: 'ar', bypassCSP: true, reducedMotion: 'reduce' },
      faultsOf: async (page, at) => [
        ...(await languageFaults(page, at)),
        ...(await faultsInEach(sizes, page, async (size) => [
          ...(await axeFaults(page, `${at}, ${size}`)),
          ...(await widthFaults(page, `${at}, ${size}`)),
        ])),
      ],
    });
    assert.deepEqual(found, []);
  });

  await t.test('the long words of German, narrow', async () => {
    const found = await walk({
      chromium,
      origin,
      options: { locale: 'de' },
      faultsOf: (page, at) =>
        faultsInEach(narrow, page, (size) => widthFaults(page, `${at}, ${size}`)),
    });
    assert.deepEqual(found, []);
  });

  await t.test('the theme goes before that of the device, and compact rows are lower', async () => {
    const page = await chromium.newPage({ colorScheme: 'light' });
    await logIn(page, origin, { address: 'alice@example.test', password: demoPassword });
    const rowHeight = await heightOfRow(page);
    await page.goto(`${origin}/settings`);
    await page.check('[name=theme][value=dark]');
    await page.check('[name=density][value=compact]');
    await page.locator('#display button.main').click();
    await page.waitForURL(/done=saved/);
    assert.ok((await lightness(page)) < 0.5, 'the page is dark');
    await page.goto(`${origin}/mail/INBOX`);
    assert.ok((await heightOfRow(page)) < rowHeight);
    await page
      .locator('.row .subject', { hasText: /The plane that/ })
      .first()
      .click();
    const source = await page.locator('mail-frame iframe.html-body').first().getAttribute('src');
    const mail = await page.request.get(new URL(source ?? '', origin).href);
    assert.match(await mail.text(), /:root\{color-scheme:dark\}/);
    await page.context().clearCookies({ name: 'dispatch_session' });
    await page.goto(`${origin}/login`);
    assert.ok((await lightness(page)) < 0.5, 'the log-in page is dark as well');
  });
});

async function languageFaults(page: Page, name: string): Promise<readonly string[]> {
  const said = await page.evaluate('`${document.documentElement.lang} ${document.dir}`');
  return said === 'ar rtl' ? [] : [`${name}: in ${String(said)}`];
}

async function heightOfRow(page: Page): Promise<number> {
  await page.locator('.row').first().waitFor();
  return (await page.locator('.row').first().boundingBox())?.height ?? 0;
}

/** Of the ground of the page, from 0 to 1. */
async function lightness(page: Page): Promise<number> {
  const color = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  return Number(/oklch\(([\d.]+)/.exec(String(color))?.[1] ?? Number.NaN);
}
