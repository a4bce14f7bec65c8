// The memory of yescrypt: SMix and BlockMix over pwxform, with Salsa20/2 at the end of each block.
//
//     block   2r pieces of 16 words; a piece lies in the order 0 5 10 15 4 9 …, as its vectors do
//     boxes   three of 1,024 words for each lane of p, read by pwxform and written by it
//
// Plain numbers of 32 bits throughout: a product of two of them is put together of halves of 16.

export interface MixerSize {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly t: number;
}

const pieceWords = 16;
const boxWords = 1_024;
/** Which part of a word names a place in a box, in words of 4 bytes. */
const boxMask = 0xff0 >>> 2;

interface Boxes {
  readonly words: Int32Array;
  /** Where box 0, 1 and 2 begin; they change places at each piece. */
  s0: number;
  s1: number;
  s2: number;
  written: number;
}

export class Mixer {
  readonly #size: MixerSize;
  readonly #blocks: Buffer;
  readonly #blockWords: number;
  readonly #memory: Int32Array;
  readonly #lanes: Boxes[] = [];
  /** The block that is worked on, and the piece. */
  readonly #block: Int32Array;
  readonly #piece = new Int32Array(pieceWords);

  /** Works in `blocks`: p times 128 × r bytes. */
  constructor(size: MixerSize, blocks: Buffer) {
    this.#size = size;
    this.#blocks = blocks;
    this.#blockWords = 32 * size.r;
    this.#memory = new Int32Array(size.n * this.#blockWords);
    this.#block = new Int32Array(this.#blockWords);
  }

  /** `keyed` is handed the last piece of lane 0, once its boxes are made. */
  run(keyed: (last: Buffer) => void): void {
    const { n, p } = this.#size;
    const { all, writing } = this.#loops();
    const share = Math.floor(n / p) & ~1;
    for (let lane = 0; lane < p; lane += 1) {
      const boxes = this.#makeBoxes(lane);
      if (lane === 0) keyed(Buffer.from(this.#bytesOf(0).subarray(-64)));
      const from = lane * share;
      const count = lane < p - 1 ? share : n - from;
      this.#fill(lane, boxes, { from, count });
      const within = 2 ** Math.floor(Math.log2(count));
      this.#walk(lane, boxes, { from, count: within, loops: writing, isWriting: true });
    }
    for (const [lane, boxes] of this.#lanes.entries()) {
      const loops = all - writing;
      this.#walk(lane, boxes, { from: 0, count: n, loops, isWriting: false });
    }
  }

  /** A third of the blocks is walked again, or as often as `t` says. */
  #loops(): { all: number; writing: number } {
    const { n, p, t } = this.#size;
    const share = Math.floor(n / p);
    const all = t > 1 ? share * (t - 1) : Math.floor((share * (t + 1) + 2) / 3);
    const even = (count: number) => count + (count % 2);
    return { all: even(all), writing: even(Math.floor(all / p)) };
  }

  #bytesOf(lane: number): Buffer {
    const length = this.#blockWords * 4;
    return this.#blocks.subarray(lane * length, (lane + 1) * length);
  }

  /** Salsa20/8 over the first 128 bytes of a lane, and its intermediate steps are the boxes. */
  #makeBoxes(lane: number): Boxes {
    const words = new Int32Array(3 * boxWords);
    const pair = this.#load(lane).slice(0, 2 * pieceWords);
    for (let at = 0; at < words.length; at += pair.length) {
      words.set(pair, at);
      for (const half of [0, pieceWords]) {
        for (let n = 0; n < pieceWords; n += 1) {
          pair[half + n] = word(pair, half + n) ^ word(pair, (half + n + 16) % 32);
        }
        salsa(pair, half, 8);
      }
    }
    this.#block.set(pair);
    this.#store(lane, pair.length);
    const boxes = { words, s2: 0, s1: boxWords, s0: 2 * boxWords, written: 0 };
    this.#lanes.push(boxes);
    return boxes;
  }

  /** SMix1: writes blocks, each made of the one before and one of those further back. */
  #fill(lane: number, boxes: Boxes, { from, count }: { from: number; count: number }): void {
    const block = this.#load(lane);
    for (let n = 0; n < count; n += 1) {
      this.#memory.set(block, (from + n) * this.#blockWords);
      if (n > 1) {
        const power = 2 ** (31 - Math.clz32(n));
        this.#mixIn(from + (this.#last() & (power - 1)) + (n - power));
      }
      this.#mix(boxes);
    }
    this.#store(lane, block.length);
  }

  /** SMix2: goes from block to block, each naming the next. */
  #walk(
    lane: number,
    boxes: Boxes,
    {
      from,
      count,
      loops,
      isWriting,
    }: { from: number; count: number; loops: number; isWriting: boolean },
  ): void {
    if (loops === 0) return;
    const block = this.#load(lane);
    for (let n = 0; n < loops; n += 1) {
      const at = from + (this.#last() & (count - 1));
      this.#mixIn(at);
      if (isWriting) this.#memory.set(block, at * this.#blockWords);
      this.#mix(boxes);
    }
    this.#store(lane, block.length);
  }

  #mixIn(at: number): void {
    const start = at * this.#blockWords;
    for (let n = 0; n < this.#blockWords; n += 1) {
      this.#block[n] = word(this.#block, n) ^ word(this.#memory, start + n);
    }
  }

  /** First word of the last piece: where to go next. */
  #last(): number {
    return word(this.#block, this.#blockWords - pieceWords);
  }

  /** BlockMix with pwxform. */
  #mix(boxes: Boxes): void {
    const [block, piece] = [this.#block, this.#piece];
    const last = this.#blockWords - pieceWords;
    piece.set(block.subarray(last));
    for (let at = 0; at <= last; at += pieceWords) {
      for (let n = 0; n < pieceWords; n += 1) piece[n] = word(piece, n) ^ word(block, at + n);
      pwxform(piece, boxes);
      block.set(piece, at);
    }
    salsa(block, last, 2);
  }

  #load(lane: number): Int32Array {
    const bytes = this.#bytesOf(lane);
    for (let n = 0; n < this.#blockWords; n += 1) {
      this.#block[n] = bytes.readInt32LE(4 * shuffled(n));
    }
    return this.#block;
  }

  #store(lane: number, words: number): void {
    const bytes = this.#bytesOf(lane);
    for (let n = 0; n < words; n += 1) bytes.writeInt32LE(word(this.#block, n), 4 * shuffled(n));
  }
}

/** Where a word of a piece stands in its bytes. */
const shuffled = (n: number) => (n & ~15) | ((n * 5) & 15);

/** Inside of the array always; the type does not know. */
const word = (words: Int32Array, at: number) => words[at] as number;

/** Six rounds; after four of them the piece is written into box 2. */
function pwxform(piece: Int32Array, boxes: Boxes): void {
  const { words, s0, s1, s2 } = boxes;
  let at = s2 + boxes.written;
  for (let round = 0; round < 6; round += 1) {
    for (let pair = 0; pair < pieceWords; pair += 4) {
      const low = s0 + ((word(piece, pair) >>> 2) & boxMask);
      const high = s1 + ((word(piece, pair + 1) >>> 2) & boxMask);
      step(piece, pair, { words, low, high });
      step(piece, pair + 2, { words, low: low + 2, high: high + 2 });
    }
    if (round === 0 || round === 5) continue;
    words.set(piece, at);
    at += pieceWords;
  }
  boxes.written = (boxes.written + 4 * pieceWords) & (boxWords - 1);
  [boxes.s0, boxes.s1, boxes.s2] = [s2, s0, s1];
}

/** x = (high half × low half + box 0) ^ box 1, in 64 bits. */
function step(
  piece: Int32Array,
  at: number,
  { words, low, high }: { words: Int32Array; low: number; high: number },
): void {
  const a = word(piece, at);
  const b = word(piece, at + 1);
  const product = Math.imul(a, b);
  const sum = (product >>> 0) + (word(words, low) >>> 0);
  const carry = sum > 0xffff_ffff ? 1 : 0;
  piece[at] = sum ^ word(words, high);
  piece[at + 1] = (highProduct(a, b) + word(words, low + 1) + carry) ^ word(words, high + 1);
}

/** Bits 32 to 63 of the product of two words without sign. */
function highProduct(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + (middle >>> 16) + (other >>> 16)) | 0;
}

/** Salsa20 (RFC 7914 3) on a piece in vector order, its own words added at the end. */
function salsa(words: Int32Array, at: number, rounds: number): void {
  const x = new Int32Array(pieceWords);
  for (let n = 0; n < pieceWords; n += 1) x[shuffled(n)] = word(words, at + n);
  for (let round = 0; round < rounds; round += 1) {
    // Columns, then rows.
    const [line, next] = round % 2 === 0 ? [1, 4] : [4, 1];
    for (let n = 0; n < 4; n += 1) {
      const place = (k: number) => n * line + ((n + k) & 3) * next;
      quarter(x, place(0), place(1), place(2), place(3));
    }
  }
  for (let n = 0; n < pieceWords; n += 1)
    words[at + n] = word(words, at + n) + word(x, shuffled(n));
}

function quarter(x: Int32Array, a: number, b: number, c: number, d: number): void {
  x[b] = word(x, b) ^ rotated(word(x, a) + word(x, d), 7);
  x[c] = word(x, c) ^ rotated(word(x, b) + word(x, a), 9);
  x[d] = word(x, d) ^ rotated(word(x, c) + word(x, b), 13);
  x[a] = word(x, a) ^ rotated(word(x, d) + word(x, c), 18);
}

const rotated = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
