// What axe finds on a page. The policy of our pages refuses its script as it refuses every other:
// the browser has to be told to bypass it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** By day, all that it knows. */
export async function axeFaults(page: Page, name: string): Promise<readonly string[]> {
  // A page that was looked at in another size has it already.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(script);
  return violations(page, name, {});
}

/** What changes by night: the colours. Follows a look by day. */
export async function faultsByNight(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, `${name}, dark`, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function violations(
  page: Page,
  name: string,
  options: axe.RunOptions,
): Promise<readonly string[]> {
  // What a mail brings in its frame is its sender's, and no sound or video plays by itself here.
  const all = { iframes: false, preload: false, resultTypes: ['violations'], ...options };
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(all)})`,
  )) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html ?? ''}`);
}
