// PDF of a mail in the frame that draws it, in two engines: it is shown or refused in words, and
// whatever stands in it, nothing runs, nothing is asked for, and nobody is left waiting.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startChromium } from '../real/chromium.ts';
import { startFirefox } from '../real/firefox.ts';
import { logIn } from '../real/log-in.ts';
import { teardown } from '../real/teardown.ts';
import { until } from '../real/until.ts';
import { mei, password } from '../webmail/mail-app.ts';
import { type MadePart, multipart } from '../webmail/parts/multipart.ts';
import { startProxySink } from './proxy-sink.ts';
import { type ServedApp, serveMailApp } from './served-app.ts';
import { faxPdf, hostilePdfs, plainPdf } from './tables/pdfs.ts';

const pdfPart = (bytes: Uint8Array, at: number): MadePart => ({
  type: 'application/pdf',
  headers: [
    `Content-Disposition: attachment; filename="${at}.pdf"`,
    'Content-Transfer-Encoding: base64',
  ],
  body: Buffer.from(bytes).toString('base64'),
});

/** One message with all of them; gives the address of each one's page. */
async function deliver({ app, origin }: ServedApp): Promise<readonly string[]> {
  const parts = [plainPdf, ...hostilePdfs.map(({ bytes }) => bytes), faxPdf].map(pdfPart);
  const id = await app.deliver(mei, multipart([{ type: 'text/plain', body: 'See.' }, ...parts]));
  return parts.map((_, at) => `${origin}/mail/INBOX/${encodeURIComponent(id)}/part/${at + 2}/pdf`);
}

/** Of what Chromium is shown, Firefox is shown a part. */
const everyNth = 4;

const state = `document.querySelector('pdf-view')?.dataset.state ?? ''`;

test('A01: in Chromium a PDF is drawn without acting, or refused in words', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const [served, sink] = await Promise.all([serveMailApp(), startProxySink()]);
  defer(() => served.stop());
  defer(() => sink.stop());
  const proxy = { server: sink.server, bypass: '127.0.0.1' };
  const page = await chromium.newPage({ proxy });
  const said: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())));
  page.on('console', (message) => said.push(message.text()));
  await logIn(page, served.origin, { address: mei, password });
  const [plain = '', ...hostile] = await deliver(served);

  await openPdf(page, plain, 'shown');
  const frame = page.frameLocator('pdf-view iframe');
  await frame.getByText('and one more').waitFor();
  assert.equal(await frame.getByRole('article', { name: 'Page 1' }).count(), 1);
  assert.ok((await inkOf(page)) > 500, 'the words are painted');
  assert.deepEqual(said.splice(0), []);

  await page.setViewportSize({ width: 390, height: 800 });
  const narrow = async (): Promise<true | undefined> => {
    const width = Number(
      await page.frames()[1]?.evaluate('document.querySelector("canvas")?.width'),
    );
    return (width > 0 && width < 390) || undefined;
  };
  await until('a page drawn for a narrow window', narrow);

  // What only WebAssembly decodes is decoded: scanners send little else.
  await openPdf(page, hostile.at(-1) ?? '', 'shown');
  assert.ok((await inkOf(page)) > 100_000, 'the fax is painted');

  for (const [at, pdf] of hostilePdfs.entries()) {
    await openPdf(page, hostile[at] ?? '', pdf.state, pdf.name);
    if (pdf.state === 'refused') await frame.getByRole('status').waitFor();
    assert.deepEqual([sink.asked, page.context().pages().length], [[], 1], pdf.name);
    said.length = 0;
  }
  assert.deepEqual([chromium.scriptErrors, served.app.bugs], [[], []]);
});

test('A01: in Firefox a PDF is drawn without acting, or refused in words', async (t) => {
  const { keep, defer } = teardown(t);
  const firefox = keep(await startFirefox());
  if (typeof firefox === 'string') return t.skip(firefox);
  const served = await serveMailApp();
  defer(() => served.stop());
  await firefox.goto(`${served.origin}/login`);
  const set = (name: string, value: string) =>
    `document.querySelector('[name=${name}]').value = ${JSON.stringify(value)}`;
  await firefox.evaluate(`(${set('address', mei)}, ${set('password', password)}, 1)`);
  await firefox.evaluate(`(document.querySelector('button.main').click(), 1)`);
  const inbox = 'location.pathname.startsWith("/mail")';
  await until('the inbox', async () => (await firefox.evaluate(inbox)) === true || undefined);
  const states = ['shown', ...hostilePdfs.map((pdf) => pdf.state), 'shown'];
  for (const [at, url] of (await deliver(served)).entries()) {
    if (at % everyNth !== 0) continue;
    await firefox.goto(url);
    const name = hostilePdfs[at - 1]?.name ?? 'one that is plain';
    const found: string = await until(`an end with ${name}`, async () => {
      const now = String(await firefox.evaluate(state));
      return now === '' ? undefined : now;
    });
    assert.equal(found, states[at], name);
  }
  const away = firefox.asked.filter((url) => !/^(?:blob|data):/.test(url));
  assert.deepEqual(
    away.filter((url) => !url.startsWith(`${served.origin}/`)),
    [],
  );
  assert.deepEqual(served.app.bugs, []);
});

async function openPdf(page: Page, url: string, wanted: string, name = ''): Promise<void> {
  await page.goto(url);
  const found = await until(`an end with ${name}`, async () => {
    const now = String(await page.evaluate(state));
    return now === '' ? undefined : now;
  });
  assert.equal(found, wanted, name);
}

/** How many points of the first page are dark. */
async function inkOf(page: Page): Promise<number> {
  const [, frame] = page.frames();
  return Number(
    await frame?.evaluate(`(() => {
      const canvas = document.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 128 && data[at + 3] > 0) dark += 1;
      return dark;
    })()`),
  );
}
