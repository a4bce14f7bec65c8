// When sessions were last seen, on the way to their table. Each row that is written by itself waits
// for the disk; those that come while one is written, and for a rest behind it, go together in the next
// statement: a morning of ten thousand logins asks no more of the disk than one, and leaves the
// database time to answer who is who.

/** Puts it into the table. */
export type WriteSeen = (tokenHashes: readonly string[], seenMs: number) => Promise<void>;

/** LIMIT of sessions in one statement. */
export const togetherMax = 100;

export class SeenTimes {
  readonly #write: WriteSeen;
  readonly #rest: () => Promise<unknown>;
  readonly #waiting = new Set<string>();
  #seenMs = 0;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #hurry = Promise.withResolvers<void>();

  /** `rest` is how long nothing is written after each statement, unless somebody waits for it. */
  constructor(write: WriteSeen, rest: () => Promise<unknown> = async () => {}) {
    this.#write = write;
    this.#rest = rest;
  }

  /** Resolves when it is written, soon if somebody `waits`; rejects with what kept it from that. */
  note(tokenHash: string, seenMs: number, waits = true): Promise<void> {
    if (waits) this.#hurry.resolve();
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
    const hurry = Promise.withResolvers<void>();
    this.#hurry = hurry;
    const written = this.#writeAll(hashes, this.#seenMs);
    const rest = () => Promise.race([this.#rest(), hurry.promise]);
    this.#underWay = written.catch(() => {}).then(async () => void (await rest()));
    await written;
  }

  async #writeAll(hashes: readonly string[], seenMs: number): Promise<void> {
    for (let at = 0; at < hashes.length; at += togetherMax) {
      await this.#write(hashes.slice(at, at + togetherMax), seenMs);
    }
  }
}
