import assert from 'node:assert/strict';
import { it } from 'node:test';
import { crc32 } from 'node:zlib';
import { yencFiles, yencPiecesMax } from '../../src/mime/yenc.ts';

const every = Buffer.from(Array.from({ length: 256 * 3 }, (_, index) => index % 256));

/** As the draft says, with lines of 128. */
function encode(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  let inLine = 0;
  for (const byte of bytes) {
    const value = (byte + 42) & 0xff;
    if ([0x00, 0x0a, 0x0d, 0x3d].includes(value)) out.push(0x3d, (value + 64) & 0xff);
    else out.push(value);
    inLine += 1;
    if (inLine % 128 === 0) out.push(0x0d, 0x0a);
  }
  return Buffer.from(out);
}

const hex = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

function single(name: string, bytes: Uint8Array, sum = hex(bytes)): Buffer {
  return Buffer.concat([
    Buffer.from(`=ybegin line=128 size=${bytes.length} name=${name}\r\n`),
    encode(bytes),
    Buffer.from(`\r\n=yend size=${bytes.length} crc32=${sum}\r\n`),
  ]);
}

function piece(nth: number, from: number, to: number): Buffer {
  const bytes = every.subarray(from, to);
  return Buffer.concat([
    Buffer.from(`=ybegin part=${nth} total=3 line=128 size=${every.length} name=all.bin\r\n`),
    Buffer.from(`=ypart begin=${from + 1} end=${to}\r\n`),
    encode(bytes),
    Buffer.from(
      `\r\n=yend size=${bytes.length} part=${nth} pcrc32=${hex(bytes)} crc32=${hex(every)}\r\n`,
    ),
  ]);
}

it('decodes every byte and checks size and sum', () => {
  const text = Buffer.concat([Buffer.from('Hello,\r\n\r\n'), single('a b.bin', every)]);
  const [file, ...more] = yencFiles(text);
  assert.equal(file?.name, 'a b.bin');
  assert.ok(every.equals(file?.content ?? Buffer.alloc(0)));
  assert.deepEqual(file?.defects, []);
  assert.equal(more.length, 0);
});

it('says what is wrong: the sum, the size, the end', () => {
  const [wrong] = yencFiles(single('x', every, '00000001'));
  assert.deepEqual(wrong?.defects, ['yEnc with a wrong checksum']);
  const whole = single('x', every);
  const [cut] = yencFiles(whole.subarray(0, 500));
  assert.deepEqual(cut?.defects, ['yEnc without its end']);
  const short = Buffer.from(
    whole.toString('latin1').replace('size=768 crc', 'size=767 crc'),
    'latin1',
  );
  assert.deepEqual(yencFiles(short)[0]?.defects, ['yEnc of another size']);
});

it('puts parts together in whatever order they come, and says when some are missing', () => {
  const [first, second, third] = [piece(1, 0, 300), piece(2, 300, 600), piece(3, 600, 768)];
  const [whole] = yencFiles(Buffer.concat([third, first, second]));
  assert.ok(every.equals(whole?.content ?? Buffer.alloc(0)));
  assert.deepEqual(whole?.defects, []);
  const [partial] = yencFiles(Buffer.concat([first, third]));
  assert.equal(partial?.content.length, 300);
  assert.deepEqual(partial?.defects, ['parts of a yEnc file are missing']);
});

it('keeps two files of one name apart', () => {
  const two = Buffer.concat([single('x', Buffer.from('one')), single('x', Buffer.from('two'))]);
  assert.deepEqual(
    yencFiles(two).map(({ content }) => Buffer.from(content).toString()),
    ['one', 'two'],
  );
});

it('takes a sentence about it for a sentence, and makes no room for a size that is claimed', () => {
  assert.deepEqual(yencFiles(Buffer.from('a =ybegin line=1 name=x\n=ybegin name=x\n')), []);
  const claim =
    '=ybegin part=1 line=128 size=999999999999999 name=x\n=ypart begin=1 end=9\nabc\n=yend size=3\n';
  assert.equal(yencFiles(Buffer.from(claim))[0]?.content.length, 3);
});

it('lives with every truncation and ends at more pieces than are read', () => {
  const whole = piece(1, 0, 300);
  for (let end = 0; end < whole.length; end++) yencFiles(whole.subarray(0, end));
  const many = Buffer.concat(Array.from({ length: yencPiecesMax + 5 }, () => single('x', every)));
  assert.equal(yencFiles(many).length, yencPiecesMax);
});
