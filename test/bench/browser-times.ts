// What a person waits for in a webmail, timed in its page: the same for ours and for another one.

import type { CDPSession, Page } from 'playwright-core';
import { median } from './table.ts';

/** How one webmail is used. What is JavaScript runs in its page. */
export interface Webmail {
  /** From nothing to the rows of the inbox. */
  readonly logIn: (page: Page) => Promise<void>;
  /** Selectors of a row, and of what is pressed in it. */
  readonly row: string;
  readonly press: string;
  /** Names a `row`. */
  readonly idOf: string;
  /** Whether the message `wanted` is there, its text with it; `loaded` has the frames that are. */
  readonly isShown: string;
  /** Whether the message that is shown is HTML. */
  readonly isHtml: string;
}

export interface Clicks {
  readonly all: number;
  readonly html: number;
}

const clicks = 24;
/** Rows from the top that are clicked on, none twice in a row. */
const rows = 8;
/** How long a hand rests on what it presses, and how long it presses. */
export const restMs = 180;
export const pressMs = 70;

export interface FirstVisit {
  readonly requests: number;
  readonly bytes: number;
  readonly script: number;
}

/** All that comes over the wire until the inbox is there. */
export async function firstVisit(page: Page, { logIn }: Webmail): Promise<FirstVisit> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const seen = { requests: 0, bytes: 0, script: 0 };
  const scripts = new Set<string>();
  const cached = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.fromDiskCache === true || cached.has(requestId)) return;
    seen.requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', (event) => (seen.bytes += event.encodedDataLength));
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (scripts.has(requestId)) seen.script += dataLength;
  });
  await logIn(page);
  await page.waitForTimeout(1_000);
  const found = { ...seen };
  await session.detach();
  return found;
}

/** From the button that goes up to the frame in which the message is there; medians. */
export async function clickTimes(page: Page, webmail: Webmail, isHand: boolean): Promise<Clicks> {
  await page.evaluate(`globalThis.loaded ??= (() => {
    const frames = new WeakSet();
    document.addEventListener('load', ({ target }) => frames.add(target), true);
    return frames;
  })()`);
  const times: (readonly [ms: number, isHtml: boolean])[] = [];
  for (let nth = 0; nth < clicks; nth += 1) {
    const { x, y } = await page.evaluate<Place>(prepared(webmail, (nth * 3) % rows));
    const time = page.evaluate<readonly [number, boolean]>('timed');
    await page.mouse.move(x, y, { steps: isHand ? 3 : 1 });
    if (isHand) await page.waitForTimeout(restMs);
    await page.mouse.down();
    if (isHand) await page.waitForTimeout(pressMs);
    await page.mouse.up();
    times.push(await time);
    await page.waitForTimeout(250);
  }
  const of = (list: typeof times): number => median(list.map(([ms]) => ms));
  return { all: of(times), html: of(times.filter(([, isHtml]) => isHtml)) };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Waits in the page itself: what a test asks of it would take its time. */
function prepared({ row, press, idOf, isShown, isHtml }: Webmail, nth: number): string {
  return `(() => {
    const all = [...document.querySelectorAll('${row}')].sort((a, b) =>
      a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    const row = all[${nth}];
    const wanted = ${idOf};
    globalThis.timed = new Promise((resolve) => {
      document.addEventListener('mouseup', () => {
        const start = performance.now();
        const look = () => {
          if (${isShown}) resolve([performance.now() - start, ${isHtml}]);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
    const { x, y, width, height } = row.querySelector('${press}').getBoundingClientRect();
    return { x: x + Math.min(width / 2, 60), y: y + height / 2 };
  })()`;
}
