// From page to page without loading anew, in a real browser: what stays, what comes, and that the
// strict policy of our pages allows all of it.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page, Request } from 'playwright-core';
import { openInChromium } from './browser-app.ts';
import { mei } from './mail-app.ts';

const htmlMail = (n: number): string =>
  [
    `From: Anna <anna@other.test>`,
    `Subject: Letter ${n}`,
    `Message-ID: <${n}@other.test>`,
    'Content-Type: text/html',
    '',
    `<p>Body of letter ${n}</p>`,
  ].join('\r\n');

const heightOfList = "document.querySelector('.rows').scrollHeight";

/** What is seen for the first time has been laid out then. */
const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';

test('one goes through the mail without loading a page anew', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const atMs = Date.now() - 3_600_000;
  for (let n = 0; n < 45; n++) {
    await app.deliver(mei, htmlMail(n), { receivedMs: atMs - n * 60_000 });
  }
  const page = await opened.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.evaluate('window.isStill = true');
  const height = await page.evaluate(heightOfList);

  await t.test('rows are as high before somebody has scrolled to them as after', async () => {
    await page.evaluate("document.querySelector('.row:last-child').scrollIntoView()");
    await page.evaluate(twoFrames);
    assert.equal(await page.evaluate(heightOfList), height);
  });

  await t.test('a message opens beside its list, which keeps its place', async () => {
    await page.evaluate("document.querySelector('.rows').scrollTop = 900");
    await open(page, 'Letter 14');
    await page.frameLocator('.read iframe.html-body').getByText('Body of letter 14').waitFor();
    assert.equal(await page.evaluate("document.querySelector('.rows').scrollTop"), 900);
    assert.match(await page.title(), /Letter 14/);
    assert.match(await page.locator('.row.open .subject').innerText(), /Letter 14$/);
    assert.equal(await page.locator('.row.open.new').count(), 0);
    assert.equal(await page.locator('.side a[aria-current] b').innerText(), '44');
  });

  await t.test(
    'what is fetched while the pointer rests counts as read once it is shown',
    async () => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const { 'x-sec-purpose': purpose = '' } = request.headers();
        if (/\/mail\/INBOX\/(?!rows)[^/]+$/.test(request.url()))
          asked.push(`${request.method()} ${purpose}`);
      });
      const row = page.locator('.row', { hasText: 'Letter 15' });
      const ahead = page.waitForResponse(/\/mail\/INBOX\/[^/]+$/);
      await row.locator('.subject').hover();
      await ahead;
      assert.equal(await row.locator('.unseen').count(), 1);
      assert.deepEqual(asked, ['GET prefetch']);
      const [seen] = await Promise.all([
        page.waitForResponse(/\/mail\/INBOX\/seen$/),
        row.locator('.subject').click(),
      ]);
      assert.equal(seen.status(), 303);
      await page.frameLocator('.read iframe.html-body').getByText('Body of letter 15').waitFor();
      assert.deepEqual(asked, ['GET prefetch', 'POST ']);
      assert.equal(app.files(mei).filter((name) => name.endsWith('S')).length, 2);
      await page.goBack();
      await page.frameLocator('.read iframe.html-body').getByText('Body of letter 14').waitFor();
      await page.mouse.move(0, 0);
    },
  );

  await t.test(
    'a mail is laid out while the pointer rests, and reading it costs one row',
    async () => {
      const asked: string[] = [];
      const note = (request: Request): void => void asked.push(new URL(request.url()).pathname);
      page.on('request', note);
      const row = page.locator('.row', { hasText: 'Letter 16' });
      await row.locator('.subject').hover();
      const id = encodeURIComponent((await row.getAttribute('data-id')) ?? '');
      await page
        .locator(`.frames-ahead mail-frame[data-measure*="${id}"] .html-body[style*=height]`)
        .waitFor({ state: 'attached' });
      const laidOut = asked.length;
      const aboutRow = page.waitForResponse(/\/mail\/INBOX\/rows\?id=/);
      await row.locator('.subject').click();
      await page.frameLocator('.read iframe.html-body').getByText('Body of letter 16').waitFor();
      await aboutRow;
      await row.locator('.unseen').waitFor({ state: 'detached' });
      assert.deepEqual(
        asked.slice(laidOut).filter((path) => path.includes('/body/')),
        [],
      );
      assert.equal(await page.locator('.frames-ahead').count(), 0);
      page.off('request', note);
      await page.goBack();
      await page.frameLocator('.read iframe.html-body').getByText('Body of letter 14').waitFor();
      await page.mouse.move(0, 0);
    },
  );

  await t.test('the way back leads to the list, and forth to the message again', async () => {
    await page.goBack();
    await page.locator('.read.nothing').waitFor();
    assert.equal(await page.evaluate(heightOfList), height);
    assert.equal(await page.evaluate("document.querySelector('.rows').scrollTop"), 900);
    await page.goForward();
    await page.frameLocator('.read iframe.html-body').getByText('Body of letter 14').waitFor();
    assert.equal(await page.locator('.read iframe.measure').count(), 1);
  });

  await t.test('a search keeps its results while one reads them', async () => {
    await page.locator('.bar input[name=q]').fill('letter');
    await page.locator('.bar input[name=q]').press('Enter');
    await page.locator('.list.found .row').first().waitFor();
    await open(page, 'Letter 3');
    await page.frameLocator('.read iframe.html-body').getByText('Body of letter 3').waitFor();
    assert.ok((await page.locator('.list.found .row').count()) > 5);
    await page.reload();
    await page.locator('.list.found .row.open').waitFor();
    await page.evaluate('window.isStill = true');
  });

  await t.test('a form leads to its page, and a link out of the mail to another', async () => {
    await page.locator('.side a', { hasText: 'Inbox' }).click();
    await page.waitForURL('**/mail/INBOX');
    await open(page, 'Letter 5');
    await page.locator('.read .tools button[formaction$="/removal"]').click();
    await page.getByText('1 message moved to Trash.').waitFor();
    const gone = app.files(mei, '.Trash').length;
    assert.equal(gone, 1);
    await open(page, 'Letter 6');
    await page.locator('.move-menu summary').click();
    await page.locator('.move-menu').getByRole('button', { name: 'Trash' }).click();
    await page.getByText('1 message moved.').waitFor();
    assert.equal(app.files(mei, '.Trash').length, 2);
    await page.locator('.side a.manage[href$="/folders"]').click();
    await page.locator('.entries.folders').waitFor();
  });

  assert.equal(await page.evaluate('window.isStill'), true);
  assert.deepEqual(refused, []);
  assert.deepEqual(opened.chromium.scriptErrors, []);
  assert.deepEqual(app.bugs, []);
});

async function open(page: Page, subject: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`${subject}$`) }).click();
  await page.locator('.read h1', { hasText: subject }).waitFor();
  // With its body: a frame that is asked for once its mail lies elsewhere finds nothing.
  const body = page.frameLocator('.read iframe.html-body');
  await body.getByText(`Body of ${subject.toLowerCase()}`, { exact: true }).waitFor();
}
