// Writing in a real browser, at a desk and on a phone: nothing that is typed gets lost, files go up
// and on after a break, text is formatted under our policy, and all of it works without a script.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import test, { type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../real/until.ts';
import { openInChromium } from '../browser-app.ts';
import { bob, mei } from '../mail-app.ts';
import type { ServedApp } from '../served-app.ts';

const gif = Buffer.from(
  'R0lGODlhEAAQAKEBAAAAAP8AAAAA/////yH5BAEKAAMALAAAAAAQABAAAAIOlI+py+0Po5y02oszBQA7',
  'base64',
);
const phone = { width: 390, height: 844 };

async function drafts(app: ServedApp, count = 1) {
  const files = app.files(mei, '.Drafts');
  if (files.length !== count) return undefined;
  const read = files.map((name) => readFileSync(join(app.maildir(mei), '.Drafts/cur', name)));
  return Promise.all(read.map((bytes) => PostalMime.parse(bytes)));
}

async function newest(app: ServedApp, address: string) {
  return until('it arrives', async () => {
    const [name] = app.files(address);
    if (name === undefined) return undefined;
    return PostalMime.parse(readFileSync(join(app.maildir(address), 'new', name)));
  });
}

/** Waits until the page's script has taken the form over. */
async function write(page: Page, app: ServedApp, query = ''): Promise<void> {
  await page.goto(`${app.origin}/compose${query}`);
  await page.locator('compose-form[data-ready]').waitFor();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL(/done=sent/);
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Pastes a picture into the text and drops a file beside it, as a person's hand would. */
function handing(base64: string): string {
  return `{
    const bytes = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));
    const holding = (name, type) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    };
    const init = { bubbles: true, cancelable: true };
    document.querySelector('.editor').dispatchEvent(
      new ClipboardEvent('paste', { ...init, clipboardData: holding('dot.gif', 'image/gif') }),
    );
    document.querySelector('.envelope').dispatchEvent(
      new DragEvent('drop', { ...init, dataTransfer: holding('plan.txt', 'text/plain') }),
    );
  }`;
}

async function opened(t: TestContext) {
  const all = await openInChromium(t);
  if (!all) return undefined;
  const page = await all.newPage();
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) broken.push(message.text());
  });
  return { ...all, page, broken };
}

test('writes, saves by itself, formats, draws, attaches and sends', async (t) => {
  const all = await opened(t);
  if (!all) return;
  const { app, page, broken, chromium } = all;

  await t.test('text is saved a moment after it is typed, and again, as one draft', async () => {
    await write(page, app);
    await page.locator('#to').pressSequentially('Bob <bob@one.test>, ');
    await page.fill('#subject', 'Timber');
    await page.locator('.editor').pressSequentially('Oak or ash?');
    const [mail] = await until('a draft', async () => {
      const found = await drafts(app);
      return found?.[0]?.text?.includes('ash?') ? found : undefined;
    });
    assert.equal(mail?.to?.[0]?.address, bob);
    await page.getByText('Saved at').waitFor();
    await page.locator('.editor').press('End');
    await page.locator('.editor').pressSequentially(' Or elm.');
    await until(
      'saved anew',
      async () => (await drafts(app))?.[0]?.text?.includes('elm') || undefined,
    );
  });

  await t.test('formatting works under the policy, and colours have an effect', async () => {
    await page.locator('.editor').press('ControlOrMeta+a');
    await page.getByRole('button', { name: 'Bold' }).click();
    await page.locator('select[data-act=color]').selectOption('red');
    assert.equal(
      await page.getByRole('button', { name: 'Bold' }).getAttribute('aria-pressed'),
      'true',
    );
    const color = await page.evaluate(
      `getComputedStyle(document.querySelector('.editor span.color') ?? document.body).color`,
    );
    assert.equal(color, 'rgb(198, 40, 40)');
    assert.deepEqual(await faultsOf(page), []);
  });

  await t.test(
    'a picture that is pasted stands in the text, a file that is dropped goes along',
    async () => {
      await page.locator('.editor').press('End');
      await page.evaluate(handing(gif.toString('base64')));
      await page.locator('.editor img[data-cid]').waitFor();
      await page.setInputFiles('#attachments', {
        name: 'chosen.txt',
        mimeType: 'text/plain',
        buffer: Buffer.alloc(2_500_000, 'x'),
      });
      await page
        .locator('.attached-files .file input[name=attached]')
        .nth(1)
        .waitFor({ state: 'attached' });
      assert.equal(await page.locator('.attached-files .file').count(), 2);
      await page.getByRole('button', { name: 'Remove plan.txt' }).click();
      await send(page);
      const mail = await newest(app, bob);
      assert.match(mail.html ?? '', /<b[ >]/);
      assert.match(mail.html ?? '', /src="cid:[0-9a-f]{32}@inline\.invalid"/);
      assert.match(mail.text ?? '', /Oak or ash\?/);
      const kinds = mail.attachments.map(({ filename, related }) => {
        return `${filename ?? ''} ${related === true}`;
      });
      assert.deepEqual(new Set(kinds), new Set(['chosen.txt false', 'dot.gif true']));
      assert.deepEqual(app.files(mei, '.Drafts'), []);
    },
  );
  assert.deepEqual(broken, []);
  assert.deepEqual(chromium.scriptErrors, []);
});

test('loses nothing while there is no connection, nor with the tab', async (t) => {
  const all = await opened(t);
  if (!all) return;
  const { app, page } = all;
  const context = page.context();
  await write(page, app, '?to=bob@one.test&subject=Far');
  await context.setOffline(true);
  await page.locator('.editor').pressSequentially('Written on a train.');
  await page.getByText('No connection.').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  assert.deepEqual(app.files(mei, '.Drafts'), []);
  const next = await context.newPage();
  // Another tab that lives would say so within ten seconds.
  await next.clock.install({ time: Date.now() + 20_000 });
  await write(next, app);
  await next.getByRole('button', { name: 'Bring it back' }).click();
  await next.getByText('Written on a train.').first().waitFor();
  assert.equal(await next.inputValue('#subject'), 'Far');
  await next.clock.runFor(5_000);
  await until(
    'it is saved',
    async () => (await drafts(app))?.[0]?.text?.includes('train') || undefined,
  );
});

test('goes on with a file where the connection broke', async (t) => {
  const all = await opened(t);
  if (!all) return;
  const { app, page } = all;
  await write(page, app, '?to=bob@one.test&subject=Large&body=Here');
  let broken = 0;
  await page.route(/\/compose\/uploads\/[0-9a-f]+\?at=1/, async (route) => {
    broken += 1;
    await (broken <= 2 ? route.abort('connectionreset') : route.continue());
  });
  const buffer = Buffer.alloc(2_200_000, 'oak ');
  await page.setInputFiles('#attachments', {
    name: 'big.bin',
    mimeType: 'application/zip',
    buffer,
  });
  // Pressed while it still goes up: the message waits for it.
  await send(page);
  assert.ok(broken > 2);
  const mail = await newest(app, bob);
  assert.deepEqual(Buffer.from(mail.attachments[0]?.content as ArrayBuffer), buffer);
});

test('asks once about what seems forgotten, marks wrong people, and moves them', async (t) => {
  const all = await opened(t);
  if (!all) return;
  const { app, page } = all;
  await page.setViewportSize(phone);
  await write(page, app);
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Bob <bob@one.test>; mei@one.tets\\nwrong');
    const init = { bubbles: true, cancelable: true, clipboardData };
    document.querySelector('#to').dispatchEvent(new ClipboardEvent('paste', init));
  }`);
  const chips = page.locator('.person-chip');
  assert.equal(await chips.count(), 3);
  assert.equal(await page.locator('.person-chip.wrong').count(), 1);
  await page.locator('.person-chip.wrong .chip-name').press('Delete');
  await page.locator('.person-chip .chip-name').nth(1).press('Alt+ArrowDown');
  assert.equal(await page.inputValue('input[name=to]'), 'Bob <bob@one.test>');
  assert.equal(await page.inputValue('input[name=cc]'), 'mei@one.tets');
  await page.locator('.editor').pressSequentially('The plan is attached.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const hints = page.locator('.hints');
  await hints.waitFor({ state: 'visible' });
  const words = await hints.innerText();
  for (const expected of [/nothing is attached/, /no subject/, /one\.tets/])
    assert.match(words, expected);
  assert.deepEqual(await faultsOf(page), []);
  await page.locator('.people-line').nth(1).locator('.chip-out').click();
  await send(page);
  assert.match((await newest(app, bob)).text ?? '', /The plan is attached/);
});

test('text goes over into its other form and back, and the choice is remembered', async (t) => {
  const all = await opened(t);
  if (!all) return;
  const { app, page } = all;
  await write(page, app);
  await page.locator('.editor').pressSequentially('One');
  await page.locator('.editor').press('Enter');
  await page.locator('.editor').pressSequentially('<two>');
  await page.getByRole('button', { name: 'Plain text' }).click();
  await page.locator('#body').waitFor({ state: 'visible' });
  assert.equal((await page.inputValue('#body')).trim(), 'One\n<two>');
  await write(page, app);
  assert.equal(await page.locator('#body').isVisible(), true);
  assert.equal(await page.locator('.editor').count(), 0);
  await page.fill('#body', 'Plain & simple');
  await page.getByRole('button', { name: 'Formatted text' }).click();
  await page.locator('.editor').waitFor();
  assert.equal(await page.locator('.editor').innerText(), 'Plain & simple');
});

test('without a script one writes, attaches, keeps, and sends', async (t) => {
  const all = await openInChromium(t);
  if (!all) return;
  const { app } = all;
  const page = await all.newPage({ javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.origin}/compose`);
  await page.fill('#to', bob);
  await page.fill('#subject', 'Bare');
  await page.fill('#body', 'No script.');
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('file') };
  await page.setInputFiles('#attachments', file);
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.waitForURL(/done=draft-kept/);
  await page.locator('.row .subject').first().click();
  await page.waitForURL(/mode=draft/);
  assert.equal(await page.inputValue('#body'), 'No script.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL(/done=sent/);
  const mail = await newest(app, bob);
  assert.equal(mail.attachments[0]?.filename, 'a.txt');
  assert.equal(mail.html, undefined);
});
