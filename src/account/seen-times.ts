// When sessions were last seen, on the way to their table. Each row that is written by itself waits
// for the disk; those that come while one is written go together in the next statement, so that a
// morning of ten thousand logins asks no more of the disk than one.

/** Puts it into the table. */
export type WriteSeen = (tokenHashes: readonly string[], seenMs: number) => Promise<void>;

/** LIMIT of sessions in one statement. */
export const togetherMax = 100;

export class SeenTimes {
  readonly #write: WriteSeen;
  readonly #waiting = new Set<string>();
  #seenMs = 0;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(write: WriteSeen) {
    this.#write = write;
  }

  /** Resolves when it is written; rejects with what kept it from that. */
  note(tokenHash: string, seenMs: number): Promise<void> {
    this.#waiting.add(tokenHash);
    this.#seenMs = Math.max(this.#seenMs, seenMs);
    this.#next ??= this.#writeNext();
    return this.#next;
  }

  async #writeNext(): Promise<void> {
    await this.#underWay;
    const hashes = [...this.#waiting];
    this.#waiting.clear();
    this.#next = undefined;
    const written = this.#writeAll(hashes, this.#seenMs);
    this.#underWay = written.catch(() => {});
    await written;
  }

  async #writeAll(hashes: readonly string[], seenMs: number): Promise<void> {
    for (let at = 0; at < hashes.length; at += togetherMax) {
      await this.#write(hashes.slice(at, at + togetherMax), seenMs);
    }
  }
}
