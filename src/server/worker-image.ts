// The image of a worker: the heap of a process that had loaded everything, in a file beside the
// entry (bin/build-image.ts makes it). A process that starts from it reads instead of running the
// modules, which takes half of the time and keeps 10 MB more: for a hurry
// (docs/decisions/023-worker-image.md).
//
// An image belongs to one Node and to one build, and Node refuses what does not fit. So it is only
// ever tried: where there is none, or a worker ended before its first word, the entry runs.

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Log } from '../kit/log.ts';

/** Where the image of an entry lies, for this very Node. */
export function imagePath(entry: string): string {
  const { version, arch, platform, config } = process;
  const node = JSON.stringify([version, arch, platform, config]);
  const tag = createHash('sha256').update(node).digest('hex').slice(0, 12);
  return `${entry.slice(0, -extname(entry).length)}-${tag}.image`;
}

export class WorkerImage {
  readonly #entry: string;
  readonly #path: string;
  readonly #log: Log;
  #doubtfulMs = 0;

  constructor(entry: string, log: Log) {
    this.#entry = entry;
    this.#log = log;
    this.#path = imagePath(entry);
  }

  /** The words that start a worker, and whether they name an image; only a hurry wants one. */
  start(hurry: boolean): { readonly words: readonly string[]; readonly fromImage: boolean } {
    const fromImage = hurry && this.#isUsable();
    const flags = fromImage ? ['--snapshot-blob', this.#path] : [];
    return { words: [...flags, this.#entry], fromImage };
  }

  /** A worker from this image ended before its first word: not again before there is another one. */
  doubt(how: string): void {
    this.#log.warn(
      { image: this.#path, how },
      'no worker starts from this image: starts are slower',
    );
    this.#doubtfulMs = madeMs(this.#path) ?? 0;
  }

  #isUsable(): boolean {
    const imageMs = madeMs(this.#path);
    if (imageMs === undefined || imageMs === this.#doubtfulMs) return false;
    return imageMs >= (madeMs(this.#entry) ?? 0);
  }
}

function madeMs(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
