import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCharset } from '../../src/mime/charset.ts';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

test('M12: labels of every kind are decoded', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['utf-8', 'e4b8ad', '中'],
    ['UTF8', 'e4b8ad', '中'],
    ['"utf-8"', 'e4b8ad', '中'],
    ['utf-8*en', 'e4b8ad', '中'],
    ['utf-16', 'feff4e2d', '中'],
    ['utf-16', 'fffe2d4e', '中'],
    ['utf-16be', '4e2d', '中'],
    ['utf-7', '2b5469302d', '中'],
    ['utf-32', 'fffe0000 2d4e0000', '中'],
    ['gb2312', 'd6d0', '中'],
    ['GB_2312', 'd6d0', '中'],
    ['cp936', 'd6d0', '中'],
    ['gb18030', '81308130', '\u0080'],
    ['hz-gb-2312', '7e7b5650 7e7d41', '中A'],
    ['iso-2022-cn', '1b242941 0e5650 0f41', '中A'],
    ['iso-2022-kr', '1b242943 0e4751 31390f', '한국'],
    ['euc-kr', 'c7d1', '한'],
    ['ks_c_5601-1987', 'c7d1', '한'],
    ['big5', 'a4a4', '中'],
    ['iso-2022-jp', '1b2442 467c 1b2842', '日'],
    ['shift_jis', '93fa', '日'],
    ['cp932', '93fa', '日'],
    ['euc-jp', 'c6fc', '日'],
    ['koi8-r', 'c1', 'а'],
    ['windows-1251', 'e0', 'а'],
    ['cp-1251', 'e0', 'а'],
    ['iso-8859-1', 'e9', 'é'],
    ['iso-8859-8-i', 'e0', 'א'],
    ['iso-8859-15', 'a4', '€'],
    ['windows-874', 'a1', 'ก'],
    ['macintosh', '8a', 'ä'],
    ['x-mac-cyrillic', 'e0', 'а'],
    ['x-mac-ce', '8a', 'ä'],
    ['x-mac-greek', '8a', 'ä'],
    ['cp850', '84', 'ä'],
    ['cp437', '84', 'ä'],
    ['us-ascii', '41', 'A'],
  ];
  for (const [label, bytes, text] of table) {
    assert.equal(decodeCharset(hex(bytes), label), text, label);
  }
});

test('M12: a missing, empty or unknown label asks the bytes', () => {
  const labels = [
    undefined,
    '',
    'unknown-8bit',
    'default_charset',
    'us-ascii',
    'x-nonsense',
    'hex',
    'base64',
    'constructor',
    '__proto__',
    'x'.repeat(10_000),
  ];
  const table: readonly (readonly [Buffer, string])[] = [
    [Buffer.from('Füße, 中文'), 'Füße, 中文'],
    [Buffer.from('Das Frühstück für Änderung', 'latin1'), 'Das Frühstück für Änderung'],
    [hex('d6d0b9fac8cbc3f1b9b2bacdb9fa'), '中国人民共和国'],
    [hex('a4a4b5d8a4a4a4e5'), new TextDecoder('big5').decode(hex('a4a4b5d8a4a4a4e5'))],
    [hex('82a082a282a493fa967b'), 'あいう日本'],
    [Buffer.from('plain'), 'plain'],
    [Buffer.alloc(0), ''],
  ];
  for (const label of labels) {
    for (const [bytes, text] of table)
      assert.equal(decodeCharset(bytes, label), text, label ?? 'no label');
  }
});

test('a label that says UTF-8 wrongly is not believed, one that is cut short is', () => {
  assert.equal(decodeCharset(Buffer.from('Frösche über', 'latin1'), 'utf-8'), 'Frösche über');
  const cut = Buffer.from('中文中文').subarray(0, 11);
  assert.equal(decodeCharset(cut, 'utf-8'), '中文中\ufffd');
});

test('M12: whatever the bytes and the label, the text is well formed', () => {
  const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => (index * 167) & 0xff));
  const labels =
    'utf-8 utf-7 utf-7-imap utf-16 utf-16le utf-16be utf-32 utf-32be gb2312 gb18030 big5 big5-hkscs ' +
    'euc-kr euc-jp shift_jis iso-2022-jp iso-2022-kr iso-2022-cn hz-gb-2312 koi8-r koi8-u tis-620 ' +
    'iso-8859-1 iso-8859-8-i iso-8859-16 windows-1258 x-mac-thai viscii cp866 nonsense';
  for (const label of labels.split(' ')) {
    for (let at = 0; at < 64; at++) {
      assert.ok(decodeCharset(bytes.subarray(at), label).isWellFormed(), label);
    }
  }
});
