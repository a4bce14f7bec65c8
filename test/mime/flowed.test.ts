import assert from 'node:assert/strict';
import test from 'node:test';
import { flowedLines, plainLines, quoteDepthMax, unflow } from '../../src/mime/flowed.ts';

test('flowed text is unwrapped as RFC 3676 says', () => {
  const table: readonly (readonly [string, string])[] = [
    ['', ''],
    ['one \ntwo\nthree', 'one two\nthree'],
    ['one \r\ntwo\r\n', 'one two'],
    ['> one \n> two\nthree', '> one two\nthree'],
    ['>> one \n> two', '>> one \n> two'],
    [' > not a quote \n From here', '> not a quote From here'],
    ['text \n-- \nname \nmore', 'text \n-- \nname more'],
    ['> quoted \n> -- \n> name', '> quoted \n> -- \n> name'],
    ['ends open ', 'ends open '],
    ['\n\n', '\n'],
  ];
  for (const [text, expected] of table)
    assert.equal(unflow(text, { delSp: false }), expected, text);
  assert.equal(unflow('中文 \n字符 \n> x', { delSp: true }), '中文字符\n> x');
});

test('quote marks are counted, and counted no further than the limit', () => {
  assert.deepEqual(plainLines('> > a\n>>b\n>\nc > d'), [
    { depth: 2, text: 'a' },
    { depth: 2, text: 'b' },
    { depth: 1, text: '' },
    { depth: 0, text: 'c > d' },
  ]);
  const deep = `${'>'.repeat(10_000)} a`;
  assert.deepEqual(plainLines(deep), [{ depth: quoteDepthMax, text: 'a' }]);
  assert.deepEqual(flowedLines(deep, { delSp: false }), [{ depth: quoteDepthMax, text: 'a' }]);
});
