import assert from 'node:assert/strict';
import test from 'node:test';
import { SeenTimes, togetherMax } from '../../src/account/seen-times.ts';

/** A table whose writes last until they are let go. */
class SlowTable {
  readonly written: [count: number, seenMs: number][] = [];
  readonly #open: PromiseWithResolvers<void>[] = [];

  readonly write = (hashes: readonly string[], seenMs: number): Promise<void> => {
    this.written.push([hashes.length, seenMs]);
    const open = Promise.withResolvers<void>();
    this.#open.push(open);
    return open.promise;
  };

  letGo(): void {
    this.#open.shift()?.resolve();
  }

  fail(): void {
    this.#open.shift()?.reject(new Error('away'));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('those that come while one is written go together behind it', async () => {
  const table = new SlowTable();
  const times = new SeenTimes(table.write);
  const first = times.note('a', 1);
  await turn();
  const others = [times.note('b', 2), times.note('c', 4), times.note('b', 3)];
  await turn();
  assert.deepEqual(table.written, [[1, 1]]);
  table.letGo();
  await first;
  await turn();
  assert.deepEqual(table.written.slice(1), [[2, 4]]);
  table.letGo();
  await Promise.all(others);
});

test('what fails is told to those that were in it, and the next ones are written', async () => {
  const table = new SlowTable();
  const times = new SeenTimes(table.write);
  const first = assert.rejects(times.note('a', 1), /away/);
  await turn();
  const second = times.note('b', 2);
  table.fail();
  await first;
  await turn();
  table.letGo();
  await second;
  assert.equal(table.written.length, 2);
});

test('a rest follows each statement, and ends for who waits', async () => {
  const written: number[] = [];
  const rests: PromiseWithResolvers<void>[] = [];
  const write = async (hashes: readonly string[]): Promise<void> =>
    void written.push(hashes.length);
  const times = new SeenTimes(write, () => {
    const rest = Promise.withResolvers<void>();
    rests.push(rest);
    return rest.promise;
  });
  await times.note('a', 1, false);
  const together = [times.note('b', 2, false), times.note('c', 3, false)];
  await turn();
  assert.deepEqual(written, [1]);
  rests[0]?.resolve();
  await Promise.all(together);
  assert.deepEqual(written, [1, 2]);
  await Promise.all([times.note('d', 4, false), times.note('e', 5)]);
  assert.deepEqual(written, [1, 2, 2]);
});

test('more than one statement may hold are written by several, one after the other', async () => {
  const table = new SlowTable();
  const times = new SeenTimes(table.write);
  const all = Array.from({ length: togetherMax + 1 }, (_, at) => times.note(String(at), 1));
  await turn();
  assert.deepEqual(table.written, [[togetherMax, 1]]);
  table.letGo();
  await turn();
  assert.deepEqual(table.written.slice(1), [[1, 1]]);
  table.letGo();
  await Promise.all(all);
});
