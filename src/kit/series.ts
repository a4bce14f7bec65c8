// Series of measured values: what whoever draws them needs to know.

import type { Series } from './status.ts';

/** The highest value; 0 where there is none. */
export function highest(series: Series): number {
  return series.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

/** Sums of so many values each, counted back from the newest; null where there was none to add. */
export function summed(series: Series, count: number): Series {
  const groups = Math.ceil(series.length / count);
  return Array.from({ length: groups }, (_, index) => {
    const end = series.length - (groups - 1 - index) * count;
    const seen = series.slice(Math.max(0, end - count), end).filter((value) => value !== null);
    return seen.length === 0 ? null : seen.reduce((sum, value) => sum + value, 0);
  });
}

/** Every value times the factor: counts of a step as a rate. */
export function scaled(series: Series, factor: number): Series {
  return series.map((value) => (value === null ? null : value * factor));
}
