import assert from 'node:assert/strict';
import test from 'node:test';
import {
  answerReferences,
  forwardSubject,
  quoteText,
  referencesMax,
  replyRecipients,
  replySubject,
} from '../../src/mime/answer.ts';
import type { Envelope } from '../../src/mime/part.ts';
import { scanMessage } from '../../src/mime/scanner.ts';

const envelope = (header: string): Envelope => scanMessage(Buffer.from(`${header}\n\n`)).envelope;

test('a subject carries its mark once, whatever language it came in', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['Hello', 'Re: Hello', 'Fwd: Hello'],
    ['Re: Hello', 'Re: Hello', 'Fwd: Re: Hello'],
    ['RE: re:  Hello', 'Re: Hello', 'Fwd: RE: re:  Hello'],
    ['AW: Hello', 'Re: Hello', 'Fwd: AW: Hello'],
    ['Re[2]: Hello', 'Re: Hello', 'Fwd: Re[2]: Hello'],
    ['回复：你好', 'Re: 你好', 'Fwd: 回复：你好'],
    ['答复: 你好', 'Re: 你好', 'Fwd: 答复: 你好'],
    ['转发：你好', 'Re: 转发：你好', 'Fwd: 你好'],
    ['Fwd: FW: Hello', 'Re: Fwd: FW: Hello', 'Fwd: Hello'],
    ['Report: Hello', 'Re: Report: Hello', 'Fwd: Report: Hello'],
    ['', 'Re:', 'Fwd:'],
  ];
  for (const [subject, reply, forward] of table) {
    assert.equal(replySubject(subject), reply);
    assert.equal(forwardSubject(subject), forward);
  }
  // The marks taken off one subject are counted too.
  assert.ok(replySubject('Re: '.repeat(100_000)).length > 100_000);
});

test('an answer refers to its parent and the parents of that', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['Message-ID: <c@x>\nReferences: <a@x> <b@x>', '<c@x>', ['<a@x>', '<b@x>', '<c@x>']],
    ['Message-ID: <c@x>\nIn-Reply-To: <b@x>', '<c@x>', ['<b@x>', '<c@x>']],
    ['Message-ID: <c@x>', '<c@x>', ['<c@x>']],
    ['Message-ID: <c@x>\nReferences: <c@x> <b@x>', '<c@x>', ['<b@x>', '<c@x>']],
    ['Subject: none', '', []],
  ];
  for (const [header, inReplyTo, references] of table) {
    assert.deepEqual(answerReferences(envelope(header)), { inReplyTo, references }, header);
  }
  const many = Array.from({ length: 150 }, (_, index) => `<${index}@x>`).join(' ');
  const { references } = answerReferences(envelope(`Message-ID: <c@x>\nReferences: ${many}`));
  assert.equal(references.length, referencesMax);
  assert.deepEqual([references[0], references.at(-1)], ['<0@x>', '<c@x>']);
});

test('an answer goes to whom it should and never twice', () => {
  const own = ['me@x.example', 'alias@x.example'];
  const table: readonly (readonly [string, string, string, string])[] = [
    ['From: a@x.example\nTo: me@x.example', 'a@x.example', 'a@x.example', ''],
    [
      'From: a@x.example\nReply-To: r@x.example\nTo: me@x.example',
      'r@x.example',
      'r@x.example',
      '',
    ],
    [
      'From: a@x.example\nTo: Me@X.example, b@x.example\nCc: ALIAS@x.example, A@x.example, c@x.example',
      'a@x.example',
      'a@x.example',
      'b@x.example,c@x.example',
    ],
    [
      'From: me@x.example\nTo: b@x.example\nCc: c@x.example',
      'b@x.example',
      'b@x.example',
      'c@x.example',
    ],
    ['From: me@x.example\nTo: me@x.example', 'me@x.example', 'me@x.example', ''],
    [
      'From: a@x.example\nTo: Group: b@x.example, c@x.example;',
      'a@x.example',
      'a@x.example',
      'b@x.example,c@x.example',
    ],
    ['Subject: nobody', '', '', ''],
  ];
  const list = (addresses: readonly { address: string }[]): string =>
    addresses.map((each) => each.address).join();
  for (const [header, to, toAll, ccAll] of table) {
    const one = replyRecipients(envelope(header), own, false);
    const all = replyRecipients(envelope(header), own, true);
    assert.deepEqual(
      [list(one.to), list(one.cc), list(all.to), list(all.cc)],
      [to, '', toAll, ccAll],
      header,
    );
  }
});

test('quoted text gets one more mark and loses its signature', () => {
  assert.equal(
    quoteText('Hello\n\n> old\n>> older\nend\n-- \nName', 'Jane wrote:'),
    'Jane wrote:\n> Hello\n>\n>> old\n>>> older\n> end',
  );
  assert.equal(quoteText('', ''), '');
});
