// Reads one header block line by line into fields, and finds where it ends.
//
//   name ":" body CRLF                  RFC 5322 2.2
//   WSP continuation CRLF               2.2.3, unfolded by dropping the line end
//   CRLF                                the blank line: the body starts behind it
//
// Real mail breaks each of these rules, so the block also ends where two lines in a row cannot be
// header at all, and a single such line is dropped with a defect.

import { isAscii } from 'node:buffer';
import { ByteCollector } from './byte-collector.ts';
import { decodeCharset } from './charset.ts';
import type { Defects } from './defects.ts';

/** LIMIT Bytes used of one field; the rest of it is skipped. */
export const fieldBytesMax = 1_048_576;
/** LIMIT Bytes kept of all headers of a message; later fields are skipped. */
export const headerBytesMax = 8 * 1_048_576;
/** LIMIT Fields looked at in one header block; later ones are skipped. */
export const fieldsMax = 10_000;

export interface HeaderField {
  /** As written, without white space around it. */
  readonly name: string;
  /** Unfolded; 8-bit bytes decoded by guess, encoded words still encoded. */
  readonly value: string;
}

/** What is shared by all header blocks of one message. */
export interface HeaderBudget {
  bytesLeft: number;
}

export interface HeaderBlockOptions {
  /** Whether this is the header of a message, where mbox and blank first lines are met. */
  readonly ofMessage: boolean;
  readonly budget: HeaderBudget;
  readonly defects: Defects;
  /** Whether the value of this field is wanted; asked once a field, name in lower case. */
  wants(name: string): boolean;
}

/** Fields that make a block after leading blank lines believable as a header. */
const tellingNames = new Set(
  'received return-path delivered-to from to subject date message-id mime-version content-type'.split(
    ' ',
  ),
);

export class HeaderBlock {
  readonly fields: HeaderField[] = [];
  readonly #options: HeaderBlockOptions;
  readonly #value = new ByteCollector(fieldBytesMax);
  #name = '';
  #wanted = false;
  #endsInSeparator = false;
  #fieldsSeen = 0;
  #lines = 0;
  #junkStart = -1;
  #blankEnd = -1;

  constructor(options: HeaderBlockOptions) {
    this.#options = options;
  }

  /** Takes a line without its end; gives the offset of the body once that is known. */
  line(content: Buffer, start: number, end: number): number | undefined {
    this.#lines++;
    if (content.length >= fieldBytesMax) this.#options.defects.add('header too large');
    if (content.length === 0) return this.#blank(end);
    const first = content[0];
    if ((first === 0x20 || first === 0x09) && this.#fieldsSeen > 0) {
      this.#continue(content);
      return undefined;
    }
    const colon = nameEnd(content);
    if (colon > 0) return this.#field(content, colon);
    return this.#junk(content, start);
  }

  /** The bytes ended, or a boundary came, at this offset: gives where the body starts. */
  finish(offset: number): number {
    this.#flush();
    if (this.#blankEnd >= 0) return this.#blankEnd;
    return this.#junkStart >= 0 ? this.#junkStart : offset;
  }

  #blank(end: number): number | undefined {
    if (this.#fieldsSeen === 0 && this.#options.ofMessage && this.#junkStart < 0) {
      // QUIRK: blank lines before the header of a message, as some gateways and editors leave.
      if (this.#blankEnd < 0) this.#blankEnd = end;
      return undefined;
    }
    this.#flush();
    if (this.#junkStart < 0) return end;
    // Text without any header: its first line is body, not a broken field.
    if (this.#fieldsSeen === 0) return this.#junkStart;
    return end;
  }

  #field(content: Buffer, colon: number): number | undefined {
    const name = content.toString('latin1', 0, colon).trim();
    if (this.#blankEnd >= 0) {
      if (!tellingNames.has(name.toLowerCase())) return this.#blankEnd;
      this.#options.defects.add('blank line before the header');
      this.#blankEnd = -1;
    }
    this.#flush();
    if (this.#junkStart >= 0) this.#options.defects.add('header line without a field name');
    this.#junkStart = -1;
    this.#name = name;
    this.#wanted = this.#admits(name.toLowerCase());
    this.#keep(content.subarray(colon + 1));
    return undefined;
  }

  #admits(name: string): boolean {
    this.#fieldsSeen++;
    if (this.#fieldsSeen > fieldsMax) {
      this.#options.defects.add('too many header fields');
      return false;
    }
    return this.#options.wants(name);
  }

  #continue(content: Buffer): void {
    this.#keep(content);
  }

  #junk(content: Buffer, start: number): number | undefined {
    if (this.#blankEnd >= 0) return this.#blankEnd;
    if (this.#options.ofMessage && this.#lines === 1 && isMboxLine(content)) {
      this.#options.defects.add('mbox line before the header');
      return undefined;
    }
    // QUIRK: a folded parameter list whose second line lost its leading blank.
    if (this.#junkStart < 0 && this.#endsInSeparator) {
      this.#options.defects.add('folded line without leading space');
      this.#continue(content);
      return undefined;
    }
    if (this.#junkStart < 0) {
      this.#junkStart = start;
      this.#flush();
      return undefined;
    }
    this.#options.defects.add('no blank line after the header');
    return this.#junkStart;
  }

  #keep(piece: Buffer): void {
    const last = piece[piece.length - 1];
    this.#endsInSeparator = last === 0x3b;
    if (!this.#wanted) return;
    const { budget, defects } = this.#options;
    const allowed = piece.subarray(0, Math.max(0, budget.bytesLeft));
    const kept = this.#value.append(allowed);
    budget.bytesLeft -= kept;
    if (kept < piece.length) defects.add('header too large');
  }

  #flush(): void {
    if (this.#wanted) {
      this.fields.push({ name: this.#name, value: decodeRaw(this.#value.view()).trim() });
    }
    this.#wanted = false;
    this.#endsInSeparator = false;
    this.#value.clear();
  }
}

/** Header bytes as text: ASCII as is, raw 8-bit as UTF-8 (RFC 6532) or by the best guess. */
export function decodeRaw(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : decodeCharset(bytes, undefined);
}

/** Index of the colon behind a field name, or -1 when the line has none (RFC 5322 3.6.8). */
function nameEnd(content: Buffer): number {
  let at = 0;
  let blanks = false;
  // QUIRK: a first field indented as if it were folded.
  while (content[at] === 0x20 || content[at] === 0x09) at++;
  const start = at;
  for (; at < content.length; at++) {
    const byte = content[at] ?? 0;
    if (byte === 0x3a) return at > start ? at : -1;
    if (byte === 0x20 || byte === 0x09) blanks = true;
    else if (blanks || byte < 0x21 || byte > 0x7e) return -1;
  }
  return -1;
}

function isMboxLine(content: Buffer): boolean {
  const head = content.toString('latin1', 0, 6);
  return head.startsWith('From ') || head === '>From ';
}
