// Changes flags, which is nothing but a rename. A message from new/ goes to cur/ with its first
// flag: that is where a reader puts what it has looked at. No sync: the next program's change is as
// good as ours, and a flag lost in a power cut is not a message lost.

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMbox } from '../mbox/read.ts';
import { follow } from './follow.ts';
import { renameFree } from './free-path.ts';
import { flagInMbox } from './mbox-folder.ts';
import { changeFlags, formatName, parseName } from './name.ts';
import type { FoundFile } from './scan.ts';

export interface FlagChange {
  /** Letters to set. */
  readonly add: string;
  /** Letters to take away. */
  readonly remove: string;
}

/** Changes one message; false when it is gone. Flags that others set meanwhile stay. */
export async function changeMessageFlags(
  folder: string,
  message: FoundFile,
  change: FlagChange,
): Promise<boolean> {
  if (isMbox(folder)) return await flagInMbox(folder, message.file, change);
  const done = await follow(folder, message, async (path, found) => {
    const name = parseName(found.file);
    const flags = changeFlags(name.flags, change.add, change.remove);
    const file = formatName({ ...name, flags });
    // Taking a flag away from what never had one must not make a new message an old one.
    const isSame = changeFlags(name.flags, '', '') === flags;
    if (isSame) await lstat(path);
    else await renameFree(path, join(folder, 'cur', file));
    return true;
  });
  return done ?? false;
}
