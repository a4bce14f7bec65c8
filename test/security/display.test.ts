// Every attack on the display through the whole application, in a real browser whose every way out
// leads to a sink: nothing runs, nothing is asked for, nothing is painted where it must not be.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../real/chromium.ts';
import { logIn } from '../real/log-in.ts';
import { attacks } from '../html/tables/attacks.ts';
import { hello, type MadePart, multipart } from '../webmail/parts/multipart.ts';
import { mei, password } from '../webmail/mail-app.ts';
import { type ProxySink, startProxySink } from './proxy-sink.ts';
import { type ServedApp, serveMailApp } from './served-app.ts';

/** Bodies of one message, below the limit of the page. */
const bodiesEach = 10;

let chromium: Chromium | string = 'not started';
let served: ServedApp;
let sink: ProxySink;
let page: Page;
const said: string[] = [];

before(async () => {
  chromium = await startChromium();
  [served, sink] = await Promise.all([serveMailApp(), startProxySink()]);
  if (typeof chromium === 'string') return;
  const proxy = { server: sink.server, bypass: '127.0.0.1' };
  page = await chromium.newPage({ proxy, viewport: { width: 1200, height: 900 } });
  // Dozens of frames in one page, beside other tests.
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) said.push(message.text());
  });
  await logIn(page, served.origin, { address: mei, password });
});

after(async () => {
  if (typeof chromium !== 'string') await chromium.stop();
  sink.stop();
  await served.stop();
});

const markupPart = (markup: string): MadePart => ({
  type: 'text/html; charset=utf-8',
  body: markup,
});

/** Delivers, opens and waits until its frames are there; gives its address. */
async function open(parts: readonly MadePart[]): Promise<string> {
  const id = await served.app.deliver(mei, multipart(parts));
  const address = `${served.origin}/mail/INBOX/${encodeURIComponent(id)}`;
  await page.goto(address);
  await page.waitForLoadState('load');
  return address;
}

function assertNothingHappened(context: string): void {
  assert.deepEqual([sink.asked.splice(0), said.splice(0)], [[], []], context);
  assert.deepEqual(served.app.bugs, [], context);
}

const skipped = (t: { skip(reason: string): void }): boolean => {
  if (typeof chromium === 'string') t.skip(chromium);
  return typeof chromium === 'string';
};

test('the sink hears what is asked of it', async (t) => {
  if (skipped(t)) return;
  const other = await page.context().newPage();
  await other.goto('http://e.test/heard').catch(() => undefined);
  await other.close();
  assert.deepEqual(sink.asked.splice(0), ['http://e.test/heard']);
});

test('R01: no attack of the list runs or asks, in the page that people read', async (t) => {
  if (skipped(t)) return;
  const markups = attacks.flatMap((attack) => attack.markups);
  assert.ok(markups.length > 200);
  for (let at = 0; at < markups.length; at += bodiesEach) {
    const some = markups.slice(at, at + bodiesEach);
    await open(some.map(markupPart));
    const count = page.frames().length - 1;
    assert.equal(count, some.length * 2, 'each has a frame to be read and one to be measured');
    assertNothingHappened(some.join('\n'));
  }
});

test('H16: nothing of a mail is painted outside of its frame', async (t) => {
  if (skipped(t)) return;
  const ways = [
    'position:fixed;inset:0',
    'position:absolute!important;top:-500px;left:-500px',
    '\\70osition:sticky;top:0',
    'margin:-900px;width:9000px;height:9000px',
    'transform:scale(99);z-index:99999',
    'float:left;width:400vw;height:400vh;outline:999px solid red',
    'box-shadow:0 0 0 9999px red',
    'color:red}html,body{position:fixed;width:400vw;height:400vh}p{x:y',
  ];
  const markup = ways.map((css, at) => `<p style="${css}">${at}</p><style>p{${css}}</style>`);
  await open([markupPart(markup.join(''))]);
  assert.deepEqual(await page.evaluate(placesOfFrameOutside), []);
  const [, frame] = page.frames();
  assert.deepEqual(await frame?.evaluate(elementsOutOfFlow), []);
  const shot = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(shot) <= 0, 'the page grows no wider');
  assertNothingHappened('positions');
});

/** Points of the page outside of the frame's box at which the frame is what one would click. */
const placesOfFrameOutside = `(() => {
  const frame = document.querySelector('iframe');
  const box = frame.getBoundingClientRect();
  const found = [];
  for (let x = 2; x < innerWidth; x += 17) {
    for (let y = 2; y < innerHeight; y += 17) {
      const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      if (!isInside && document.elementsFromPoint(x, y).includes(frame)) found.push([x, y]);
    }
  }
  return found;
})()`;

/** What in the frame has left the flow of its text. */
const elementsOutOfFlow = `[...document.body.querySelectorAll('*'), document.body]
  .map((element) => [element.tagName, getComputedStyle(element)])
  .filter(([, style]) => !/static|relative/.test(style.position) || style.zIndex !== 'auto' ||
    style.transform !== 'none')
  .map(([name, style]) => name + ' ' + style.position + ' ' + style.zIndex + ' ' + style.transform)`;

test('R07, R08: style sheets and drawings of parts are neither applied nor run', async (t) => {
  if (skipped(t)) return;
  const inline = (type: string, id: string, body: string): MadePart => ({
    type,
    headers: [`Content-ID: <${id}>`, 'Content-Disposition: inline; filename=x'],
    body,
  });
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script>' +
    '<image href="http://e.test/svg"/></svg>';
  const address = await open([
    markupPart(
      '<link rel=stylesheet href="cid:css@x"><style>@import "cid:css@x";</style><p>Words' +
        '<img src="cid:svg@x"><object data="cid:svg@x"></object><iframe src="cid:svg@x"></iframe>',
    ),
    inline('text/css', 'css@x', 'p{color:#010203;background:url(http://e.test/css)}'),
    inline('image/svg+xml', 'svg@x', drawing),
  ]);
  const colour = await page.frames()[1]?.evaluate(`getComputedStyle(document.body).color`);
  assert.notEqual(colour, 'rgb(1, 2, 3)');
  for (const part of ['2', '3']) {
    for (const query of ['', '?show', '?show=1']) {
      const answer = await page.request.get(`${address}/part/${part}${query}`);
      assert.match(
        answer.headers()['content-security-policy'] ?? '',
        /default-src 'none'.*; sandbox/,
      );
      assert.match(answer.headers()['content-disposition'] ?? '', /^attachment/);
      assert.equal(answer.headers()['content-type'], 'application/octet-stream');
    }
  }
  assertNothingHappened('parts');
});

/** What could still act in the page: our own scripts, and pictures without an address, cannot. */
const couldAct = [
  'main script:not([src^="/assets/"])',
  'main iframe',
  'main object',
  'main img[src]',
  'main [style*="url"]',
  ...['onerror', 'onload', 'onclick', 'onmouseover', 'onfocus'].map((name) => `main [${name}]`),
].join(', ');

test('H26: an attack that is answered stands in the editor as text, or cleaned', async (t) => {
  if (skipped(t)) return;
  const markup = attacks.flatMap((attack) => attack.markups.slice(0, 2)).join('<hr>');
  const source = '</textarea><script>alert(1)</script><img src=http://e.test/x onerror=alert(2)>';
  const address = await open([{ ...hello, body: source }, markupPart(markup)]);
  for (const mode of ['reply', 'reply-all', 'forward']) {
    const id = address.split('/').at(-1) ?? '';
    await page.goto(`${served.origin}/compose?mode=${mode}&folder=INBOX&id=${id}`);
    const body = page.locator('textarea[name=body]');
    assert.match(await body.inputValue(), /<\/textarea><script>alert\(1\)<\/script><img/);
    assert.equal(await page.locator(couldAct).count(), 0);
    await page
      .getByRole('button', { name: 'Save' })
      .or(page.locator('[value=keep]'))
      .first()
      .click();
    await page.waitForURL(/mail\/Drafts/);
    assertNothingHappened(mode);
  }
});

test('H27: on paper and in a window of its own nothing more is allowed', async (t) => {
  if (skipped(t)) return;
  const markups = attacks.flatMap((attack) => attack.markups.slice(0, 1));
  for (let at = 0; at < markups.length; at += bodiesEach) {
    const some = markups.slice(at, at + bodiesEach);
    const address = await open(some.map(markupPart));
    await page.goto(`${address}/print`);
    const acting =
      'main :is(script, iframe, object, embed, form, link, img[src]:not([src^="data:"]))';
    assert.equal(await page.locator(acting).count(), 0);
    for (let part = 1; part <= Math.min(some.length, 4); part += 1) {
      await page.goto(`${address}/body/${part}`);
    }
    assertNothingHappened(some.join('\n'));
  }
});

test('R19, R21: an answer quotes what was shown, and nobody is asked who the sender is', async (t) => {
  if (skipped(t)) return;
  const secret: MadePart = {
    type: 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e',
    body: '--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\nHIDDEN-WORDS\r\n-----END PGP MESSAGE-----\r\n--e--',
  };
  const address = await open([hello, secret, markupPart('<p>After.')]);
  const id = address.split('/').at(-1) ?? '';
  await page.goto(`${served.origin}/compose?mode=reply&folder=INBOX&id=${id}`);
  const body = await page.locator('textarea[name=body]').inputValue();
  assert.match(body, /Hello\./);
  assert.doesNotMatch(body, /HIDDEN-WORDS|BEGIN PGP/);
  await page.goto(`${served.origin}/mail/INBOX`);
  assertNothingHappened('faces');
});

test('R20: no address to unsubscribe at is asked, nor one that acts made a link', async (t) => {
  if (skipped(t)) return;
  const fields = [
    'List-Unsubscribe: <javascript:alert(1)>, <http://127.0.0.1:1/x>, <http://e.test/leave>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Unsubscribe: <data:text/html,<script>alert(1)</script>>',
  ];
  const id = await served.app.deliver(mei, multipart([hello], { headers: fields }));
  await page.goto(`${served.origin}/mail/INBOX/${encodeURIComponent(id)}`);
  const links = (await page.evaluate(
    `[...document.querySelectorAll('a, form, button')].map((one) => one.href ?? one.formAction ?? one.action)`,
  )) as readonly string[];
  assert.deepEqual(
    links.filter((link) => /^(javascript|data):|127\.0\.0\.1:1\//.test(link)),
    [],
  );
  assertNothingHappened('unsubscribing');
});
