// The whole play: a message comes in, is read and answered, the answer is found, and a new
// mailbox is made and used. The stage says which servers stand behind it.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import type { Chromium } from '../real/chromium.ts';
import { logIn } from '../real/log-in.ts';
import type { Sink } from '../real/sink.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { addMailbox, answer, findMail, openMail } from './steps.ts';

export interface Incoming {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface Stage {
  /** Where a browser finds the application, with the mount and without a slash at its end. */
  readonly origin: string;
  readonly chromium: Chromium;
  readonly profile?: BrowserContextOptions;
  readonly sink: Sink;
  /** Brings a message from the outside. */
  deliver(mail: Incoming): Promise<void>;
}

const { alice, bob, domain, domainPassword } = company;

export async function play(t: TestContext, stage: Stage): Promise<void> {
  await t.test('a wrong password is refused in words', () => refuseWrongPassword(stage));
  await t.test('a message from outside is read', () => readText(stage));
  await t.test('an HTML message asks nobody for its images', () => readHtml(stage));
  await t.test('an answer arrives at the other side', () => answerAndFind(stage));
  await t.test('a domain administrator makes a mailbox that works', () => makeMailbox(stage));
  await t.test('no script of a page failed', () => {
    assert.deepEqual(stage.chromium.scriptErrors, []);
  });
}

const newPage = (stage: Stage) => stage.chromium.newPage(stage.profile);

async function refuseWrongPassword(stage: Stage): Promise<void> {
  const page = await newPage(stage);
  await page.goto(`${stage.origin}/login`);
  await page.locator('input[name=address]').fill(alice.address);
  await page.locator('input[name=password]').fill('not this one');
  await page.locator('form:has(input[name=password]) button').click();
  await page.getByRole('alert').waitFor();
  await page.goto(`${stage.origin}/mail/INBOX`);
  assert.match(page.url(), /\/login/);
  await page.context().close();
}

async function readText(stage: Stage): Promise<void> {
  const subject = 'Grüße aus 東京';
  await stage.deliver({
    from: bob.address,
    to: alice.address,
    subject,
    text: 'Lunch at noon?\n<script>alert(1)</script>\n您好',
  });
  const page = await newPage(stage);
  await logIn(page, stage.origin, alice);
  await openMail(page, stage.origin, 'INBOX', subject);
  const shown = await page.getByRole('main').innerText();
  assert.match(shown, /Lunch at noon\?/);
  assert.match(shown, /<script>alert\(1\)<\/script>/);
  assert.match(shown, /您好/);
  await page.context().close();
}

async function readHtml(stage: Stage): Promise<void> {
  const { origin } = stage.sink;
  await stage.deliver({
    from: 'news@elsewhere.test',
    to: alice.address,
    subject: 'Spring offers',
    text: 'plain words',
    html: `<p style="background:url(${origin}/style.png)">Everything must go</p>
<img src="${origin}/pixel.png" width="1" height="1"><link rel="stylesheet" href="${origin}/a.css">
<script>fetch('${origin}/script')</script><p onclick="fetch('${origin}/click')">Click here</p>`,
  });
  const page = await newPage(stage);
  await logIn(page, stage.origin, alice);
  await openMail(page, stage.origin, 'INBOX', 'Spring offers');
  const frame = page.frameLocator('.read iframe.html-body');
  await frame.getByText('Everything must go').waitFor();
  await frame.getByText('Click here').click();
  // The stream of news never ends, so nothing else says that what must not come did not.
  await page.waitForTimeout(500);
  assert.deepEqual(stage.sink.asked, []);
  // The sink does hear what is asked of it, or the line above would prove nothing.
  await page.request.get(`${origin}/heard`);
  assert.deepEqual(stage.sink.asked.splice(0), ['/heard']);
  await page.context().close();
}

async function answerAndFind(stage: Stage): Promise<void> {
  const asked = 'A question';
  await stage.deliver({ from: bob.address, to: alice.address, subject: asked, text: 'Which?' });
  const alicePage = await newPage(stage);
  await logIn(alicePage, stage.origin, alice);
  await openMail(alicePage, stage.origin, 'INBOX', asked);
  const sent = await answer(alicePage, 'The second one.');
  assert.match(sent.to, /bob@example\.test/);
  assert.equal(sent.subject, `Re: ${asked}`);
  await findMail(alicePage, stage.origin, 'Sent', `Re: ${asked}`);

  const bobPage = await newPage(stage);
  await logIn(bobPage, stage.origin, bob);
  await openMail(bobPage, stage.origin, 'INBOX', `Re: ${asked}`);
  const shown = await bobPage.getByRole('main').innerText();
  assert.match(shown, /The second one\./);
  assert.match(shown, /Which\?/);
  await alicePage.context().close();
  await bobPage.context().close();
}

async function makeMailbox(stage: Stage): Promise<void> {
  const carol = { address: `carol@${domain}`, password: 'a fresh and long 43' };
  const panel = await newPage(stage);
  await logIn(panel, stage.origin, { address: domain, password: domainPassword });
  await addMailbox(panel, stage.origin, domain, { localPart: 'carol', password: carol.password });
  await panel.context().close();

  const subject = 'Welcome, Carol';
  await stage.deliver({ from: bob.address, to: carol.address, subject, text: 'Good to have you.' });
  const page = await newPage(stage);
  await logIn(page, stage.origin, carol);
  await openMail(page, stage.origin, 'INBOX', subject);
  assert.match(await page.getByRole('main').innerText(), /Good to have you\./);
  await page.context().close();
}
