// The whole application with a person of a real browser in it; skips the test where there is none.

import type { TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Chromium, startChromium } from '../real/chromium.ts';
import { logIn } from '../real/log-in.ts';
import { teardown } from '../real/teardown.ts';
import { type MailAppOptions, mei, password } from './mail-app.ts';
import { openServedApp, type ServedApp } from './served-app.ts';

export interface BrowserApp {
  readonly chromium: Chromium;
  readonly app: ServedApp;
  /** A page of a new person who has just logged in as Mei. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Undefined when the test is skipped. */
export async function openInChromium(
  t: TestContext,
  options: MailAppOptions = {},
): Promise<BrowserApp | undefined> {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') {
    t.skip(chromium);
    return undefined;
  }
  const app = await openServedApp(options);
  defer(() => app.close());
  const newPage = async (look?: BrowserContextOptions): Promise<Page> => {
    const page = await chromium.newPage(look);
    await logIn(page, app.origin, { address: mei, password });
    return page;
  };
  return { chromium, app, newPage };
}
