// Folders with a role carry a name in the person's language; others the name that they have.

import type { Folder, FolderRole } from '../../store/mailbox.ts';
import type { IconName } from '../../web/icon.ts';
import type { Texts } from '../../web/texts.ts';

const icons: Readonly<Record<FolderRole, IconName>> = {
  inbox: 'inbox',
  drafts: 'drafts',
  sent: 'sent',
  archive: 'archive',
  junk: 'junk',
  trash: 'trash',
  none: 'folder',
};

export function folderLabel(folder: Pick<Folder, 'role' | 'label'>, texts: Texts): string {
  return folder.role === 'none' ? folder.label : texts(`folder.${folder.role}`);
}

export function folderIcon(folder: Pick<Folder, 'role'>): IconName {
  return icons[folder.role];
}

/** The folder of this name in a tree; an ordinary one made up when it is not there. */
export function folderNamed(folders: readonly Folder[], name: string): Folder {
  const found = folders.find((folder) => folder.name === name);
  if (found) return found;
  const label = name.slice(name.lastIndexOf('.') + 1);
  return { name, label, depth: 0, role: 'none', total: 0, unread: 0 };
}
