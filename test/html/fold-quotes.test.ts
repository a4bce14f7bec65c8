// Which quotations are folded, and what stays in sight.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../src/html/html.ts';
import { textToHtml } from '../../src/html/plain-text.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { dangers } from './safe-tree.ts';

const fold = (markup: string): string =>
  sanitizeMail(markup, { remote: 'block', inlineUrl: () => undefined, foldLabel: 'Quoted <text>' })
    .markup;
const open = '<details class="m-m-fold"><summary>Quoted &lt;text&gt;</summary>';

const folded: readonly (readonly [string, string])[] = [
  [
    'Yes.<blockquote type="cite">Will you?</blockquote>',
    `Yes.${open}<blockquote>Will you?</blockquote></details>`,
  ],
  [
    '<div>Yes.</div><div class="gmail_quote"><div>Bob wrote:</div><blockquote>Will you?</blockquote></div><br>',
    `<div>Yes.</div>${open}<div class="m-gmail_quote"><div>Bob wrote:</div><blockquote>Will you?</blockquote></div><br></details>`,
  ],
  [
    '<p>Yes.</p><hr><div id="divRplyFwdMsg">From: Bob</div><p>Will you?</p>',
    `<p>Yes.</p><hr>${open}<div id="m-divRplyFwdMsg">From: Bob</div><p>Will you?</p></details>`,
  ],
  [
    '<p>Yes.<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: Bob</div></div><p>Will you?',
    `<p>Yes.</p>${open}<div><div style="border:none;border-top:solid #e1e1e1 1.0pt"><p>From: Bob</p></div></div><p>Will you?</p></details>`,
  ],
  [
    '<table><tr><td>Yes.<blockquote type=cite>x</blockquote></table>',
    `<table><tbody><tr><td>Yes.${open}<blockquote>x</blockquote></details></td></tr></tbody></table>`,
  ],
];
for (const [markup, expected] of folded) {
  test(`Folds ${markup}`, () => {
    assert.equal(fold(markup), expected);
    assert.deepEqual(dangers(expected), []);
  });
}

const kept = [
  '<blockquote type="cite">Will you?</blockquote>Yes.',
  '<blockquote type="cite">Only this</blockquote>',
  'One<blockquote type="cite">a</blockquote>between<blockquote>no quotation</blockquote>',
  'See:<div class="gmail_quote">---------- Forwarded message ---------<br>From: Bob</div>',
  'x<blockquote>set apart by layout</blockquote>',
  `<p>${'<blockquote type="cite">'.repeat(20_000)}deep`,
];
for (const markup of kept) {
  test(`Leaves ${markup.slice(0, 90)} in sight`, () => {
    assert.ok(!fold(markup).includes('<details'));
  });
}

const text = (source: string): string => render(textToHtml(source, { foldLabel: 'Quoted' }));
const quote = '> 1\n> 2\n>\n> 4';

test('A quotation at the end of a plain text is folded, its signature is not', () => {
  assert.equal(
    text(`Yes.\nBob wrote:\n${quote}\n\n-- \nMei`),
    '<div class="plain-text" dir="auto">Yes.\nBob wrote:<details class="quoted"><summary>Quoted</summary>' +
      '<blockquote class="quote">1\n2\n\n4</blockquote></details><div class="signature">-- \nMei</div></div>',
  );
});

for (const source of [`${quote}\nYes.`, quote, `Yes.\n> short`, `Yes.\n${quote}\nand more`]) {
  test(`The quotation of ${JSON.stringify(source)} stays in sight`, () => {
    assert.ok(!text(source).includes('<details'));
  });
}
