import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chunkBytesMax,
  endRequestRecord,
  splitAnswer,
  stderrEnd,
  stderrRecords,
  stdoutRecords,
  streamEnd,
  wholeAnswer,
} from '../../src/fastcgi/answer.ts';
import { RecordReader, recordType } from '../../src/fastcgi/record.ts';
import { readAnswers } from './web-server.ts';

const head = 'Status: 200 OK\r\n\r\n';

test('case 75: an answer of any size is one stream and its end', () => {
  for (const size of [0, 1, 7, 8, 45, 46, 47, chunkBytesMax - 1, chunkBytesMax, 65536, 200_001]) {
    const body = 'x'.repeat(size);
    for (const bytes of [wholeAnswer(1, head, body), wholeAnswer(1, head, Buffer.from(body))]) {
      const { answers } = readAnswers(bytes);
      assert.deepEqual(answers, [
        { id: 1, stdout: head + body, stderr: '', applicationStatus: 0, protocolStatus: 0 },
      ]);
      assert.equal(bytes.length % 8, 0, 'records stay on 8 byte borders');
    }
  }
});

test('an answer cut at every byte is the same answer', () => {
  const bytes = wholeAnswer(513, head, 'grüße');
  for (let at = 0; at <= bytes.length; at += 1) {
    const reader = readAnswers(bytes.subarray(0, at));
    reader.push(bytes.subarray(at));
    assert.equal(reader.answers[0]?.stdout, head + 'grüße');
    assert.equal(reader.answers[0]?.id, 513);
  }
});

test('case 77: no record is longer than its largest chunk, and a large body is not copied', () => {
  const body = Buffer.alloc(200_000, 1);
  const pieces = splitAnswer(1, head, body);
  assert.ok(pieces.some((piece) => piece.buffer === body.buffer));
  assert.ok(chunkBytesMax <= 65_528);
  const lengths: number[] = [];
  new RecordReader().push(Buffer.concat(pieces), ({ type, content }) => {
    if (type === recordType.stdout && content.length > 0) lengths.push(content.length);
  });
  assert.ok(lengths.length > 3);
  for (const length of lengths) assert.ok(length <= chunkBytesMax, `${length}`);
  // What needs no padding to stay on an 8 byte border: all but what ends the head or the body.
  assert.ok(lengths.filter((length) => length % 8 !== 0).length <= 2, lengths.join());
});

test('a streamed answer is its pieces and an end', () => {
  const bytes = Buffer.concat([
    ...stdoutRecords(1, Buffer.from(head)),
    ...stdoutRecords(1, Buffer.from('a')),
    ...stdoutRecords(1, Buffer.alloc(0)),
    ...stdoutRecords(1, Buffer.from('b')),
    streamEnd(1),
  ]);
  assert.equal(readAnswers(bytes).answers[0]?.stdout, head + 'ab');
});

test('case 76: STDERR travels beside the answer, and is closed when it was used', () => {
  const bytes = Buffer.concat([
    ...stderrRecords(1, Buffer.from('careful')),
    stderrEnd(1),
    wholeAnswer(1, head, ''),
  ]);
  assert.equal(readAnswers(bytes).answers[0]?.stderr, 'careful');
  assert.deepEqual(lengthsOf(recordType.stderr, bytes), [7, 0]);
  assert.deepEqual(lengthsOf(recordType.stderr, wholeAnswer(1, head, 'body')), []);
});

test('END_REQUEST carries its protocol status', () => {
  assert.equal(endRequestRecord(1, 3).toString('hex'), '01030001000800000000000003000000');
});

/** Content lengths of the records of one type, in their order. */
function lengthsOf(wanted: number, bytes: Buffer): number[] {
  const lengths: number[] = [];
  new RecordReader().push(bytes, ({ type, content }) => {
    if (type === wanted) lengths.push(content.length);
  });
  return lengths;
}
