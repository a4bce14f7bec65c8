// The attacks in a real browser, shown without the policy and the sandbox that would stop them as
// well: nothing may run, nothing may be asked for, and the tree must be the one that was written.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { mailDocument, mailDocumentPolicy } from '../../src/html/mail-document.ts';
import { collectedAttacks, collectedMail, corpusMissing } from './collected.ts';
import { assertInert, watch } from './inert.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

const executablePath = '/usr/bin/chromium';
const origin = 'http://mail.test';
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

let browser: Browser | undefined;
let context: BrowserContext | undefined;
/** Addresses that the page asked for, beside its own. */
let asked: string[] = [];
let served = { body: '', headers: {} as Record<string, string> };

before(async () => {
  if (!existsSync(executablePath)) return;
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  context = await browser.newContext();
  await context.addInitScript(watch);
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === `${origin}/`) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...served.headers };
      return route.fulfill({ body: served.body, headers });
    }
    asked.push(url);
    return route.fulfill({ body: pixel, contentType: 'image/gif' });
  });
});

after(async () => {
  await browser?.close();
});

async function openPage(t: TestContext): Promise<Page | undefined> {
  if (context !== undefined) return context.newPage();
  t.skip('chromium is not installed');
  return undefined;
}

async function show(page: Page, body: string, headers: Record<string, string> = {}) {
  served = { body, headers };
  asked = [];
  await page.goto(`${origin}/`, { waitUntil: 'load' });
}

/** Asserts of many mails at once, shown without the walls around them. */
const assertMails = (page: Page, markups: readonly string[]): Promise<void> =>
  assertInert(async (document) => {
    await show(page, document);
    const inner = String(await page.evaluate('document.body.innerHTML'));
    return { ran: await page.evaluate('window.ran'), asked, inner };
  }, markups);

test('The check itself sees what runs and what loads', async (t) => {
  const page = await openPage(t);
  if (page === undefined) return;
  await show(page, '<img src=http://e.test/x><svg onload=alert(1)></svg><p id=x>');
  assert.deepEqual(await page.evaluate('window.ran'), ['1']);
  assert.deepEqual(asked, ['http://e.test/x']);
  await page.close();
});

test('R01, H30: no attack runs or loads, and the browser builds the written tree', async (t) => {
  const page = await openPage(t);
  if (page === undefined) return;
  await assertMails(page, [
    ...attacks.flatMap(({ markups }) => markups),
    ...kept.map(([markup]) => markup),
  ]);
  await page.close();
});

test('H06: no collected attack runs or loads in a browser', async (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  const page = await openPage(t);
  if (page === undefined) return;
  await assertMails(page, collectedAttacks());
  await page.close();
});

test('H30: nor does any mail that was collected', async (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  const page = await openPage(t);
  if (page === undefined) return;
  await assertMails(page, collectedMail());
  await page.close();
});

test('The policy alone lets nothing run or load but images of the message', async (t) => {
  const page = await openPage(t);
  if (page === undefined) return;
  const hostile =
    '<script>alert(1)</script><svg onload=alert(2)></svg><img src=http://e.test/x>' +
    `<style>p{background:url(http://e.test/y)}</style><p>x<img src=${origin}/part.gif>` +
    '<link rel=stylesheet href=http://e.test/z><iframe src=http://e.test/f></iframe>';
  const policy = (imagesAt?: string) => ({
    'content-security-policy': mailDocumentPolicy(imagesAt),
  });
  await show(page, mailDocument(hostile), policy());
  assert.deepEqual(asked, []);
  await show(page, mailDocument(hostile), policy(`${origin}/part.gif`));
  assert.deepEqual(
    asked.toSorted((a, b) => (a < b ? -1 : 1)),
    [`${origin}/part.gif`],
  );
  await page.close();
});
