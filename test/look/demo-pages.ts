// The pages of the demo in a real browser, one after the other, as the people of the demo see them.

import { join } from 'node:path';
import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { createApplication } from '../../src/app.ts';
import { demoConfiguration, readDemoConfig } from '../../src/demo/configuration.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { demoPassword } from '../../src/demo/samples/installation.ts';
import { silentLog } from '../../src/kit/log.ts';
import { statusOfAnHour } from '../admin/monitor/an-hour.ts';
import type { Chromium } from '../real/chromium.ts';
import { startDnsServer } from '../real/dns-server.ts';
import { submitLogIn } from '../real/log-in.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { serveApplication } from '../web/serve-application.ts';

export const sizes = {
  wide: { width: 1366, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

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
    '/search',
    '/search?q=plan',
    '/search/new?q=plan',
    '/compose',
    '/compose/pick',
    '/contacts',
    '/outbox',
    '/keys',
    '/folders',
    '/accounts',
    '/all',
    '/settings',
    '/settings/account',
    '/settings/security',
    '/settings/sessions',
    '/settings/app-passwords',
    '/settings/phone',
    '/settings/writing',
    '/settings/templates',
    '/settings/sorting',
    '/snoozed',
    '/settings/import',
    '/settings/export',
    '/nothing-here',
  ],
  'postmaster@example.test': ['/admin/example.test', '/admin/example.test/forwarders'],
  'admin@example.test': [
    '/admin',
    '/admin/example.org',
    '/admin/example.test/settings',
    '/admin/example.test/self-service',
    '/admin/example.test/mailboxes/bob',
    '/admin/example.test/import',
    '/admin/example.test/dns',
    '/admin/example.test/announce',
    '/admin/example.test/look',
    '/admin/example.test/sign-up',
    '/admin/new-administrator',
    '/admin/audit',
    '/admin/logins',
    '/admin/usage',
    '/admin/webhooks',
    '/admin/reports',
    '/admin/monitor',
    '/admin/diagnostics',
  ],
};

export async function serveDemo(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const home = temporaryDirectory('look');
  const dir = join(home.path, 'demo');
  const configuration = demoConfiguration(dir);
  await makeDemo({ dir, configuration, nowMs: Date.now(), hostname: 'look', log: silentLog });
  const config = readDemoConfig({ dir }, undefined);
  const nameServer = await startDnsServer();
  const dns = { ...config.dns, mailHost: 'mail.example.test', servers: [nameServer.address] };
  const running = await createApplication({ ...config, dns }, silentLog, {
    askStatus: async () => statusOfAnHour(),
  });
  const served = await serveApplication(running.application);
  const stop = async (): Promise<void> => {
    served.destroy();
    await running.close();
    await nameServer.stop();
    home.remove();
  };
  return { origin: served.origin, stop };
}

export interface Walk {
  readonly chromium: Chromium;
  readonly origin: string;
  /** How the browser of each person is; its window is wide whenever a page is loaded. */
  readonly options: Omit<BrowserContextOptions, 'viewport'>;
  /** What is wrong with a page; `name` is its path, or what its subject says. */
  readonly faultsOf: (page: Page, name: string) => Promise<readonly string[]>;
}

/** Walks through all pages and gathers what is wrong with them. */
export async function walk({ chromium, origin, options, faultsOf }: Walk) {
  const found: string[] = [];
  let isLoginSeen = false;
  for (const [address, targets] of Object.entries(pages)) {
    const page = await chromium.newPage({ ...options, viewport: sizes.wide });
    await page.goto(`${origin}/login`);
    if (!isLoginSeen) found.push(...(await faultsOf(page, '/login')));
    isLoginSeen = true;
    await submitLogIn(page, { address, password: demoPassword });
    for (const target of targets) {
      await page.setViewportSize(sizes.wide);
      if (target === '/compose/pick') await page.goto(await pickAddress(page, origin));
      else if (typeof target === 'string') await page.goto(origin + target);
      else {
        await page.goto(`${origin}/mail/INBOX`);
        await page.locator('.row .subject', { hasText: target }).first().click();
        await page.waitForURL(/\/mail\/INBOX\/./);
        await page.locator('.read .message').waitFor();
      }
      await page.waitForLoadState();
      found.push(...(await faultsOf(page, String(target))));
    }
    await page.context().close();
  }
  return found;
}

/** What is wrong with a page in each of the windows; it is loaded once. */
export async function faultsInEach(
  windows: Readonly<Record<string, ViewportSize>>,
  page: Page,
  faultsOf: (name: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, viewport] of Object.entries(windows)) {
    await page.setViewportSize(viewport);
    found.push(...(await faultsOf(name)));
  }
  return found;
}

/** What goes along with the first draft there is. */
async function pickAddress(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/mail/Drafts`);
  const draft = await page.locator('.row').first().getAttribute('data-id');
  return `${origin}/compose/pick?draft=${encodeURIComponent(draft ?? '')}&q=plan`;
}

/** How far a page goes beyond its window to the side. */
export async function widthFaults(page: Page, name: string): Promise<readonly string[]> {
  const excess = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return excess === 0 ? [] : [`${name}: ${String(excess)} px too wide`];
}
