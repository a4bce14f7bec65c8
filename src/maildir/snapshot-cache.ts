// Keeps what folders held, each for as long as its directories have not changed: an unchanged folder
// of any size costs two stats.

import { BoundedMap } from '../kit/bounded-map.ts';
import type { Log } from '../kit/log.ts';
import { isMbox } from '../mbox/read.ts';
import { DirectoryWatches } from './directory-watch.ts';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import { mboxSnapshot } from './mbox-folder.ts';
import { type KeptSnapshot, patchSnapshot } from './patch.ts';
import { scanFolder } from './scan.ts';
import { type FolderSnapshot, makeSnapshot } from './snapshot.ts';

/** LIMIT of messages over all folders kept, at about 400 bytes each. */
const entriesMaxDefault = 300_000;

export class SnapshotCache {
  /** By folder path, least recently used first. */
  readonly #kept = new Map<string, KeptSnapshot>();
  readonly #entriesMax: number;
  /** Folders whose strange entries were logged: once is enough. */
  readonly #reported = new BoundedMap<string, true>(1_000);
  readonly #now: () => number;
  readonly #log: Log;
  readonly #watches = new DirectoryWatches();
  #entries = 0;

  constructor(now: () => number, options: { log: Log; entriesMax?: number }) {
    this.#now = now;
    this.#log = options.log;
    this.#entriesMax = options.entriesMax ?? entriesMaxDefault;
  }

  /** What the folder at this path holds now; undefined when there is no such folder. */
  async snapshot(folder: string): Promise<FolderSnapshot | undefined> {
    if (isMbox(folder)) return await mboxSnapshot(folder);
    const stamp = stampOf(folder, this.#now());
    if (!stamp) {
      this.#forget(folder);
      return undefined;
    }
    return this.#current(folder, stamp) ?? (await this.#scan(folder));
  }

  clear(): void {
    this.#watches.close();
    this.#kept.clear();
    this.#entries = 0;
  }

  #current(folder: string, stamp: FolderStamp): FolderSnapshot | undefined {
    const kept = this.#kept.get(folder);
    if (!kept || kept.stamp?.value !== stamp.value) return undefined;
    this.#kept.delete(folder);
    this.#kept.set(folder, kept);
    return kept.snapshot;
  }

  async #scan(folder: string): Promise<FolderSnapshot | undefined> {
    const previous = this.#kept.get(folder);
    const patched =
      previous &&
      (await patchSnapshot(folder, previous, { now: this.#now, watches: this.#watches }));
    if (patched) {
      this.#keep(folder, patched);
      return patched.snapshot;
    }
    const scan = await scanFolder(folder, knownOf(previous?.snapshot), this.#now);
    if (!scan) return undefined;
    const snapshot = await makeSnapshot(folder, scan, previous?.snapshot);
    const { stamp, names } = scan;
    this.#keep(folder, { snapshot, stamp, names });
    this.#report(folder, scan.oddCount);
    return snapshot;
  }

  #report(folder: string, oddCount: number): void {
    if (oddCount === 0 || this.#reported.get(folder)) return;
    this.#reported.set(folder, true);
    this.#log.warn({ folder, oddCount }, 'entries that are no messages are passed over');
  }

  #keep(folder: string, kept: KeptSnapshot): void {
    this.#forget(folder);
    this.#kept.set(folder, kept);
    this.#entries += kept.snapshot.entries.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#entries <= this.#entriesMax || oldest === folder) return;
      this.#forget(oldest);
    }
  }

  #forget(folder: string): void {
    this.#entries -= this.#kept.get(folder)?.snapshot.entries.length ?? 0;
    this.#kept.delete(folder);
  }
}

function* knownOf(snapshot: FolderSnapshot | undefined) {
  for (const entry of snapshot?.entries ?? []) yield [entry.base, entry] as const;
}
