import assert from 'node:assert/strict';
import test from 'node:test';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { Exchange, exchangeLimits } from '../../src/fastcgi/exchange.ts';
import { recordType } from '../../src/fastcgi/record.ts';
import { words } from './event-words.ts';
import {
  beginRecord,
  keepConnection,
  plainParams,
  requestBytes,
  streamBytes,
} from './web-server.ts';

const params = (id: number) => streamBytes(recordType.params, id, encodePairs(plainParams));
const stdin = (id: number, body: string) => streamBytes(recordType.stdin, id, Buffer.from(body));

test('a request sent ahead on the same id waits for the answer before it', () => {
  const exchange = new Exchange();
  const two = Buffer.concat([
    requestBytes({ flags: keepConnection, body: 'first' }),
    requestBytes({ flags: keepConnection, body: 'second' }),
  ]);
  assert.equal(words(exchange.push(two)), 'request 1 keep 6|stdin 1 first|stdin-end 1');
  assert.equal(exchange.waiting, true);
  assert.equal(words(exchange.end(1)), 'request 1 keep 6|stdin 1 second|stdin-end 1');
  assert.equal(exchange.waiting, false);
  assert.equal(words(exchange.end(1)), '');
  assert.equal(exchange.openCount, 0);
});

test('the unread rest of an answered upload is skipped', () => {
  const exchange = new Exchange();
  exchange.push(Buffer.concat([beginRecord(1, 1, keepConnection), params(1)]));
  assert.equal(exchange.awaitsStdin(1), true);
  exchange.end(1);
  assert.equal(words(exchange.push(stdin(1, 'late'))), '');
  assert.equal(words(exchange.push(requestBytes())), 'request 1 close 6|stdin-end 1');
});

test('a flood for requests that are not open breaks the connection', () => {
  const exchange = new Exchange({ ...exchangeLimits, skippedBytesMax: 1000 });
  assert.equal(words(exchange.push(stdin(3, 'x'.repeat(1000)))), '');
  assert.equal(words(exchange.push(stdin(3, 'x'))), 'broken fastcgi-flood');
  assert.equal(words(exchange.push(requestBytes())), '', 'nothing is understood after it');
});

test('a flood behind an unanswered request breaks the connection', () => {
  const exchange = new Exchange({ ...exchangeLimits, waitingBytesMax: 2000 });
  exchange.push(requestBytes({ flags: keepConnection }));
  exchange.push(requestBytes({ flags: keepConnection }));
  const body = 'x'.repeat(2000);
  assert.equal(words(exchange.push(stdin(1, body))), 'broken fastcgi-flood');
});

test('requests open at once have a limit', () => {
  const exchange = new Exchange({ ...exchangeLimits, requestsMax: 2 });
  const begins = [1, 2, 3].map((id) => beginRecord(id, 1, keepConnection));
  assert.equal(words(exchange.push(Buffer.concat(begins))), 'overloaded 3 keep');
  exchange.end(1);
  assert.equal(words(exchange.push(beginRecord(4, 1, keepConnection))), '');
});

test('it is known whether the head of a request is still coming', () => {
  const exchange = new Exchange();
  assert.equal(exchange.headPending, false);
  exchange.push(Buffer.from([1]));
  assert.equal(exchange.headPending, true);
  exchange.push(requestBytes().subarray(1));
  assert.equal(exchange.headPending, false);
});
