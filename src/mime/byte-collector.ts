// A growing run of bytes with a ceiling: what a streaming parser must keep of a line or a field
// when the chunks end in the middle of it. Appending is amortised linear, for one-byte chunks too.

const sizeStart = 256;

export class ByteCollector {
  readonly #sizeMax: number;
  #bytes = Buffer.allocUnsafe(sizeStart);
  #length = 0;

  constructor(sizeMax: number) {
    this.#sizeMax = sizeMax;
  }

  get length(): number {
    return this.#length;
  }

  /** Copies a piece to the end; what goes over the ceiling is dropped. Gives the bytes kept. */
  append(piece: Uint8Array): number {
    const kept = Math.min(piece.length, this.#sizeMax - this.#length);
    if (kept <= 0) return 0;
    this.#reserve(this.#length + kept);
    this.#bytes.set(kept === piece.length ? piece : piece.subarray(0, kept), this.#length);
    this.#length += kept;
    return kept;
  }

  /** The bytes so far; valid until the next append. */
  view(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    // One huge line must not pin its memory for the rest of the message.
    if (this.#bytes.length > 65_536) this.#bytes = Buffer.allocUnsafe(sizeStart);
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(size, this.#bytes.length * 2));
    grown.set(this.view());
    this.#bytes = grown;
  }
}
