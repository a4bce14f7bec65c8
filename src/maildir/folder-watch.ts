// Tells that something changed in a folder, and which messages, as soon as the kernel knows
// (inotify). It is a hint to look, never a proof: what cannot be watched, or was not told, is found
// by looking at the directories' stamps now and then.

import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { baseOf } from './name.ts';

/** LIMIT of names that are remembered between two looks; with more, the whole folder is looked at. */
const basesMax = 200;

/** Bases of messages that came, went or changed; undefined when they cannot be told. */
export type Touched = ReadonlySet<string> | undefined;

export class FolderWatch {
  readonly #watchers: readonly FSWatcher[];
  #touched: Set<string> | undefined = new Set();

  constructor(watchers: readonly FSWatcher[], tell: () => void) {
    this.#watchers = watchers;
    for (const watcher of watchers) {
      watcher.on('change', (kind, name) => {
        if (kind !== 'rename') return;
        this.#note(name);
        tell();
      });
      watcher.on('error', () => {
        this.#touched = undefined;
        tell();
      });
    }
  }

  /** What was touched since this was asked last. */
  take(): Touched {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  #note(name: string | Buffer | null): void {
    if (typeof name !== 'string') this.#touched = undefined;
    else this.#touched?.add(baseOf(name));
    if (this.#touched && this.#touched.size > basesMax) this.#touched = undefined;
  }
}

/** Directories that the watch of one folder takes. */
export const watchedDirectories = 2;

/** Undefined where it cannot be watched: no more watches, or no such directories. */
export function watchFolder(folder: string, tell: () => void): FolderWatch | undefined {
  const watchers: FSWatcher[] = [];
  try {
    for (const place of ['new', 'cur']) {
      watchers.push(watch(join(folder, place), { persistent: false }));
    }
    return new FolderWatch(watchers, tell);
  } catch {
    for (const watcher of watchers) watcher.close();
    return undefined;
  }
}
