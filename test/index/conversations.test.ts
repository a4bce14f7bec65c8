// The kept conversations against what is found by walking from message to message.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basesOf, conversationKeys } from '../../src/index/conversations.ts';
import { forgetDocuments, putDocuments } from '../../src/index/documents.ts';
import type { MessageIndex } from '../../src/index/message-index.ts';
import { relatedMax } from '../../src/index/related.ts';
import { randomFrom } from '../mime/random.ts';
import { document, kept, openIndex, walked } from './conversation-bench.ts';

const noPause = async (): Promise<void> => {};

async function remembered(index: MessageIndex, bases: readonly string[]) {
  const { keys } = await conversationKeys(index, noPause);
  const of = (base: string): string =>
    bases.filter((one) => one === base || keys.get(one) === (keys.get(base) ?? -1)).join(' ');
  return Object.fromEntries(bases.map((base) => [base, of(base)]));
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  test(`what is kept is what is found, whatever comes and goes (seed ${seed})`, async (t) => {
    const index = openIndex(t);
    const random = randomFrom(seed);
    const here = new Set<number>();
    for (let round = 0; round < 40; round++) {
      const coming = Array.from({ length: random(4) }, () => random(40)).filter(
        (n) => !here.has(n),
      );
      const rows = [...new Set(coming)].map((n) => {
        const isReply = random(2) === 0;
        const parents = isReply ? [1_000 + random(40)] : [];
        return document(n, { subjectKey: random(4), isReply, parentKeys: parents });
      });
      putDocuments(index, rows);
      for (const { base } of rows) here.add(Number(base.slice(1)));
      const going = [...here].filter(() => random(8) === 0);
      forgetDocuments(
        index,
        going.map((n) => `m${n}`),
      );
      for (const n of going) here.delete(n);
      const wanted = walked(index);
      const bases = [...here].toSorted((a, b) => a - b).map((n) => `m${n}`);
      assert.deepEqual(kept(index, bases), Object.fromEntries(bases.map((b) => [b, wanted[b]])));
      assert.deepEqual(await remembered(index, bases), kept(index, bases), `round ${round}`);
    }
  });
}

test('a conversation of more messages than are walked is one, and its newest are told', async (t) => {
  const index = openIndex(t);
  const count = relatedMax + 150;
  for (let n = 0; n < count; n += 50) {
    const some = Array.from({ length: 50 }, (_, at) => document(n + at, { parentKeys: [7] }));
    putDocuments(index, some);
  }
  const { keys } = await conversationKeys(index, noPause);
  assert.equal(keys.size, count);
  assert.equal(new Set(keys.values()).size, 1);
  const [key = 0] = keys.values();
  const told = basesOf(index, [key]).get(key) ?? [];
  assert.equal(told.length, 100);
  assert.equal(told.at(-1), `m${count - 1}`);
});

test('what is remembered of an index that was made anew is forgotten', async (t) => {
  const index = openIndex(t);
  putDocuments(index, [document(1), document(2, { parentKeys: [1_001] })]);
  assert.equal((await conversationKeys(index, noPause)).keys.size, 2);
  index.use(({ database }) => database.exec('DELETE FROM owner'));
  index.close();
  assert.equal((await conversationKeys(index, noPause)).keys.size, 0);
});

test('lists of conversations are read by an index, without a scan for what changed', (t) => {
  const index = openIndex(t);
  putDocuments(index, [document(1), document(2, { parentKeys: [1_001] })]);
  const plan = (sql: string): string =>
    index.use(({ database }) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => String(row['detail']))
        .join('; '),
    ) ?? '';
  assert.match(
    plan('SELECT base FROM document WHERE conversation = 5 AND conversation <> 0 ORDER BY id DESC'),
    /^SEARCH document USING INDEX document_conversation \(conversation=\?\)$/,
  );
  assert.match(
    plan('SELECT base, conversation FROM document WHERE turn > 5'),
    /^SEARCH document USING INDEX document_turn/,
  );
});
