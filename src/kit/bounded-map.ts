// A map that forgets its least recently used entry when it is full, so that no cache of this
// process can grow with what the outside asks for.

interface Entry<Value> {
  readonly value: Value;
  /** When it was put last, counted in puts. */
  readonly at: number;
}

export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Entry<Value>>();
  readonly #sizeMax: number;
  #puts = 0;

  constructor(sizeMax: number) {
    this.#sizeMax = sizeMax;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // What is far from the end stays where it is: to put it behind the others on each look costs more
    // than the look, and what is used often is never far from there.
    if (this.#puts - entry.at > this.#sizeMax / 4) this.#put(key, entry.value);
    return entry.value;
  }

  set(key: Key, value: Value): void {
    this.#put(key, value);
    if (this.#entries.size <= this.#sizeMax) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  #put(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#puts += 1;
    this.#entries.set(key, { value, at: this.#puts });
  }
}
