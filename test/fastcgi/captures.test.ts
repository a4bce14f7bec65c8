// Byte streams captured from nginx, lighttpd, Apache and mod_fcgid, replayed as they arrived.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import {
  Exchange,
  type ExchangeEvent,
  exchangeLimits,
  fastcgiRole,
} from '../../src/fastcgi/exchange.ts';

interface Capture {
  readonly name: string;
  readonly chunks: readonly number[];
  readonly records: readonly string[];
  readonly params: readonly (readonly [string, string])[];
}

const shared = join(import.meta.dirname, '../../../shared/fastcgi-captures');

test('every captured stream gives its requests, parameters and bodies', (t) => {
  if (!existsSync(shared)) return t.skip('the shared corpus is absent');
  const captures = fastcgiCaptures();
  assert.ok(captures.length > 50);
  for (const capture of captures) {
    const bytes = readFileSync(join(shared, `${capture.name}.bin`));
    const arrived = replay(cutAt(bytes, capture.chunks));
    assert.deepEqual(arrived.params, capture.params, capture.name);
    assert.equal(arrived.bodyBytes, bodyBytes(capture), capture.name);
    assert.equal(arrived.ended, endedBodies(capture), capture.name);
    if (bytes.length < 10_000) {
      assert.deepEqual(replay([...bytes].map((byte) => Buffer.from([byte]))), arrived);
    }
  }
});

function fastcgiCaptures(): Capture[] {
  return readdirSync(shared)
    .filter((name) => name.endsWith('.json') && !name.includes('-scgi-'))
    .map((name) => JSON.parse(readFileSync(join(shared, name), 'utf8')) as Capture);
}

function cutAt(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  let at = 0;
  const chunks = sizes.map((size) => bytes.subarray(at, (at += size)));
  return [...chunks, bytes.subarray(at)];
}

/** Answers each request when its body has ended, as one connection after the other allows. */
function replay(chunks: readonly Buffer[]) {
  const exchange = new Exchange(exchangeLimits, [fastcgiRole.responder, fastcgiRole.authorizer]);
  const params: (readonly [string, string])[] = [];
  let bodyLength = 0;
  let ended = 0;
  const take = (event: ExchangeEvent): void => {
    if (event.kind === 'request') {
      params.push(...event.params.entries(), ['', '']);
      if (event.role === fastcgiRole.authorizer) ended += 1;
    } else if (event.kind === 'stdin') {
      bodyLength += event.bytes.length;
    } else if (event.kind === 'stdin-end') {
      ended += 1;
      assert.equal(exchange.end(event.id).length, 0);
    } else {
      assert.fail(`a real web server gave ${event.kind}`);
    }
  };
  for (const chunk of chunks) exchange.push(chunk).forEach(take);
  return { params, bodyBytes: bodyLength, ended };
}

function bodyBytes(capture: Capture): number {
  const sizes = capture.records.map((record) => /^STDIN#1 (\d+)/.exec(record)?.[1] ?? '0');
  return sizes.reduce((sum, size) => sum + Number(size), 0);
}

function endedBodies(capture: Capture): number {
  return capture.records.filter((record) => record.startsWith('STDIN#1 0+')).length;
}
