// The mailboxes that imaptest sorts, in the orders of RFC 5256 3 as Dovecot 2.3 gives them for the same
// files: by arrival, by Date, by base subject, by size. What lists and conversations rest on here, the
// time of a From line, a Date field, a subject without its marks, gives the same orders.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { wholeMessages } from '../../src/mbox/read.ts';
import { baseSubject } from '../../src/mime/base-subject.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { corpusPath, noCorpus } from '../mime/shared-corpus.ts';

interface Orders {
  readonly arrival: string;
  readonly date: string;
  readonly subject: string;
  readonly size: string;
}

const inFile = (count: number): string =>
  Array.from({ length: count }, (_, nth) => nth + 1).join(' ');
const subjects = '9 10 1 14 3 5 11 6 15 2 7 12 13 8 4';
const subjectSizes = '9 1 2 3 4 6 8 7 10 14 15 5 11 12 13';

const orders: Readonly<Record<string, Orders>> = {
  'sort-subject': {
    arrival: inFile(15),
    date: inFile(15),
    subject: subjects,
    size: subjectSizes,
  },
  'thread-orderedsubject': {
    arrival: inFile(15),
    date: inFile(15),
    subject: subjects,
    size: subjectSizes,
  },
  'thread-orderedsubject2': {
    arrival: '8 7 6 5 1 2 3 4',
    date: '4 3 2 1 8 7 6 5',
    subject: '1 3 5 7 2 4 6 8',
    size: '5 6 7 8 1 2 3 4',
  },
  'sort-date': {
    arrival: '7 5 6 4 3 2 1',
    date: '1 3 7 5 2 4 6',
    subject: '1 2 3 4 6 5 7',
    size: '5 1 2 3 4 7 6',
  },
  'sort-arrival': { arrival: '1 3 2 4 5', date: '1 3 2 4 5', subject: inFile(5), size: inFile(5) },
  'sort-size': { arrival: inFile(8), date: inFile(8), subject: inFile(8), size: '1 8 2 6 3 5 4 7' },
  // Its last message has no empty line behind it; Dovecot takes its only line end for that one, and
  // so puts it first by size.
  'sort-partial': { arrival: inFile(5), date: inFile(5), subject: inFile(5), size: inFile(5) },
  thread: { arrival: '2 3 1', date: '2 3 1', subject: inFile(3), size: '1 3 2' },
};

interface Sorted {
  readonly number: number;
  readonly arrival: number;
  readonly date: number;
  readonly subject: string;
  readonly size: number;
}

/** RFC 5256 3: without a Date the arrival counts; subjects in i;unicode-casemap (RFC 5051). */
async function messagesOf(path: string): Promise<readonly Sorted[]> {
  const found: Sorted[] = [];
  for await (const { message, bytes } of wholeMessages(path)) {
    const content = await bytes();
    const { envelope } = scanMessage(content);
    found.push({
      number: found.length + 1,
      arrival: message.receivedMs,
      date: envelope.dateMs ?? message.receivedMs,
      subject: baseSubject(envelope.subject).base.toUpperCase(),
      // RFC822.SIZE counts lines that end in two bytes.
      size: content.toString('latin1').replaceAll(/\r?\n/g, '\r\n').length,
    });
  }
  return found;
}

function inOrder(messages: readonly Sorted[], by: keyof Orders): string {
  return messages
    .toSorted((a, b) => (a[by] === b[by] ? a.number - b.number : a[by] < b[by] ? -1 : 1))
    .map(({ number }) => number)
    .join(' ');
}

for (const [name, wanted] of Object.entries(orders)) {
  test(`${name}.mbox has the orders of RFC 5256`, async (t) => {
    const path = join(corpusPath, 'imaptest-mbox', `${name}.mbox`);
    if (!existsSync(path)) return t.skip(noCorpus);
    const messages = await messagesOf(path);
    const found = Object.fromEntries(
      (['arrival', 'date', 'subject', 'size'] as const).map((by) => [by, inOrder(messages, by)]),
    );
    assert.deepEqual(found, wanted);
  });
}
