import assert from 'node:assert/strict';
import test from 'node:test';
import { enrichedToText, isEnriched } from '../../src/mime/enriched.ts';

const table: readonly (readonly [source: string, text: string])[] = [
  ['<bold>Now</bold> is the <italic>time</italic>', 'Now is the time'],
  ['one\nline\n\nnext\n\n\nafter', 'one line\nnext\n\nafter'],
  ['one\r\nline\r\n\r\nnext', 'one line\nnext'],
  ['<color><param>red</param>blood</color>', 'blood'],
  ['a << b <<script>alert(1)', 'a < b <script>alert(1)'],
  ['<param>a<param>b</param>c</param>d', 'd'],
  ['</param>shown', 'shown'],
  ['<param>never closed', ''],
  ['< bold>x', '< bold>x'],
  ['<img src=x onerror=alert(1)>x', '<img src=x onerror=alert(1)>x'],
  [`<${'a'.repeat(61)}>`, `<${'a'.repeat(61)}>`],
  ['<', '<'],
  ['', ''],
];

for (const [source, text] of table) {
  test(`enriched ${JSON.stringify(source.slice(0, 40))} reads as its words`, () => {
    assert.equal(enrichedToText(source, 'text/enriched'), text);
  });
}

test('richtext has a word for the sign that begins its commands', () => {
  const source = '<Bold>a</Bold> <lt> b<nl>c<comment>no</comment>';
  assert.equal(enrichedToText(source, 'text/richtext'), 'a < b\nc');
});

test('a flood of commands is read in one pass', () => {
  for (const flood of ['<', '<<', '<param>', '<bold>', '\n', '<a']) {
    assert.ok(enrichedToText(flood.repeat(200_000), 'text/enriched').length <= 400_000);
  }
});

test('only the two types are enriched', () => {
  assert.deepEqual(['text/enriched', 'text/richtext', 'text/plain', 'text/rtf'].map(isEnriched), [
    true,
    true,
    false,
    false,
  ]);
});
