// The same in the other engine: the attacks, the collected ones and a sample of the collected mail
// in Firefox. `npm run corpus` shows all of it in both.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { constants, inflateSync } from 'node:zlib';
import { type Firefox, startFirefox } from '../real/firefox.ts';
import { collectedAttacks, collectedMail } from './collected.ts';
import { colorOfWords, lures, manyPages, paper, saysItsSender } from './paper.ts';
import { assertActsNot, assertPaintsInside, type Pages, servePages } from './shown-pages.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

/** Of the collected mail, evenly over all of it. */
const everyNth = 6;

let firefox: Firefox | string = 'not started';
let pages: Pages;
before(async () => {
  [firefox, pages] = await Promise.all([startFirefox(), servePages()]);
});
after(async () => {
  pages.stop();
  if (typeof firefox !== 'string') await firefox.stop();
});

test('R01, H06, H16, H30: in Firefox nothing runs, loads, or leaves its frame', async (t) => {
  if (typeof firefox === 'string') return t.skip(firefox);
  const own = attacks.flatMap(({ markups }) => markups);
  await assertActsNot(firefox, pages, [
    ...own,
    ...kept.map(([markup]) => markup),
    ...collectedAttacks(),
    ...collectedMail().filter((_, at) => at % everyNth === 0),
  ]);
  await assertPaintsInside(firefox, pages, own);
});

test('H27: in Firefox a mail on paper can neither hide nor cover who it is from', async (t) => {
  if (typeof firefox === 'string') return t.skip(firefox);
  pages.policy = undefined;
  for (const [what, lure] of lures) {
    pages.document = paper(`${lure}<style>p{color:rgb(1,2,3)}</style><p>Mine`);
    await firefox.goto(`${pages.origin}/mail`);
    assert.equal(await firefox.evaluate(saysItsSender), true, what);
    assert.equal(await firefox.evaluate(colorOfWords), 'rgb(1, 2, 3)', what);
  }
  pages.document = paper(manyPages);
  await firefox.goto(`${pages.origin}/mail`);
  assert.ok(pagesOf(await firefox.print()) > 5);
});

/** Firefox packs the objects of a PDF into streams (ISO 32000-1 7.5.7). */
function pagesOf(printed: Buffer): number {
  let text = printed.toString('latin1');
  for (const { index, 0: mark } of text.matchAll(/stream\r?\n/g)) {
    try {
      const packed = printed.subarray(index + mark.length);
      text += inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      // Not every stream is packed.
    }
  }
  return (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
}
