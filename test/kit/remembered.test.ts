import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../src/kit/remembered.ts';

test('what was asked before is said again without being made, and no more than so many are kept', () => {
  const made: string[] = [];
  const say = remembered(2, (word: string) => {
    made.push(word);
    return word.toUpperCase();
  });
  const said = ['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(say);
  assert.deepEqual(said, ['A', 'B', 'A', 'B', 'C', 'C', 'A']);
  assert.deepEqual(made, ['a', 'b', 'c', 'a']);
});
