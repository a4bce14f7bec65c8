import assert from 'node:assert/strict';
import test from 'node:test';
import { openInChromium } from '../browser-app.ts';

test('the zone of the device is offered, and once it is chosen no longer', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { chromium, app } = opened;
  const page = await opened.newPage({ timezoneId: 'Asia/Tokyo' });
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
