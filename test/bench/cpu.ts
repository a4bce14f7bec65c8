// CPU time of a process and all that it started, from /proc/PID/stat (man 5 proc).

import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel's own tick is. */
const microsecondsPerTick = 10_000;

/** User and system time, with that of children that ended. */
export function cpuMicroseconds(master: number): number {
  const all = new Map(everyProcess().map((one) => [one.pid, one]));
  const isOurs = (pid: number): boolean => {
    const one = all.get(pid);
    return pid === master || (one !== undefined && one.pid !== 1 && isOurs(one.parent));
  };
  const ticks = [...all.values()].filter((one) => isOurs(one.pid)).map((one) => one.ticks);
  return ticks.reduce((sum, one) => sum + one, 0) * microsecondsPerTick;
}

interface ProcessTime {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function everyProcess(): ProcessTime[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parse(Number(name), readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        return []; // It ended while the list was read.
      }
    });
}

function parse(pid: number, stat: string): ProcessTime {
  // The name in parentheses may hold spaces and parentheses itself.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (field: number) => fields[field - 3] ?? 0;
  return { pid, parent: at(4), ticks: at(14) + at(15) + at(16) + at(17) };
}
