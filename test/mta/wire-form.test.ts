import assert from 'node:assert/strict';
import test from 'node:test';
import { composeMessage } from '../../src/mta/compose.ts';
import type { Draft } from '../../src/mta/draft.ts';
import { wireForm, withDate } from '../../src/mta/wire-form.ts';

const draft: Draft = {
  from: { name: 'Mei', address: 'mei@one.test' },
  to: [{ name: '', address: 'ann@far.test' }],
  cc: [],
  bcc: Array.from({ length: 40 }, (_, at) => ({ name: '', address: `b${at}@far.test` })),
  subject: 'Timber',
  text: 'Bcc: not a field\nDate: neither',
  attachments: [],
  origin: `answered=INBOX/${'x'.repeat(200)}`,
  priority: 'high',
  asksReceipt: true,
  replyTo: { name: '', address: 'desk@one.test' },
  dateMs: Date.UTC(2026, 10, 21, 9),
  messageId: '<1@one.test>',
  keepBcc: true,
};

test('what only the own copy has never goes on the wire, folded over lines or not', async () => {
  const kept = Buffer.from(await composeMessage(draft)).toString();
  assert.match(kept, /^Bcc: /m);
  assert.match(kept, /^X-Dispatch-Origin:/m);
  for (const lineEnd of ['\r\n', '\n']) {
    const bytes = Buffer.from(kept.replaceAll('\r\n', lineEnd));
    const sent = Buffer.from(wireForm(bytes)).toString();
    assert.doesNotMatch(sent, /b\d+@far\.test|X-Dispatch|INBOX/);
    assert.match(sent, /\r\n\r\nBcc: not a field\r\nDate: neither/);
    assert.ok(!/(?<!\r)\n/.test(sent), 'only whole line ends');
    assert.match(sent, /^X-Priority: 1/m);
    assert.match(sent, /^Importance: high/m);
    assert.match(sent, /^Disposition-Notification-To: <mei@one\.test>/m);
    assert.match(sent, /^Reply-To: desk@one\.test/m);
  }
});

test('another date takes the place of the first, and nothing else changes', async () => {
  const kept = await composeMessage(draft);
  const moved = Buffer.from(withDate(kept, Date.UTC(2026, 11, 24, 18))).toString();
  const date = /^Date: .*$/gm;
  assert.deepEqual(moved.match(date), [
    'Date: Thu, 24 Dec 2026 18:00:00 +0000\r'.trimEnd(),
    'Date: neither',
  ]);
  const rest = (text: string): string => text.replace(date, '');
  assert.equal(rest(moved), rest(Buffer.from(kept).toString()));
});

test('every byte above ASCII comes out as it went in, and a text without an end has none', () => {
  const bytes = Buffer.from([0x42, 0x63, 0x63, 0x3a, 0x78, 0x0d, 0x0a, 0x58, 0x3a, 0xff, 0xfe]);
  assert.deepEqual([...wireForm(bytes)], [0x58, 0x3a, 0xff, 0xfe]);
  assert.deepEqual([...wireForm(new Uint8Array())], []);
});
