// What may be done to folders themselves. Those with a task keep their names: mail that is sent
// while Sent is being renamed would make a second one.

import { basename } from 'node:path';
import { Refusal } from '../kit/failure.ts';
import type { FolderPaths } from '../maildir/folders.ts';
import { changeSubscriptions, readSubscriptions } from '../maildir/subscriptions.ts';
import { folderShapes } from './folder-tree.ts';
import type { RoleFolders } from './roles.ts';

/** Refuses with `folder-in-use` for a folder with a task, `folder-missing` for none. */
export function requireOrdinary(folders: FolderPaths, name: string, configured: RoleFolders): void {
  const shape = folderShapes(folders, configured).find((one) => one.name === name);
  if (!shape) throw new Refusal('folder-missing');
  if (shape.role !== 'none') throw new Refusal('folder-in-use');
}

/** Names of the folders that mail programs show; undefined when nobody keeps such a list. */
export async function subscribedFolders(
  maildir: string,
  folders: FolderPaths,
): Promise<ReadonlySet<string> | undefined> {
  const directories = await readSubscriptions(maildir);
  if (!directories) return undefined;
  const names = [...folders].filter(([, path]) => directories.has(basename(path)));
  return new Set(names.map(([name]) => name));
}

export async function setSubscribed(
  maildir: string,
  folders: FolderPaths,
  name: string,
  isShown: boolean,
): Promise<void> {
  const path = folders.get(name);
  if (path === undefined) throw new Refusal('folder-missing');
  const directory = basename(path);
  const [add, remove] = isShown ? [[directory], []] : [[], [directory]];
  await changeSubscriptions(maildir, { add, remove, mayMake: isShown });
}
