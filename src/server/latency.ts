// How long answers take, in a fixed number of buckets: what a worker counts, the master adds up.
//
//   bucket n holds answers of up to 0.0625 · √2ⁿ ms; the last holds all that took longer

const bucketCount = 44;
const firstMs = 0.0625;

/** Upper bounds in ms; each is √2 times the one before. */
export const latencyBoundsMs: readonly number[] = Array.from(
  { length: bucketCount },
  (_, index) => firstMs * 2 ** (index / 2),
);

/** Said of answers beyond the last bound. */
const lastMs = firstMs * 2 ** (bucketCount / 2);

export class LatencyCounts {
  #counts = empty();

  add(ms: number): void {
    const index = ms <= firstMs ? 0 : Math.ceil(2 * Math.log2(ms / firstMs));
    const bucket = Math.min(index, bucketCount);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
  }

  /** What was counted since it was last taken. */
  take(): number[] {
    const counts = this.#counts;
    this.#counts = empty();
    return counts;
  }
}

/** LIMIT of what is remembered: one slot a second. */
const slots = 60;

/** The answers of the last minute. */
export class LastMinute {
  readonly #counts: number[][] = Array.from({ length: slots }, empty);
  readonly #seconds: number[] = Array.from({ length: slots }, () => -1);

  add(counts: readonly number[], nowMs: number): void {
    const second = Math.floor(nowMs / 1000);
    const slot = second % slots;
    if (this.#seconds[slot] !== second) {
      this.#seconds[slot] = second;
      this.#counts[slot] = empty();
    }
    this.#counts[slot] = addCounts(this.#counts[slot] ?? [], counts);
  }

  /** Counts by bucket of the last minute. */
  sum(nowMs: number): number[] {
    const second = Math.floor(nowMs / 1000);
    let sum = empty();
    for (const [slot, counts] of this.#counts.entries()) {
      const age = second - (this.#seconds[slot] ?? -1);
      if (this.#seconds[slot] !== -1 && age < slots) sum = addCounts(sum, counts);
    }
    return sum;
  }
}

/** The bound in ms that this share of the answers keeps; 0 where there were none. */
export function quantile(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  let seen = 0;
  for (const [index, count] of counts.entries()) {
    seen += count;
    if (seen >= share * total) return latencyBoundsMs[index] ?? lastMs;
  }
  return lastMs;
}

/** Bucket by bucket. */
export function addCounts(one: readonly number[], other: readonly number[]): number[] {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.map((count, index) => count + (short[index] ?? 0));
}

function empty(): number[] {
  return Array.from({ length: bucketCount + 1 }, () => 0);
}
