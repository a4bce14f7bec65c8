// The folder list: INBOX, then the folders of a role, then the rest by name, each followed by what is
// below it.

import { compareWords } from '../kit/word-order.ts';
import type { FolderPaths } from '../maildir/folders.ts';
import type { FolderSnapshot } from '../maildir/snapshot.ts';
import type { Folder, FolderRole } from './mailbox.ts';
import { type RoleFolders, roleRank, rolesOf } from './roles.ts';

/** A folder without its numbers. */
export interface FolderShape {
  readonly name: string;
  readonly label: string;
  readonly depth: number;
  readonly role: FolderRole;
  readonly path: string;
}

/** The order of the last asked folder lists; the key is the list that the Maildir's cache keeps. */
const shapes = new WeakMap<FolderPaths, Map<string, readonly FolderShape[]>>();

/** Folders in the order of display, names as this language orders them. */
export function folderShapes(
  paths: FolderPaths,
  configured: RoleFolders,
  locale = 'en',
): readonly FolderShape[] {
  const ordersOf = shapes.get(paths) ?? new Map<string, readonly FolderShape[]>();
  shapes.set(paths, ordersOf);
  const known = ordersOf.get(locale);
  if (known) return known;
  const roles = rolesOf(paths.keys(), configured);
  const ordered = [...paths]
    .map(([name, path]) => shapeOf(name, path, roles))
    .map((shape) => ({ shape, key: orderKey(shape.name, roles) }))
    .toSorted((a, b) => compareKeys(a.key, b.key, locale))
    .map(({ shape }) => shape);
  ordersOf.set(locale, ordered);
  return ordered;
}

/** A folder with its numbers; of one that vanished meanwhile they are 0. */
export function folderWith(shape: FolderShape, snapshot: FolderSnapshot | undefined): Folder {
  const { name, label, depth, role } = shape;
  const total = snapshot?.entries.length ?? 0;
  return { name, label, depth, role, total, unread: snapshot?.unread ?? 0 };
}

function shapeOf(name: string, path: string, roles: ReadonlyMap<string, FolderRole>): FolderShape {
  const levels = name.split('.');
  const label = levels.at(-1) ?? name;
  return { name, label, depth: levels.length - 1, role: roles.get(name) ?? 'none', path };
}

interface OrderKey {
  /** Rank of the first level, so that `Archive.2026` stands below `Archive`. */
  readonly rank: number;
  readonly levels: readonly string[];
}

function orderKey(name: string, roles: ReadonlyMap<string, FolderRole>): OrderKey {
  const levels = name.split('.');
  for (let depth = levels.length; depth > 0; depth--) {
    const role = roles.get(levels.slice(0, depth).join('.'));
    // What is below INBOX is a folder like others, for many servers put all of them there.
    if (role !== undefined && (role !== 'inbox' || levels.length === 1)) {
      return { rank: roleRank(role), levels };
    }
  }
  return { rank: roleRank('none'), levels };
}

function compareKeys(a: OrderKey, b: OrderKey, locale: string): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  for (let level = 0; level < Math.min(a.levels.length, b.levels.length); level++) {
    const [one, other] = [a.levels[level] ?? '', b.levels[level] ?? ''];
    if (one !== other) return compareWords(one, other, locale) || (one < other ? -1 : 1);
  }
  return a.levels.length - b.levels.length;
}
