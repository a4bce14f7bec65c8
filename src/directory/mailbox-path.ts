// Where a mailbox lies: `domain.path + '/' + popbox.mbox_name`, as the MTA puts it together.
// Who can write one row of these tables must not make a process that runs as the mail user read
// or write anywhere else, so what does not stay inside the base directory is refused.

import { resolve, sep } from 'node:path';
import { Refusal } from '../kit/failure.ts';

export interface MailboxPlace {
  readonly path: string;
  readonly format: 'maildir' | 'mbox';
}

/** Absolute path below `baseDir`; a name that ends in a slash is a Maildir. Refuses `mailbox-unsafe`. */
export function mailboxPath(
  row: { readonly path: string | null; readonly mboxName: string | null },
  baseDir: string,
): MailboxPlace {
  const { path, mboxName } = row;
  if (!isPlain(path) || !isPlain(mboxName)) throw new Refusal('mailbox-unsafe');
  if (!path.startsWith('/') || mboxName.startsWith('/')) throw new Refusal('mailbox-unsafe');
  const base = resolve(baseDir);
  const domainDir = resolve(path);
  const whole = resolve(`${path}/${mboxName}`);
  // A mailbox that is the domain's directory would hold all the others.
  if (!isInside(whole, base) || !isInside(whole, domainDir)) throw new Refusal('mailbox-unsafe');
  return { path: whole, format: mboxName.endsWith('/') ? 'maildir' : 'mbox' };
}

/** No step up even where it would stay inside: the next program may count it differently. */
function isPlain(text: string | null): text is string {
  if (text === null || text === '' || text.includes('\0')) return false;
  return text.split('/').every((part) => part !== '..' && part !== '.' && !part.startsWith('~'));
}

function isInside(path: string, directory: string): boolean {
  return path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
