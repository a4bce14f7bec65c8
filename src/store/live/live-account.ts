// One account's mail while pages have it open: which folders changed, told a moment after they did
// to all of its pages at once, however many there are.
//
//   inotify ─┐                                            ┌─▶ page
//            ├─▶ folders to look at ─▶ (a moment) ─▶ look ─┼─▶ page
//   stamps  ─┘                                            └─▶ page

import type { FolderPaths } from '../../maildir/folders.ts';
import { stampOf } from '../../maildir/directory-stamp.ts';
import { type FolderWatch, type Touched, watchFolder } from '../../maildir/folder-watch.ts';
import { entryOf, type FolderSnapshot } from '../../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import { changedFolders, type FolderSums, liveState, sumOf } from './live-state.ts';

export interface FolderChange {
  readonly folder: string;
  readonly total: number;
  readonly unread: number;
  /** Messages that came or changed, and those that went; undefined when that is not known. */
  readonly messages:
    | { readonly there: readonly string[]; readonly gone: readonly string[] }
    | undefined;
}

export interface LiveChange {
  /** What the account looks like now; see live-state.ts. */
  readonly state: string;
  readonly folders: readonly FolderChange[];
  /** Folders came, went or have other names. */
  readonly isNewTree: boolean;
}

export type TellChange = (change: LiveChange) => void;

/** What is asked for watches, of which a process has only so many. */
export interface WatchBudget {
  take(): boolean;
  giveBack(): void;
}

interface LiveFolder {
  readonly path: string;
  readonly watch: FolderWatch | undefined;
  sum: number;
}

/** LIMIT of folders of one account that the kernel watches, in the order of display. */
const watchedMax = 4;
/** A delivery is several renames, and a click several messages: they are told as one. */
const momentMs = 30;
/** LIMIT of looks at an account whose mail is in motion. */
const pauseMs = 250;

export class LiveAccount {
  readonly #place: AccountPlace;
  readonly #tools: StoreTools;
  readonly #budget: WatchBudget;
  readonly #pages = new Set<TellChange>();
  readonly #toLook = new Set<string>();
  #paths: FolderPaths | undefined;
  #folders = new Map<string, LiveFolder>();
  #timer: NodeJS.Timeout | undefined;
  #lastLookMs = 0;
  #isNewTree = false;

  constructor(place: AccountPlace, tools: StoreTools, budget: WatchBudget) {
    this.#place = place;
    this.#tools = tools;
    this.#budget = budget;
    this.#paths = this.#currentPaths();
    for (const [name, path] of this.#paths) this.#folders.set(name, this.#meet(name, path));
  }

  get pageCount(): number {
    return this.#pages.size;
  }

  /** How many directories a look at what is not watched costs. */
  get folderCount(): number {
    return this.#folders.size;
  }

  add(page: TellChange): void {
    this.#pages.add(page);
  }

  remove(page: TellChange): void {
    this.#pages.delete(page);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const { watch } of this.#folders.values()) this.#unwatch(watch);
    this.#folders.clear();
    this.#pages.clear();
  }

  /** What a page that knows this state has missed; without a state, or with a strange one, all. */
  async since(state: string | undefined): Promise<LiveChange> {
    this.glance(true);
    const sums = this.#sums();
    const known = state === undefined ? undefined : changedFolders(sums, state);
    const folders: FolderChange[] = [];
    for (const name of known ?? sums.keys()) {
      folders.push(await this.#changeOf(name, undefined));
    }
    return { state: liveState(sums), folders, isNewTree: state !== undefined && !known };
  }

  /** Looks at the stamps: of all folders, or of those that nobody watches. */
  glance(all: boolean): void {
    this.#meetFolders();
    for (const [name, folder] of this.#folders) {
      if (folder.watch && !all) continue;
      const sum = sumAt(folder.path, this.#tools.now());
      if (sum === folder.sum) continue;
      folder.sum = sum;
      this.#lookLater(name);
    }
  }

  #meetFolders(): void {
    const paths = this.#currentPaths();
    // Another list may have the same folders: a file that came beside them makes one.
    if (paths === this.#paths) return;
    const before = this.#folders;
    this.#paths = paths;
    this.#folders = new Map();
    let isNew = before.size !== paths.size;
    for (const [name, path] of paths) {
      const known = before.get(name);
      const isSame = known?.path === path;
      isNew ||= !isSame;
      if (isSame) before.delete(name);
      this.#folders.set(name, isSame ? known : this.#meet(name, path));
    }
    for (const { watch } of before.values()) this.#unwatch(watch);
    if (!isNew) return;
    this.#isNewTree = true;
    this.#lookSoon();
  }

  #currentPaths(): FolderPaths {
    return this.#tools.folderLists.folders(this.#place.maildir);
  }

  #meet(name: string, path: string): LiveFolder {
    const isWatched = this.#folders.size < watchedMax && this.#budget.take();
    const watch = isWatched ? watchFolder(path, () => this.#lookLater(name)) : undefined;
    if (isWatched && !watch) this.#budget.giveBack();
    return { path, watch, sum: sumAt(path, this.#tools.now()) };
  }

  #unwatch(watch: FolderWatch | undefined): void {
    if (!watch) return;
    watch.close();
    this.#budget.giveBack();
  }

  #lookLater(name: string): void {
    this.#toLook.add(name);
    this.#lookSoon();
  }

  #lookSoon(): void {
    const restMs = this.#lastLookMs + pauseMs - performance.now();
    this.#timer ??= setTimeout(
      () => {
        void this.#look();
      },
      Math.max(momentMs, restMs),
    );
  }

  /** Never rejects. */
  async #look(): Promise<void> {
    const names = [...this.#toLook];
    const isNewTree = this.#isNewTree;
    this.#toLook.clear();
    this.#isNewTree = false;
    const folders: FolderChange[] = [];
    for (const name of names) {
      const folder = this.#folders.get(name);
      if (!folder) continue;
      folder.sum = sumAt(folder.path, this.#tools.now());
      folders.push(await this.#changeOf(name, folder.watch?.take()));
    }
    this.#lastLookMs = performance.now();
    this.#timer = undefined;
    if (this.#toLook.size > 0 || this.#isNewTree) this.#lookSoon();
    if (folders.length === 0 && !isNewTree) return;
    const change = { state: liveState(this.#sums()), folders, isNewTree };
    for (const tell of this.#pages) tell(change);
  }

  async #changeOf(name: string, touched: Touched): Promise<FolderChange> {
    const path = this.#folders.get(name)?.path;
    const snapshot = path === undefined ? undefined : await this.#snapshot(path);
    return {
      folder: name,
      total: snapshot?.entries.length ?? 0,
      unread: snapshot?.unread ?? 0,
      messages: touched && snapshot && touchedIn(snapshot, touched),
    };
  }

  /** A folder that cannot be read now is told of when it can: its stamp has changed then. */
  async #snapshot(path: string): Promise<FolderSnapshot | undefined> {
    try {
      return await this.#tools.snapshots.snapshot(path);
    } catch {
      return undefined;
    }
  }

  #sums(): FolderSums {
    return new Map([...this.#folders].map(([name, { sum }]) => [name, sum]));
  }
}

function touchedIn(snapshot: FolderSnapshot, touched: ReadonlySet<string>) {
  const there: string[] = [];
  const gone: string[] = [];
  for (const base of touched) (entryOf(snapshot, base) ? there : gone).push(base);
  return { there, gone };
}

/** A stamp that a change right behind it would leave as it is must differ from the next one. */
function sumAt(path: string, nowMs: number): number {
  const stamp = stampOf(path, nowMs);
  return stamp ? sumOf(stamp.racy ? `${stamp.value} racy` : stamp.value) & 0xffffff : 0;
}
