// Messages of an mbox that is nobody's mailbox: a file that came from elsewhere, to be taken apart.
// Nobody else writes into it, so there is nothing to lock.

import { open } from 'node:fs/promises';
import { unquoteFrom } from '../mbox/quoting.ts';
import { rangesOf, type Range } from '../mbox/read.ts';
import { scanMessages } from '../mbox/scan.ts';
import { keywordsIn } from '../mbox/state-fields.ts';

export interface MessageInFile {
  /** Without the fields that mbox programs keep flags in. */
  readonly ranges: readonly Range[];
  /** Letters as in a Maildir's file name. */
  readonly flags: string;
  readonly keywords: readonly string[];
  /** Milliseconds; 0 where its line does not tell. */
  readonly receivedMs: number;
}

/** All messages of a file, in its order. */
export async function messagesInFile(path: string): Promise<readonly MessageInFile[]> {
  const handle = await open(path, 'r');
  try {
    const found = await scanMessages(handle);
    return found
      .filter(({ isInternal }) => !isInternal)
      .map((message) => ({
        ranges: rangesOf(message),
        flags: message.flags,
        keywords: keywordsIn(message.state.find(({ name }) => name === 'x-keywords')?.value ?? ''),
        receivedMs: message.receivedMs,
      }));
  } finally {
    await handle.close();
  }
}

/** A message as it was before it was written into such a file. */
export function withoutQuoting(bytes: Buffer): Buffer {
  return Buffer.from(unquoteFrom(bytes.toString('latin1'), 'mboxo'), 'latin1');
}
