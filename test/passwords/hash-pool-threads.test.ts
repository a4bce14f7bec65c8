// How many threads of the pool there are, and for how long.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import type { Worker } from 'node:worker_threads';
import { HashPool, type HashJob, type Later } from '../../src/passwords/hash-pool.ts';

const job: HashJob = { kind: 'sha512-crypt', password: 'correct horse battery' };

const afterMs =
  (ms: number): Later =>
  (run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };

test('a thread without work ends by itself, and whoever comes then has another one', async (t) => {
  const threads: Worker[] = [];
  const note = (thread: Worker): unknown => threads.push(thread);
  process.on('worker', note);
  t.after(() => process.off('worker', note));
  const pool = new HashPool({ later: afterMs(50) });
  t.after(() => pool.close());
  for (const count of [1, 2]) {
    assert.match(String(await pool.run(job)), /^\$6\$/);
    assert.equal(threads.length, count);
    const newest = threads.at(-1);
    assert.ok(newest);
    await once(newest, 'exit');
  }
});

test('a thread goes on as long as it has work before its time', async (t) => {
  const threads: Worker[] = [];
  const note = (thread: Worker): unknown => threads.push(thread);
  process.on('worker', note);
  t.after(() => process.off('worker', note));
  const pool = new HashPool({ later: afterMs(600_000) });
  t.after(() => pool.close());
  for (let count = 0; count < 4; count += 1) await pool.run(job);
  assert.equal(threads.length, 1);
});
