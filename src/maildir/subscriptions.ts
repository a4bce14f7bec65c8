// The folders that IMAP programs show, where Dovecot keeps them:
//
//   Sent                 one name a line, as the directory has it without its dot,
//   Work.2026
//   V<TAB>2              or, below this line and an empty one, with a tab between levels
//
// A folder made here is shown there as well, if there is such a file; only who asks for a
// subscription makes one.

import { join } from 'node:path';
import { readSmall, rewriteLocked } from './dotlock.ts';

const newFormat = 'V\t2\n';

/** Directories (`.Work.2026`) that are subscribed; undefined when nobody keeps such a list. */
export async function readSubscriptions(maildir: string): Promise<ReadonlySet<string> | undefined> {
  const text = await readSmall(join(maildir, 'subscriptions'));
  if (text === undefined) return undefined;
  const lines = text.split('\n').filter((line) => line !== '' && line !== newFormat.trimEnd());
  const isNew = text.startsWith(newFormat);
  return new Set(lines.map((line) => `.${isNew ? line.replaceAll('\t', '.') : line}`));
}

/** Shows the folder of this directory (`.Work.2026`) where a list is kept, unless it is there. */
export async function subscribe(maildir: string, directory: string): Promise<void> {
  await changeSubscriptions(maildir, { add: [directory], remove: [] });
}

export interface SubscriptionChange {
  /** Directories, as `.Work.2026`. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Makes the list where there is none. */
  readonly mayMake?: boolean;
}

/** Changes the list; false when it was not to be had. */
export async function changeSubscriptions(
  maildir: string,
  asked: SubscriptionChange,
): Promise<boolean> {
  const path = join(maildir, 'subscriptions');
  if (withChange(await readSmall(path), asked) === undefined) return true;
  return await rewriteLocked(path, (text) => withChange(text, asked));
}

/** Undefined when nothing is to be changed. */
function withChange(
  text: string | undefined,
  { add, remove, mayMake = false }: SubscriptionChange,
): string | undefined {
  if (text === undefined && !mayMake) return undefined;
  const before = text ?? `${newFormat}\n`;
  const isNew = before.startsWith(newFormat);
  const lineOf = (directory: string): string =>
    isNew ? directory.slice(1).replaceAll('.', '\t') : directory.slice(1);
  const removed = new Set(remove.map(lineOf));
  const kept = before.split('\n').filter((line) => line === '' || !removed.has(line));
  const added = add.map(lineOf).filter((line) => !kept.includes(line));
  if (added.length === 0 && !before.split('\n').some((line) => removed.has(line))) return undefined;
  const rest = kept.join('\n');
  const gap = rest === '' || rest.endsWith('\n') ? '' : '\n';
  return `${rest}${gap}${added.map((line) => `${line}\n`).join('')}`;
}
