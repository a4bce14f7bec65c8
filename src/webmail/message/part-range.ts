// A piece of a part (RFC 9110 14): what players ask for to begin in the middle, and browsers to go on
// with a download. A message never changes under its name, so its parts have strong tags.
//
//   Range: bytes=500-999   ─▶  206  Content-Range: bytes 500-999/8000
//   Range: bytes=9000-     ─▶  416  Content-Range: bytes */8000
//   several ranges, a stale If-Range, anything else  ─▶  200 and all of it (RFC 9110 14.2)

import { createHash } from 'node:crypto';
import { BoundedMap } from '../../kit/bounded-map.ts';
import type { Part } from '../../mime/part.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';

/** A part whose bytes can be read, from the start each time. */
export interface RangedPart {
  readonly part: Part;
  readonly messageId: string;
  readonly open: (part: Part) => AsyncIterable<Uint8Array>;
}

export interface RangedAnswer {
  readonly status: 200 | 206 | 416;
  readonly headers: HeaderList;
  readonly body: WebResponse['body'];
}

// LIMIT encoded bytes of a part of which pieces are given: to find one, all before it is decoded.
const encodedBytesMax = 512 * 1024 * 1024;
// LIMIT parts whose decoded size is remembered.
const sizesMax = 500;
const sizes = new BoundedMap<string, number>(sizesMax);

export async function rangedAnswer(visit: SignedVisit, ranged: RangedPart): Promise<RangedAnswer> {
  const { part, open } = ranged;
  const tag = tagOf(ranged);
  const headers: HeaderList = [
    ['etag', tag],
    ['accept-ranges', 'bytes'],
  ];
  const wanted = wantedRange(visit, tag);
  if (wanted === undefined || part.bodyEnd - part.bodyStart > encodedBytesMax) {
    return { status: 200, headers, body: open(part) };
  }
  const size = await decodedSize(visit, ranged);
  const start = wanted.start ?? Math.max(size - (wanted.end ?? 0), 0);
  const last = wanted.start === undefined ? size - 1 : Math.min(wanted.end ?? size - 1, size - 1);
  if (start > last) {
    return { status: 416, headers: [...headers, ['content-range', `bytes */${size}`]], body: '' };
  }
  return {
    status: 206,
    headers: [
      ...headers,
      ['content-range', `bytes ${start}-${last}/${size}`],
      ['content-length', String(last - start + 1)],
    ],
    body: piece(ranged, start, last + 1),
  };
}

/** Without a start it counts from the end. */
interface WantedRange {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function wantedRange({ request }: SignedVisit, tag: string): WantedRange | undefined {
  if (request.method !== 'GET') return undefined;
  const condition = request.header('if-range');
  if (condition !== undefined && condition !== tag) return undefined;
  const range = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.header('range') ?? '');
  const [start, end] = [range?.[1] ?? '', range?.[2] ?? ''];
  if (start === '' && end === '') return undefined;
  const wanted = {
    start: start === '' ? undefined : Number(start),
    end: end === '' ? undefined : Number(end),
  };
  // RFC 9110 14.1.1: one that ends before it starts is invalid, and as if it were not there.
  return (wanted.end ?? Infinity) < (wanted.start ?? 0) ? undefined : wanted;
}

function tagOf({ part, messageId }: RangedPart): string {
  const name = JSON.stringify([messageId, part.number, part.bodyStart, part.bodyEnd]);
  return `"${createHash('sha256').update(name).digest('base64url').slice(0, 22)}"`;
}

async function decodedSize(visit: SignedVisit, ranged: RangedPart): Promise<number> {
  const { part, open } = ranged;
  if (part.encoding === 'identity') return part.bodyEnd - part.bodyStart;
  const key = `${visit.session.address} ${tagOf(ranged)}`;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  let size = 0;
  for await (const chunk of open(part)) size += chunk.length;
  sizes.set(key, size);
  return size;
}

/** Bytes `[start, end)` of what the part decodes to. */
async function* piece(
  { part, open }: RangedPart,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  if (part.encoding === 'identity') {
    yield* open({ ...part, bodyStart: part.bodyStart + start, bodyEnd: part.bodyStart + end });
    return;
  }
  let at = 0;
  for await (const chunk of open(part)) {
    const from = Math.max(start - at, 0);
    if (from < chunk.length) yield chunk.subarray(from, Math.min(end - at, chunk.length));
    at += chunk.length;
    if (at >= end) return;
  }
}
