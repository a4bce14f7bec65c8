// What a person with a browser waits for: the first visit, a click on a message, a key, scrolling
// through a folder of 100,000, the page to write. Chromium, logged in, behind nginx.

import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../real/chromium.ts';
import { submitLogIn } from '../real/log-in.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { openBehindNginx } from './behind-nginx.ts';
import { type BenchResult, median } from './table.ts';

const messages = 100_000;
const clicks = 15;
const writes = 5;
const scrollMs = 3_000;
/** How long the index is waited for. */
const indexMs = 80_000;
/** How long a pointer rests before its button goes down, and how long it stays down. */
const restMs = 180;
const pressMs = 70;
/** Debian's own nginx.conf says this, and so does that of Roundcube's figures. */
const http = 'gzip on;';

export async function benchBrowser(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const { origin } = await openBehindNginx(stack, messages, { http });
  const chromium = await startChromium();
  if (typeof chromium === 'string') throw new Error(chromium);
  stack.defer(() => chromium.stop());
  const page = await chromium.newPage({ viewport: { width: 1366, height: 900 } });
  const visit = await firstVisit(page, origin);
  const isIndexed = await allIndexed(page);
  const opened = await clickTimes(page, false);
  const pointed = await clickTimes(page, true);
  const keys = await keyTimes(page);
  const atRest = await framesWhile(page, 0);
  const scrolled = await framesWhile(page, 240);
  const written = await writeTimes(page);
  return {
    title: 'browser',
    method:
      `Chromium at 1366 × 900 behind nginx as Debian ships it (\`gzip on\`), a folder of ` +
      `${messages.toLocaleString('en')} messages, ${isIndexed ? 'all of them indexed' : 'while their index is being filled'}; medians of ${clicks} clicks ` +
      `and keys and of ${writes} pages to write, from the event to the frame after the change. A ` +
      `hand rests ${restMs} ms on what it presses, and presses for ${pressMs} ms; the other clicks ` +
      'come out of nowhere. Roundcube 1.6 was not part of this run: its figures are of the same ' +
      'machine, with gzip.',
    head: ['', 'Dispatch', 'Roundcube'],
    rows: [
      ['requests, log-in page to inbox', String(visit.requests), '31'],
      ['kB on the wire', (visit.bytes / 1000).toFixed(0), '532'],
      ['kB of script before compression', (visit.script / 1000).toFixed(0), '870'],
      ['click on a message to shown, ms', opened.toFixed(0), '300'],
      ['the same by hand, ms', pointed.toFixed(0), ''],
      ['key to highlight, frames', keys.toFixed(1), ''],
      ['frames a second while scrolling', scrolled.toFixed(0), ''],
      ['frames a second while nothing moves', atRest.toFixed(0), ''],
      ['page to write, ms', written.nowhere.toFixed(0), '494'],
      ['the same by hand, ms', written.hand.toFixed(0), ''],
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

/** The indexer needs the processors of the machine until then; false when it takes too long. */
async function allIndexed(page: Page): Promise<boolean> {
  for (const startMs = performance.now(); performance.now() - startMs < indexMs;) {
    const isPartly = await page.evaluate(
      "fetch('/search?q=nothing-like-it').then((a) => a.text()).then((t) => t.includes('Searching the newest'))",
    );
    if (isPartly !== true) return true;
    await page.waitForTimeout(500);
  }
  return false;
}

/** Waits in the page itself: what a test asks of it would take its time. */
function timed(selector: string, until: string): string {
  return `new Promise((resolve) => {
    const [element] = [...document.querySelectorAll('${selector}')].sort((a, b) =>
      a.getBoundingClientRect().top - b.getBoundingClientRect().top).slice(globalThis.nth ?? 0);
    const wanted = element.closest('.row')?.dataset.id;
    document.addEventListener('click', () => {
      const start = performance.now();
      const look = () => {
        if (${until}) return resolve(performance.now() - start);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
    globalThis.pressed = element;
    const { x, y, width, height } = element.getBoundingClientRect();
    globalThis.place = { x: x + Math.min(width / 2, 60), y: y + height / 2 };
  })`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function press(page: Page, isHand: boolean): Promise<void> {
  if (!isHand) return void (await page.evaluate('void pressed.click()'));
  const { x, y } = await page.evaluate<Place>('place');
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(restMs);
  await page.mouse.down();
  await page.waitForTimeout(pressMs);
  await page.mouse.up();
}

async function clickTimes(page: Page, isHand: boolean): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < clicks; nth += 1) {
    await page.evaluate(`globalThis.nth = ${(nth * 3) % 8}`);
    const time = page.evaluate<number>(
      timed('.row .subject', "document.querySelector('.read')?.dataset.message === wanted"),
    );
    await press(page, isHand);
    times.push(await time);
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

/** Of Chromium without a screen: at rest it draws as many as the machine lets it. */
async function framesWhile(page: Page, pixels: number): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const rows = document.querySelector('.rows');
      const start = performance.now();
      let frames = 0;
      while (performance.now() - start < ${scrollMs}) {
        rows.scrollTop += ${pixels};
        await new Promise((done) => requestAnimationFrame(done));
        frames += 1;
      }
      return frames * 1000 / (performance.now() - start);
    })()`),
  );
}

async function writeTimes(
  page: Page,
): Promise<{ readonly nowhere: number; readonly hand: number }> {
  const times = { nowhere: [] as number[], hand: [] as number[] };
  for (let nth = 0; nth < writes; nth += 1) {
    for (const kind of ['nowhere', 'hand'] as const) {
      await page.goto(new URL('/mail/INBOX', page.url()).href);
      await page.locator('.row').first().waitFor();
      await page.waitForTimeout(500);
      await page.evaluate('globalThis.nth = 0');
      const time = page.evaluate<number>(
        timed('.side .write', "document.querySelector('form.compose') !== null"),
      );
      await press(page, kind === 'hand');
      times[kind].push(await time);
    }
  }
  return { nowhere: median(times.nowhere), hand: median(times.hand) };
}
