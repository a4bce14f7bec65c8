// An independent parser reads back what was composed: the composer never grades its own work.

import assert from 'node:assert/strict';
import PostalMime from 'postal-mime';
import { composeMessage } from '../../src/mta/compose.ts';
import type { Draft } from '../../src/mta/draft.ts';

export const attachment = {
  filename: 'a.txt',
  contentType: 'text/plain',
  content: Buffer.from('hi'),
};

export const plain: Draft = {
  from: { name: 'Alice Example', address: 'alice@example.test' },
  to: [{ name: 'Bob', address: 'bob@example.test' }],
  cc: [],
  bcc: [],
  subject: 'Hello',
  text: 'Good morning.\n',
  attachments: [],
  dateMs: Date.UTC(2026, 10, 21, 9, 30, 0),
  messageId: '<0123@example.test>',
  keepBcc: false,
};

export async function parsed(change: Partial<Draft>) {
  const bytes = await composeMessage({ ...plain, ...change });
  const text = Buffer.from(bytes).toString('latin1');
  assert.ok(!/(?<!\r)\n|\r(?!\n)|\0/.test(text), 'only CRLF line ends, no NUL');
  const longest = Math.max(...text.split('\r\n').map((line) => line.length));
  assert.ok(longest <= 998, `longest line is ${longest}`);
  const [head = ''] = text.split('\r\n\r\n', 1);
  assert.match(head, /^[\r\n\t\x20-\x7e]*$/, 'the header is ASCII');
  return { mail: await PostalMime.parse(bytes), text, head };
}

export function fieldNames(head: string): readonly string[] {
  return head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')));
}
