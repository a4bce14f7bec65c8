import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from '../../src/kit/turns.ts';

test('Only so many go at once, the others in their order, and too many not at all', async () => {
  const turns = new Turns({ atOnce: 2, waitingMax: 2 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => () => {
    begun.push(number);
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  const results = [1, 2, 3, 4, 5].map((number) => turns.take(work(number)));
  assert.equal(await results[4], undefined);
  assert.deepEqual(begun, [1, 2]);
  for (let index = 0; index < 4; index += 1) {
    ends[index]?.();
    assert.equal(await results[index], index + 1);
    await Promise.resolve();
  }
  assert.deepEqual(begun, [1, 2, 3, 4]);
});

test('Work that fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waitingMax: 5 });
  const failing = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(async () => 'done');
  await assert.rejects(failing, /broken/);
  assert.equal(await next, 'done');
  assert.equal(await turns.take(async () => 'again'), 'again');
});
