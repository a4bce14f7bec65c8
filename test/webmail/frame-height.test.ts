// The frame of a mail is as high as the mail, in two engines, while it runs no script and has no
// origin; and nothing that a mail says about its height is believed.

import assert from 'node:assert/strict';
import test from 'node:test';
import { startFirefox } from '../real/firefox.ts';
import { teardown } from '../real/teardown.ts';
import { until } from '../real/until.ts';
import { openInChromium } from './browser-app.ts';
import { mei, password } from './mail-app.ts';
import { openServedApp, type ServedApp } from './served-app.ts';

const head = 'From: Bob <bob@one.test>\r\nSubject: High\r\nContent-Type: text/html\r\n\r\n';
const quoted = `<div style="height:100px">My answer</div><div class="gmail_quote"><div style="height:900px">What you wrote</div></div>`;
/** Markup, and its heights with the quotation folded and open. */
const mails: readonly (readonly [string, number, number])[] = [
  ['<div style="height:1234px">high</div>', 1234, 1234],
  ['<div style="height:90px">low</div>', 90, 90],
  ['<div style="min-height:100vh">as high as it gets</div><p style="margin:0">more', 0, 600],
  ['<div style="width:2000px;height:300px">wide</div>', 300, 320],
  ['<div style="height:99000px">endless</div>', 30_000, 30_000],
  [`<p>x</p><table width="700"><tr><td style="height:500px">x</table>`, 500, 580],
];

const height = `document.querySelector('iframe.html-body')?.offsetHeight ?? 0`;
const isSized = `document.querySelector('iframe.html-body')?.style.height !== ''`;

async function deliverAll(app: ServedApp): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [markup] of mails) ids.push(await app.deliver(mei, head + markup));
  return ids;
}

type Evaluate = (expression: string) => Promise<unknown>;

async function assertHeights(
  app: ServedApp,
  goto: (url: string) => Promise<unknown>,
  evaluate: Evaluate,
): Promise<void> {
  for (const [index, id] of (await deliverAll(app)).entries()) {
    await goto(`${app.origin}/mail/INBOX/${id}`);
    const [markup, low, high] = mails[index] ?? ['', 0, 0];
    await until(`a height of ${markup.slice(0, 60)}`, async () =>
      (await evaluate(isSized)) === true ? true : undefined,
    );
    const found = await until(`the right height of ${markup.slice(0, 60)}`, async () => {
      const now = Number(await evaluate(height));
      return now >= low && now <= high + 4 ? now : undefined;
    });
    assert.ok(found > 0);
  }
  const id = await app.deliver(mei, head + quoted);
  await goto(`${app.origin}/mail/INBOX/${id}`);
  const isNear = (wanted: number) => async (): Promise<true | undefined> =>
    Math.abs(Number(await evaluate(height)) - wanted) < 60 ? true : undefined;
  await until('the folded height', isNear(130));
  await evaluate(`document.querySelector('iframe.html-body').focus()`);
  await evaluate(`window.dispatchEvent(new Event('blur'))`);
  await until('the open height', isNear(1030));
  // A message of another window than the one that measures changes nothing.
  await evaluate(`window.postMessage([77, 77], '*')`);
  const heard = `new Promise((done) => setTimeout(() => done(${height}), 100))`;
  assert.ok(Math.abs(Number(await evaluate(heard)) - 1030) < 60);
  const sandboxes = `[...document.querySelectorAll('iframe')].map((one) => one.getAttribute('sandbox'))`;
  assert.deepEqual(await evaluate(sandboxes), [
    'allow-popups allow-popups-to-escape-sandbox',
    'allow-scripts',
  ]);
}

test('H15: In Chromium a frame is as high as its mail', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { chromium, app } = opened;
  const page = await opened.newPage();
  await assertHeights(
    app,
    (url) => page.goto(url),
    (expression) => page.evaluate(expression),
  );
  assert.deepEqual([chromium.scriptErrors, app.bugs], [[], []]);
});

test('H15: A frame has its height while pictures of it are still on their way', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  const markup = '<div style="height:777px">x</div><img src="http://slow.test/x.png" height="1">';
  const id = await app.deliver(mei, head + markup);
  const page = await opened.newPage();
  // A picture that never comes: the frame is never wholly there.
  await page.route(/\/image\?/, () => {});
  await page.goto(`${app.origin}/mail/INBOX/${id}`);
  await page.getByRole('button', { name: 'Show pictures' }).click({ noWaitAfter: true });
  await page.getByRole('button', { name: 'Hide pictures' }).waitFor();
  await until('a height', async () => {
    const found = Number(await page.evaluate(height));
    return found > 777 && found < 820 ? true : undefined;
  });
  assert.deepEqual(app.bugs, []);
});

test('H15: In Firefox a frame is as high as its mail', async (t) => {
  const { keep, defer } = teardown(t);
  const firefox = keep(await startFirefox());
  if (typeof firefox === 'string') return t.skip(firefox);
  const app = await openServedApp();
  defer(() => app.close());
  await firefox.goto(`${app.origin}/login`);
  const set = (name: string, value: string) =>
    `document.querySelector('[name=${name}]').value = ${JSON.stringify(value)}`;
  await firefox.evaluate(`(${set('address', mei)}, ${set('password', password)}, 1)`);
  await firefox.evaluate(`(document.querySelector('button.main').click(), 1)`);
  await until('the inbox', async () =>
    String(await firefox.evaluate('location.pathname')).startsWith('/mail') ? true : undefined,
  );
  await assertHeights(
    app,
    (url) => firefox.goto(url),
    (expression) => firefox.evaluate(expression),
  );
  assert.deepEqual(app.bugs, []);
});
