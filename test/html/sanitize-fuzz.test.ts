// The sanitizer over markup made at random from the pieces that parsers and sanitizers disagree
// about, with the tree oracle. Seeded, so that a failure comes again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { dangers } from './safe-tree.ts';

const rounds = 6_000;
const names = `a b i p div span table tbody tr td th caption colgroup col ul ol li dl dd dt h1 h2
  pre center font nobr button select option form input svg math mtext mglyph style title desc
  foreignObject script noscript template textarea iframe object img image br hr body html head
  frameset details summary xmp plaintext listing applet marquee annotation-xml malignmark rt ruby
  blockquote em u s small code nav main search menu dialog fieldset legend address thead tfoot`.split(
  /\s+/,
);
const attributes = [
  ' ',
  ' href=javascript:alert(1)',
  ' href="http://x.test"',
  ' src=x onerror=alert(1)',
  ' src="http://e.test"',
  ' style="color:red;position:fixed"',
  ' style="background:url(//e)"',
  ' id=x class="a b"',
  ' title="--><img src=x onerror=alert(1)>"',
  ' bgcolor=red text=blue',
  ' background=//e.test',
  ' encoding=text/html',
  ' xmlns="x"',
  ' type=hidden',
  ' width=3',
  ' align=left',
  ' href="#x"',
  ' name=y',
  ' color=red',
  ' alt="</style>"',
  ' size=2',
  ' /',
];
const texts = [
  'x',
  ' ',
  '\n',
  '&lt;b&gt;',
  '&#13;',
  '\u0000',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '&nbsp;',
  '"',
  "'>",
  '<',
  '</',
  '&#0;',
  '\uFEFF',
  '\r',
  'body{color:red}',
  '}',
  '/*',
  '*/',
  'p{color:red}',
  '.a>b,body p{background:url(http://e)}',
  '@media all{',
  '@import "x";',
  '\\',
  'url(',
  'expression(1)',
  '<!doctype html>',
  '</p>',
  '</body>',
  '</table>',
  '</a>',
  '</b>',
];

test('H29: No markup made at random gets through, and cleaning again changes nothing', () => {
  for (let seed = 1; seed <= rounds; seed += 1) {
    const markup = randomMarkup(seed);
    for (const remote of ['block', 'allow'] as const) {
      const options = { remote, inlineUrl: () => undefined };
      const mail = sanitizeMail(markup, options);
      const context = `seed ${seed}: ${JSON.stringify(markup)}`;
      assert.deepEqual(dangers(mail.markup, remote), [], context);
      assert.equal(sanitizeMail(mail.markup, options).markup, mail.markup, context);
    }
  }
});

function randomMarkup(seed: number): string {
  const next = randomOf(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  let markup = next() < 0.3 ? '<!doctype html>' : '';
  for (let count = 3 + next() * 30; count > 0; count -= 1) {
    const kind = next();
    if (kind < 0.5) markup += `<${pick(names)}${next() < 0.4 ? pick(attributes) : ''}>`;
    else if (kind < 0.75) markup += `</${pick(names)}>`;
    else markup += pick(texts);
  }
  return markup;
}

/** A small generator (mulberry32) that gives the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
