// What a person with a browser waits for: the first visit, a click on a message, a key, scrolling
// through a folder of 100,000, the page to write. Chromium, logged in, behind nginx.

import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../real/chromium.ts';
import { submitLogIn } from '../real/log-in.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { openBehindNginx } from './behind-nginx.ts';
import { type BenchResult, median } from './table.ts';

const messages = 100_000;
const clicks = 25;
const scrollMs = 4_000;

export async function benchBrowser(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const { origin } = await openBehindNginx(stack, messages);
  const chromium = await startChromium();
  if (typeof chromium === 'string') throw new Error(chromium);
  stack.defer(() => chromium.stop());
  const page = await chromium.newPage({ viewport: { width: 1366, height: 900 } });
  const visit = await firstVisit(page, origin);
  const opened = await clickTimes(page);
  const keys = await keyTimes(page);
  const scrolled = await scrollTimes(page);
  const compose = await composeTime(page);
  return {
    title: 'browser',
    method:
      `Chromium at 1366 × 900 behind nginx, a folder of ${messages.toLocaleString('en')} messages; ` +
      `medians of ${clicks} clicks and keys, from the event to the frame after the change. ` +
      'Roundcube 1.6 was not part of this run: its figures are of the same machine, with gzip.',
    head: ['', 'Dispatch', 'Roundcube'],
    rows: [
      ['requests, log-in page to inbox', String(visit.requests), '31'],
      ['kB on the wire', (visit.bytes / 1000).toFixed(0), '532'],
      ['kB of script before compression', (visit.script / 1000).toFixed(0), '870'],
      ['click on a message to shown, ms', opened.toFixed(0), '300'],
      ['key to highlight, frames', keys.toFixed(1), ''],
      ['frames a second while scrolling', scrolled.toFixed(0), ''],
      ['page to write, ms', compose.toFixed(0), '494'],
    ],
  };
}

async function firstVisit(page: Page, origin: string) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const seen = { requests: 0, bytes: 0, script: 0 };
  const scripts = new Set<string>();
  const cached = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.fromDiskCache === true || cached.has(requestId)) return;
    seen.requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', (event) => (seen.bytes += event.encodedDataLength));
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (scripts.has(requestId)) seen.script += dataLength;
  });
  await page.goto(`${origin}/login`);
  await submitLogIn(page, company.alice);
  await page.locator('.row').first().waitFor();
  await page.waitForTimeout(500);
  const found = { ...seen };
  await session.detach();
  return found;
}

async function clickTimes(page: Page): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < clicks; nth += 1) {
    times.push(
      Number(
        await page.evaluate(`(async () => {
          const row = [...document.querySelectorAll('.row')].sort((a, b) =>
            a.getBoundingClientRect().top - b.getBoundingClientRect().top)[${nth % 8}];
          const start = performance.now();
          row.querySelector('.subject').click();
          while (document.querySelector('.read')?.dataset.message !== row.dataset.id) {
            await new Promise((done) => requestAnimationFrame(done));
          }
          return performance.now() - start;
        })()`),
      ),
    );
    await page.waitForTimeout(200);
  }
  return median(times);
}

/** Frames from the key to the row that has the focus. */
async function keyTimes(page: Page): Promise<number> {
  await page.goto(new URL('/mail/INBOX', page.url()).href);
  await page.locator('.row').first().waitFor();
  return Number(
    await page.evaluate(`(async () => {
      const frames = [];
      for (let n = 0; n < ${clicks}; n += 1) {
        const before = document.activeElement;
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: n % 8 < 4 ? 'j' : 'k', bubbles: true }));
        let count = 0;
        do {
          await new Promise((done) => requestAnimationFrame(done));
          count += 1;
        } while (document.activeElement === before && count < 60);
        frames.push(count);
      }
      return frames.sort((a, b) => a - b)[${Math.floor(clicks / 2)}];
    })()`),
  );
}

async function scrollTimes(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const rows = document.querySelector('.rows');
      const start = performance.now();
      let frames = 0;
      while (performance.now() - start < ${scrollMs}) {
        rows.scrollTop += 240;
        await new Promise((done) => requestAnimationFrame(done));
        frames += 1;
      }
      return frames * 1000 / (performance.now() - start);
    })()`),
  );
}

async function composeTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < 5; nth += 1) {
    await page.goto(new URL('/mail/INBOX', page.url()).href);
    await page.locator('.row').first().waitFor();
    const start = performance.now();
    await page.locator('.side .write').click();
    await page.locator('form.compose, .compose form').first().waitFor();
    times.push(performance.now() - start);
  }
  return median(times);
}
