// The address book in a real browser: recipients that complete, no fault for who uses other senses,
// on a desk and on a phone, light and dark, from right to left.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openInChromium } from '../browser-app.ts';
import { bob } from '../mail-app.ts';
import type { ServedApp } from '../served-app.ts';

const gif = Buffer.from(
  'R0lGODlhEAAQAKEBAAAAAP8AAAAA/////yH5BAEKAAMALAAAAAAQABAAAAIOlI+py+0Po5y02oszBQA7',
  'base64',
);

const people = [
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Marsh;Ann;;;\r\nEMAIL;TYPE=work:ann@far.test\r\nEMAIL:ann@home.test\r\nTEL;TYPE=cell:+49 30 1\r\nORG:Timber\r\nADR:;;1 Lane;Town;;12;Land\r\nNOTE:Met in May\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;小明;;;\r\nEMAIL:wang@far.test\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN;SORT-AS="やまだ,たろう":山田;太郎;;;\r\nEMAIL:yamada@far.test\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:حداد;ليلى;;;\r\nEMAIL:layla@far.test\r\nORG:شركة\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann M.\r\nEMAIL:ANN@far.test\r\nEND:VCARD\r\n',
].join('');

async function fill(page: Page, app: ServedApp): Promise<void> {
  await page.goto(`${app.origin}/contacts/import`);
  const file = { name: 'people.vcf', mimeType: 'text/vcard', buffer: Buffer.from(people) };
  await page.setInputFiles('#file', file);
  await page.click('main button.main');
  await page.getByRole('button', { name: 'Take them in', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '5 entries' }).waitFor();
  await page.goto(`${app.origin}/contacts/new`);
  await page.fill('[name=given]', 'Zoë');
  await page.fill('[name=family]', 'Álvarez');
  await page.fill('[name=email_1]', 'zoe@far.test');
  await page.setInputFiles('#photo', { name: 'z.gif', mimeType: 'image/gif', buffer: gif });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Zoë Álvarez' }).waitFor();
  await page.goto(`${app.origin}/contacts`);
  await page.locator('.new-folder summary').click();
  await page.fill('#new-group', 'Climbers');
  await page.getByRole('button', { name: 'Make group' }).click();
  await page.getByRole('heading', { name: 'Climbers' }).waitFor();
}

const views = [
  { name: 'desk-light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desk-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;

const paths = [
  ['list', '/contacts'],
  ['edit', '/contacts/new'],
  ['duplicates', '/contacts/duplicates'],
  ['import', '/contacts/import'],
  ['written', '/contacts/written-to'],
  ['domain', '/contacts/domain'],
] as const;

/** Faults that axe finds, and whether the page is wider than its window. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html).join(' ').slice(0, 300)))",
  );
  const wide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return wide ? [...found, 'wider than the window'] : found;
}

test('every page holds for axe on a desk and a phone, light and dark, and from right to left', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { chromium, app } = opened;
  let isFilled = false;
  for (const { name, width, height, colorScheme } of views) {
    const page = await opened.newPage({ viewport: { width, height }, colorScheme });
    if (!isFilled) await fill(page, app);
    isFilled = true;
    await page.goto(`${app.origin}/contacts?q=timber`);
    const contact = (await page.locator('.person-row a.entry').first().getAttribute('href')) ?? '';
    for (const [what, path] of [...paths, ['contact', contact], ['change', `${contact}/edit`]]) {
      await page.goto(`${app.origin}${path}`);
      assert.deepEqual(await faultsOf(page), [], `${name} ${what}`);
    }
    await page.goto(`${app.origin}/contacts`);
    await page.evaluate("document.documentElement.dir = 'rtl'");
    assert.deepEqual(await faultsOf(page), [], `${name} from right to left`);
    await page.context().close();
  }
  assert.deepEqual([chromium.scriptErrors, app.bugs], [[], []]);
});

test('recipients complete while one types, by keys and by pointer, after a comma too', async (t) => {
  const opened = await openInChromium(t);
  if (!opened) return;
  const { chromium, app } = opened;
  const page = await opened.newPage();
  await fill(page, app);
  await page.goto(`${app.origin}/compose`);
  const field = page.locator('#to');
  const chips = page.locator('.people-line').first().locator('.chip-name');
  const list = page.locator('#people-to');
  await field.pressSequentially('marsh');
  await list.waitFor({ state: 'visible' });
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await list.locator('[role=option]').count(), 2);
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  assert.match(await page.locator(`#${active}`).innerText(), /ann@home\.test/);
  assert.deepEqual(await faultsOf(page), []);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  assert.deepEqual(await chips.allInnerTexts(), ['Ann Marsh']);
  assert.equal(await page.inputValue('input[name=to]'), 'Ann Marsh <ann@far.test>');
  assert.equal(await list.isVisible(), false);
  await field.pressSequentially('小明');
  await list.locator('[role=option]').first().click();
  assert.deepEqual(await chips.allInnerTexts(), ['Ann Marsh', '王小明']);
  await field.pressSequentially('bob');
  await list.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
  assert.equal(await field.inputValue(), 'bob');
  // What was typed became a chip as well when the field was left.
  const out = page.locator('.people-line').first().locator('.chip-out');
  while ((await out.count()) > 0) await out.last().click();
  await field.fill(bob);
  await page.fill('#subject', 'Hello');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL(/done=sent/);
  await page.goto(`${app.origin}/contacts/written-to`);
  await page.getByText(bob).first().waitFor();
  assert.deepEqual([chromium.scriptErrors, app.bugs], [[], []]);
});
