import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Base64Lines, Base64Measure, seekBase64 } from '../../src/mime/base64-lines.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { randomFrom } from './random.ts';

function measured(body: Uint8Array, split = body.length): Base64Lines {
  const measure = new Base64Measure();
  measure.push(body.subarray(0, split));
  measure.push(body.subarray(split));
  return measure.finish();
}

function encoded(
  bytes: number,
  { width = 76, end = '\r\n', last = undefined as string | undefined } = {},
): Buffer {
  const data = Buffer.from(Array.from({ length: bytes }, (_, at) => (at * 7 + (at >> 8)) % 256));
  const lines = data.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return Buffer.from(`${lines.join(end)}${last ?? end}`);
}

/** What is decoded from the place on that is told is what stands there. */
function assertSeeks(body: Uint8Array, lines: Base64Lines, start: number): void {
  const whole = Buffer.from(decodeTransfer(body, 'base64'));
  const { from, skip } = seekBase64(lines, start);
  const found = decodeTransfer(body.subarray(from), 'base64').subarray(skip);
  assert.ok(whole.subarray(start).equals(found), `from ${start}`);
}

for (const width of [4, 60, 64, 76]) {
  for (const end of ['\r\n', '\n']) {
    for (const last of [end, '']) {
      const name = JSON.stringify({ width, end, last });
      test(`every byte of regular lines is found by counting ${name}`, () => {
        for (const bytes of [300, 301, 302, 342, 399]) {
          const body = encoded(bytes, { width, end, last });
          const lines = measured(body);
          assert.equal(lines.size, bytes);
          assert.equal(lines.line?.encoded, width + end.length, `${bytes} bytes`);
          for (let start = 0; start < bytes; start++) assertSeeks(body, lines, start);
        }
      });
    }
  }
}

test('a seek begins in the line of the byte', () => {
  const lines = measured(encoded(1_000));
  assert.deepEqual(seekBase64(lines, 0), { from: 0, skip: 0 });
  assert.deepEqual(seekBase64(lines, 57), { from: 78, skip: 0 });
  assert.deepEqual(seekBase64(lines, 999), { from: 17 * 78, skip: 999 - 17 * 57 });
});

const irregular: Readonly<Record<string, (body: string) => string>> = {
  'a shorter line in the middle': (body) => body.replace(/(\r\n.{40})/, '$1\r\n'),
  'a longer line in the middle': (body) => body.replace(/(\r\n.{76})\r\n/, '$1'),
  'a sign that is no code': (body) => `${body.slice(0, 100)}!${body.slice(101)}`,
  'padding in the middle': (body) => `${body.slice(0, 152)}==\r\n${body.slice(156)}`,
  'another end of a line': (body) => body.replace(/(.{76})\r\n/, '$1\n'),
  'a blank line': (body) => body.replace('\r\n', '\r\n\r\n'),
  'lines that are no groups of four': (body) =>
    body.replaceAll('\r\n', '').replaceAll(/.{74}/g, '$&\r\n'),
  'one line alone': (body) => body.replaceAll('\r\n', ''),
};

for (const [name, spoil] of Object.entries(irregular)) {
  test(`lines are not counted on where there is ${name}`, () => {
    const body = Buffer.from(spoil(encoded(1_000).toString('latin1')), 'latin1');
    const lines = measured(body);
    assert.equal(lines.line, undefined);
    assert.equal(lines.size, decodeTransfer(body, 'base64').length);
    assertSeeks(body, lines, 500);
  });
}

test('what is told does not depend on how the body comes', () => {
  const body = encoded(400);
  for (let split = 0; split <= body.length; split++) {
    assert.deepEqual(measured(body, split), measured(body), `split at ${split}`);
  }
});

test('whatever is in a body, a place that is told is the right one', () => {
  const random = randomFrom(64);
  const signs = Buffer.from('A=\r\n!9/ \0');
  for (let round = 0; round < 3_000; round++) {
    const body = encoded(150 + random(200), { width: 4 * (1 + random(20)), last: '' });
    for (let change = random(4); change > 0; change--) {
      body[random(body.length)] = signs[random(signs.length)] ?? 0;
    }
    const lines = measured(body);
    const whole = decodeTransfer(body, 'base64');
    assert.equal(lines.size, whole.length);
    for (let times = 0; times < 4 && whole.length > 0; times++) {
      assertSeeks(body, lines, random(whole.length));
    }
  }
});
