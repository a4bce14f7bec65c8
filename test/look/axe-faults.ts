// What axe finds on a page. The policy of our pages refuses its script as it refuses every other:
// the browser has to be told to bypass it.

import axe from 'axe-core';
import type { Page } from 'playwright-core';

export async function axeFaults(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // What a mail brings in its frame is its sender's.
  const { violations } = (await page.evaluate(
    'axe.run(document, { iframes: false })',
  )) as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html ?? ''}`);
}
