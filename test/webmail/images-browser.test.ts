// Pictures of other servers in a real browser: before consent nothing leaves, and after it only
// our own address is asked.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page, Request } from 'playwright-core';
import { createPictureFetcher } from '../../src/outside/picture.ts';
import { startPictureServer } from '../real/picture-server.ts';
import { until } from '../real/until.ts';
import { openInChromium } from './browser-app.ts';
import { mei } from './mail-app.ts';

test('R01, R12: a browser asks nobody before consent, and only us after it', async (t) => {
  const pictures = await startPictureServer();
  t.after(() => pictures.stop());
  const mayConnect = (address: string): boolean => address === '127.0.0.1';
  const opened = await openInChromium(t, {
    outside: { fetchPicture: createPictureFetcher({ mayConnect }) },
  });
  if (!opened) return;
  const { chromium, app } = opened;
  const { origin } = app;
  const there = pictures.origin;
  await app.deliver(
    mei,
    [
      'From: Shop <news@shop.test>',
      'Subject: Offers',
      'Content-Type: text/html',
      '',
      `<p style="background:url(${there}/background.gif)">Everything must go</p>`,
      `<img src="${there}/shown.gif" width=40 height=40>`,
      `<img src="${there}/watch.gif" width=1 height=1><img src="${there}/drawing.svg">`,
      `<link rel=stylesheet href="${there}/a.css"><link rel=dns-prefetch href="//shop.test">`,
      `<video poster="${there}/poster.gif"></video><img srcset="${there}/set.gif 2x">`,
    ].join('\r\n'),
  );

  const page = await opened.newPage();
  const quiet = whenQuiet(page);
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => {
    // One that a new page cut off had not failed.
    if (!request.failure()?.errorText.includes('ABORTED')) failed.push(request.url());
  });
  const elsewhere = (): readonly string[] => asked.filter((url) => !url.startsWith(`${origin}/`));
  await page.getByRole('link', { name: /Offers/ }).click();
  await page.frameLocator('.read iframe.html-body').getByText('Everything must go').waitFor();
  await quiet();
  assert.deepEqual([elsewhere(), pictures.asked], [[], []]);
  assert.ok(!asked.some((url) => url.includes('/image?')));

  await page.getByRole('button', { name: 'Show pictures' }).click();
  await page.getByRole('button', { name: 'Hide pictures' }).waitFor();
  await quiet();
  assert.deepEqual(elsewhere(), []);
  // What is no picture was fetched by us, and not shown.
  const unseen = failed.filter((url) => url.includes('/image?'));
  assert.ok(
    unseen.every((url) => url.includes('drawing.svg')),
    unseen.join(' '),
  );
  assert.deepEqual(
    pictures.asked.map(({ path }) => path).toSorted((one, other) => (one < other ? -1 : 1)),
    ['/background.gif', '/drawing.svg', '/shown.gif'],
  );
  assert.ok(pictures.asked.every(({ cookie }) => cookie === undefined));

  pictures.asked.length = 0;
  await page.getByRole('button', { name: 'Hide pictures' }).click();
  await page.getByRole('button', { name: 'Show pictures' }).waitFor();
  await quiet();
  assert.deepEqual([elsewhere(), pictures.asked], [[], []]);
  assert.deepEqual([chromium.scriptErrors, app.bugs], [[], []]);
});

/** Waits until a frame and its pictures are there and nothing new begins; some requests never end. */
function whenQuiet(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let changedMs = performance.now();
  const changed = (): void => {
    changedMs = performance.now();
  };
  page.on('request', (request) => {
    if (/\/(?:image\?|body\/)/.test(request.url())) open.add(request);
    changed();
  });
  const over = (request: Request): void => {
    open.delete(request);
    changed();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    await page.waitForLoadState('load');
    await until('quiet', () => {
      const isQuiet = open.size === 0 && performance.now() - changedMs > 500;
      return Promise.resolve(isQuiet || undefined);
    });
  };
}
