// The same in the other engine: the attacks, the collected ones and a sample of the collected mail
// in Firefox. `npm run corpus` shows all of it in both.

import test from 'node:test';
import { startFirefox } from '../real/firefox.ts';
import { teardown } from '../real/teardown.ts';
import { collectedAttacks, collectedMail } from './collected.ts';
import { assertActsNot, assertPaintsInside, servePages } from './shown-pages.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

/** Of the collected mail, evenly over all of it. */
const everyNth = 6;

test('R01, H06, H16, H30: in Firefox nothing runs, loads, or leaves its frame', async (t) => {
  const { keep } = teardown(t);
  const firefox = keep(await startFirefox());
  if (typeof firefox === 'string') return t.skip(firefox);
  const pages = keep(await servePages());
  const own = attacks.flatMap(({ markups }) => markups);
  await assertActsNot(firefox, pages, [
    ...own,
    ...kept.map(([markup]) => markup),
    ...collectedAttacks(),
    ...collectedMail().filter((_, at) => at % everyNth === 0),
  ]);
  await assertPaintsInside(firefox, pages, own);
});
