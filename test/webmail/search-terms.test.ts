// What is offered while one types a query: the list that the server gives, and the listbox that the
// page's script makes of it, in a real browser.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { join } from 'node:path';
import test from 'node:test';
import { makePlaces, put } from '../maildir/temporary-maildir.ts';
import { openInChromium } from './browser-app.ts';
import { mei, openMailApp } from './mail-app.ts';

interface Terms {
  readonly title: string;
  readonly terms: readonly (readonly [string, string])[];
}

test('operators, folders and labels are offered, and only their owner may ask', async (t) => {
  const app = await openMailApp();
  t.after(() => app.close());
  const cookie = await app.cookie(mei);
  const maildir = app.maildir(mei);
  makePlaces(join(maildir, '.My work'));
  put(maildir, { 'dovecot-keywords': '0 To_do\n1 $Forwarded\n2 Sp&AOQ-ter\n' });
  put(join(maildir, '.My work'), { 'dovecot-keywords': '0 To_do\n' });
  const { terms } = JSON.parse(await app.text('/search/terms', { cookie })) as Terms;
  const offered = terms.map(([term]) => term);
  for (const term of ['from:', 'has:attachment', 'in:INBOX', 'in:"My work"', 'only:"My work"']) {
    assert.ok(offered.includes(term), term);
  }
  assert.deepEqual(
    offered.filter((term) => term.startsWith('label:')),
    ['label:', 'label:Später', 'label:To_do'],
  );
  assert.equal((await app.send('GET', '/search/terms')).status, 303);
  for (const [term] of terms) {
    const page = await app.text(`/search?q=${encodeURIComponent(term)}`, { cookie });
    assert.match(page, /class="list found"/, term);
  }
});

test('a listbox below the field completes what is typed, by keys and by pointer', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const page = await opened.newPage();
  const field = page.locator('.bar input[name=q]');
  const list = page.locator('.bar [role=listbox]');
  await field.focus();
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
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
  await field.pressSequentially('unread');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=invoice\+-has%3Aimage\+from%3Ax\+is%3Aunread/);
});
