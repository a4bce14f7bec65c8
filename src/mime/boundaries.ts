// The boundaries that may end a part at one moment, from the outermost multipart inwards
// (RFC 2046 5.1.1). A line is looked up once, however deep the nesting.
//
//   --boundary          another part of that multipart
//   --boundary--        its end

/** LIMIT Bytes of a line that are compared; RFC 2046 allows a boundary 70. */
export const boundaryLineMax = 8_192;

export interface BoundaryLine {
  /** Index of the multipart among the open parts. */
  readonly level: number;
  readonly closes: boolean;
}

interface Boundary {
  readonly level: number;
  /** Whether a line spelled it as the header did, blanks at its end included. */
  spelledOut: boolean;
}

export class Boundaries {
  readonly #exact = new Map<string, Boundary>();
  /** QUIRK: boundaries declared with blanks at the end, by what is left without them. */
  readonly #trimmed = new Map<string, Boundary>();

  get size(): number {
    return this.#exact.size;
  }

  /** Whether it was new: of two equal ones the outer stays, or a part could swallow its parent. */
  open(boundary: string, level: number): boolean {
    const key = Buffer.from(boundary, 'utf8').toString('latin1');
    if (this.#exact.has(key)) return false;
    const opened: Boundary = { level, spelledOut: false };
    this.#exact.set(key, opened);
    const trimmed = key.trimEnd();
    if (trimmed !== key && !this.#trimmed.has(trimmed)) this.#trimmed.set(trimmed, opened);
    return true;
  }

  /** Forgets the boundaries of this level and of everything inside it. */
  close(level: number): void {
    for (const map of [this.#exact, this.#trimmed]) {
      for (const [key, boundary] of map) if (boundary.level >= level) map.delete(key);
    }
  }

  /** What a line without its end means, if anything. */
  find(line: Buffer): BoundaryLine | undefined {
    if (line[0] !== 0x2d || line[1] !== 0x2d || this.#exact.size === 0) return undefined;
    const text = line.toString('latin1', 2, boundaryLineMax);
    return this.#lookUp(text) ?? this.#lookUp(text.trimEnd()) ?? this.#followed(text);
  }

  #lookUp(text: string): BoundaryLine | undefined {
    const opens = this.#named(text);
    if (opens !== undefined) return { level: opens.level, closes: false };
    const closes = text.endsWith('--') ? this.#named(text.slice(0, -2)) : undefined;
    return closes === undefined ? undefined : { level: closes.level, closes: true };
  }

  #named(text: string): Boundary | undefined {
    const exact = this.#exact.get(text);
    if (exact !== undefined) {
      exact.spelledOut = true;
      return exact;
    }
    // A sender that writes those blanks means them; one that never does has lost them.
    const trimmed = this.#trimmed.get(text);
    return trimmed?.spelledOut === true ? undefined : trimmed;
  }

  /**
   * RFC 2046 5.1.1 wants a match at the beginning of the line only. Taken literally, a boundary
   * that is the prefix of another ends the wrong part: so text may follow, but behind a blank.
   */
  #followed(text: string): BoundaryLine | undefined {
    if (!text.includes(' ') && !text.includes('\t')) return undefined;
    let best: BoundaryLine | undefined;
    let bestLength = 0;
    for (const [key, { level }] of this.#exact) {
      if (key.length <= bestLength || !text.startsWith(key)) continue;
      const rest = text.slice(key.length);
      const closes = /^--[ \t]/.test(rest);
      if (!closes && !/^[ \t]/.test(rest)) continue;
      best = { level, closes };
      bestLength = key.length;
    }
    return best;
  }
}
