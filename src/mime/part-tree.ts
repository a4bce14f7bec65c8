// Grows the Part tree from the lines of a message. The open parts form a stack, from the root to
// the part being read; a boundary closes every part inside its multipart, and nothing recurses.
//
//   root multipart/mixed ── 1 text/plain
//                        └─ 2 message/rfc822 ── 2.TEXT multipart/alternative ── 2.1 text/plain

import { Boundaries } from './boundaries.ts';
import { Defects } from './defects.ts';
import { envelopeFields, envelopeOf } from './envelope.ts';
import { headerBytesMax, HeaderBlock, type HeaderBudget } from './header-block.ts';
import { type OpenPart, closedPart, openPart } from './open-part.ts';
import { partFacts, partFields } from './part-facts.ts';
import type { Part, ScannedMessage } from './part.ts';

/** LIMIT Parts inside each other; what is deeper stays one part without children. */
export const depthMax = 100;
/** LIMIT Parts of one message; the rest is counted as a defect. */
export const partsMax = 10_000;

/** `rest` means that no line can change the tree any more. */
export type Reading = 'header' | 'body' | 'rest';

export class PartTree {
  readonly #defects = new Defects();
  readonly #boundaries = new Boundaries();
  readonly #budget: HeaderBudget = { bytesLeft: headerBytesMax };
  readonly #envelope = new Map<string, string>();
  readonly #stack: OpenPart[] = [];
  #block: HeaderBlock | undefined;
  #fields = new Map<string, string>();
  #root: Part | undefined;
  #parts = 0;
  #partsSkipped = 0;

  constructor() {
    this.#open(openPart({ prefix: '', number: '1', start: 0, ofMessage: true, digest: false }));
  }

  get reading(): Reading {
    if (this.#block !== undefined) return 'header';
    return this.#boundaries.size > 0 ? 'body' : 'rest';
  }

  /** One line without its end; `end` is behind its end, `bodyEnd` before the one before it. */
  line(content: Buffer, start: number, end: number, bodyEnd: number): void {
    const boundary = this.#boundaries.find(content);
    if (boundary !== undefined) {
      this.#closeAbove(boundary.level, bodyEnd);
      if (boundary.closes) this.#endMultipart(boundary.level);
      else this.#nextPart(end);
      return;
    }
    const bodyStart = this.#block?.line(content, start, end);
    if (bodyStart !== undefined) this.#endHeader(bodyStart);
  }

  finish(size: number): ScannedMessage {
    if (this.#stack.some((part) => part.boundary !== '')) {
      this.#defects.add('multipart without its end boundary');
    }
    this.#closeAbove(-1, size);
    if (this.#partsSkipped > 0) {
      this.#defects.add(`${this.#partsSkipped} parts beyond the first ${partsMax} left out`);
    }
    const root = this.#root;
    if (root === undefined) throw new Error('a part tree was finished without its root');
    const defects = this.#defects.list();
    return { root, envelope: envelopeOf(this.#envelope), size, defects };
  }

  #open(part: OpenPart): void {
    this.#parts++;
    this.#stack.push(part);
    this.#fields = new Map();
    this.#block = new HeaderBlock({
      ofMessage: part.ofMessage,
      budget: this.#budget,
      defects: this.#defects,
      wants: (name) => this.#wants(name),
    });
  }

  /** The first of each field that the tree needs, and of the root what the envelope needs. */
  #wants(name: string): boolean {
    const ofRoot = this.#stack.length === 1 && envelopeFields.has(name);
    if (!ofRoot && !partFields.has(name)) return false;
    if (this.#fields.has(name)) {
      this.#defects.add(`more than one ${name} field`);
      return false;
    }
    this.#fields.set(name, '');
    return true;
  }

  #endHeader(bodyStart: number): void {
    const part = this.#stack.at(-1);
    const block = this.#block;
    if (part === undefined || block === undefined) return;
    block.finish(bodyStart);
    this.#block = undefined;
    for (const { name, value } of block.fields) this.#fields.set(name.toLowerCase(), value);
    if (this.#stack.length === 1) {
      for (const [name, value] of this.#fields) this.#envelope.set(name, value);
    }
    part.bodyStart = bodyStart;
    part.facts = partFacts(this.#fields, part.defaultType, this.#defects);
    this.#descend(part, bodyStart);
  }

  #descend(part: OpenPart, bodyStart: number): void {
    const { type, encoding, boundary } = part.facts;
    if (type.startsWith('multipart/')) this.#startMultipart(part, boundary);
    if (type !== 'message/rfc822' && type !== 'message/global') return;
    // RFC 2046 5.2.1 forbids another encoding; decoded offsets would not be offsets of the file.
    if (encoding !== 'identity') return;
    if (!this.#mayDescend()) return;
    if (this.#parts >= partsMax) {
      this.#partsSkipped++;
      return;
    }
    const number = `${part.number}.1`;
    const prefix = `${part.number}.`;
    this.#open(openPart({ prefix, number, start: bodyStart, ofMessage: true, digest: false }));
  }

  #startMultipart(part: OpenPart, boundary: string): void {
    // RFC 3501 6.4.5: a multipart root has no number of its own, its parts are counted from 1.
    if (part.ofMessage) part.number = part.prefix === '' ? '' : `${part.prefix}TEXT`;
    else part.prefix = `${part.number}.`;
    if (boundary.trim() === '') this.#defects.add('multipart without a boundary');
    else if (this.#mayDescend()) {
      if (this.#boundaries.open(boundary, this.#stack.length - 1)) part.boundary = boundary;
      else this.#defects.add('boundary used twice');
    }
  }

  #mayDescend(): boolean {
    if (this.#stack.length < depthMax) return true;
    this.#defects.add(`parts nested deeper than ${depthMax}`);
    return false;
  }

  #nextPart(start: number): void {
    const parent = this.#stack.at(-1);
    if (parent === undefined) return;
    if (this.#parts >= partsMax) {
      this.#partsSkipped++;
      return;
    }
    const number = `${parent.prefix}${parent.children.length + 1}`;
    const digest = parent.facts.type === 'multipart/digest';
    this.#open(openPart({ prefix: '', number, start, ofMessage: false, digest }));
  }

  /** RFC 2046 5.1.1: what follows the end boundary is epilogue, until an outer boundary comes. */
  #endMultipart(level: number): void {
    const part = this.#stack[level];
    if (part !== undefined) part.boundary = '';
    this.#boundaries.close(level);
  }

  #closeAbove(level: number, bodyEnd: number): void {
    if (this.#block !== undefined && this.#stack.length - 1 > level) {
      this.#endBlock(bodyEnd);
    }
    while (this.#stack.length - 1 > level) {
      const part = this.#stack.pop();
      if (part === undefined) return;
      if (part.boundary !== '') {
        this.#defects.add('multipart without its end boundary');
        this.#boundaries.close(this.#stack.length);
      }
      const closed = closedPart(part, bodyEnd);
      const parent = this.#stack.at(-1);
      if (parent === undefined) this.#root = closed;
      else parent.children.push(closed);
    }
  }

  /** A header cut short: it may still open one embedded message, whose header is empty. */
  #endBlock(offset: number): void {
    while (this.#block !== undefined) this.#endHeader(this.#block.finish(offset));
  }
}
