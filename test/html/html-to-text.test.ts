// HTML mail as text for an answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToText } from '../../src/html/html-to-text.ts';

const table: readonly (readonly [string, string])[] = [
  ['', ''],
  ['  hello\n  world ', 'hello world\n'],
  ['<p>a</p><p>b</p>', 'a\n\nb\n'],
  ['a<br>b<br><br>c', 'a\nb\n\nc\n'],
  ['<div>a</div><div>b</div>', 'a\nb\n'],
  ['<h1>T</h1>x', 'T\n\nx\n'],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>d', '- a\n- b\n  - c\n\nd\n'],
  ['<ol><li>a<li>b</ol>', '1. a\n2. b\n'],
  ['x<blockquote>a<p>b</blockquote>y', 'x\n\n> a\n>\n> b\n\ny\n'],
  ['<blockquote><blockquote>a</blockquote></blockquote>', '> > a\n'],
  ['<a href="http://x.test/y">words</a>.', 'words <http://x.test/y>.\n'],
  ['<a href="http://x.test/y">http://x.test/y</a>', 'http://x.test/y\n'],
  ['<a href="https://x.test">x.test</a>', 'x.test\n'],
  ['<a href="javascript:alert(1)">x</a>', 'x\n'],
  ['<a href="mailto:a@b.test">a@b.test</a>', 'a@b.test\n'],
  ['<a href="http://x.test"><img src=a></a>z', 'z\n'],
  ['<img alt="logo">x', 'logox\n'],
  ['<pre>a\n  b</pre>c', 'a\n  b\n\nc\n'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc\n'],
  ['a<hr>b', 'a\n---\nb\n'],
  ['<script>x</script><style>y</style><title>z</title>t', 't\n'],
  ['<div style="display:none">preview</div>t', 't\n'],
  ['<svg><text>x</text></svg>t', 't\n'],
  ['&lt;b&gt; &amp;', '<b> &\n'],
];

for (const [markup, text] of table) {
  test(`${JSON.stringify(markup)} reads as text`, () => {
    assert.equal(htmlToText(markup), text);
  });
}

test('Nesting without end is read without end of the stack', () => {
  for (const name of ['div', 'blockquote', 'ul><li', 'ol><li', 'pre', 'a href="http://x.test"']) {
    assert.ok(htmlToText(`<${name}>`.repeat(20_000) + 'text').includes('text'), name);
  }
});

test('More quotes than can be shown move the text no further', () => {
  const text = htmlToText('<blockquote>'.repeat(100) + 'x');
  assert.equal(text, `${'> '.repeat(20)}x\n`);
});
