import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoundedMap } from '../../src/kit/bounded-map.ts';

function filled(sizeMax: number, count: number): BoundedMap<number, string> {
  const map = new BoundedMap<number, string>(sizeMax);
  for (let key = 0; key < count; key += 1) map.set(key, String(key));
  return map;
}

test('a full map forgets what was used longest ago, and never grows', () => {
  const map = filled(3, 3);
  assert.equal(map.get(0), '0');
  map.set(3, '3');
  assert.deepEqual(
    [0, 1, 2, 3].map((key) => map.get(key)),
    ['0', undefined, '2', '3'],
  );
  assert.equal(map.size, 3);
});

test('what is asked for again and again outlives any number of others', () => {
  const map = filled(100, 100);
  for (let key = 100; key < 5_000; key += 1) {
    map.set(key, String(key));
    if (key % 10 === 0) assert.equal(map.get(42), '42', `behind ${key}`);
    assert.equal(map.size, 100);
  }
});

test('at least half of what was used last is there', () => {
  const map = filled(100, 100);
  for (let key = 0; key < 50; key += 1) map.get(key);
  for (let key = 100; key < 125; key += 1) map.set(key, String(key));
  for (let key = 0; key < 50; key += 1) assert.equal(map.get(key), String(key));
});

test('what is put again, deleted or cleared is as it was left', () => {
  const map = filled(3, 3);
  map.set(1, 'one');
  map.delete(2);
  assert.deepEqual([map.get(1), map.get(2), map.size], ['one', undefined, 2]);
  map.clear();
  assert.deepEqual([map.get(1), map.size], [undefined, 0]);
});
