import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rtfText } from '../../src/mime/rtf.ts';

const cases: readonly (readonly [string, string])[] = [
  [String.raw`{\rtf1 one\par two\tab three}`, 'one\r\ntwo\tthree'],
  [String.raw`{\rtf1 {\fonttbl{\f0 Arial;}}{\info{\title no}}{\*\unknown no}yes}`, 'yes'],
  [String.raw`{\rtf1 \{a\\b\}\~c}`, '{a\\b}\u00a0c'],
  [String.raw`{\rtf1\ansicpg1251 \'c4\'e0}`, 'Да'],
  [String.raw`{\rtf1\ansicpg932 \'93\'fa\'96\'7b}`, '日本'],
  [String.raw`{\rtf1 \u26085?\u-10179\'3f\u-8704?}`, '日😀'],
  [String.raw`{\rtf1\uc0 \u26085 x}`, '日x'],
  [String.raw`{\rtf1\uc2 \u26085 abc}`, '日c'],
  [String.raw`{\rtf1 \ldblquote q\rdblquote\emdash}`, '“q”—'],
  ['{\\rtf1 line\r\nbreaks are nothing}', 'linebreaks are nothing'],
];

for (const [rtf, words] of cases) {
  it(`reads ${rtf}`, () => {
    assert.deepEqual(rtfText(Buffer.from(rtf, 'latin1')), { isHtml: false, text: words });
  });
}

it('gives back the HTML that was hidden in it, without what draws it', () => {
  const rtf = String.raw`{\rtf1\ansi\fromhtml1 {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 x\htmlrtf }\htmlrtf0 {\*\htmltag92 </b>}{\*\mhtmltag84 <i>}}`;
  assert.deepEqual(rtfText(Buffer.from(rtf)), { isHtml: true, text: '<b>x</b>' });
});

it('bears groups that never end, never began, or are far too deep', () => {
  assert.equal(rtfText(Buffer.from('}}}{{{x')).text, 'x');
  const deep = `{\\rtf1 a${'{'.repeat(100_000)}lost${'}'.repeat(100_000)}b}`;
  assert.equal(rtfText(Buffer.from(deep)).text, 'ab');
});
