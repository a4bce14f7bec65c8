// Which folders a query names, and where a message that was found lies.

import { entryOf, type FolderSnapshot, type MailEntry } from '../../maildir/snapshot.ts';
import type { FolderShape } from '../folder-tree.ts';
import { foldText } from '../text/words.ts';
import type { Query } from './query.ts';

export interface OpenFolder {
  readonly shape: FolderShape;
  readonly snapshot: FolderSnapshot;
  /** Labels by the letter that stands for them in this folder; read only when one is asked for. */
  readonly labels?: ReadonlyMap<string, string>;
}

export interface Located {
  readonly folder: OpenFolder;
  readonly entry: MailEntry;
}

const otherNames: Readonly<Record<string, string>> = { spam: 'junk', bin: 'trash' };

/** Folders of this name, label or role, perhaps with all that lies below; `anywhere` is all. */
export function foldersNamed(
  folders: readonly OpenFolder[],
  { name: typed, withBelow }: Extract<Query, { kind: 'folder' }>,
): readonly OpenFolder[] {
  const folded = foldText(typed.trim());
  if (folded === 'anywhere' || folded === 'all') return folders;
  const name = otherNames[folded] ?? folded;
  const roots = folders.filter(
    ({ shape }) =>
      foldText(shape.name) === name || foldText(shape.label) === name || shape.role === name,
  );
  if (!withBelow) return roots;
  return folders.filter(({ shape }) =>
    roots.some((root) => isAtOrBelow(shape.name, root.shape.name)),
  );
}

/** Where people look by themselves: everywhere but in what they threw away. */
export function usualFolders(folders: readonly OpenFolder[]): readonly OpenFolder[] {
  const roots = folders.filter(({ shape }) => shape.role === 'junk' || shape.role === 'trash');
  return folders.filter(
    ({ shape }) => !roots.some((root) => isAtOrBelow(shape.name, root.shape.name)),
  );
}

/** Letters of a label of this name in a folder, in whatever case, with `_` for a blank or not. */
export function lettersOf({ labels }: OpenFolder, typed: string): readonly string[] {
  const wanted = labelKey(typed);
  return [...(labels ?? [])].flatMap(([letter, label]) =>
    labelKey(label) === wanted ? letter : [],
  );
}

function labelKey(label: string): string {
  return foldText(label.trim()).replaceAll('_', ' ');
}

export function locate(folders: readonly OpenFolder[], base: string): Located | undefined {
  for (const folder of folders) {
    const entry = entryOf(folder.snapshot, base);
    if (entry) return { folder, entry };
  }
  return undefined;
}

function isAtOrBelow(name: string, root: string): boolean {
  // INBOX is no tree: other folders only seem to lie below it.
  return name === root || (root !== 'INBOX' && name.startsWith(`${root}.`));
}
