import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jpegPreview } from '../../src/mime/jpeg-preview.ts';
import { photograph, smallPicture as small } from './photograph.ts';
import { randomFrom } from './random.ts';

test('the small picture of a photograph is found in both orders of bytes', () => {
  assert.deepEqual(jpegPreview(photograph()), small);
  assert.deepEqual(jpegPreview(photograph({ isLittle: true })), small);
});

test('how the photograph is turned is said in the small picture too', () => {
  const turned = jpegPreview(photograph({ orientation: 6 }));
  assert.equal(
    turned?.toString('hex'),
    'ffd8ffe100224578696600004d4d002a00000008000101120003000000010006000000000000ffdb0004aabbffd9',
  );
  assert.deepEqual(jpegPreview(photograph({ orientation: 77 })), small);
});

test('what has none, or lies about it, has none', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('ffd8'),
    Buffer.from('89504e470d0a1a0a', 'hex'),
    photograph({ picture: Buffer.from('not a picture') }),
    photograph({ picture: Buffer.alloc(60_000) }).subarray(0, 5_000),
  ]) {
    assert.equal(jpegPreview(bytes), undefined);
  }
});

test('M16: no cut and no change of a photograph throws', () => {
  const whole = photograph({ orientation: 3 });
  for (let end = 0; end <= whole.length; end += 1) jpegPreview(whole.subarray(0, end));
  const random = randomFrom(7);
  for (let round = 0; round < 20_000; round += 1) {
    const bytes = Buffer.from(whole);
    for (let changes = 1 + random(4); changes > 0; changes -= 1) {
      bytes[random(bytes.length)] = random(256);
    }
    jpegPreview(bytes);
  }
});
