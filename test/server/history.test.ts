// The ring of the last hour: what a step gathers, what a gap leaves, where it ends.

import assert from 'node:assert/strict';
import test from 'node:test';
import { History } from '../../src/server/history.ts';
import { workerFacts } from './worker-facts.ts';

const step = 10_000;
const idle = { isBusy: false, connections: 1, memoryBytes: 50 };
const busy = { isBusy: true, connections: 3, memoryBytes: 70 };

test('a step sums what is counted, and keeps the most of what is in use', () => {
  const history = new History();
  const first = workerFacts(10, 0, [1, 1, 1]);
  history.report(workerFacts(0, 0, []), first, 0);
  history.look([idle, idle], 1);
  history.look([idle, busy], 2);
  history.report(first, workerFacts(15, 2, [300]), step - 1);
  assert.deepEqual(history.table().requests, [], 'a step that is not over is not shown');
  history.look([], step);
  const table = history.table();
  assert.deepEqual(table.requests, [15]);
  assert.deepEqual(table.failures, [2]);
  assert.deepEqual(table.busy, [0.5]);
  assert.deepEqual(table.workers, [2]);
  assert.deepEqual(table.connections, [4]);
  assert.deepEqual(table.memoryBytes, [120]);
  assert.deepEqual(table.p50Ms, [1]);
  const [p99] = table.p99Ms;
  assert.ok(typeof p99 === 'number' && p99 >= 300 && p99 < 300 * Math.SQRT2, `${p99}`);
});

test('a step without an answer has no time, and one that nobody saw has nothing', () => {
  const history = new History();
  history.look([idle], 0);
  history.look([idle], 3 * step);
  history.look([idle], 4 * step);
  const { requests, p99Ms, workers } = history.table();
  assert.deepEqual(workers, [1, null, null, 1]);
  assert.deepEqual(requests, [0, null, null, 0]);
  assert.deepEqual(p99Ms, [null, null, null, null]);
});

test('it never holds more than an hour, not even after a sleep of days', () => {
  const history = new History();
  for (let index = 0; index <= 500; index += 1) history.look([idle], index * step);
  const { stepSeconds, stepsMax, workers } = history.table();
  assert.equal(stepSeconds * stepsMax, 3600);
  assert.equal(workers.length, stepsMax);
  history.look([idle], 500 * step + 10 * 86_400_000);
  const slept = history.table();
  assert.equal(slept.workers.length, stepsMax);
  assert.ok(slept.workers.every((value) => value === null));
});
