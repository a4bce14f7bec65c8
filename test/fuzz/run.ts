// Plays the cases of one target. A case fails when it throws or takes too long; it is then made as
// small as it stays failing, and given back.

import { randomFrom } from '../mime/random.ts';
import type { OpenTarget, Target } from './target.ts';

/** A hang: longer than this three times in a row, on the clock of the processor. */
export const hangMs = 250;
/** LIMIT of attempts to make a case smaller. */
const attemptsMax = 400;

export interface Find {
  readonly target: string;
  /** The number that this case alone comes from. */
  readonly seed: number;
  readonly bytes: Buffer;
  readonly why: string;
}

export interface Played {
  readonly cases: number;
  readonly finds: readonly Find[];
  readonly slowestMs: number;
}

export async function play(
  target: Target,
  { seed, count, findsMax = 10 }: { seed: number; count: number; findsMax?: number },
): Promise<Played> {
  const open = await target.open();
  const finds: Find[] = [];
  let slowestMs = 0;
  let cases = 0;
  try {
    while (cases < count && finds.length < findsMax) {
      const own = (seed + cases) >>> 0;
      cases += 1;
      const bytes = target.make(randomFrom(own));
      const { why, ms } = await tried(open, bytes);
      slowestMs = Math.max(slowestMs, ms);
      if (why === undefined) continue;
      finds.push({ target: target.name, seed: own, why, bytes: await smallest(open, bytes) });
    }
  } finally {
    await open.close?.();
  }
  return { cases, finds, slowestMs };
}

/** Plays bytes that were kept. */
export async function replay(target: Target, bytes: Buffer): Promise<string | undefined> {
  const open = await target.open();
  try {
    return (await tried(open, bytes)).why;
  } finally {
    await open.close?.();
  }
}

interface Tried {
  readonly why: string | undefined;
  readonly ms: number;
}

async function tried(open: OpenTarget, bytes: Buffer): Promise<Tried> {
  let fastestMs = Infinity;
  for (let times = 0; times < 3; times += 1) {
    const start = process.cpuUsage();
    try {
      await open.run(bytes);
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { why, ms: 0 };
    }
    const { user, system } = process.cpuUsage(start);
    fastestMs = Math.min(fastestMs, (user + system) / 1000);
    if (fastestMs <= hangMs) return { why: undefined, ms: fastestMs };
  }
  return { why: `takes ${Math.round(fastestMs)} ms`, ms: fastestMs };
}

/** Cuts pieces out, large ones first, as long as it still fails. */
async function smallest(open: OpenTarget, whole: Buffer): Promise<Buffer> {
  let bytes = whole;
  let attempts = 0;
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < bytes.length && attempts < attemptsMax;) {
      attempts += 1;
      const less = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
      if ((await tried(open, less)).why === undefined) at += size;
      else bytes = less;
    }
  }
  return bytes;
}
