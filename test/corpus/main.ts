// `npm run corpus`: every attack and every HTML body of the shared corpus in Chromium and Firefox.
// Nothing runs, nothing is asked for, the tree is the one that was written, and no point outside of
// the frame changes. The tests show a part of it.

import { type Browser, chromium } from 'playwright-core';
import { collectedAttacks, collectedMail, corpusMissing } from '../html/collected.ts';
import {
  assertActsNot,
  assertPaintsInside,
  type Engine,
  type Pages,
  servePages,
} from '../html/shown-pages.ts';
import { attacks } from '../html/tables/attacks.ts';
import { kept } from '../html/tables/kept.ts';
import { startFirefox } from '../real/firefox.ts';

const program = '/usr/bin/chromium';

if (corpusMissing !== undefined) {
  console.error(corpusMissing);
  process.exit(2);
}

async function chromiumEngine(browser: Browser): Promise<Engine> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return {
    asked,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (expression) => page.evaluate(expression),
    addInitScript: async (body) => void (await context.addInitScript(body)),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (clip) => (await page.screenshot({ clip })).toString('base64'),
  };
}

async function check(name: string, engine: Engine, pages: Pages): Promise<void> {
  const sets = {
    'attacks of our own': attacks.flatMap(({ markups }) => markups),
    'markup that is kept': kept.map(([markup]) => markup),
    'collected attacks': collectedAttacks(),
    'bodies of collected mail': collectedMail(),
  };
  for (const [what, markups] of Object.entries(sets)) {
    const startMs = performance.now();
    await assertActsNot(engine, pages, markups);
    await assertPaintsInside(engine, pages, markups);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
    console.log(
      `${name}: ${markups.length} ${what}, none acts, asks or leaves its frame (${seconds} s)`,
    );
  }
}

const pages = await servePages();
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
await check(`Chromium ${browser.version()}`, await chromiumEngine(browser), pages);
await browser.close();
const firefox = await startFirefox();
if (typeof firefox === 'string') throw new Error(firefox);
await check(
  `Firefox ${String(await firefox.evaluate('navigator.userAgent.split("/").pop()'))}`,
  firefox,
  pages,
);
await firefox.stop();
pages.stop();
