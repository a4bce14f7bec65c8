// yEnc, the 8-bit coding of news and of mail that came from there (yEnc draft 1.3, yenc.org):
//
//   =ybegin part=1 total=2 line=128 size=584 name=oak.bin      part and total only of several parts
//   =ypart begin=1 end=300                                      bytes of the whole file, from 1
//   each byte + 42 modulo 256; NUL, LF, CR and `=` as `=` and the byte + 64 more
//   =yend size=300 part=1 pcrc32=… crc32=…                      of this part, of the whole file
//
// No size that a mail claims makes room for anything: content is as long as what was really there.

import { crc32 } from 'node:zlib';
import { cleanLine } from './clean-text.ts';
import { decodeCharset } from './charset.ts';
import type { InnerFile } from './inner-file.ts';

/** LIMIT Pieces of one text that are decoded. */
export const yencPiecesMax = 500;
/** LIMIT Bytes of a line that begins with `=y`. */
const markLineMax = 1_024;

const lf = 0x0a;
const cr = 0x0d;
const equals = 0x3d;

/** One `=ybegin` to its `=yend`. */
interface Piece {
  readonly name: string;
  readonly size: number | undefined;
  readonly total: number | undefined;
  /** Undefined for a file of one part. */
  readonly range: { readonly begin: number; readonly end: number } | undefined;
  readonly content: Uint8Array;
  /** Sum of the whole file as this piece says it. */
  readonly wholeSum: number | undefined;
  readonly defects: readonly string[];
}

/** The files of a text in order, parts of one file put together. */
export function yencFiles(bytes: Uint8Array): readonly InnerFile[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byName = new Map<string, Piece[]>();
  for (const piece of piecesOf(data)) {
    const same = byName.get(piece.name);
    if (same && piece.range) same.push(piece);
    else byName.set(same ? `${piece.name}\0${byName.size}` : piece.name, [piece]);
  }
  return [...byName.values()].map(joined);
}

function* piecesOf(data: Buffer): Generator<Piece> {
  let at = 0;
  for (let count = 0; count < yencPiecesMax; count++) {
    const begin = markAt(data, '=ybegin ', at);
    if (begin === -1) return;
    const head = lineAt(data, begin);
    at = head.next;
    const facts = factsOf(head.text);
    if (!facts.has('line') || !facts.has('name')) continue;
    const piece = readPiece(data, at, facts);
    yield piece.piece;
    at = piece.next;
  }
}

function readPiece(
  data: Buffer,
  from: number,
  facts: ReadonlyMap<string, string>,
): { piece: Piece; next: number } {
  const second = lineAt(data, from);
  const partFacts = second.text.startsWith('=ypart ') ? factsOf(second.text) : undefined;
  const start = partFacts ? second.next : from;
  // A piece without its end reaches to the next beginning, and is not looked for beyond it.
  const nextAt = markAt(data, '=ybegin ', start);
  const edge = nextAt === -1 ? data.length : nextAt;
  const endAt = markAt(data.subarray(0, edge), '=yend', start);
  const stop = endAt === -1 ? edge : endAt;
  const tail = endAt === -1 ? undefined : lineAt(data, endAt);
  const content = decoded(data.subarray(start, stop));
  const end = factsOf(tail?.text ?? '');
  const begin = numberOf(partFacts?.get('begin'), 10);
  const last = numberOf(partFacts?.get('end'), 10);
  const range =
    begin !== undefined && last !== undefined && begin >= 1 ? { begin, end: last } : undefined;
  const wholeSum = numberOf(end.get('crc32'), 16);
  const ownSum = range ? numberOf(end.get('pcrc32'), 16) : wholeSum;
  const defects: string[] = [];
  if (tail === undefined) defects.push('yEnc without its end');
  if (ownSum !== undefined && crc32(content) !== ownSum) defects.push('yEnc with a wrong checksum');
  const ownSize = numberOf(end.get('size'), 10);
  if (ownSize !== undefined && ownSize !== content.length) defects.push('yEnc of another size');
  const piece: Piece = {
    name: facts.get('name') ?? '',
    size: numberOf(facts.get('size'), 10),
    total: numberOf(facts.get('total'), 10),
    range,
    content,
    wholeSum,
    defects,
  };
  return { piece, next: tail?.next ?? stop };
}

/** Parts are put side by side while each begins where the one before it ended. */
function joined(pieces: readonly Piece[]): InnerFile {
  const [first] = pieces;
  const name = first?.name ?? '';
  const file = { name, type: undefined };
  if (!first?.range) {
    return { ...file, content: first?.content ?? new Uint8Array(0), defects: first?.defects ?? [] };
  }
  const defects = new Set(pieces.flatMap((piece) => piece.defects));
  const inOrder = pieces.toSorted((a, b) => (a.range?.begin ?? 0) - (b.range?.begin ?? 0));
  const content: Uint8Array[] = [];
  let next = 1;
  for (const { range, content: bytes } of inOrder) {
    if (range === undefined || range.begin < next) continue;
    if (range.begin > next) break;
    content.push(bytes);
    next += bytes.length;
  }
  const whole = Buffer.concat(content);
  if (first.size !== undefined && whole.length !== first.size) {
    defects.add('parts of a yEnc file are missing');
  }
  const sum = pieces.find((piece) => piece.wholeSum !== undefined)?.wholeSum;
  const isWhole = whole.length === first.size;
  if (isWhole && sum !== undefined && crc32(whole) !== sum) {
    defects.add('yEnc with a wrong checksum');
  }
  return { ...file, content: whole, defects: [...defects] };
}

/** `name` takes the rest of its line, blanks and all. */
function factsOf(line: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const [, before = line, name] = /^(.*?) name=(.*)$/s.exec(line) ?? [];
  for (const [, key = '', value = ''] of before.matchAll(/ ([a-z0-9]{1,10})=(\S{1,20})/g)) {
    facts.set(key, value);
  }
  const clean = cleanLine(name ?? '').replace(/^"(.*)"$/, '$1');
  if (clean !== '') facts.set('name', clean);
  return facts;
}

function numberOf(text: string | undefined, base: 10 | 16): number | undefined {
  const pattern = base === 10 ? /^\d{1,15}$/ : /^[0-9a-f]{1,8}$/i;
  return text !== undefined && pattern.test(text) ? Number.parseInt(text, base) : undefined;
}

/** Offset of a line that begins with this mark. */
function markAt(data: Buffer, mark: string, from: number): number {
  for (let at = data.indexOf(mark, from); at !== -1; at = data.indexOf(mark, at + 1)) {
    if (at === 0 || data[at - 1] === lf) return at;
  }
  return -1;
}

function lineAt(data: Buffer, from: number): { text: string; next: number } {
  const lineFeed = data.indexOf(lf, from);
  const end = lineFeed === -1 ? data.length : lineFeed;
  const line = data.subarray(from, Math.min(end, from + markLineMax));
  return { text: decodeCharset(line, undefined).trimEnd(), next: Math.min(end + 1, data.length) };
}

function decoded(lines: Buffer): Uint8Array {
  const out = Buffer.allocUnsafe(lines.length);
  let length = 0;
  for (let at = 0; at < lines.length; at++) {
    let byte = lines[at] ?? 0;
    if (byte === lf || byte === cr) continue;
    if (byte === equals) {
      at += 1;
      if (at >= lines.length) break;
      byte = (lines[at] ?? 0) - 64;
    } else if (byte === 0x2e && lines[at + 1] === 0x2e && lines[at - 1] === lf) {
      // QUIRK: a dot that was doubled for the transport and never taken away (RFC 3977 3.1.1).
      at += 1;
    }
    out[length++] = (byte - 42) & 0xff;
  }
  return out.subarray(0, length);
}
