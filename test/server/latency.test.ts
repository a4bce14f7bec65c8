import assert from 'node:assert/strict';
import test from 'node:test';
import {
  addCounts,
  LastMinute,
  LatencyCounts,
  latencyBoundsMs,
  quantile,
} from '../../src/server/latency.ts';

test('an answer is counted in the first bucket whose bound it keeps', () => {
  for (const [index, bound] of latencyBoundsMs.entries()) {
    const counts = new LatencyCounts();
    counts.add(bound * 0.999);
    const taken = counts.take();
    assert.equal(taken.indexOf(1), index);
    assert.equal(taken.length, latencyBoundsMs.length + 1);
  }
});

test('what is longer than every bound has a bucket of its own, and 0 ms is the first', () => {
  const counts = new LatencyCounts();
  counts.add(1e9);
  counts.add(0);
  const taken = counts.take();
  assert.equal(taken.at(-1), 1);
  assert.equal(taken[0], 1);
  assert.deepEqual(new Set(counts.take()), new Set([0]), 'taken is taken');
});

test('quantiles are the bound that the share keeps', () => {
  const counts = new LatencyCounts();
  for (let n = 0; n < 98; n += 1) counts.add(0.9);
  counts.add(100);
  counts.add(100);
  const taken = counts.take();
  assert.equal(quantile(taken, 0.5), 1);
  assert.equal(quantile(taken, 0.98), 1);
  assert.equal(quantile(taken, 0.99), 128);
  assert.equal(quantile([], 0.99), 0);
});

test('a minute later an answer is forgotten', () => {
  const minute = new LastMinute();
  minute.add([3, 1], 5000);
  minute.add([1], 6000);
  const sum = (nowMs: number): number => addCounts([], minute.sum(nowMs))[0] ?? 0;
  assert.equal(sum(6500), 4);
  assert.equal(sum(64_999), 4);
  assert.equal(sum(65_000), 1);
  assert.equal(sum(66_000), 0);
  minute.add([2], 65_500);
  assert.equal(sum(65_500), 3);
});
