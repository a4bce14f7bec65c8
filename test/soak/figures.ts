// Figures about processes and answers that several checks need.

import { readdirSync, readFileSync } from 'node:fs';
import type { Status } from '../../src/kit/status.ts';

export type { Status } from '../../src/kit/status.ts';

/** Workers that serve. */
export function idleOnes({ workers }: Status): number {
  return workers.filter(({ state }) => state === 'idle' || state === 'busy').length;
}

export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function descriptorsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Seconds of user and system time, from clock ticks of which there are 100 a second (proc(5)). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Nothing for a process that has ended. */
export function residentBytes(pid: number): number {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return Number(resident) * 4096;
  } catch {
    return 0;
  }
}

/** Least squares: growth from one value to the next. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [product, square] = [0, 0];
  for (const [index, value] of values.entries()) {
    product += (index - middle) * (value - mean);
    square += (index - middle) ** 2;
  }
  return product / square;
}
