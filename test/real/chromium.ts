// A real browser, one fresh profile per person.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureInstalled } from './install.ts';

const program = '/usr/bin/chromium';

export interface Chromium {
  /** A page of a new person: no cookies, no cache. Uncaught script errors are collected. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  readonly scriptErrors: readonly string[];
  stop(): Promise<void>;
}

/** The browser, or the reason why there is none (to skip with). */
export async function startChromium(): Promise<Chromium | string> {
  const missing = ensureInstalled(program, ['chromium', 'fonts-noto-cjk']);
  if (missing !== undefined) return missing;
  const browser = await chromium.launch({ executablePath: program, args: [...words] });
  const scriptErrors: string[] = [];
  return {
    newPage: (options) => newPage(browser, scriptErrors, options),
    scriptErrors,
    stop: () => browser.close(),
  };
}

async function newPage(
  browser: Browser,
  scriptErrors: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  // For what never comes: a machine with much else to do takes its time.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => scriptErrors.push(`${page.url()}: ${error.message}`));
  return page;
}

/** The sandbox of the browser does not start for root; its calls home have no place in a test. */
const words = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
];
