// Every page as assistive technology meets it: axe finds nothing, wide and narrow, light and dark,
// and no page is wider than its window.

import assert from 'node:assert/strict';
import test from 'node:test';
import { startChromium } from '../real/chromium.ts';
import { teardown } from '../real/teardown.ts';
import { axeFaults, faultsByNight } from './axe-faults.ts';
import { faultsInEach, serveDemo, sizes, walk, widthFaults } from './demo-pages.ts';

test('no page shuts anybody out', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const { origin, stop } = await serveDemo();
  defer(stop);
  const found = await walk({
    chromium,
    origin,
    options: { bypassCSP: true, reducedMotion: 'reduce' },
    faultsOf: (page, at) =>
      faultsInEach(sizes, page, async (size) => [
        ...(await axeFaults(page, `${at}, ${size}`)),
        ...(await faultsByNight(page, `${at}, ${size}`)),
        ...(await widthFaults(page, `${at}, ${size}`)),
      ]),
  });
  assert.deepEqual(found, []);
});
