import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restMs } from '../../src/store/pace.ts';

test('whatever several threads took, turn and rest together come to one core at most', () => {
  for (const [turnMs, usedMs] of [
    [8, 8],
    [8, 12],
    [8, 16],
    [8, 32],
    [40, 70],
  ] as const) {
    assert.equal(usedMs / (turnMs + restMs(turnMs, usedMs)), 1, `${usedMs} in ${turnMs}`);
  }
});

test('who got less than half of the time rests as long as the turn was', () => {
  assert.equal(restMs(8, 3.9), 8);
  assert.equal(restMs(50, 1), 50);
  // Nobody else wanted what was left of it.
  assert.equal(restMs(8, 4), 0);
  assert.equal(restMs(8, 7.5), 0);
});

test('no rest is so long that a machine that became free waits for it', () => {
  assert.equal(restMs(10_000, 1), 100);
  assert.equal(restMs(10, 10_000), 100);
});
