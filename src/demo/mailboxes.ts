// Puts the samples into the Maildirs of the demo, through the same delivery as real mail.

import { deliver } from '../maildir/deliver.ts';
import { createFolder } from '../maildir/folders.ts';
import type { AccountName, Sample } from './samples/sample.ts';
import { writeSample } from './write-sample.ts';

export interface MailboxOptions {
  readonly nowMs: number;
  readonly hostname: string;
  /** Absolute path of each account's Maildir. */
  readonly maildirs: Readonly<Record<AccountName, string>>;
}

/** Folders that everybody has, besides those that samples lie in. */
const everybodysFolders = ['INBOX', 'Drafts', 'Sent', 'Archive', 'Junk', 'Trash'];

/** Gives the number of messages written. */
export async function fillMailboxes(
  samples: readonly Sample[],
  options: MailboxOptions,
): Promise<number> {
  for (const maildir of Object.values(options.maildirs)) {
    for (const folder of everybodysFolders) await createFolder(maildir, folder);
  }
  let written = 0;
  for (const sample of samples) {
    const { bytes, dateMs } = await writeSample(sample, samples, options.nowMs);
    for (const { account, folder, flags = '' } of sample.places) {
      const path = await createFolder(options.maildirs[account], folder);
      await deliver(path, { bytes, flags, receivedMs: dateMs, hostname: options.hostname });
      written += 1;
    }
  }
  return written;
}
