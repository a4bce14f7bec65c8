// A disk without room is nobody's bug: whoever wanted to write is told so. What the file system says
// is ENOSPC for blocks and inodes alike, and EDQUOT where it counts by user.

import { hasCode, Refusal } from '../kit/failure.ts';

/** What `act` gives; refuses with `disk-full` where it found no room. */
export async function orDiskFull<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw isDiskFull(error) ? new Refusal('disk-full') : error;
  }
}

export function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT');
}
