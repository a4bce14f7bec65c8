import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, rangesOf } from '../../../src/store/text/excerpt.ts';
import { runsOf } from '../../../src/store/text/words.ts';

/** The text with its ranges in brackets. */
function marked(text: string, asked: string): string {
  const ranges = rangesOf(text, runsOf(asked));
  return ranges.toReversed().reduce((rest, { start, end }) => {
    return `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`;
  }, text);
}

const cases: readonly (readonly [string, string, string])[] = [
  ['Your Invoices, and an invoice', 'invoice', 'Your [Invoice]s, and an [invoice]'],
  ['préinvoice', 'invoice', 'préinvoice'],
  ['Ein Éléphant', 'elephant', 'Ein [Éléphant]'],
  ['本周的项目进度报告', '项目', '本周的[项目]进度报告'],
  ['本周的项目进度报告', '度', '本周的项目进[度]报告'],
  ['a be bee', 'be', 'a [be] bee'],
  ['one two three', 'three one', '[one] two [three]'],
  ['<b>bold</b>', 'bold', '<b>[bold]</b>'],
  ['nothing here', 'other', 'nothing here'],
];

test('what was looked for is marked as the index finds it', () => {
  for (const [text, asked, wanted] of cases) assert.equal(marked(text, asked), wanted);
});

test('an excerpt is one line around the first word, and its ranges are its own', () => {
  const text = `${'Before it. '.repeat(50)}\n\nThe  invoice\nis here. ${'After it. '.repeat(50)}`;
  const excerpt = excerptOf(text, runsOf('invoice'));
  assert.ok(excerpt);
  assert.ok(excerpt.text.length <= 202);
  assert.match(excerpt.text, /^….*The invoice is here\. .*…$/);
  const [range] = excerpt.ranges;
  assert.equal(excerpt.text.slice(range?.start, range?.end), 'invoice');
  assert.equal(excerptOf(text, runsOf('missing')), undefined);
});

test('however much there is to mark, the ranges are counted', () => {
  assert.equal(rangesOf('word '.repeat(1_000), runsOf('word')).length, 50);
});
