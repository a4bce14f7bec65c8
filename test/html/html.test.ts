// The template tag: what each kind of hole gives, and which places of a template are refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { attributes, type Hole, html, render, trust } from '../../src/html/html.ts';
import { holePlaces } from '../../src/html/hole-places.ts';

const shown = (hole: Hole) => render(html`<p>${hole}</p>`).slice(3, -4);

const holes: readonly (readonly [string, Hole, string])[] = [
  ['text', 'plain', 'plain'],
  ['markup in text', '<b>&"\'</b>', '&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;'],
  ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['an end of title', '</title>', '&lt;/title&gt;'],
  ['template probes', '{{7*7}} ${7*7}', '{{7*7}} ${7*7}'],
  ['a line separator', 'a\u2028b', 'a\u2028b'],
  ['a carriage return', 'a\rb', 'a&#13;b'],
  ['an empty text', '', ''],
  ['zero', 0, '0'],
  ['a number', -1.5, '-1.5'],
  ['a bigint', 12345678901234567890n, '12345678901234567890'],
  ['null', null, ''],
  ['undefined', undefined, ''],
  ['false', false, ''],
  ['nested markup', html`<i>${'<'}</i>`, '<i>&lt;</i>'],
  ['a list', ['<', html`<i></i>`, [1, null, ['&']]], '&lt;<i></i>1&amp;'],
  ['trusted markup', trust('<hr>'), '<hr>'],
];

for (const [name, hole, expected] of holes) {
  test(`A hole in content shows ${name} as it should`, () => {
    assert.equal(shown(hole), expected);
  });
}

test('No text escapes from a quoted attribute or from content', () => {
  for (let code = 0; code < 0x300; code += 1) {
    const text = `a${String.fromCharCode(code)}onx=1 "'`.repeat(2);
    const tree = parseFragment(render(html`<p title="${text}" lang='${text}'>${text}</p>`));
    const paragraph = tree.childNodes[0];
    assert.ok(tree.childNodes.length === 1 && paragraph !== undefined && 'attrs' in paragraph);
    assert.deepEqual(
      paragraph.attrs.map((attribute) => attribute.name),
      ['title', 'lang'],
    );
    // Parsers give U+FFFD for NUL in a value and drop it in content (HTML 13.2.5.36, 13.2.6.4.7).
    if (code > 0) assert.equal(paragraph.attrs[0]?.value, text);
    assert.ok(!serialize(tree).includes('<script'));
  }
});

const never = (value: unknown) => value as Hole;

test('What is no text, number, markup or list cannot stand in a hole', () => {
  for (const value of [true, {}, () => 'x', Symbol('x'), new Date(0)]) {
    assert.throws(() => html`<p>${never(value)}</p>`, TypeError);
  }
});

test('An object that looks like markup is not taken for markup', () => {
  assert.throws(() => html`<p>${never({ markup: '<script>' })}</p>`, TypeError);
});

test('Markup cannot stand in an attribute value, not even in a list', () => {
  assert.throws(() => html`<p title="${html`<b>"</b>`}"></p>`, TypeError);
  assert.throws(() => html`<p title="${['a', html`<b>"</b>`]}"></p>`, TypeError);
});

test('Attributes are escaped, bare when true and absent when false', () => {
  const list = attributes({
    checked: true,
    disabled: false,
    value: '"><script>',
    'data-n': 3,
    title: null,
    lang: undefined,
  });
  assert.equal(
    render(html`<input type="text" ${list}>`),
    '<input type="text" checked value="&quot;&gt;&lt;script&gt;" data-n="3">',
  );
  assert.equal(render(html`<input ${false}${null}>`), '<input >');
});

test('Only attributes can stand between attributes, and only with a plain name', () => {
  assert.throws(() => html`<input ${'onclick=x'}>`, TypeError);
  assert.throws(() => html`<input ${html`x`}>`, TypeError);
  assert.throws(() => html`<p>${attributes({ id: 'x' })}</p>`, TypeError);
  assert.throws(() => attributes({ 'x onclick': 'y' }), TypeError);
  assert.throws(() => attributes({ 'a=b': true }), TypeError);
});

const safePlaces: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['<p>', '</p>'], ['content']],
  [['', ''], ['content']],
  [
    ['<a href="', '" title=\'', "'>", '</a>'],
    ['value', 'value', 'content'],
  ],
  [
    ['<a href = "/x/', '?y=', '">'],
    ['value', 'value'],
  ],
  [['<input ', '>'], ['tag']],
  [['<input value="a>b"', '/>'], ['tag']],
  [['a < b ', ''], ['content']],
  [['<!-- it\'s "> --><p>', ''], ['content']],
  [['<!doctype html><p>', ''], ['content']],
  [
    ['<script src="', '"></script>', ''],
    ['value', 'content'],
  ],
  [['<script>if (a<b) "</p>"</script>', ''], ['content']],
  [['<style>a{}</style><p class=x>', ''], ['content']],
  [
    ['<title>', '</title><textarea>', '</textarea>'],
    ['content', 'content'],
  ],
  [['<p hidden>', '</p>'], ['content']],
];

for (const [strings, places] of safePlaces) {
  test(`The holes of ${strings.join('${}')} are found`, () => {
    assert.deepEqual(holePlaces(strings), places);
  });
}

const refusedTemplates: readonly (readonly string[])[] = [
  ['<', '>'],
  ['</', '>'],
  ['<h', '>'],
  ['</h', '>'],
  ['<a href=', '>'],
  ['<a href = ', '>'],
  ['<a href=/x/', '>'],
  ['<a on', '="x">'],
  ['<a x', '>'],
  ['<script>', '</script>'],
  ['<SCRIPT async>var x = "', '"</script>'],
  ['<style>p{color:', '}</style>'],
  ['<!-- ', ' -->'],
  ['<!--', '-->'],
  ['<!', '>'],
];

for (const strings of refusedTemplates) {
  test(`A hole is refused in ${strings.join('${}')}`, () => {
    assert.throws(() => holePlaces(strings), TypeError);
  });
}

test('A template that stops inside a tag, a value, a comment or a script is refused', () => {
  for (const text of ['<p', '<p ', '<p title="', '<p title=', '<!-- ', '<script>', '<p title=a']) {
    assert.throws(() => holePlaces([text]), TypeError, text);
  }
});

test('A refused template throws each time it is used', () => {
  const bad = (name: string) => html`<a href=${name}>x</a>`;
  assert.throws(() => bad('x'), /unquoted|value start/);
  assert.throws(() => bad('x'), TypeError);
});
