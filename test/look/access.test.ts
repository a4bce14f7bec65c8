// Every page as assistive technology meets it: axe finds nothing, wide and narrow, light and dark,
// and no page is wider than its window.

import assert from 'node:assert/strict';
import test from 'node:test';
import { startChromium } from '../real/chromium.ts';
import { teardown } from '../real/teardown.ts';
import { axeFaults, faultsByNight } from './axe-faults.ts';
import { serveDemo, sizes, walk, widthFaults } from './demo-pages.ts';

test('no page shuts anybody out', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const { origin, stop } = await serveDemo();
  defer(stop);
  for (const [name, viewport] of Object.entries(sizes)) {
    await t.test(name, async () => {
      const found = await walk({
        chromium,
        origin,
        options: { viewport, bypassCSP: true, reducedMotion: 'reduce' },
        faultsOf: async (page, at) => [
          ...(await axeFaults(page, at)),
          ...(await faultsByNight(page, at)),
          ...(await widthFaults(page, at)),
        ],
      });
      assert.deepEqual(found, []);
    });
  }
});
