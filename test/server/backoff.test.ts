import assert from 'node:assert/strict';
import test from 'node:test';
import { Backoff, type Death } from '../../src/server/backoff.ts';

test('workers that die young are awaited 1, 2, 4 … 30 seconds', () => {
  const backoff = new Backoff();
  const pauses = Array.from({ length: 7 }, (_, at) => backoff.died(born(at * 100), at * 100 + 50));
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  assert.equal(backoff.allows(30_000), false);
  assert.equal(backoff.allows(30_650), true);
});

test('those that were started together count once when they fail together', () => {
  const backoff = new Backoff();
  const together = Array.from({ length: 4 }, (_, at) => backoff.died(born(0), 100 + at));
  assert.deepEqual(together, [1000, 1000, 1000, 1000]);
  assert.equal(backoff.died(born(1200), 1300), 2000);
});

test('a worker that lived is replaced at once, and ends the row', () => {
  const backoff = new Backoff();
  backoff.died(born(0), 100);
  assert.equal(backoff.died(born(0), 20_000), 0);
  assert.equal(backoff.allows(20_000), true);
  assert.equal(backoff.died(born(20_000), 20_100), 1000);
});

test('only a worker that came behind the deaths and lives on ends their row', () => {
  const backoff = new Backoff();
  backoff.died(born(20_000), 20_100);
  backoff.lived(0, 20_200);
  assert.equal(backoff.died(born(21_100), 21_200), 2000);
  backoff.lived(23_200, 33_200);
  assert.equal(backoff.died(born(33_300), 33_400), 1000);
});

test('nobody is shut out for long by a request that kills whoever serves it', () => {
  const backoff = new Backoff();
  const death: Death = { bornMs: 0, served: true };
  const pauses = Array.from({ length: 4 }, (_, at) => {
    return backoff.died({ ...death, bornMs: at * 100 }, at * 100 + 50);
  });
  assert.deepEqual(pauses, [1000, 1000, 1000, 1000]);
  assert.equal(backoff.died({ bornMs: 400, served: false }, 450), 16_000);
});

function born(bornMs: number): Death {
  return { bornMs, served: false };
}
