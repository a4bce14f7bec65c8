import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeWords } from '../../src/mime/word.ts';

test('encoded words are decoded as senders write them', () => {
  const table: readonly (readonly [string, string])[] = [
    // The table of RFC 2047 8.
    ['(=?ISO-8859-1?Q?a?=)', '(a)'],
    ['(=?ISO-8859-1?Q?a?= b)', '(a b)'],
    ['(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)', '(ab)'],
    ['(=?ISO-8859-1?Q?a?=  \t =?ISO-8859-1?Q?b?=)', '(ab)'],
    ['(=?ISO-8859-1?Q?a_b?=)', '(a b)'],
    ['(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)', '(a b)'],
    ['=?iso-8859-1?q?this=20is=20some=20text?=', 'this is some text'],
    ['=?utf-8?B?5Lit5paH?=', '中文'],
    // A multibyte character cut between two words, in either encoding and in both.
    ['=?utf-8?B?5Lg=?= =?utf-8?B?reaWhw==?=', '中文'],
    ['=?utf-8?Q?=E4=B8?= =?UTF-8?Q?=AD?=', '中'],
    ['=?utf-8?Q?=E4=B8?= =?utf-8?B?rQ==?=', '中'],
    ['=?gb2312?B?1tC5+g==?=', '中国'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?us-ascii*en?Q?hello?=', 'hello'],
    // Broken, and understood all the same.
    ['=?utf-8?Q?with raw blanks?=', 'with raw blanks'],
    ['=?utf-8?Q?Really??=', 'Really?'],
    ['=?utf-8?Q?50=_off=2?=', '50= off=2'],
    ['=?utf-8?Q??=', ''],
    ['=?utf-8?B?5Lit5paH', '=?utf-8?B?5Lit5paH'],
    ['=?utf-8?B?!5Lit*5paH?=', '中文'],
    ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
    ['=?nonsense-42?Q?abc?=', 'abc'],
    ['x=?utf-8?Q?y?=z', 'xyz'],
    ['=?iso-8859-1?Q?Fr\u00f6sche?=', 'Frösche'],
    ['=?utf-8?Q?Fr\u00f6sche?=', 'Frösche'],
    ['plain = ? text ?=', 'plain = ? text ?='],
  ];
  for (const [text, expected] of table) assert.equal(decodeWords(text), expected, text);
});

test('M08: floods of words and of what merely starts like one come out whole', () => {
  assert.equal(decodeWords('=?utf-8?q?a?= '.repeat(200_000)).length, 200_001);
  for (const flood of ['=?', '=?a?q?', '?=', '=?a?q?b=?']) {
    assert.ok(decodeWords(flood.repeat(200_000)).length > 0);
  }
});
