import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  basesAfter,
  type DocumentRow,
  forgetDocuments,
  knownIn,
  putDocuments,
  rowCounts,
} from '../../src/index/documents.ts';
import { type Condition, findBest, findNewest } from '../../src/index/find.ts';
import { lockIndex } from '../../src/index/index-lock.ts';
import { MessageIndex } from '../../src/index/message-index.ts';
import { silentLog } from '../../src/kit/log.ts';

const noWords = {
  subject: '',
  sender: '',
  recipient: '',
  copy: '',
  body: '',
  filename: '',
  list: '',
};

function document(base: string, more: Partial<DocumentRow> = {}): DocumentRow {
  const facts = { receivedMs: 1_000, size: 1, marks: 0, subjectKey: 0, isReply: false };
  return { base, ...facts, words: noWords, ownKey: undefined, parentKeys: [], ...more };
}

function openIndex(t: TestContext): { index: MessageIndex; path: string } {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-index-'));
  const path = join(directory, 'index');
  const index = new MessageIndex({ path, owner: 'alice', log: silentLog, now: Date.now });
  t.after(() => {
    index.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return { index, path };
}

const any: Condition = { kind: 'and', of: [] };
const all = { belowId: Number.MAX_SAFE_INTEGER, rowsMax: 1_000 };

function words(...side: string[]): Condition {
  return { kind: 'words', columns: [], words: side, isPrefix: false };
}

function bases(index: MessageIndex, condition: Condition): string {
  return findNewest(index, condition, all)
    .map(({ base }) => base)
    .join(' ');
}

test('documents are found from the newest to the oldest, a piece at a time', (t) => {
  const { index } = openIndex(t);
  const rows = Array.from({ length: 30 }, (_, n) =>
    document(`m${n}`, { receivedMs: ((n * 7) % 30) * 1_000 }),
  );
  assert.equal(putDocuments(index, rows), true);
  const wanted = rows.toSorted((a, b) => b.receivedMs - a.receivedMs).map(({ base }) => base);
  const found: string[] = [];
  for (let belowId = all.belowId; ;) {
    const hits = findNewest(index, any, { belowId, rowsMax: 7 });
    found.push(...hits.map(({ base }) => base));
    if (hits.length < 7) break;
    belowId = hits.at(-1)?.id ?? 0;
  }
  assert.deepEqual(found, wanted);
});

test('more messages of one second than there are ids for it are all found', (t) => {
  const { index } = openIndex(t);
  const rows = Array.from({ length: 600 }, (_, n) => document(`m${n}`));
  rows.push(document('next', { receivedMs: 2_000 }), document('again', { receivedMs: 2_000 }));
  putDocuments(index, rows);
  const found = findNewest(index, any, all);
  assert.equal(found.length, 602);
  assert.equal(new Set(found.map(({ id }) => id)).size, 602);
  assert.equal(rowCounts(index).documents, 602);
});

test('a message has one document, however often it is put', (t) => {
  const { index } = openIndex(t);
  putDocuments(index, [document('a', { words: { ...noWords, body: 'first' } })]);
  putDocuments(index, [document('a', { words: { ...noWords, body: 'second' } })]);
  assert.equal(bases(index, words('first')), 'a');
  assert.equal(bases(index, words('second')), '');
  assert.deepEqual([...knownIn(index, 'document', ['a', 'b'])], ['a']);
});

test('what is forgotten is found no more, by any word', (t) => {
  const { index } = openIndex(t);
  const row = (base: string) => document(base, { words: { ...noWords, body: 'heron' } });
  putDocuments(index, [row('a'), row('b'), row('c')]);
  forgetDocuments(index, ['b', 'none']);
  assert.equal(bases(index, words('heron')), 'c a');
  assert.deepEqual(basesAfter(index, 'document', '', 10), ['a', 'c']);
  assert.deepEqual(basesAfter(index, 'document', 'a', 10), ['c']);
  putDocuments(index, [row('b')]);
  assert.equal(bases(index, words('heron')), 'b c a');
});

test('conditions of every kind go together', (t) => {
  const { index } = openIndex(t);
  putDocuments(index, [
    document('a', { receivedMs: 1_000, size: 10, marks: 1, words: { ...noWords, body: 'x y' } }),
    document('b', { receivedMs: 2_000, size: 20, marks: 2, words: { ...noWords, subject: 'x' } }),
    document('c', { receivedMs: 3_000, size: 30, marks: 3, words: { ...noWords, list: 'y x' } }),
  ]);
  const not = (of: Condition): Condition => ({ kind: 'not', of });
  const and = (...of: Condition[]): Condition => ({ kind: 'and', of });
  const or = (...of: Condition[]): Condition => ({ kind: 'or', of });
  const cases: readonly (readonly [Condition, string])[] = [
    [words('x'), 'c b a'],
    [words('x', 'y'), 'a'],
    [and(words('x'), words('y')), 'c a'],
    [or(words('x', 'y'), words('y', 'x')), 'c a'],
    [and(words('x'), not(words('y'))), 'b'],
    [not(words('y')), 'b'],
    [{ kind: 'words', columns: ['subject', 'list'], words: ['x'], isPrefix: false }, 'c b'],
    [{ kind: 'marks', bits: 1 }, 'c a'],
    [{ kind: 'size', side: 'larger', bytes: 10 }, 'c b'],
    [{ kind: 'size', side: 'smaller', bytes: 20 }, 'a'],
    [{ kind: 'time', side: 'before', ms: 2_000 }, 'a'],
    [{ kind: 'time', side: 'after', ms: 2_000 }, 'c b'],
    [{ kind: 'test', passes: (base) => base > 'a' }, 'c b'],
    [or({ kind: 'marks', bits: 2 }, words('x', 'y')), 'c b a'],
    [and(words('x'), not({ kind: 'test', passes: (base) => base === 'b' })), 'c a'],
    [not(or({ kind: 'marks', bits: 2 }, words('zzz'))), 'a'],
  ];
  for (const [condition, wanted] of cases) {
    assert.equal(bases(index, condition), wanted, JSON.stringify(condition));
  }
});

test('the best are those whose subject has the word, and facts have no rank', (t) => {
  const { index } = openIndex(t);
  putDocuments(index, [
    document('a', { words: { ...noWords, subject: 'heron' } }),
    document('b', { receivedMs: 2_000, words: { ...noWords, body: 'heron and more' } }),
  ]);
  assert.deepEqual(
    findBest(index, words('heron'), 10)?.map(({ base }) => base),
    ['a', 'b'],
  );
  assert.equal(findBest(index, { kind: 'marks', bits: 1 }, 10), undefined);
});

test('one at a time holds the lock of an index', (t) => {
  const { path } = openIndex(t);
  const first = lockIndex(path);
  assert.ok(first);
  assert.equal(lockIndex(path), undefined);
  first.release();
  const second = lockIndex(path);
  assert.ok(second);
  second.release();
});
