// `maildirsize`, where Maildir++ programs keep a mailbox's quota and add up what it holds:
//
//   100000000S,1000C     the quota, somebody else's to set
//   12345 6              bytes and messages that came ...
//   -544 -1              ... and went, one line a change
//
// We add our lines where there is such a file and never make one. Summing up again, which is due
// when it has grown long, is left to the programs that enforce it.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';

/** Notes that so many bytes in so many messages came (or went, negative). */
export async function noteQuota(maildir: string, bytes: number, messages: number): Promise<void> {
  // O_APPEND in one write: several programs add lines at the same time.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW;
  try {
    const handle = await open(join(maildir, 'maildirsize'), flags);
    try {
      await handle.write(`${bytes} ${messages}\n`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isMissing(error) && !hasCode(error, 'EACCES') && !hasCode(error, 'ELOOP')) throw error;
  }
}
