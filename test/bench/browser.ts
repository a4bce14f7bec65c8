// What a person with a browser waits for: the first visit, a click on a message, a key, scrolling
// through a folder of 100,000, the page to write. Chromium, logged in, behind nginx; Debian's Roundcube
// beside it in the same run, on the same Maildir.

import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../real/chromium.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { openBehindNginx } from './behind-nginx.ts';
import { clickTimes, firstVisit, pressMs, restMs, type Webmail } from './browser-times.ts';
import { fullIndex } from './full-index.ts';
import { logInByForm } from './log-in.ts';
import { startRoundcube } from './peers/roundcube.ts';
import { type BenchResult, median } from './table.ts';
import { ourWebmail, roundcubeWebmail } from './webmails.ts';

const messages = 100_000;
const keys = 15;
const writes = 5;
const scrollMs = 3_000;
/** Debian's own nginx.conf says this. */
const http = 'gzip on;';
const { alice } = company;

export async function benchBrowser(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const chromium = await startChromium();
  if (typeof chromium === 'string') throw new Error(chromium);
  stack.defer(() => chromium.stop());
  const { origin, control, maildir, home } = await openBehindNginx(stack, messages, {
    http,
    isRead: true,
  });
  await fullIndex(`${origin}/mail/INBOX`, await logInByForm(origin, alice), control);
  // Dovecot's static passwords have no blanks.
  const password = 'roundcube';
  const rc = await startRoundcube(stack, { maildir, password, runAs: home.runAs, http });
  const peer = roundcubeWebmail(rc.origin, { address: alice.address, password });
  // Its first look at the folder, which fills Dovecot's index, does not count.
  await warm(chromium, peer);
  console.error('browser: all is ready');
  const ours = await measure(chromium, ourWebmail(origin, alice), ownWrites);
  const theirs = await measure(chromium, peer, roundcubeWrites);
  const more = await ownTimes(chromium, ourWebmail(origin, alice));
  const line = (what: string, own: number, other: number): string[] => [
    what,
    own.toFixed(0),
    other.toFixed(0),
    `${(other / own).toFixed(1)} ×`,
  ];
  return {
    title: 'browser',
    method:
      `Chromium at 1366 × 900 behind nginx as Debian ships it (\`gzip on\`), a folder of ` +
      `${messages.toLocaleString('en')} messages, all of them indexed; Roundcube ${rc.version} of Debian on ` +
      'Dovecot and php-fpm in the same run, on the same Maildir, its folder looked at before. ' +
      'That `gzip` compresses pages alone: Roundcube’s scripts and styles come as they are, ours are ' +
      'compressed when they are built. ' +
      'Medians of 24 clicks on messages, a third of them HTML, from the button that goes up to the ' +
      `frame in which the text is there. At once: the pointer comes and clicks; by hand: it rests ` +
      `${restMs} ms on what it presses, and presses for ${pressMs} ms.`,
    head: ['', 'Dispatch', `Roundcube ${rc.version}`, ''],
    rows: [
      line('requests, log-in page to inbox', ours.visit.requests, theirs.visit.requests),
      line('kB on the wire', ours.visit.bytes / 1000, theirs.visit.bytes / 1000),
      line('kB of script before compression', ours.visit.script / 1000, theirs.visit.script / 1000),
      line('click on a message to shown, at once, ms', ours.atOnce.all, theirs.atOnce.all),
      line('of them HTML', ours.atOnce.html, theirs.atOnce.html),
      line('the same by hand, ms', ours.byHand.all, theirs.byHand.all),
      line('of them HTML', ours.byHand.html, theirs.byHand.html),
      line('page to write, ms', ours.written, theirs.written),
      ['walking by keys to shown, ms', more.walked.toFixed(0), '', ''],
      ['key to highlight, frames', more.keys.toFixed(1), '', ''],
      ['frames a second while scrolling', more.scrolled.toFixed(0), '', ''],
      ['frames a second while nothing moves', more.atRest.toFixed(0), '', ''],
    ],
  };
}

async function warm(chromium: Chromium, webmail: Webmail): Promise<void> {
  const page = await chromium.newPage();
  await webmail.logIn(page);
  await page.context().close();
}

async function measure(
  chromium: Chromium,
  webmail: Webmail,
  openForm: (page: Page) => Promise<readonly number[]>,
) {
  const page = await chromium.newPage({ viewport: { width: 1366, height: 900 } });
  const visit = await firstVisit(page, webmail);
  const atOnce = await clickTimes(page, webmail, false);
  const byHand = await clickTimes(page, webmail, true);
  const written = median(await openForm(page));
  await page.context().close();
  return { visit, atOnce, byHand, written };
}

async function ownTimes(chromium: Chromium, webmail: Webmail) {
  const page = await chromium.newPage({ viewport: { width: 1366, height: 900 } });
  await webmail.logIn(page);
  const walked = await walkTimes(page);
  const frames = await keyTimes(page);
  const atRest = await framesWhile(page, 0);
  const scrolled = await framesWhile(page, 240);
  await page.context().close();
  return { walked, keys: frames, atRest, scrolled };
}

/** From `j` to the message that it leads to, a second of reading between them. */
async function walkTimes(page: Page): Promise<number> {
  await page.locator('.row .subject').first().click();
  await page.locator('.read .message').waitFor();
  const times: number[] = [];
  for (let nth = 0; nth < keys; nth += 1) {
    await page.waitForTimeout(1_000);
    await page.evaluate(`globalThis.timed = new Promise((resolve) => {
      const before = document.querySelector('.read').dataset.message;
      document.addEventListener('keydown', () => {
        const start = performance.now();
        const look = () => {
          const { message } = document.querySelector('.read').dataset;
          if (message !== before) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    }), undefined`);
    const time = page.evaluate<number>('timed');
    await page.keyboard.press('j');
    times.push(await time);
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
      for (let n = 0; n < ${keys}; n += 1) {
        const before = document.activeElement;
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: n % 8 < 4 ? 'j' : 'k', bubbles: true }));
        let count = 0;
        do {
          await new Promise((done) => requestAnimationFrame(done));
          count += 1;
        } while (document.activeElement === before && count < 60);
        frames.push(count);
      }
      return frames.sort((a, b) => a - b)[${Math.floor(keys / 2)}];
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

/** From the button that goes up to the form; each time from the list. */
async function ownWrites(page: Page): Promise<readonly number[]> {
  return await writeTimes(page, '.row', '.side .write', 'form.compose');
}

async function roundcubeWrites(page: Page): Promise<readonly number[]> {
  return await writeTimes(page, '#messagelist tr.message', 'a.compose', '#composebody');
}

async function writeTimes(
  page: Page,
  row: string,
  button: string,
  form: string,
): Promise<readonly number[]> {
  const list = page.url();
  const times: number[] = [];
  for (let nth = 0; nth < writes; nth += 1) {
    await page.goto(list);
    await page.locator(row).first().waitFor();
    await page.waitForTimeout(700);
    const box = await page.locator(button).first().boundingBox();
    if (!box) throw new Error(`there is no ${button}`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    const startMs = performance.now();
    await page.mouse.up();
    await page.locator(form).waitFor();
    times.push(performance.now() - startMs);
  }
  return times;
}
