// Renames a folder with all that is below it. In Maildir++ that is one rename(2) a directory, so a
// crash in between leaves some of them under the old name, all of them whole; doing it again ends
// what was begun.

import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode, isMissing, Refusal } from '../kit/failure.ts';
import { syncDirectory } from './durable.ts';
import { directoryOfNewFolder, isInbox } from './folder-name.ts';
import type { FolderPaths } from './folders.ts';
import { changeSubscriptions, readSubscriptions } from './subscriptions.ts';

/**
 * Renames a folder, durable when it resolves. Refuses with `folder-missing`, `bad-folder-name` and
 * `folder-exists`.
 */
export async function renameFolder(
  maildir: string,
  folders: FolderPaths,
  name: string,
  newName: string,
): Promise<void> {
  const from = folders.get(name);
  if (from === undefined || isInbox(name)) throw new Refusal('folder-missing');
  const to = directoryOfNewFolder(newName);
  // Below itself it would be gone from where it is looked for.
  if (newName.startsWith(`${name}.`)) throw new Refusal('bad-folder-name');
  if (folders.has(newName)) throw new Refusal('folder-exists');
  const old = basename(from);
  const directories = withBelow(folders, from);
  await renameAll(
    maildir,
    directories.map((directory) => basename(directory)),
    (directory) => join(maildir, to + directory.slice(old.length)),
  );
  await changeSubscriptions(maildir, await renamed(maildir, directories, old, to));
}

/** The directory of a folder and those of the folders below it. */
export function withBelow(folders: FolderPaths, path: string): readonly string[] {
  const below = [...folders.values()].filter((other) => other.startsWith(`${path}.`));
  return [path, ...below];
}

/** Gives directories of the Maildir other paths, all or none unless something dies in between. */
export async function renameAll(
  maildir: string,
  directories: readonly string[],
  target: (directory: string) => string,
): Promise<void> {
  const done: string[] = [];
  try {
    for (const directory of directories) {
      // rename(2) replaces an empty directory only, and a folder is never empty.
      await rename(join(maildir, directory), target(directory));
      done.push(directory);
    }
  } catch (error) {
    for (const directory of done) await rename(target(directory), join(maildir, directory));
    if (isMissing(error)) throw new Refusal('folder-missing');
    const isTaken = hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST');
    throw isTaken ? new Refusal('folder-exists') : error;
  }
  for (const place of new Set([maildir, ...directories.map((name) => dirname(target(name)))])) {
    await syncDirectory(place);
  }
}

async function renamed(
  maildir: string,
  directories: readonly string[],
  old: string,
  to: string,
): Promise<{ add: readonly string[]; remove: readonly string[] }> {
  const listed = await readSubscriptions(maildir);
  const remove = directories.map((path) => basename(path)).filter((name) => listed?.has(name));
  return { add: remove.map((name) => to + name.slice(old.length)), remove };
}
