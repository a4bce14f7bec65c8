// Series of measured values, gathered for whoever draws them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { highest, scaled, summed } from '../../src/kit/series.ts';

test('sums count back from the newest, so that the last one is whole', () => {
  assert.deepEqual(summed([], 3), []);
  assert.deepEqual(summed([1, 2, 3], 3), [6]);
  assert.deepEqual(summed([9, 1, 2, 3], 3), [9, 6]);
  assert.deepEqual(summed([null, null, null, 1, null, 2], 3), [null, 3]);
});

test('what nobody saw stays unseen', () => {
  assert.deepEqual(scaled([null, 3], 2), [null, 6]);
  assert.equal(highest([null, 3, 1]), 3);
  assert.equal(highest([null]), 0);
});
