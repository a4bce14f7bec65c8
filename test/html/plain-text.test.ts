// Plain text as markup: what is linked and where a link ends, quotes, the signature, and that no
// text can break out or take long.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { render } from '../../src/html/html.ts';
import { linkText } from '../../src/html/links.ts';
import { textToHtml } from '../../src/html/plain-text.ts';

/** Links as `[text](url)`, the rest as text. */
function outline(markup: string): string {
  return parseFragment(markup)
    .childNodes.map((node) => {
      if ('value' in node) return node.value;
      assert.ok('attrs' in node && node.tagName === 'a', markup);
      const names = node.attrs.map((attribute) => attribute.name);
      assert.deepEqual(
        names.filter((name) => name !== 'target'),
        ['href', 'rel'],
      );
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '?')).join('');
      return `[${text}](${node.attrs[0]?.value})`;
    })
    .join('');
}

const links: readonly (readonly [string, string])[] = [
  ['no link', 'no link'],
  ['http://x.test', '[http://x.test](http://x.test/)'],
  ['see HTTPS://X.test/A.', 'see [HTTPS://X.test/A](https://x.test/A).'],
  ['(http://x.test/a_(b))', '([http://x.test/a_(b)](http://x.test/a_(b)))'],
  ['[http://x.test/]', '[[http://x.test/](http://x.test/)]'],
  ['<http://x.test/a>', '<[http://x.test/a](http://x.test/a)>'],
  ['"http://x.test/a"', '"[http://x.test/a](http://x.test/a)"'],
  [
    'http://x.test/a, http://y.test!',
    '[http://x.test/a](http://x.test/a), [http://y.test](http://y.test/)!',
  ],
  ['http://x.test/?a=b&c=d#e...', '[http://x.test/?a=b&c=d#e](http://x.test/?a=b&c=d#e)...'],
  ['请看http://x.test/a。好', '请看[http://x.test/a](http://x.test/a)。好'],
  ['http://bücher.test', '[http://bücher.test](http://xn--bcher-kva.test/)'],
  ['www.x.test/y', '[www.x.test/y](http://www.x.test/y)'],
  ['www.', 'www.'],
  ['awww.x.test', 'awww.x.test'],
  ['http://', 'http://'],
  ['http://[', 'http://['],
  ['https:// x', 'https:// x'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['xhttp://x.test', 'xhttp://x.test'],
  ['mailto:a@b.test', '[mailto:a@b.test](mailto:a@b.test)'],
  ['a.b+c@d-e.test.', '[a.b+c@d-e.test](mailto:a.b%2Bc@d-e.test).'],
  ['<a@b.test>', '<[a@b.test](mailto:a@b.test)>'],
  ['(a@b.test)', '([a@b.test](mailto:a@b.test))'],
  ["'a@b.test'", "'[a@b.test](mailto:a@b.test)'"],
  ['a@b', 'a@b'],
  ['@b.test', '@b.test'],
  ['a@b.test@c.test', '[a@b.test](mailto:a@b.test)@c.test'],
  ['a@.test a@b..test', 'a@.test a@b..test'],
  ['http://u@x.test/', '[http://u@x.test/](http://u@x.test/)'],
  [`${'a'.repeat(65)}@b.test`, `${'a'.repeat(65)}@b.test`],
  [`http://x.test/${'a'.repeat(65_536)}`, `http://x.test/${'a'.repeat(65_536)}`],
];

for (const [text, expected] of links) {
  test(`Links of ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.equal(outline(linkText(text)), expected);
  });
}

test('T01: an address ends before a bracket and the markup behind it is text', () => {
  const text = 'a@a.co?]<img/src="x"/onerror=alert(document.domain)>';
  assert.equal(outline(linkText(text)), `[a@a.co](mailto:a@a.co)${text.slice(6)}`);
});

test('T02: no address breaks out of its attribute', () => {
  const attacks = [
    '[1] http://x.test"onmouseover=alert(1)',
    "http://x.test/'onmouseover='alert(1)",
    'http://x.test/<script>alert(1)</script>',
    'http://x.test/&quot;onmouseover=alert(1)',
    '"><img src=x onerror=alert(1)>@b.test',
    'http://x.test/`onmouseover=alert(1)',
    'mailto:a@b.test?subject="><script>alert(1)</script>',
    'http://x.test/\u2028onmouseover=alert(1)',
    '[1]: javascript:alert(1) "t"',
  ];
  for (const attack of attacks) {
    const shown = outline(linkText(attack));
    assert.equal(
      shown.replace(/\[([^\]]*:\/\/[^\]]*|[^\]]*@[^\]]*)\]\([^)]*\)/g, '$1').length > 0,
      true,
    );
    assert.equal(plain(linkText(attack)), attack);
  }
});

function plain(markup: string): string {
  return parseFragment(markup)
    .childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : [node]))
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}

test('T03: words made of beginnings are read once and shown as they are', () => {
  const many = 100_000;
  const words = [
    'http://',
    '(http://',
    'www.',
    '(www.a',
    '@',
    'a@',
    'a@b.',
    'mailto:',
    'http://x)',
  ];
  for (const word of [...words, 'http://[(', '((((', 'http://a.b/ ', 'a@b.co ', '\u3002www.']) {
    const text = word.repeat(many);
    assert.equal(plain(linkText(text)), text, word);
  }
});

const pages: readonly (readonly [string, string])[] = [
  ['a\nb', 'a\nb'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['> q\nr', '<blockquote class="quote">q</blockquote>r'],
  [
    '> > a\n>>b\n> c\n',
    '<blockquote class="quote"><blockquote class="quote">a\nb</blockquote>c</blockquote>',
  ],
  ['>  two', '<blockquote class="quote"> two</blockquote>'],
  ['>', '<blockquote class="quote"></blockquote>'],
  [' > no', ' &gt; no'],
  ['a > b', 'a &gt; b'],
  ['x\n-- \nme', 'x<div class="signature">-- \nme</div>'],
  ['x\n--\nme', 'x\n--\nme'],
  ['> -- \n> me', '<blockquote class="quote">-- \nme</blockquote>'],
  [
    '-- \na\n-- \n> b',
    '<div class="signature">-- \na\n-- <blockquote class="quote">b</blockquote></div>',
  ],
  ['<script>', '&lt;script&gt;'],
];

for (const [text, expected] of pages) {
  test(`${JSON.stringify(text)} is laid out as a page of text`, () => {
    assert.equal(render(textToHtml(text)), `<div class="plain-text" dir="auto">${expected}</div>`);
  });
}

test('T04: ten thousand levels of quotes are shown as ten', () => {
  const text = Array.from({ length: 2_000 }, (_, level) => `${'>'.repeat(level)} x`).join('\n');
  const markup = render(textToHtml(`${text}\n${'>'.repeat(10_000)}deep`));
  assert.equal(markup.match(/<blockquote/g)?.length, 10);
  assert.ok(markup.includes('deep</blockquote>'));
});

test('Text over the limit is cut', () => {
  const markup = render(textToHtml('x'.repeat(5_000_001)));
  assert.equal(markup.length, 5_000_000 + '<div class="plain-text" dir="auto"></div>'.length);
});
