// What is kept on a device: nothing without a choice, and nothing after a log-out.

import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from '../../real/until.ts';
import { openInChromium } from '../browser-app.ts';
import { mei } from '../mail-app.ts';

test('pages that were seen can be read without a network, by choice and until the log-out', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app, chromium } = opened;
  const id = await app.deliver(mei, `From: a@b.test\r\nSubject: Kept words\r\n\r\nHello.\r\n`);
  await app.deliver(mei, `From: a@b.test\r\nSubject: By a click\r\n\r\nHello.\r\n`);
  const page = await opened.newPage();
  const context = page.context();
  const letter = `${app.origin}/mail/INBOX/${encodeURIComponent(id)}`;
  await page.goto(letter);
  assert.equal(
    await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
    0,
  );

  await page.goto(`${app.origin}/settings`);
  await page.locator('.device .keep input').check();
  await until('a worker for the pages', async () =>
    (await page.evaluate('navigator.serviceWorker.controller !== null')) === true
      ? true
      : undefined,
  );
  await page.goto(letter);
  await page.goto(`${app.origin}/settings`);
  assert.ok(await page.locator('.device .keep input').isChecked());

  // A message that is opened from its list is kept as well, with the list.
  await page.goto(`${app.origin}/mail/INBOX`);
  await page.locator('.row .subject', { hasText: 'By a click' }).click();
  await page.locator('.read h1', { hasText: 'By a click' }).waitFor();
  const other = page.url();
  await until('the whole page of it', async () =>
    (await page.evaluate(`caches.match(${JSON.stringify(other)}).then((kept) => kept?.text())`))
      ?.toString()
      .includes('class="rows"') === true
      ? true
      : undefined,
  );

  await context.setOffline(true);
  await page.goto(letter);
  assert.match(await page.title(), /Kept words/);
  await page.goto(other);
  await page.locator('.read h1', { hasText: 'By a click' }).waitFor();
  assert.equal(await page.locator('.list .row').count(), 2);
  await page.goto(`${app.origin}/mail/Sent`);
  await page.getByRole('heading', { name: 'No connection' }).waitFor();
  await context.setOffline(false);

  await page.goto(`${app.origin}/settings`);
  await page.locator('form[action$="/logout"] button').click();
  await page.waitForURL(/\/login/);
  assert.deepEqual(
    await page.evaluate(`caches.keys().then((all) => all.filter((name) => name.includes('kept')))`),
    [],
  );
  await context.setOffline(true);
  await assert.rejects(page.goto(letter));
  assert.deepEqual(chromium.scriptErrors, []);
});

test('new mail is told of and counted, by choice, and only while no tab is looked at', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app, chromium } = opened;
  const page = await opened.newPage();
  const context = page.context();
  await context.grantPermissions(['notifications'], { origin: app.origin });
  await context.addInitScript({ content: watchBadge });
  await page.goto(`${app.origin}/settings`);
  const box = page.locator('.device .notify input');
  await box.check();
  await until('a worker that may tell', async () => {
    const isOn = 'navigator.serviceWorker.getRegistration().then((one) => one?.active?.state)';
    return (await page.evaluate(isOn)) === 'activated' || undefined;
  });
  const letter = (subject: string): string =>
    `From: Ann <a@b.test>\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;
  const told = async (): Promise<unknown> =>
    await page.evaluate(`navigator.serviceWorker.getRegistration()
      .then((one) => one.getNotifications())
      .then((all) => all.map(({ title, body }) => [title, body].join(': ')))`);

  await page.goto(`${app.origin}/mail/INBOX`);
  await app.deliver(mei, letter('Looked at'));
  await page.locator('.row', { hasText: 'Looked at' }).waitFor();
  assert.deepEqual(await told(), []);
  assert.equal(await page.evaluate('badges.at(-1)'), 1);

  // A browser without a screen takes every tab for one that is looked at.
  await context.addInitScript({
    content: "Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });",
  });
  await page.goto(`${app.origin}/mail/INBOX`);
  // The first word of the stream says how many there are; what comes after it is news.
  await until(
    'a first word of the stream',
    async () => (await page.evaluate('badges.length > 0')) === true || undefined,
  );
  await app.deliver(mei, letter('Not looked at'));
  await until('a word about it', async () => ((await told()) as unknown[]).length > 0 || undefined);
  assert.deepEqual(await told(), ['Ann: Not looked at']);
  assert.equal(await page.evaluate('badges.at(-1)'), 2);
  assert.deepEqual(chromium.scriptErrors, []);
});

/** What is put onto the icon of the program, which a page cannot see. */
const watchBadge = `
  globalThis.badges = [];
  const set = navigator.setAppBadge.bind(navigator);
  navigator.setAppBadge = (count) => {
    badges.push(count);
    return set(count);
  };`;
