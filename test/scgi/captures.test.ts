// SCGI streams captured from nginx, lighttpd and Apache, replayed as they arrived and cut anywhere.

import assert from 'node:assert/strict';
import test from 'node:test';
import { type ScgiHead, ScgiHeadReader } from '../../src/scgi/head.ts';
import { captures, cutAt, splitPoints } from '../fastcgi/captures.ts';

test('every captured stream gives its variables and its body, wherever it is cut', (t) => {
  const streams = captures('scgi');
  if (streams === undefined) return t.skip('the shared corpus is absent');
  assert.ok(streams.length > 50);
  for (const { name, bytes, chunks, params, records } of streams) {
    const arrived = replay(cutAt(bytes, chunks));
    // What was seen of a client that died amid its upload holds no variables.
    const told = / body (\d+)/.exec(records[0] ?? '')?.[1];
    const announced = Number(arrived.head.variables.get('CONTENT_LENGTH'));
    if (told === undefined) assert.ok(arrived.body.length < announced, name);
    else assert.deepEqual([...arrived.head.variables.entries()], params.filter(isPair), name);
    if (told !== undefined) assert.equal(arrived.body.length, Number(told), name);
    const headEnd = bytes.length - arrived.body.length;
    for (const at of splitPoints(bytes, [bytes.indexOf(':'), headEnd])) {
      const cut = replay([bytes.subarray(0, at), bytes.subarray(at)]);
      assert.equal(pairs(cut.head), pairs(arrived.head), `${name}, cut at ${at}`);
      assert.ok(cut.body.equals(arrived.body), `${name}, cut at ${at}`);
    }
  }
});

function replay(chunks: readonly Buffer[]): { readonly head: ScgiHead; readonly body: Buffer } {
  const reader = new ScgiHeadReader();
  let head: ScgiHead | undefined;
  const body: Buffer[] = [];
  for (const chunk of chunks) {
    if (head !== undefined) {
      body.push(chunk);
      continue;
    }
    head = reader.push(chunk);
    if (head !== undefined) body.push(head.rest);
  }
  if (head === undefined) throw new Error('the head is not whole');
  return { head, body: Buffer.concat(body) };
}

function pairs({ variables }: ScgiHead): string {
  return [...variables.entries()].flat().join('\n');
}

function isPair([name]: readonly [string, string]): boolean {
  return name !== '';
}
