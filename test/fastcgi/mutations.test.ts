// Requests with bytes changed, cut out, doubled and put in, many thousand times, always the same
// ones: whatever comes, it is an event or the end of its own connection.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Exchange, type ExchangeEvent, exchangeLimits } from '../../src/fastcgi/exchange.ts';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { ScgiHeadReader } from '../../src/scgi/head.ts';
import { ProtocolError } from '../../src/kit/failure.ts';
import { scgiHead } from '../scgi/web-server.ts';
import { beginRecord, keepConnection, plainParams, requestBytes } from './web-server.ts';

const rounds = 30_000;

const seeds: readonly Buffer[] = [
  requestBytes({ flags: keepConnection, body: 'hello' }),
  requestBytes({ body: 'hello', padding: 3, pieceBytes: 11 }),
  requestBytes({ role: 2 }),
  Buffer.concat([
    beginRecord(1, 1, keepConnection),
    encodeRecord(recordType.getValues, 0, encodePairs([['FCGI_MAX_CONNS', '']])),
    requestBytes({ id: 2, flags: keepConnection, body: 'two' }),
    encodeRecord(recordType.abortRequest, 1, Buffer.alloc(0)),
  ]),
];

test('F02: mutated records are events or the end of their connection, never an exception', () => {
  const dice = new Dice(20_261_121);
  const limits = { ...exchangeLimits, requestsMax: 8 };
  const kinds = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const exchange = new Exchange(limits);
    const bytes = mutated(seeds[round % seeds.length] ?? assert.fail(), dice);
    const cut = dice.below(bytes.length + 1);
    const take = (event: ExchangeEvent): void => {
      kinds.add(event.kind);
      if (event.kind === 'stdin-end') exchange.end(event.id).forEach(take);
      if (event.kind === 'request') for (const [name] of event.params.entries()) assert.ok(name);
    };
    for (const chunk of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
      exchange.push(chunk).forEach(take);
    }
    assert.ok(exchange.openCount <= limits.requestsMax);
  }
  for (const kind of ['request', 'bad-request', 'abort', 'write', 'close', 'broken'] as const) {
    assert.ok(kinds.has(kind), `the mutations reach ${kind}`);
  }
});

test('a mutated SCGI head is a head, a wait for more, or a broken protocol', () => {
  const dice = new Dice(8);
  const seed = scgiHead([['CONTENT_LENGTH', '0'], ['SCGI', '1'], ...plainParams]);
  const outcomes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    try {
      const head = new ScgiHeadReader().push(mutated(seed, dice));
      outcomes.add(head === undefined ? 'more' : 'head');
    } catch (error) {
      assert.ok(error instanceof ProtocolError, String(error));
      outcomes.add(error.code);
    }
  }
  assert.ok(outcomes.size >= 5, [...outcomes].join());
});

function mutated(seed: Buffer, dice: Dice): Buffer {
  let bytes: Buffer = Buffer.from(seed);
  for (let count = 1 + dice.below(4); count > 0; count -= 1) {
    const at = dice.below(bytes.length);
    const size = 1 + dice.below(12);
    const before = bytes.subarray(0, at);
    switch (dice.below(4)) {
      case 0:
        bytes[at] = dice.below(256);
        break;
      case 1:
        bytes = Buffer.concat([before, bytes.subarray(at + size)]);
        break;
      case 2:
        bytes = Buffer.concat([before, bytes.subarray(at, at + size), bytes.subarray(at)]);
        break;
      default:
        bytes = Buffer.concat([before, Buffer.alloc(size, dice.below(256)), bytes.subarray(at)]);
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}

/** The same throws in each run (a linear congruence, Knuth's constants for 32 bits). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}
