// Whether V8 takes the compiled code that a worker starts from: its tag says which flags count.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { cachedDataVersionTag } from 'node:v8';
import { growAsEver, growSlowly } from '../../src/server/heap-growth.ts';
import { QuietCollection } from '../../src/server/quiet-collection.ts';
import { workerFlags } from '../../src/server/worker-handle.ts';

function tagOf(flags: readonly string[]): string {
  const script = "process.stdout.write(String(require('node:v8').cachedDataVersionTag()))";
  return execFileSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' });
}

test('a worker starts with the compiled code of Node itself', () => {
  assert.equal(tagOf(workerFlags), tagOf([]));
  assert.notEqual(tagOf([...workerFlags, '--expose-gc']), tagOf([]), 'the tag tells');
});

test('what is written down at the end fits the next start', () => {
  const before = cachedDataVersionTag();
  growSlowly();
  assert.notEqual(cachedDataVersionTag(), before);
  growAsEver();
  assert.equal(cachedDataVersionTag(), before);
});

test('garbage goes without a flag, and no flag stays behind', () => {
  const before = cachedDataVersionTag();
  const held: object[] = [];
  for (let count = 0; count < 300_000; count += 1) held.push({ count });
  const quiet = new QuietCollection(0);
  const full = process.memoryUsage().heapTotal;
  held.length = 0;
  quiet.look({ begun: 0, running: 0 }, 16_000);
  assert.ok(process.memoryUsage().heapTotal < full, 'the heap has shrunk');
  assert.equal(cachedDataVersionTag(), before);
});
