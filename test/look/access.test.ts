// Every page as assistive technology meets it: axe finds nothing, wide and narrow, light and dark,
// and no page is wider than its window.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import test from 'node:test';
import { createApplication } from '../../src/app.ts';
import { demoConfiguration, readDemoConfig } from '../../src/demo/configuration.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { demoPassword } from '../../src/demo/samples/installation.ts';
import { silentLog } from '../../src/kit/log.ts';
import { statusOfAnHour } from '../admin/monitor/an-hour.ts';
import { type Chromium, startChromium } from '../real/chromium.ts';
import { submitLogIn } from '../real/log-in.ts';
import { teardown } from '../real/teardown.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { serveApplication } from '../web/serve-application.ts';

const sizes = { wide: { width: 1366, height: 900 }, phone: { width: 390, height: 844 } } as const;
const schemes = ['light', 'dark'] as const;

/** Whose pages, and which: a word of a subject opens that message. */
const pages: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'alice@example.test': [
    '/mail/INBOX',
    '/mail/Drafts',
    '/mail/Work.2026',
    /agreement to sign/,
    /工具清单/,
    /ورشة/,
    /The plane that/,
    '/compose',
    '/folders',
    '/settings',
    '/nothing-here',
  ],
  'postmaster@example.test': ['/admin/example.test', '/admin/example.test/forwarders'],
  'admin@example.test': ['/admin', '/admin/example.org', '/admin/monitor', '/admin/diagnostics'],
};

test('no page shuts anybody out', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const { origin, stop } = await serveDemo();
  defer(stop);
  for (const [name, viewport] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      await t.test(`${name}, ${colorScheme}`, async () => {
        assert.deepEqual(await faults({ chromium, origin, viewport, colorScheme }), []);
      });
    }
  }
});

async function serveDemo(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const home = temporaryDirectory('look');
  const dir = join(home.path, 'demo');
  const configuration = demoConfiguration(dir);
  await makeDemo({ dir, configuration, nowMs: Date.now(), hostname: 'look', log: silentLog });
  const config = readDemoConfig({ dir }, undefined);
  const running = await createApplication(config, silentLog, {
    askStatus: async () => statusOfAnHour(),
  });
  const served = await serveApplication(running.application);
  const stop = async (): Promise<void> => {
    served.destroy();
    await running.close();
    home.remove();
  };
  return { origin: served.origin, stop };
}

interface Look {
  readonly chromium: Chromium;
  readonly origin: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: (typeof schemes)[number];
}

async function faults(look: Look): Promise<readonly string[]> {
  const { origin, viewport, colorScheme } = look;
  const found: string[] = [];
  for (const [address, targets] of Object.entries(pages)) {
    // The policy of our pages refuses axe's script as it refuses every other.
    const options = { viewport, colorScheme, bypassCSP: true };
    const page = await look.chromium.newPage(options);
    await page.goto(`${origin}/login`);
    found.push(...(await faultsOf(page, '/login')));
    await submitLogIn(page, { address, password: demoPassword });
    for (const target of targets) {
      if (typeof target === 'string') await page.goto(origin + target);
      else {
        await page.goto(`${origin}/mail/INBOX`);
        await page.locator('.row .subject', { hasText: target }).first().click();
      }
      found.push(...(await faultsOf(page, String(target))));
    }
    await page.context().close();
  }
  return found;
}

async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  await page.waitForLoadState();
  await page.evaluate(axe.source);
  // What a mail brings in its frame is its sender's.
  const { violations } = (await page.evaluate(
    'axe.run(document, { iframes: false })',
  )) as axe.AxeResults;
  const found = violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html ?? ''}`);
  const excess = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return excess === 0 ? found : [...found, `${name}: ${String(excess)} px too wide`];
}
