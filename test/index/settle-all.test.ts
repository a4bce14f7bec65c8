// Conversations that are settled at the end of a backlog against those that are settled one by one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversationKeys } from '../../src/index/conversations.ts';
import { type DocumentRow, forgetDocuments, putDocuments } from '../../src/index/documents.ts';
import type { MessageIndex } from '../../src/index/message-index.ts';
import { isUnsettled, leaveUnsettled, settleAll } from '../../src/index/settle-all.ts';
import { randomFrom } from '../mime/random.ts';
import { document, kept, openIndex, temporaryDirectory, walked } from './conversation-bench.ts';

const noPause = async (): Promise<void> => {};
const count = 60;

/** Answers to what is here and to what is not, of few subjects, in any order; of some seeds more. */
function backlog(random: (below: number) => number, seed: number): DocumentRow[] {
  const rows = Array.from({ length: count }, (_, n) => {
    const isReply = random(1 + seed) === 0;
    const parents = Array.from({ length: random(3) }, () => 1_000 + random(count * seed));
    const ownKey = random(12) === 0 ? undefined : 1_000 + n;
    return document(n, { subjectKey: random(30), isReply, parentKeys: parents, ownKey });
  });
  return rows.toSorted(() => random(3) - 1);
}

function putAll(index: MessageIndex, rows: readonly DocumentRow[], size: number): void {
  for (let at = 0; at < rows.length; at += size) putDocuments(index, rows.slice(at, at + size));
}

const basesIn = (rows: readonly DocumentRow[]): string[] => rows.map(({ base }) => base);

async function assertSettled(index: MessageIndex, rows: readonly DocumentRow[]): Promise<void> {
  const bases = basesIn(rows);
  assert.equal(isUnsettled(index), false);
  const wanted = walked(index);
  assert.deepEqual(kept(index, bases), Object.fromEntries(bases.map((b) => [b, wanted[b]])));
}

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`what is settled at the end is what is settled one by one (seed ${seed})`, async (t) => {
    const random = randomFrom(seed);
    const rows = backlog(random, seed);
    const directory = temporaryDirectory(t);
    const [single, whole] = [openIndex(t), openIndex(t, directory)];
    putAll(single, rows, 1);
    // Some were there before, some go while the backlog comes in, and answers come after it.
    const [early, late] = [random(count / 2), count - random(10)];
    putAll(whole, rows.slice(0, early), 7);
    const remembered = await conversationKeys(whole, noPause);
    leaveUnsettled(whole);
    putAll(whole, rows.slice(early, late), 7);
    const gone = basesIn(rows).filter(() => random(8) === 0);
    forgetDocuments(whole, gone);
    assert.equal(await settleAll(whole, noPause), true);
    putAll(whole, rows.slice(late), 1);
    forgetDocuments(whole, gone);
    forgetDocuments(single, gone);
    const left = rows.filter(({ base }) => !gone.includes(base));
    await assertSettled(whole, left);
    assert.deepEqual(kept(whole, basesIn(left)), kept(single, basesIn(left)));
    // Whoever remembered keys is told of all that became others.
    const fresh = await conversationKeys(whole, noPause);
    assert.equal(fresh, remembered);
    const { keys } = await conversationKeys(openIndex(t, directory), noPause);
    for (const { base } of left) assert.equal(fresh.keys.get(base), keys.get(base), base);
  });
}

/** Each second one answers the one before. */
const pairsOf = (many: number): readonly DocumentRow[] =>
  Array.from({ length: many }, (_, n) =>
    document(n, n % 2 === 0 ? {} : { parentKeys: [1_000 + n - 1] }),
  );
/** So many that they are written in several turns. */
const pairs = pairsOf(1_300);

test('what comes in a backlog stands alone until it is settled', async (t) => {
  const index = openIndex(t);
  putDocuments(index, pairs.slice(0, 2));
  leaveUnsettled(index);
  putDocuments(index, pairs.slice(2, 6));
  const { keys } = await conversationKeys(index, noPause);
  assert.deepEqual([...keys.keys()], ['m0', 'm1']);
  assert.equal(await settleAll(index, noPause), true);
  assert.equal((await conversationKeys(index, noPause)).keys.size, 6);
});

test('whoever dies while settling leaves it to the next', async (t) => {
  let died = 0;
  for (let at = 0; ; at++) {
    const directory = temporaryDirectory(t);
    const index = openIndex(t, directory);
    leaveUnsettled(index);
    putAll(index, pairs, 100);
    let pauses = 0;
    const dying = async (): Promise<void> => {
      if (pauses++ === at) throw new Error('killed');
    };
    const isDone = await settleAll(index, dying).catch(() => false);
    index.close();
    if (isDone) break;
    died += 1;
    const next = openIndex(t, directory);
    assert.equal(isUnsettled(next), true, `pause ${at}`);
    assert.equal(await settleAll(next, noPause), true);
    await assertSettled(next, pairs);
    next.close();
  }
  assert.ok(died >= 3, `${died} deaths`);
});

test('what another process adds and removes meanwhile is settled too', async (t) => {
  const directory = temporaryDirectory(t);
  const [index, other] = [openIndex(t, directory), openIndex(t, directory)];
  leaveUnsettled(index);
  putAll(index, pairs.slice(0, 1_200), 100);
  const acts = [
    () => putDocuments(other, pairs.slice(1_200)),
    () => forgetDocuments(other, ['m0', 'm3', 'm1201']),
  ];
  const isDone = await settleAll(index, async () => {
    acts.shift()?.();
  });
  assert.deepEqual([isDone, acts.length], [true, 0]);
  const left = pairs.filter(({ base }) => !['m0', 'm3', 'm1201'].includes(base));
  await assertSettled(index, left);
});

test('an index that others change on and on is settled when they rest', async (t) => {
  const index = openIndex(t);
  leaveUnsettled(index);
  const many = pairsOf(2 * pairs.length);
  putAll(index, many, 100);
  let n = many.length;
  const changing = async (): Promise<void> => void putDocuments(index, [document(n++)]);
  assert.equal(await settleAll(index, changing), false);
  assert.equal(isUnsettled(index), true);
  assert.equal(await settleAll(index, noPause), true);
  await assertSettled(index, many);
});
