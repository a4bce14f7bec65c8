// Which names of a large directory changed, told by the kernel (inotify), so that one renamed file
// in fifty thousand costs a few stats and not a readdir: reading that many names takes the file
// system alone longer than a page may take.
//
// What the kernel tells is a hint of where to look, and never the whole proof:
//
//   a) A name that was told of is looked for with lstat. What it tells twice or late does no harm.
//   b) Its queue is finite and what does not fit is dropped without a word. It holds 16,384 events of
//      all directories of a process; a burst half as long makes every watch forget what it knows.
//   c) Only changes made by this machine are told, so only file systems are watched that no other
//      machine can write.
//   d) Events of a change are in the queue before the change is over, but this process reads the
//      queue between two turns of its event loop. `since` waits for that.
//
// A watch that forgot, or that was made later than the reading that it should continue, says so, and
// the directory is read.

import { type FSWatcher, statfsSync, watch as watchNames } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { identityOf } from './directory-stamp.ts';

/** LIMIT of directories watched by one process: the kernel counts them for the user. */
const watchesMax = 128;
/** LIMIT of names remembered for one directory; with more of them reading it is as quick. */
const namesMax = 512;
/** LIMIT of events between two turns that surely all came. */
const burstMax = 8_192;

/** ext2 to ext4, XFS, btrfs, tmpfs, F2FS, ZFS: magic numbers of statfs(2). */
const localTypes: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0x01021994, 0xf2f52010, 0x2fc12fc1,
]);

/** A moment in the life of one watch. */
export interface WatchMark {
  readonly watch: DirectoryWatch;
  readonly position: number;
}

export class DirectoryWatches {
  /** By path, least recently used first. */
  readonly #watches = new Map<string, DirectoryWatch>();
  #burst = 0;
  #isCounting = false;

  /** The mark of now, made before the directory is read; undefined where it cannot be watched. */
  mark(path: string): WatchMark | undefined {
    const watch = this.#watch(path);
    return watch && { watch, position: watch.position };
  }

  close(): void {
    for (const path of this.#watches.keys()) this.#drop(path);
  }

  #watch(path: string): DirectoryWatch | undefined {
    const known = this.#watches.get(path);
    if (known?.isOf(identityOf(path))) {
      this.#watches.delete(path);
      this.#watches.set(path, known);
      return known;
    }
    this.#drop(path);
    const made = openWatch(path, () => this.#count());
    if (!made) return undefined;
    this.#watches.set(path, made);
    const [oldest] = this.#watches.keys();
    if (this.#watches.size > watchesMax && oldest !== undefined) this.#drop(oldest);
    return made;
  }

  #drop(path: string): void {
    this.#watches.get(path)?.close();
    this.#watches.delete(path);
  }

  #count(): void {
    this.#burst += 1;
    if (this.#burst >= burstMax) for (const watch of this.#watches.values()) watch.forget();
    if (this.#isCounting) return;
    this.#isCounting = true;
    void setImmediate().then(() => {
      this.#isCounting = false;
      this.#burst = 0;
    });
  }
}

export class DirectoryWatch {
  readonly #watcher: FSWatcher;
  readonly #identity: string;
  #names: string[] = [];
  /** Position of the first of the names. */
  #start = 0;

  constructor(watcher: FSWatcher, identity: string, onEvent: () => void) {
    this.#watcher = watcher;
    this.#identity = identity;
    watcher.on('change', (kind, name) => {
      onEvent();
      if (kind === 'rename') this.#note(name);
    });
    watcher.on('error', () => this.forget());
  }

  get position(): number {
    return this.#start + this.#names.length;
  }

  isOf(identity: string | undefined): boolean {
    return identity === this.#identity;
  }

  /** Names that came, went or were renamed since; undefined when that is not known. */
  async since(position: number): Promise<ReadonlySet<string> | undefined> {
    // The first turn may be one that asked for events before the change that we come from.
    await setImmediate();
    await setImmediate();
    if (position < this.#start) return undefined;
    return new Set(this.#names.slice(position - this.#start));
  }

  /** What was told so far is worth nothing any more. */
  forget(): void {
    this.#start = this.position + 1;
    this.#names = [];
  }

  close(): void {
    this.forget();
    this.#watcher.close();
  }

  #note(name: string | Buffer | null): void {
    if (typeof name !== 'string') return this.forget();
    this.#names.push(name);
    if (this.#names.length <= 2 * namesMax) return;
    this.#start += namesMax;
    this.#names = this.#names.slice(namesMax);
  }
}

function openWatch(path: string, onEvent: () => void): DirectoryWatch | undefined {
  try {
    if (!localTypes.has(statfsSync(path).type)) return undefined;
    const before = identityOf(path);
    const watcher = watchNames(path, { persistent: false });
    // Another directory may have been put in its place in between.
    if (before !== undefined && identityOf(path) === before) {
      return new DirectoryWatch(watcher, before, onEvent);
    }
    watcher.close();
    return undefined;
  } catch {
    // Too many watches, or none on this system: it is read instead.
    return undefined;
  }
}
