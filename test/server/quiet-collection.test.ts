// When a process looks for garbage by itself.

import assert from 'node:assert/strict';
import test from 'node:test';
import { QuietCollection } from '../../src/server/quiet-collection.ts';

const megabyte = 1024 * 1024;

/** A heap that keeps `keptBytes` of what it holds. */
class CountedHeap {
  held = 20 * megabyte;
  collections = 0;

  heldBytes(): number {
    return this.held;
  }

  collect(): void {
    this.collections += 1;
    this.held = 12 * megabyte;
  }
}

test('the garbage of the start goes once, when nobody came for fifteen seconds', () => {
  const heap = new CountedHeap();
  const quiet = new QuietCollection(0, heap);
  quiet.look({ begun: 0, running: 0 }, 14_900);
  assert.equal(heap.collections, 0);
  for (const nowMs of [15_000, 15_500, 600_000]) quiet.look({ begun: 0, running: 0 }, nowMs);
  assert.equal(heap.collections, 1);
});

test('nothing is collected while requests come or run', () => {
  const heap = new CountedHeap();
  const quiet = new QuietCollection(0, heap);
  for (let second = 1; second < 30; second += 1) {
    quiet.look({ begun: second, running: 0 }, second * 1_000);
  }
  for (let second = 30; second < 60; second += 1) {
    quiet.look({ begun: 30, running: 1 }, second * 1_000);
  }
  assert.equal(heap.collections, 0);
  quiet.look({ begun: 30, running: 0 }, 74_000);
  assert.equal(heap.collections, 1);
});

test('a few pages leave too little for a collection; it adds up', () => {
  const heap = new CountedHeap();
  const quiet = new QuietCollection(0, heap);
  quiet.look({ begun: 0, running: 0 }, 15_000);
  heap.held += megabyte;
  quiet.look({ begun: 1, running: 0 }, 170_000);
  quiet.look({ begun: 1, running: 0 }, 190_000);
  assert.equal(heap.collections, 1);
  heap.held += 4 * megabyte;
  quiet.look({ begun: 2, running: 0 }, 200_000);
  quiet.look({ begun: 2, running: 0 }, 215_000);
  assert.equal(heap.collections, 2);
});

test('between two collections lies a time, however much there is', () => {
  const heap = new CountedHeap();
  const quiet = new QuietCollection(0, heap);
  quiet.look({ begun: 0, running: 0 }, 15_000);
  heap.held += 100 * megabyte;
  quiet.look({ begun: 1, running: 0 }, 16_000);
  quiet.look({ begun: 1, running: 0 }, 74_000);
  assert.equal(heap.collections, 1);
  quiet.look({ begun: 1, running: 0 }, 75_000);
  assert.equal(heap.collections, 2);
});
