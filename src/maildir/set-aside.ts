// Takes a mailbox out of use without losing a byte of it: the directory gets another name beside
// the old one, `alice` → `.removed-20261121T132300Z-alice`, which no account's path leads to.

import { rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';
import { syncDirectory } from './durable.ts';

/** LIMIT of names tried while they are taken: an account made and removed within one second. */
const namesMax = 100;

/** Sets a mailbox aside, durable when it resolves; gives its new path, undefined when it is not there. */
export async function setAside(mailbox: string, nowMs: number): Promise<string | undefined> {
  const from = resolve(mailbox);
  const stamp = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '');
  for (let names = 1; ; names++) {
    const suffix = names === 1 ? '' : `-${names}`;
    const to = join(dirname(from), `.removed-${stamp}${suffix}-${basename(from)}`);
    try {
      // rename(2) replaces an empty directory only; one that holds mail answers ENOTEMPTY.
      await rename(from, to);
      await syncDirectory(dirname(from));
      return to;
    } catch (error) {
      if (isMissing(error)) return undefined;
      const taken = hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST');
      if (!taken || names === namesMax) throw error;
    }
  }
}
