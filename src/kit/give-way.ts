// Work that can wait gives way to whoever answers people.

import { constants, getPriority, setPriority } from 'node:os';

/**
 * Of this process, or on Linux of the calling thread (setpriority(2)). Where a filter of system calls
 * or a container forbids it, the work is done at the priority of the others: late is not wrong.
 */
export function giveWay(niceMore: number): void {
  try {
    setPriority(0, Math.min(getPriority(0) + niceMore, constants.priority.PRIORITY_LOW));
  } catch {
    // There is nothing else to do about it.
  }
}
