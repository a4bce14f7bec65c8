// Pictures that were fetched a moment ago. A mail's frame is laid out twice, to be read and to be
// measured, and browsers share nothing between documents without an origin: without this each
// picture would be asked for twice, and its server would count two readers.

import type { PictureFetcher } from './picture.ts';

// LIMIT pictures and bytes of them that one process keeps, and for how long.
const picturesMax = 200;
const bytesMax = 32 * 1024 * 1024;
const lifeMs = 30_000;

interface Recent {
  readonly untilMs: number;
  readonly picture: ReturnType<PictureFetcher>;
  size: number;
}

/** The same fetcher; who asks for what was just asked for gets the same answer. */
export function rememberPictures(fetch: PictureFetcher): PictureFetcher {
  const recent = new Map<string, Recent>();
  let bytes = 0;
  const drop = (url: string, one: Recent): void => {
    if (recent.get(url) !== one) return;
    recent.delete(url);
    bytes -= one.size;
  };
  // In the order of their time, so that the first are the oldest.
  const dropOld = (nowMs: number): void => {
    for (const [url, one] of recent) {
      if (one.untilMs > nowMs && bytes <= bytesMax && recent.size < picturesMax) return;
      drop(url, one);
    }
  };
  return async (url) => {
    const nowMs = performance.now();
    dropOld(nowMs);
    const known = recent.get(url);
    if (known) return known.picture;
    const one: Recent = { untilMs: nowMs + lifeMs, picture: fetch(url), size: 0 };
    recent.set(url, one);
    try {
      const picture = await one.picture;
      if (recent.get(url) === one) {
        one.size = picture?.bytes.length ?? 0;
        bytes += one.size;
        dropOld(nowMs);
      }
      return picture;
    } catch (error) {
      drop(url, one);
      throw error;
    }
  };
}
