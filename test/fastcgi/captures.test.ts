// Byte streams captured from nginx, lighttpd, Apache and mod_fcgid, replayed as they arrived and
// at every split point.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Exchange, type ExchangeEvent, fastcgiRole } from '../../src/fastcgi/exchange.ts';
import { headerBytes, RecordReader } from '../../src/fastcgi/record.ts';
import { type Capture, captures, cutAt, splitPoints } from './captures.ts';

test('every captured stream gives its requests, parameters and bodies', (t) => {
  const streams = captures('fastcgi');
  if (streams === undefined) return t.skip('the shared corpus is absent');
  assert.ok(streams.length > 50);
  for (const capture of streams) {
    const arrived = replay(cutAt(capture.bytes, capture.chunks));
    assert.deepEqual(arrived.params, capture.params, capture.name);
    assert.equal(arrived.body.length, bodyBytes(capture), capture.name);
    assert.equal(arrived.ended, endedBodies(capture), capture.name);
  }
});

test('every captured stream gives the same requests wherever it is cut', (t) => {
  const streams = captures('fastcgi');
  if (streams === undefined) return t.skip('the shared corpus is absent');
  for (const { name, bytes } of streams) {
    const whole = replay([bytes]);
    for (const at of splitPoints(bytes, recordEdges(bytes))) {
      const cut = replay([bytes.subarray(0, at), bytes.subarray(at)]);
      assert.ok(same(cut, whole), `${name}, cut at ${at}`);
    }
    const alone = replay(Array.from(bytes, (byte) => Buffer.from([byte])));
    assert.ok(same(alone, whole), `${name}, bytes alone`);
  }
});

interface Replayed {
  readonly params: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly ended: number;
}

/** Answers each request when its body has ended, as one connection after the other allows. */
function replay(chunks: readonly Buffer[]): Replayed {
  const exchange = new Exchange();
  const params: (readonly [string, string])[] = [];
  const body: Buffer[] = [];
  let ended = 0;
  const take = (event: ExchangeEvent): void => {
    if (event.kind === 'request') {
      params.push(...event.params.entries(), ['', '']);
      if (event.role === fastcgiRole.authorizer) ended += 1;
    } else if (event.kind === 'stdin') {
      body.push(event.bytes);
    } else if (event.kind === 'stdin-end') {
      ended += 1;
      exchange.end(event.id).forEach(take);
    } else {
      assert.fail(`a real web server gave ${event.kind}`);
    }
  };
  for (const chunk of chunks) exchange.push(chunk).forEach(take);
  return { params, body: Buffer.concat(body), ended };
}

/** The first pair that differs is what matters; a whole comparison of objects is slow. */
function same(one: Replayed, other: Replayed): boolean {
  const pairs = ({ params }: Replayed): string => params.flat().join('\n');
  return pairs(one) === pairs(other) && one.body.equals(other.body) && one.ended === other.ended;
}

function recordEdges(bytes: Buffer): number[] {
  const edges = [0];
  let at = 0;
  // The padding is not told, so each edge is read from the header that stands there.
  while (at + headerBytes <= bytes.length) {
    const padding = bytes[at + 6] ?? 0;
    const content = bytes.readUInt16BE(at + 4);
    edges.push(at + headerBytes, at + headerBytes + content);
    at += headerBytes + content + padding;
    edges.push(at);
  }
  let records = 0;
  new RecordReader().push(bytes, () => (records += 1));
  assert.ok(edges.length >= records * 3);
  return edges;
}

function bodyBytes(capture: Capture): number {
  const sizes = capture.records.map((record) => /^STDIN#1 (\d+)/.exec(record)?.[1] ?? '0');
  return sizes.reduce((sum, size) => sum + Number(size), 0);
}

function endedBodies(capture: Capture): number {
  return capture.records.filter((record) => record.startsWith('STDIN#1 0+')).length;
}
