import assert from 'node:assert/strict';
import test from 'node:test';
import type { TransferEncoding } from '../../src/mime/part.ts';
import { decodeTransfer, transferDecoder } from '../../src/mime/transfer.ts';
import { randomFrom } from './random.ts';

const decode = (text: string, encoding: TransferEncoding): string =>
  Buffer.from(decodeTransfer(Buffer.from(text, 'latin1'), encoding)).toString('latin1');

const table: readonly (readonly [TransferEncoding, string, string])[] = [
  ['identity', 'a=20b\r\n', 'a=20b\r\n'],
  ['base64', '', ''],
  ['base64', 'QUJD', 'ABC'],
  ['base64', 'QUI=', 'AB'],
  ['base64', 'QQ==', 'A'],
  ['base64', 'QQ', 'A'],
  ['base64', 'QUI', 'AB'],
  ['base64', 'Q', ''],
  ['base64', 'QU\r\nJD\r\n', 'ABC'],
  ['base64', 'Q*U.J\0D!', 'ABC'],
  ['base64', 'QQ==QUI=QUJD', 'AABABC'],
  ['base64', '=QUJD', 'ABC'],
  ['base64', 'QUJD-QUJD_QU\u00a0I', 'ABCABCAB'],
  ['base64', 'QUJD\r\nQR==\r\n \t', 'ABCA'],
  ['base64', '////', '\xff\xff\xff'],
  ['quoted-printable', 'a=3Db=c3=BC', 'a=b\xc3\xbc'],
  ['quoted-printable', 'soft=\r\nbreak=\nhere', 'softbreakhere'],
  ['quoted-printable', 'soft= \t\r\nbreak', 'softbreak'],
  ['quoted-printable', 'trailing  \t\r\nblanks \nkept inside', 'trailing\r\nblanks\nkept inside'],
  ['quoted-printable', 'stray = sign, =ZZ, =4', 'stray = sign, =ZZ, =4'],
  ['quoted-printable', '===41=', '==A'],
  ['quoted-printable', 'at the end=', 'at the end'],
  ['quoted-printable', 'blank at the end ', 'blank at the end'],
  ['quoted-printable', 'raw \xe4\xb8\xad', 'raw \xe4\xb8\xad'],
  ['quoted-printable', 'a \rb', 'a \rb'],
  ['uuencode', 'text before\nbegin 644 cat.txt\n#0V%T\n`\nend\nafter', 'Cat'],
  ['uuencode', 'begin 644 ../x\r\n#0V%T\r\n \r\nend\r\n', 'Cat'],
  ['uuencode', 'begin 600 x\n#0V%T\n%0V%T', 'CatCat\0\0'],
  ['uuencode', 'no begin line\n#0V%T\n', ''],
];

test('transfer encodings are undone, broken ones too', () => {
  for (const [encoding, text, expected] of table) {
    assert.equal(decode(text, encoding), expected, JSON.stringify(text));
  }
});

test('the result is the same at every split point and byte by byte', () => {
  for (const [encoding, text, expected] of table) {
    const bytes = Buffer.from(text, 'latin1');
    const inPieces = (cuts: readonly number[]): string => {
      const decoder = transferDecoder(encoding);
      const ends = [...cuts, bytes.length];
      const out = ends.map((end, index) => decoder.push(bytes.subarray(cuts[index - 1] ?? 0, end)));
      return Buffer.concat([...out, decoder.finish()]).toString('latin1');
    };
    for (let at = 0; at <= bytes.length; at++) assert.equal(inPieces([at]), expected, text);
    assert.equal(inPieces([...bytes.keys()]), expected, text);
  }
});

test('base64 of any bytes comes back, whatever the line length', () => {
  const random = randomFrom(3);
  for (let size = 0; size < 200; size++) {
    const bytes = Buffer.from(Array.from({ length: size }, () => random(256)));
    const text = bytes.toString('base64').replace(/.{1,19}/g, '$&\r\n');
    assert.deepEqual(Buffer.from(decodeTransfer(Buffer.from(text), 'base64')), bytes);
  }
});

test('base64 with a byte of junk in any place decodes as without it', () => {
  const random = randomFrom(5);
  const bytes = Buffer.from(Array.from({ length: 150 }, () => random(256)));
  const text = bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n');
  for (let at = 0; at < text.length; at++) {
    for (const junk of ['-', '\0', ' ', '\xff']) {
      const broken = Buffer.from(text.slice(0, at) + junk + text.slice(at), 'latin1');
      assert.deepEqual(Buffer.from(decodeTransfer(broken, 'base64')), bytes, `${at} ${junk}`);
    }
  }
});

test('M08: long runs of one byte are passed on, not held', () => {
  const size = 2_000_000;
  assert.equal(decode('='.repeat(size), 'quoted-printable').length, size - 1);
  assert.ok(decode(' '.repeat(size), 'quoted-printable').length > size - 2_000);
  assert.equal(decode('QUJD'.repeat(size / 4), 'base64').length, (size / 4) * 3);
  assert.equal(decode(`begin 644 x\n${'M'.repeat(size)}\nend`, 'uuencode').length, 45);
});
