import assert from 'node:assert/strict';
import test from 'node:test';
import { ProtocolError } from '../../src/kit/failure.ts';
import { encodeRecord, type FastcgiRecord, RecordReader } from '../../src/fastcgi/record.ts';

const table: readonly {
  readonly name: string;
  readonly hex: string;
  readonly record: { type: number; id: number; content: string };
  readonly padding: number;
}[] = [
  {
    name: 'an empty record',
    hex: '0104000100000000',
    record: { type: 4, id: 1, content: '' },
    padding: 0,
  },
  {
    name: 'content and padding',
    hex: '01050001000206006869000000000000',
    record: { type: 5, id: 1, content: 'hi' },
    padding: 6,
  },
  {
    name: 'the largest id and an unknown type',
    hex: '0163ffff0001000078',
    record: { type: 99, id: 65535, content: 'x' },
    padding: 0,
  },
];

test('a record is written and read the same way round', () => {
  for (const { name, hex, record, padding } of table) {
    const content = Buffer.from(record.content);
    assert.equal(encodeRecord(record.type, record.id, content, padding).toString('hex'), hex, name);
    assert.deepEqual(read([Buffer.from(hex, 'hex')]), [record], name);
  }
});

test('records come out alike wherever the stream is cut', () => {
  const bytes = Buffer.concat(table.map(({ hex }) => Buffer.from(hex, 'hex')));
  const expected = table.map(({ record }) => record);
  for (let at = 0; at <= bytes.length; at += 1) {
    assert.deepEqual(read([bytes.subarray(0, at), bytes.subarray(at)]), expected, `cut at ${at}`);
  }
  assert.deepEqual(read([...bytes].map((byte) => Buffer.from([byte]))), expected, 'bytes alone');
});

test('a record that is whole in its chunk is a view of it', () => {
  const chunk = encodeRecord(5, 1, Buffer.from('abc'));
  new RecordReader().push(chunk, ({ content }) => {
    assert.equal(content.buffer, chunk.buffer);
  });
});

test('the reserved byte and the padding bytes may hold anything', () => {
  const bytes = Buffer.from('01050001000103ff61ffffff', 'hex');
  assert.deepEqual(read([bytes]), [{ type: 5, id: 1, content: 'a' }]);
});

test('the longest content with the longest padding is one record, every 1000 bytes cut', () => {
  const bytes = encodeRecord(5, 1, Buffer.alloc(65535, 'a'), 255);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 1000) chunks.push(bytes.subarray(at, at + 1000));
  const [record] = read(chunks);
  assert.equal(record?.content.length, 65535);
});

test('another version stops the stream after the records before it', () => {
  for (const start of ['00', '02', '47']) {
    const seen: FastcgiRecord[] = [];
    const reader = new RecordReader();
    const good = encodeRecord(5, 1, Buffer.from('a'));
    const bad = Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(15)]);
    assert.throws(
      () => reader.push(Buffer.concat([good, bad]), (record) => seen.push(record)),
      (error) => error instanceof ProtocolError && error.code === 'fastcgi-version',
    );
    assert.equal(seen.length, 1);
  }
});

test('the reader knows whether it stands inside a record', () => {
  const reader = new RecordReader();
  reader.push(Buffer.from('0105', 'hex'), () => assert.fail());
  assert.equal(reader.midRecord, true);
  reader.push(Buffer.from('000100000000', 'hex'), () => {});
  assert.equal(reader.midRecord, false);
});

function read(chunks: readonly Buffer[]): { type: number; id: number; content: string }[] {
  const reader = new RecordReader();
  const records: { type: number; id: number; content: string }[] = [];
  for (const chunk of chunks) {
    reader.push(chunk, ({ type, id, content }) => {
      records.push({ type, id, content: content.toString() });
    });
  }
  return records;
}
