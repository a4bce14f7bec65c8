// What is offered while one types a query: the list that the server gives, the listbox that the
// page's script makes of it, and what is found meanwhile, in a real browser.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { join } from 'node:path';
import test from 'node:test';
import { makePlaces, put } from '../maildir/temporary-maildir.ts';
import { letter } from '../store/letters.ts';
import { openInChromium } from './browser-app.ts';
import { bob, mei, openMailApp } from './mail-app.ts';

interface Terms {
  readonly words: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  readonly terms: readonly (readonly [string, string])[];
  readonly saved: readonly (readonly [string, string])[];
  readonly recent: readonly string[];
}

test('operators, folders, labels and former searches are offered to their owner', async (t) => {
  const app = await openMailApp();
  t.after(() => app.close());
  const cookie = await app.cookie(mei);
  const maildir = app.maildir(mei);
  makePlaces(join(maildir, '.My work'));
  put(maildir, { 'dovecot-keywords': '0 To_do\n1 $Forwarded\n2 Sp&AOQ-ter\n' });
  put(join(maildir, '.My work'), { 'dovecot-keywords': '0 To_do\n' });
  const ask = async (who: string): Promise<Terms> =>
    JSON.parse(await app.text('/search/terms', { cookie: await app.cookie(who) })) as Terms;
  const { terms, says } = await ask(mei);
  const offered = terms.map(([term]) => term);
  for (const term of ['from:', 'has:attachment', 'in:INBOX', 'in:"My work"', 'only:"My work"']) {
    assert.ok(offered.includes(term), term);
  }
  assert.deepEqual(
    offered.filter((term) => term.startsWith('label:')),
    ['label:', 'label:Später', 'label:To_do'],
  );
  assert.deepEqual([says[1], says[2]], ['1 suggestion', '2 suggestions']);
  assert.equal((await app.send('GET', '/search/terms')).status, 303);
  for (const [term] of terms) {
    const page = await app.text(`/search?q=${encodeURIComponent(term)}`, { cookie });
    assert.match(page, /class="list found"/, term);
  }
  assert.deepEqual((await ask(mei)).recent.slice(0, 1), [offered.at(-1)]);
  assert.deepEqual((await ask(bob)).recent, []);
});

test('a listbox below the field completes what is typed, by keys and by pointer', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const page = await opened.newPage();
  const field = page.locator('.bar input[name=q]');
  const list = page.locator('.bar [role=listbox]');
  await Promise.all([page.waitForResponse(/\/search\/terms$/), field.focus()]);
  await page.waitForSelector('.bar input[role=combobox]');
  await field.pressSequentially('invoice -has:');
  await list.waitFor({ state: 'visible' });
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await list.locator('[role=option]').count(), 4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  assert.match(await page.locator(`#${active}`).innerText(), /^has:image/);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(
    "axe.run('.bar').then(({ violations }) => violations.map(({ id }) => id))",
  );
  assert.deepEqual(faults, []);
  await page.keyboard.press('Enter');
  assert.equal(await field.inputValue(), 'invoice -has:image ');
  await field.pressSequentially('fro');
  await list.locator('[role=option]').first().click();
  assert.equal(await field.inputValue(), 'invoice -has:image from:');
  assert.equal(await list.isVisible(), false);
  await field.pressSequentially('x is:');
  await list.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
  await field.pressSequentially('unread');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=invoice\+-has%3Aimage\+from%3Ax\+is%3Aunread/);
});

test('what is typed is found meanwhile, as one entry of the history and no search', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { app } = opened;
  for (const subject of ['Invoice of March', 'Invitation', 'Plans']) {
    await app.deliver(mei, letter({ subject, from: 'Ann <ann@example.net>' }));
  }
  const page = await opened.newPage();
  const before = Number(await page.evaluate('history.length'));
  const field = page.locator('.bar input[name=q]');
  await field.focus();
  await field.pressSequentially('inv');
  await page.waitForURL(/q=inv$/, { waitUntil: 'commit' });
  const found = page.locator('.found .row');
  await found.nth(1).waitFor();
  await field.pressSequentially('oi');
  await page.waitForURL(/q=invoi$/, { waitUntil: 'commit' });
  await page.locator('.found mark', { hasText: 'Invoi' }).first().waitFor();
  await found.nth(1).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate('history.length'), before + 1);
  assert.equal(await field.inputValue(), 'invoi');
  assert.equal(await page.evaluate('document.activeElement?.name'), 'q');

  // What comes while it is open is found as well.
  await app.deliver(mei, letter({ subject: 'Invoice of April' }));
  await found.nth(1).waitFor();

  await page.goto(`${app.origin}/search`);
  assert.equal(await page.locator('.kept').count(), 0, 'nothing of it is a recent search');
  await field.fill('invoice');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=invoice$/, { waitUntil: 'commit' });
  await page.locator('.found .row').nth(1).waitFor();
  await page.goto(`${app.origin}/search`);
  assert.equal(await page.locator('.kept li').innerText(), 'invoice');

  await page.setViewportSize({ width: 390, height: 800 });
  const narrow = page.locator('.search-here input[name=q]');
  await narrow.click();
  const list = page.locator('.search-here [role=listbox]');
  await list.getByText('invoice').waitFor();
  await narrow.pressSequentially('plans');
  await page.waitForURL(/q=plans$/, { waitUntil: 'commit' });
  await page.locator('.found .row', { hasText: 'Plans' }).waitFor();
  assert.equal(await narrow.inputValue(), 'plans');
  await narrow.press('Backspace');
  assert.equal(await narrow.inputValue(), 'plan', 'whoever types goes on typing');
});
