// The attacks in a real browser, shown without the policy and the sandbox that would stop them as
// well: nothing may run, nothing may be asked for, and the tree must be the one that was written.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { mailDocument, mailDocumentPolicy } from '../../src/html/mail-document.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { rewritten } from './safe-tree.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

const executablePath = '/usr/bin/chromium';
const cases = fileURLToPath(
  new URL('../../../shared/corpus/cases/dompurify-even.json', import.meta.url),
);
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
  await context.addInitScript(
    'window.ran = []; window.alert = (words) => window.ran.push(String(words));',
  );
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

/** Many at a time: what is written is closed in itself, so that one cannot reach the next. */
async function assertInert(page: Page, markups: readonly string[]): Promise<void> {
  for (let start = 0; start < markups.length; start += 25) {
    const mails = markups
      .slice(start, start + 25)
      .map(
        (markup) => sanitizeMail(markup, { remote: 'block', inlineUrl: () => undefined }).markup,
      );
    // Only at its very start would a body lose white space.
    const body = ['<hr>', ...mails].join('<hr>');
    await show(page, mailDocument(body));
    assert.deepEqual(await page.evaluate('window.ran'), [], body);
    assert.deepEqual(asked, [], body);
    const inner = String(await page.evaluate('document.body.innerHTML'));
    // A browser writes neither the line break that its parser drops after `<pre>` nor `&#13;`.
    const written = inner.replace(/<pre([^>]*)>/g, '<pre$1>\n').replaceAll('\r', '&#13;');
    assert.equal(rewritten(written), body);
  }
}

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
  await assertInert(page, [
    ...attacks.flatMap(({ markups }) => markups),
    ...kept.map(([markup]) => markup),
  ]);
  await page.close();
});

test('H06: no collected attack runs or loads in a browser', async (t) => {
  if (!existsSync(cases)) return t.skip('the shared corpus is not here');
  const page = await openPage(t);
  if (page === undefined) return;
  const collected = JSON.parse(readFileSync(cases, 'utf8')) as {
    readonly cases: readonly { readonly html: string }[];
  };
  await assertInert(
    page,
    collected.cases.map(({ html }) => html),
  );
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
