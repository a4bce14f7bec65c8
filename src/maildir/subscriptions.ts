// The folders that IMAP programs show, where Dovecot keeps them:
//
//   Sent                 one name a line, as the directory has it without its dot,
//   Work.2026
//   V<TAB>2              or, below this line and an empty one, with a tab between levels
//
// A folder made here is shown there as well, if there is such a file; none is made.

import { join } from 'node:path';
import { readSmall, rewriteLocked } from './dotlock.ts';

/** Adds the folder of this directory (`.Work.2026`), unless it is there already. */
export async function subscribe(maildir: string, directory: string): Promise<void> {
  const path = join(maildir, 'subscriptions');
  const name = directory.slice(1);
  if (withName(await readSmall(path), name) === undefined) return;
  await rewriteLocked(path, (text) => withName(text, name));
}

/** Undefined when nothing is to be changed. */
function withName(text: string | undefined, name: string): string | undefined {
  if (text === undefined) return undefined;
  const line = text.startsWith('V\t2\n') ? name.replaceAll('.', '\t') : name;
  if (text.split('\n').includes(line)) return undefined;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}
