import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldValue, parseHeader } from '../../src/mime/header.ts';

test('all fields come in order, unfolded, repeated ones too', () => {
  const fields = parseHeader(
    Buffer.from(
      'Received: one\r\n\ttwo\r\nreceived: three\r\nX-Raw: 中\r\n\r\nSubject: in the body',
    ),
  );
  assert.deepEqual(fields, [
    { name: 'Received', value: 'one\ttwo' },
    { name: 'received', value: 'three' },
    { name: 'X-Raw', value: '中' },
  ]);
  assert.equal(fieldValue(fields, 'RECEIVED'), 'one\ttwo');
  assert.equal(fieldValue(fields, 'subject'), undefined);
});

test('raw 8-bit in a field is text of its probable charset', () => {
  const table: readonly (readonly [Buffer, string])[] = [
    [Buffer.from('Größe'), 'Größe'],
    [Buffer.from('Größe', 'latin1'), 'Größe'],
    [Buffer.from('d6d0b9fac8cbc3f1', 'hex'), '中国人民'],
  ];
  for (const [bytes, text] of table) {
    const fields = parseHeader(Buffer.concat([Buffer.from('Subject: '), bytes]));
    assert.equal(fieldValue(fields, 'subject'), text);
  }
});
