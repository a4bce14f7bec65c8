// The boundaries that may end a part at one moment, from the outermost multipart inwards
// (RFC 2046 5.1.1). A line is looked up once, however deep the nesting.
//
//   --boundary          another part of that multipart
//   --boundary--        its end

/** LIMIT Bytes of a line that are compared; RFC 2046 allows a boundary 70. */
export const BOUNDARY_LINE_MAX = 4_096;

export interface BoundaryLine {
  /** Index of the multipart among the open parts. */
  readonly level: number;
  readonly closes: boolean;
}

export class Boundaries {
  readonly #levels = new Map<string, number>();

  get size(): number {
    return this.#levels.size;
  }

  /** Whether it was new: of two equal ones the outer stays, or a part could swallow its parent. */
  open(boundary: string, level: number): boolean {
    const key = Buffer.from(boundary, 'utf8').toString('latin1');
    if (this.#levels.has(key)) return false;
    this.#levels.set(key, level);
    return true;
  }

  /** Forgets the boundaries of this level and of everything inside it. */
  close(level: number): void {
    for (const [key, at] of this.#levels) if (at >= level) this.#levels.delete(key);
  }

  /** What a line without its end means, if anything. */
  find(line: Buffer): BoundaryLine | undefined {
    if (line[0] !== 0x2d || line[1] !== 0x2d || this.#levels.size === 0) return undefined;
    const text = line.toString('latin1', 2, BOUNDARY_LINE_MAX);
    return this.#exact(text.trimEnd()) ?? this.#followed(text);
  }

  #exact(text: string): BoundaryLine | undefined {
    const level = this.#levels.get(text);
    if (level !== undefined) return { level, closes: false };
    if (!text.endsWith('--')) return undefined;
    const closed = this.#levels.get(text.slice(0, -2));
    return closed === undefined ? undefined : { level: closed, closes: true };
  }

  /**
   * RFC 2046 5.1.1 wants a match at the beginning of the line only. Taken literally, a boundary
   * that is the prefix of another ends the wrong part: so text may follow, but behind a blank.
   */
  #followed(text: string): BoundaryLine | undefined {
    const blank = /[ \t]/.exec(text);
    if (blank === null) return undefined;
    let best: BoundaryLine | undefined;
    let bestLength = 0;
    for (const [key, level] of this.#levels) {
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
