import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowCounts } from '../../../src/index/documents.ts';
import { MessageIndex } from '../../../src/index/message-index.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { arrivalMs } from '../../../src/maildir/name.ts';
import { Pace } from '../../../src/store/pace.ts';
import { fillEnvelopes } from '../../../src/store/text/envelopes.ts';
import { fillIndex } from '../../../src/store/text/fill-index.ts';
import type { Pending } from '../../../src/store/text/read-document.ts';
import { put, temporaryMaildir } from '../../maildir/temporary-maildir.ts';

const count = 150;
const padding = 'A line that says little, and says it again.\r\n'.repeat(2_000);

const plain = (n: number): string =>
  `From: Ann <ann@one.test>\r\nSubject: Number ${n}\r\n\r\nHeron ${n} stands in the water.\r\n`;

/** Its attachment begins behind all that the first look reads. */
const late = [
  'From: Bob <bob@one.test>',
  'Subject: Late',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  `Long ago\r\n${padding}`,
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename=late.pdf',
  '',
  'x',
  '--b--',
  '',
].join('\r\n');

/** Text begins behind it too. */
const hidden = `From: Eve <eve@one.test>\r\nContent-Type: text/html\r\n\r\n<style>${padding.slice(0, 48_000)}</style>Hello`;

function filled(t: Parameters<typeof temporaryMaildir>[0]) {
  const maildir = temporaryMaildir(t);
  const letters = [...Array.from({ length: count - 2 }, (_, n) => plain(n)), late, hidden];
  const base = (n: number): string => `${1_700_000_000 + n}.m${n}.h`;
  put(maildir, Object.fromEntries(letters.map((text, n) => [`cur/${base(n)}:2,`, text])));
  const pending: Pending[] = letters.map((_, n) => {
    const receivedMs = arrivalMs(base(n)) ?? 0;
    const entry = { base: base(n), file: `${base(n)}:2,`, place: 'cur', flags: '', receivedMs };
    return { path: maildir, entry } as Pending;
  });
  const index = new MessageIndex({
    path: `${maildir}/dispatch-index`,
    owner: maildir,
    log: silentLog,
    now: Date.now,
  });
  t.after(() => index.close());
  return { index, pending, base };
}

test('the first pass knows what lists show of every message, and no words', async (t) => {
  const { index, pending, base } = filled(t);
  const work = { index, log: silentLog, pace: new Pace(8), isOver: () => false };
  assert.equal(await fillEnvelopes(pending, work), true);
  assert.deepEqual(rowCounts(index), { messages: count, documents: 0 });
  const facts = index.facts([base(3), base(count - 2), base(count - 1)]);
  const shown = [...facts.values()].map((row) => [row.hasAttachment, row.preview.slice(0, 8)]);
  assert.deepEqual(shown, [
    [false, 'Heron 3 '],
    [true, 'Long ago'],
    [false, 'Hello'],
  ]);
});

test('a long backlog has its rows before its first document, and both in the end', async (t) => {
  const { index, pending, base } = filled(t);
  const rowsAtDocument: number[] = [];
  const filling = {
    index,
    log: silentLog,
    pace: new Pace(8),
    isOver: () => false,
    onDocument: () => void rowsAtDocument.push(rowCounts(index).messages),
  };
  assert.equal(await fillIndex(pending, filling), true);
  assert.equal(rowsAtDocument[0], count);
  assert.deepEqual(rowCounts(index), { messages: count, documents: count });
  assert.ok(index.tree(base(3)));
});

test('a pass that is ended goes on where it was, and a row without a tree replaces none', async (t) => {
  const { index, pending, base } = filled(t);
  let asked = 0;
  const isOver = () => ++asked > 0;
  const work = { index, log: silentLog, pace: new Pace(8), isOver };
  assert.equal(await fillEnvelopes(pending, work), false);
  const { messages } = rowCounts(index);
  assert.ok(messages > 0 && messages < count);
  const rest = { ...work, isOver: () => false, onDocument: () => undefined };
  assert.equal(await fillIndex(pending, rest), true);
  const whole = index.tree(base(count - 2));
  assert.ok(whole);
  const { tree: _, ...facts } = whole;
  index.put([{ ...facts, tree: undefined }]);
  assert.deepEqual(index.tree(base(count - 2)), whole);
});
