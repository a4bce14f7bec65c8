// A piece of a part (RFC 9110 14): what players ask for to begin in the middle, and browsers to go on
// with a download. A message never changes under its name, so its parts have strong tags.
//
//   Range: bytes=500-999   ─▶  206  Content-Range: bytes 500-999/8000
//   Range: bytes=9000-     ─▶  416  Content-Range: bytes */8000
//   several ranges, a stale If-Range, anything else  ─▶  200 and all of it (RFC 9110 14.2)

import { createHash } from 'node:crypto';
import { BoundedMap } from '../../kit/bounded-map.ts';
import { type Base64Lines, Base64Measure, seekBase64 } from '../../mime/base64-lines.ts';
import type { Part } from '../../mime/part.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';

/** A part whose bytes can be read, from the start of its body each time. */
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

// LIMIT encoded bytes of a part of which pieces are given: to know its size, all of it is decoded once.
const encodedBytesMax = 512 * 1024 * 1024;
// LIMIT parts of which it is remembered how their bytes stand in them.
const layoutsMax = 500;
const layouts = new BoundedMap<string, Base64Lines>(layoutsMax);

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
  const layout = await layoutOf(visit, ranged);
  const { size } = layout;
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
    body: piece(ranged, layout, start, last + 1),
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

async function layoutOf(visit: SignedVisit, ranged: RangedPart): Promise<Base64Lines> {
  const { part } = ranged;
  const bytes = part.bodyEnd - part.bodyStart;
  if (part.encoding === 'identity') return { size: bytes, line: { encoded: 1, decoded: 1 } };
  const key = `${visit.session.address} ${tagOf(ranged)}`;
  const known = layouts.get(key);
  if (known !== undefined) return known;
  const layout = await (part.encoding === 'base64' ? base64Layout(ranged) : sizeOnly(ranged));
  layouts.set(key, layout);
  return layout;
}

async function base64Layout({ part, open }: RangedPart): Promise<Base64Lines> {
  const measure = new Base64Measure();
  for await (const chunk of open({ ...part, encoding: 'identity' })) measure.push(chunk);
  return measure.finish();
}

async function sizeOnly({ part, open }: RangedPart): Promise<Base64Lines> {
  let size = 0;
  for await (const chunk of open(part)) size += chunk.length;
  return { size, line: undefined };
}

/** Bytes `[start, end)` of what the part decodes to. */
async function* piece(
  { part, open }: RangedPart,
  layout: Base64Lines,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const { from, skip } = seekBase64(layout, start);
  let at = start - skip;
  for await (const chunk of open({ ...part, bodyStart: part.bodyStart + from })) {
    const first = Math.max(start - at, 0);
    if (first < chunk.length) yield chunk.subarray(first, Math.min(end - at, chunk.length));
    at += chunk.length;
    if (at >= end) return;
  }
}
