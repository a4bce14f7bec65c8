import assert from 'node:assert/strict';
import test from 'node:test';
import { changedFolders, liveState } from '../../../src/store/live/live-state.ts';

const many = (count: number): Map<string, number> =>
  new Map(Array.from({ length: count }, (_, at) => [`folder ${at}`, at * 7]));

test('a state tells which folders differ', () => {
  const sums = many(5);
  const state = liveState(sums);
  assert.deepEqual(changedFolders(sums, state), []);
  assert.deepEqual(changedFolders(new Map(sums).set('folder 3', 1), state), ['folder 3']);
});

test('another list of folders is no list to compare with', () => {
  const state = liveState(many(3));
  assert.equal(changedFolders(many(4), state), undefined);
  assert.equal(changedFolders(new Map([...many(2), ['other', 14]]), state), undefined);
  assert.equal(changedFolders(many(3), ''), undefined);
});

test('thousands of folders make no longer state, and no change of theirs is lost', () => {
  const sums = many(5_000);
  const state = liveState(sums);
  assert.ok(state.length < 2_000);
  const changed = changedFolders(new Map(sums).set('folder 4321', 1), state);
  assert.ok(changed?.includes('folder 4321'));
  assert.deepEqual(changedFolders(new Map(sums).set('folder 7', 1), state), ['folder 7']);
});
