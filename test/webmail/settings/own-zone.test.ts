import assert from 'node:assert/strict';
import test from 'node:test';
import { startChromium } from '../../real/chromium.ts';
import { logIn } from '../../real/log-in.ts';
import { mei, password } from '../mail-app.ts';
import { openServedApp } from '../served-app.ts';

test('the zone of the device is offered, and once it is chosen no longer', async (t) => {
  const chromium = await startChromium();
  if (typeof chromium === 'string') return t.skip(chromium);
  t.after(() => chromium.stop());
  const app = await openServedApp();
  t.after(() => app.close());
  const page = await chromium.newPage({ timezoneId: 'Asia/Tokyo' });
  await logIn(page, app.origin, { address: mei, password });
  await page.goto(`${app.origin}/settings`);
  const offer = page.getByRole('button', { name: 'Take the zone of this device: Asia/Tokyo' });
  await offer.click();
  assert.equal(await offer.count(), 0);
  await page.locator('form[action$="/settings/time-zone"] button.main').click();
  await page.waitForURL(/done=saved/);
  assert.equal(await page.locator('#time_zone').inputValue(), 'Asia/Tokyo');
  assert.equal(await page.locator('#own-zone').isVisible(), false);
  assert.deepEqual(chromium.scriptErrors, []);
});
