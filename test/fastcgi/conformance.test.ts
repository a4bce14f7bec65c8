// The cases of the wire format: as one piece, wherever they are cut, and those that no table fits.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Exchange, type ExchangeEvent } from '../../src/fastcgi/exchange.ts';
import { paramsLimits } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { play, words } from './event-words.ts';
import { conformanceCases } from './tables/conformance-cases.ts';
import { beginRecord, keepConnection, plainParams, requestBytes } from './web-server.ts';

for (const { name, bytes, events } of conformanceCases) {
  test(name, () => {
    assert.equal(play([bytes]), events);
    // Every byte where a case is small; of a large one some hundred places.
    const step = bytes.length > 10_000 ? Math.ceil(bytes.length / 300) : 1;
    for (let at = 1; at < bytes.length; at += step) {
      assert.equal(play([bytes.subarray(0, at), bytes.subarray(at)]), events, `cut at ${at}`);
    }
    if (step > 1) return;
    assert.equal(play([...bytes].map((byte) => Buffer.from([byte]))), events, 'bytes alone');
  });
}

test('case 2: a request that is whole in its chunk is not copied', () => {
  // Memory of its own: small buffers share one pool, where a copy would lie as well.
  const chunk = Buffer.from(new Uint8Array(requestBytes({ body: 'hello' })).buffer);
  const [, stdin] = new Exchange().push(chunk);
  assert.equal(stdin?.kind === 'stdin' && stdin.bytes.buffer, chunk.buffer);
});

test('case 3: requests sent at once on one id are given one after the other', () => {
  const exchange = new Exchange();
  const bodies = ['one', 'two', 'three'];
  const all = bodies.map((body) => requestBytes({ flags: keepConnection, body }));
  let events = exchange.push(Buffer.concat(all));
  for (const body of bodies) {
    assert.equal(words(events), `request 1 keep 6|stdin 1 ${body}|stdin-end 1`);
    events = exchange.end(1);
  }
  assert.equal(words(events), '');
});

test('case 4: padding of every length on every record', () => {
  for (let padding = 1; padding <= 255; padding += 1) {
    const bytes = requestBytes({ body: 'hello', padding });
    assert.equal(play([bytes]), 'request 1 close 6|stdin 1 hello|stdin-end 1', `${padding}`);
  }
});

test('case 5: the reserved byte of a header may hold anything', () => {
  const bytes = Buffer.from(beginRecord(1));
  bytes[7] = 0xff;
  assert.equal(play([bytes, requestBytes({ id: 2 })]), 'request 2 close 6|stdin-end 2');
});

test('case 26: KEEP_CONN counts for its own request', () => {
  const exchange = new Exchange();
  const flags = [keepConnection, 0, keepConnection];
  const seen = flags.map((flag) => {
    const [request] = exchange.push(requestBytes({ flags: flag }));
    exchange.end(1);
    return request?.kind === 'request' && request.keepConnection;
  });
  assert.deepEqual(seen, [true, false, true]);
});

test('case 37: an id is free again at once after its END_REQUEST', () => {
  const exchange = new Exchange();
  for (let round = 0; round < 3; round += 1) {
    const events = exchange.push(requestBytes({ flags: keepConnection }));
    assert.equal(words(events), 'request 1 keep 6|stdin-end 1');
    assert.equal(words(exchange.end(1)), '');
  }
});

test('case 43: parameters up to the limit pass, one byte or one pair more does not', () => {
  const value = 'a'.repeat(paramsLimits.bytesMax - 6);
  assert.equal(play([requestBytes({ params: [['A', value]] })]), 'request 1 close 1|stdin-end 1');
  const longer = requestBytes({ params: [['A', `${value}a`]] });
  assert.equal(play([longer]), 'bad-request 1 params-too-large');
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at) => [`P${at}`, 'v'] as const);
  const { pairsMax } = paramsLimits;
  const most = play([requestBytes({ params: pairs(pairsMax) })]);
  assert.equal(most, `request 1 close ${pairsMax}|stdin-end 1`);
  const more = play([requestBytes({ params: pairs(pairsMax + 1) })]);
  assert.equal(more, 'bad-request 1 params-too-large');
});

test('case 44: nothing is set aside for what a length merely claims', () => {
  const claims = ['ffffffff00', '00ffffffff', '7f800000', 'ffffffffffffffff', '84000000fe000000'];
  for (const hex of claims) {
    const record = encodeRecord(recordType.params, 1, Buffer.from(`${hex}4142`, 'hex'));
    const before = process.memoryUsage().arrayBuffers;
    new Exchange().push(Buffer.concat([beginRecord(1), record]));
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.ok(grown < 8 * paramsLimits.bytesMax, `${hex}: ${grown} bytes`);
  }
});

test('case 48: an empty name is ignored, an empty value is a value', () => {
  const params = paramsOf([
    ['', 'value'],
    ['QUERY_STRING', ''],
  ]);
  assert.deepEqual([...params.entries()], [['QUERY_STRING', '']]);
  assert.equal(params.get('QUERY_STRING'), '');
});

test('case 49: a repeated header is joined, of another name the first counts', () => {
  const params = paramsOf([
    ['HTTP_X_DUP', 'v1'],
    ['HTTP_COOKIE', 'a=1'],
    ['REQUEST_URI', '/one'],
    ['HTTP_X_DUP', 'v2'],
    ['HTTP_COOKIE', 'b=2'],
    ['REQUEST_URI', '/two'],
  ]);
  assert.equal(params.get('HTTP_X_DUP'), 'v1, v2');
  assert.equal(params.get('HTTP_COOKIE'), 'a=1; b=2');
  assert.equal(params.get('REQUEST_URI'), '/one');
});

test('case 51: a value that is no UTF-8 is kept byte by byte', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0xc3, 0x28]).toString('latin1');
  assert.equal(paramsOf([['HTTP_X', bytes]]).get('HTTP_X'), bytes);
});

test('case 52: names of Object.prototype are names like others', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty'];
  const params = paramsOf(names.map((name) => [name, `value of ${name}`]));
  for (const name of names) assert.equal(params.get(name), `value of ${name}`);
  for (const name of names) assert.equal(paramsOf(plainParams).get(name), undefined);
});

test('case 69: an id that was aborted and ended can be aborted again without harm', () => {
  const exchange = new Exchange();
  const abort = encodeRecord(recordType.abortRequest, 1, Buffer.alloc(0));
  exchange.push(beginRecord(1, 1, keepConnection));
  assert.equal(words(exchange.push(abort)), 'abort 1 keep');
  exchange.end(1);
  assert.equal(words(exchange.push(abort)), '');
  assert.equal(words(exchange.push(requestBytes())), 'request 1 close 6|stdin-end 1');
});

function paramsOf(pairs: readonly (readonly [string, string])[]) {
  const [event] = new Exchange().push(requestBytes({ params: pairs })) as [ExchangeEvent];
  assert.ok(event.kind === 'request');
  return event.params;
}
