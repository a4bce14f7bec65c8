import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanMessage } from '../../../src/mime/scanner.ts';
import { documentOf, markBits } from '../../../src/store/text/document.ts';
import { attached, hello, multipart } from '../../webmail/parts/multipart.ts';

function found(message: string): { readonly names: string; readonly isAttached: boolean } {
  const head = Buffer.from(message, 'latin1');
  const entry = { base: '1.a.h', receivedMs: 0 };
  const { words, marks } = documentOf(entry, {
    scanned: scanMessage(head),
    head,
    size: head.length,
  });
  return { names: words.filename, isAttached: (marks & markBits.attachment) !== 0 };
}

function attribute(id: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(2, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(value.length, 5);
  return Buffer.concat([head, value, Buffer.alloc(2)]);
}

const wrapping = Buffer.concat([
  Buffer.from('789f3e220100', 'hex'),
  attribute(0x00069002, Buffer.alloc(14)),
  attribute(0x00018010, Buffer.from('walnut prices.xls\0')),
  attribute(0x0006800f, Buffer.from('12')),
]);

test('files in a winmail.dat are found by their names', () => {
  const part = attached('application/ms-tnef', 'winmail.dat', wrapping.toString('base64'));
  const message = multipart([
    hello,
    { ...part, headers: [...(part.headers ?? []), 'Content-Transfer-Encoding: base64'] },
  ]);
  assert.match(found(message).names, /walnut prices\.xls/);
});

const uuencoded = 'Here it is.\r\n\r\nbegin 644 chestnut.txt\r\n#0V%T\r\n`\r\nend\r\n';
const texts = [
  ['7bit', uuencoded],
  ['base64', Buffer.from(uuencoded).toString('base64')],
] as const;
for (const [encoding, body] of texts) {
  test(`files in the middle of a text of ${encoding} are found by their names`, () => {
    const message = `From: a@b.test\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
    const { names, isAttached } = found(message);
    assert.match(names, /chestnut\.txt/);
    assert.ok(isAttached);
  });
}

test('a text that only says begin has no file', () => {
  const { names, isAttached } = found('From: a@b.test\r\n\r\nbegin 644 of us\r\nand go on\r\n');
  assert.equal(names, '');
  assert.ok(!isAttached);
});
