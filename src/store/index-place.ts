// Where the index of an account lies.

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { checkMaildirPath } from '../maildir/safe-path.ts';
import type { AccountPlace } from './account.ts';

export interface MailPlaces {
  /** Every Maildir lies below it; empty or undefined leaves that to the directory. */
  readonly baseDir?: string;
  /** Where index files lie; empty means in each Maildir. */
  readonly indexDir: string;
}

/** Refuses with `mailbox-unsafe` a Maildir that must not be opened. */
export function placeOf(maildir: string, { baseDir, indexDir }: MailPlaces): AccountPlace {
  checkMaildirPath(maildir, baseDir ?? '');
  return { maildir, indexPath: indexPathOf(maildir, indexDir) };
}

/** Inside the Maildir the index goes where the mail goes, and other programs pass over its name. */
function indexPathOf(maildir: string, indexDir: string): string {
  if (indexDir === '') return join(maildir, 'dispatch-index');
  const digest = createHash('sha256').update(maildir).digest('hex').slice(0, 32);
  // The name in front is for the eye only.
  const name = basename(maildir)
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40);
  return join(indexDir, digest.slice(0, 2), `${name}-${digest}.index`);
}
