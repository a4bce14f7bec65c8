// Proves the browser that other tests lean on: it renders, runs scripts or not, and tells of errors.

import assert from 'node:assert/strict';
import test from 'node:test';
import { startChromium } from './chromium.ts';
import { startSink } from './sink.ts';
import { teardown } from './teardown.ts';

test('Chromium renders pages, with scripts and without', async (t) => {
  const { keep } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const sink = keep(await startSink());
  const html = `<h1>您好</h1><img src="${sink.origin}/a.png">
<script>document.title = 'ran'; setTimeout(() => { throw new Error('on purpose'); });</script>`;

  const still = await chromium.newPage({ javaScriptEnabled: false });
  await still.setContent(html, { waitUntil: 'load' });
  assert.equal(await still.getByRole('heading').innerText(), '您好');
  assert.equal(await still.title(), '');
  assert.deepEqual(sink.asked, ['/a.png']);
  assert.deepEqual(chromium.scriptErrors, []);

  const lively = await chromium.newPage();
  const failed = lively.waitForEvent('pageerror');
  await lively.setContent(html, { waitUntil: 'load' });
  await failed;
  assert.equal(await lively.title(), 'ran');
  assert.match(chromium.scriptErrors.join(), /on purpose/);
});
