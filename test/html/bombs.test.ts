// Markup made to cost far more than it weighs. Each must come back cut or whole, harmless and the
// same when cleaned again; that they come back at all shows that no stack or loop ran away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { markupCharsMax } from '../../src/html/tree.ts';
import { dangers } from './safe-tree.ts';

const blocking = { remote: 'block', inlineUrl: () => undefined } as const;
const numbered = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const bombs: readonly (readonly [string, () => string])[] = [
  ['200,000 nested div', () => '<div>'.repeat(200_000)],
  ['100,000 attributes', () => `<p ${numbered(100_000, (index) => ` a${index}=1`)}>`],
  [
    'formatting opened again in each paragraph',
    () => `<p>${numbered(3_000, (index) => `<font a=${index}>`)}</p>${'<p>x</p>'.repeat(100_000)}`,
  ],
  ['paragraphs in buttons', () => '<p><button>'.repeat(20_000)],
  ['items in buttons', () => '<li><button>'.repeat(20_000)],
  ['links in tables', () => '<a href=x><table><tr><td>'.repeat(10_000)],
  ['tables in tables', () => '<table><tr><td>'.repeat(20_000)],
  ['one long line', () => 'a &amp; b '.repeat(200_000)],
  ['braces', () => `<style>${'a{'.repeat(100_000)}</style>`],
  ['parentheses', () => `<style>a{color:${'('.repeat(200_000)}</style>`],
  ['brackets', () => `<style>${'['.repeat(200_000)}{color:red}</style>`],
  ['media in media', () => `<style>${'@media all{'.repeat(20_000)}</style>`],
  ['selectors', () => `<style>${'a,'.repeat(100_000)}a{color:red}</style>`],
  ['sheets', () => '<style>a{color:red}</style>'.repeat(20_000)],
  ['styles', () => numbered(20_000, (index) => `<p style="margin:${index}px;color:red">`)],
  ['a link of spaces', () => `<a href="${' '.repeat(1_000_000)}">x`],
  ['an open url', () => `<p style="background:url(${'\\'.repeat(19_000)}">x`],
  ['a large picture', () => `<img src="data:image/png;base64,${'A'.repeat(4_000_000)}">x`],
];

for (const [what, make] of bombs) {
  test(`H21: ${what} do no harm`, () => {
    const mail = sanitizeMail(make(), blocking);
    const again = sanitizeMail(mail.markup, blocking);
    assert.ok(again.markup === mail.markup, 'cleaned again');
    assert.deepEqual(dangers(mail.markup), []);
  });
}

test('H23: five megabytes are read up to the limit, and it is said', () => {
  const mail = sanitizeMail('<p>five megabytes</p>'.repeat(250_000), blocking);
  assert.equal(mail.truncated, true);
  assert.ok(mail.markup.length <= markupCharsMax + 4);
  assert.ok(mail.markup.startsWith('<p>five megabytes</p><p>'));
  assert.equal(sanitizeMail('x'.repeat(2_000_000), blocking).truncated, true);
});

test('A picture in the markup is not counted as what has to be read', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`;
  const mail = sanitizeMail(`${picture}${picture}<p>behind them`, blocking);
  assert.equal(mail.truncated, false);
  assert.ok(mail.markup.endsWith('<p>behind them</p>'));
  assert.equal(sanitizeMail(picture.repeat(4), blocking).truncated, true);
});

test('Style attributes are read up to their limit', () => {
  const style = (index: number): string => `margin:${index}px;${'padding:1px;'.repeat(1_000)}`;
  const mail = sanitizeMail(
    numbered(60, (index) => `<p style="${style(index)}">`),
    blocking,
  );
  assert.equal(mail.truncated, true);
  assert.equal(mail.markup.match(/style=/g)?.length, 41);
});

test('No element is deeper than a browser keeps it', () => {
  const mail = sanitizeMail(
    `${'<div>'.repeat(600)}deep${'<table><tr><td>'.repeat(100)}cell`,
    blocking,
  );
  assert.equal(mail.markup.match(/<div>/g)?.length, 200);
  assert.ok(mail.markup.includes('deep') && mail.markup.includes('cell'));
  assert.equal(mail.truncated, false);
});

test('The counts that CSS may have are limits', () => {
  const sheet = (css: string) => sanitizeMail(`<style>${css}</style>`, blocking).markup;
  assert.equal(sheet(`${'a,'.repeat(600)}a{color:red}`).match(/a/g)?.length, 500);
  assert.equal(sheet(`${'a '.repeat(60)}{color:red}`), '');
  assert.equal(sheet(`a{margin:${'0 '.repeat(300)}}`), '');
  assert.equal(sheet(`a{width:${'calc('.repeat(9)}1px${')'.repeat(9)}}`), '');
  assert.ok(sheet(`a{width:${'calc('.repeat(8)}1px${')'.repeat(8)}}`).includes('calc('));
  assert.equal(sheet(`${'@media all{'.repeat(5)}a{color:red}${'}'.repeat(5)}`), '');
  assert.ok(sheet(`${'@media all{'.repeat(4)}a{color:red}${'}'.repeat(4)}`).includes('red'));
});
