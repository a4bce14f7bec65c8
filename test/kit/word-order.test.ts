import assert from 'node:assert/strict';
import test from 'node:test';
import { compareWords } from '../../src/kit/word-order.ts';

test('Words go by the alphabet, whatever their case, and numbers by their value', () => {
  const sorted = ['Team 10', 'zebra', 'team 9', 'Äpfel', 'apple'].toSorted(compareWords);
  assert.deepEqual(sorted, ['Äpfel', 'apple', 'team 9', 'Team 10', 'zebra']);
});
