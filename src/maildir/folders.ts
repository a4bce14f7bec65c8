// The folders of a Maildir++: which there are, and how one is made. All of them are directories of
// the Maildir itself, so one readdir knows them and one stat tells that none came or went.

import { lstatSync, readdirSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BoundedMap } from '../kit/bounded-map.ts';
import { hasCode } from '../kit/failure.ts';
import { compareWords } from '../kit/word-order.ts';
import { ensurePlaces } from './deliver.ts';
import { stampOfOne } from './directory-stamp.ts';
import { syncDirectory } from './durable.ts';
import { directoryOfNewFolder, folderOfDirectory, inboxName, isInbox } from './folder-name.ts';
import { inboxPathOf } from './mbox-folder.ts';
import { subscribe } from './subscriptions.ts';

/** Absolute path of each folder by its name, INBOX first, the rest in name order. */
export type FolderPaths = ReadonlyMap<string, string>;

/** LIMIT of folders shown of one account. */
const foldersMax = 5_000;
/** LIMIT of accounts whose folder lists are kept. */
const listsMax = 1_000;

/** LIMIT of unfinished folders that are looked at each time; with more, no list is kept. */
const unfinishedMax = 16;

interface FolderList {
  readonly paths: FolderPaths;
  /** Directories with the name of a folder and no cur/: when that comes, the stamp stays as it is. */
  readonly unfinished: readonly string[];
}

interface KeptList extends FolderList {
  readonly stamp: string;
}

export class FolderLists {
  readonly #kept = new BoundedMap<string, KeptList>(listsMax);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Folders of the Maildir at this path. INBOX is always among them, even before its first mail. */
  folders(maildir: string): FolderPaths {
    const before = stampOfOne(maildir, this.#now());
    if (!before) return new Map([[inboxName, inboxPathOf(maildir)]]);
    const kept = this.#kept.get(maildir);
    if (kept?.stamp === before.value && !kept.unfinished.some(isFinished)) return kept.paths;
    const { paths, unfinished } = readFolders(maildir);
    const after = stampOfOne(maildir, this.#now());
    // A stamp younger than the clock's tick would hide a folder made right after it.
    const isLasting = !before.racy && after?.value === before.value;
    if (isLasting && unfinished.length <= unfinishedMax) {
      this.#kept.set(maildir, { stamp: before.value, paths, unfinished });
    } else {
      this.#kept.delete(maildir);
    }
    return paths;
  }
}

/** Makes a folder and gives its path, durable when it resolves; one that is there already is kept. */
export async function createFolder(maildir: string, name: string): Promise<string> {
  if (isInbox(name)) {
    await ensurePlaces(maildir);
    return maildir;
  }
  const folder = join(maildir, directoryOfNewFolder(name));
  await ensurePlaces(maildir);
  await mkdirIfMissing(folder);
  // Delivery agents tell a folder from a Maildir of its own by this file, and quota rests on it.
  const handle = await open(join(folder, 'maildirfolder'), 'a', 0o600);
  await handle.close();
  await ensurePlaces(folder);
  await syncDirectory(folder);
  await subscribe(maildir, basename(folder));
  await syncDirectory(maildir);
  return folder;
}

function readFolders(maildir: string): FolderList {
  const directories = new Map<string, string>();
  const unfinished: string[] = [];
  for (const entry of readdirSync(maildir, { withFileTypes: true })) {
    const name = entry.isDirectory() ? folderOfDirectory(entry.name) : undefined;
    if (name === undefined) continue;
    const directory = join(maildir, entry.name);
    if (!isFinished(directory)) {
      unfinished.push(directory);
      continue;
    }
    // QUIRK: one name may lie there as modified UTF-7 and as UTF-8; the standard form is the folder.
    if (!directories.has(name) || isStandard(entry.name)) directories.set(name, entry.name);
    if (directories.size >= foldersMax) break;
  }
  const paths = new Map([[inboxName, inboxPathOf(maildir)]]);
  for (const [name, directory] of [...directories].toSorted(byName)) {
    paths.set(name, join(maildir, directory));
  }
  return { paths, unfinished };
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return compareWords(a[0], b[0]) || (a[0] < b[0] ? -1 : 1);
}

function isStandard(directory: string): boolean {
  return /^[\x20-\x7e]*$/.test(directory);
}

function isFinished(folder: string): boolean {
  return lstatSync(join(folder, 'cur'), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function mkdirIfMissing(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}
