// Memory of a process and of its children, from /proc/PID/smaps_rollup: the proportional set size,
// in which a page that several processes share counts for each of them in part.

import { readdirSync, readFileSync } from 'node:fs';

export function pssMegabytes(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'));
  return Number(kilobytes?.[1] ?? Number.NaN) / 1024;
}

export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // It ended while the list was read.
  }
}
