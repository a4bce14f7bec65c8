// What small files say that other programs write as well, kept for as long as they are unchanged.
// Every page asks: a stat costs some microseconds, a read goes through a thread four times.

import { BoundedMap } from '../kit/bounded-map.ts';
import { stampOfFile } from './directory-stamp.ts';

interface Kept<Value> {
  readonly stamp: string;
  readonly value: Value;
}

export class KeptFiles<Value> {
  readonly #kept: BoundedMap<string, Kept<Value>>;
  readonly #read: (path: string) => Promise<Value>;

  /** LIMIT `filesMax` files that are kept. */
  constructor(filesMax: number, read: (path: string) => Promise<Value>) {
    this.#kept = new BoundedMap(filesMax);
    this.#read = read;
  }

  /** What the file at this path says now; undefined where there is none. */
  async get(path: string): Promise<Value | undefined> {
    const stamp = stampOfFile(path, Date.now());
    if (!stamp) {
      this.#kept.delete(path);
      return undefined;
    }
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp.value) return kept.value;
    const value = await this.#read(path);
    // Taken before the read: what changes meanwhile has another stamp, unless this one is racy.
    if (!stamp.racy) this.#kept.set(path, { stamp: stamp.value, value });
    return value;
  }
}
