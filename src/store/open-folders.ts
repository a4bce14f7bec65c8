// All folders of an account with what they hold now.

import type { AccountPlace, StoreTools } from './account.ts';
import { folderShapes } from './folder-tree.ts';
import type { OpenFolder } from './query/scope.ts';

/** In the order of display; a folder that vanished meanwhile is left out. */
export async function openFolders(
  tools: StoreTools,
  account: AccountPlace,
): Promise<readonly OpenFolder[]> {
  const folders: OpenFolder[] = [];
  for (const shape of folderShapes(tools.folderLists.folders(account.maildir), tools.roleFolders)) {
    const snapshot = await tools.snapshots.snapshot(shape.path);
    if (snapshot) folders.push({ shape, snapshot });
  }
  return folders;
}
