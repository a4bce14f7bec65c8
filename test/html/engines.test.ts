// What was cleaned means one tree to every reader: to parse5, which follows the standard, and to
// htmlparser2, which knows only tags and their ends. Where two readers differ a mail could show one
// thing to who checks it and another to who renders it. Browsers: browser.test.ts, firefox.test.ts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { collectedAttacks, collectedMail, corpusMissing } from './collected.ts';
import { escaped, rewritten } from './safe-tree.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

const plain = { remote: 'block', inlineUrl: () => undefined } as const;
const adapted = { ...plain, foldLabel: 'Quoted', darkColors: true } as const;

/** The tree that htmlparser2 builds, written as the sanitizer writes one. */
function writtenByTags(markup: string): string {
  let written = '';
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(name);
      const all = Object.entries(attributes).map(([key, value]) =>
        value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`,
      );
      written += `<${name}${all.join('')}>`;
    },
    ontext: (text) => {
      written += open.at(-1) === 'style' ? text : escaped(text);
    },
    onclosetag: (name) => {
      open.pop();
      if (!/^(?:br|col|hr|img|wbr)$/.test(name)) written += `</${name}>`;
    },
  });
  parser.end(markup);
  return written;
}

function assertOneTree(markups: readonly string[]): void {
  for (const markup of markups) {
    for (const options of [plain, adapted]) {
      const clean = sanitizeMail(markup, options).markup;
      assert.equal(rewritten(clean), clean, markup.slice(0, 2_000));
      assert.equal(writtenByTags(clean), clean, markup.slice(0, 2_000));
    }
  }
}

test('The check itself sees where readers differ', () => {
  const markup = '<p>a<table><tr><td>b</p>c</table>';
  assert.notEqual(writtenByTags(markup), rewritten(markup));
});

test('H30: every attack is one tree to all readers', () => {
  assertOneTree([
    ...attacks.flatMap(({ markups }) => markups),
    ...kept.map(([markup]) => markup),
    '<pre>\n\n x</pre>',
    '<table><caption>a<tr><td>b<li>c<li>d',
    '<ul><li>a<ul><li>b</ul><li>c</ul>',
    '<a href=http://a.test>x<a href=http://b.test>y',
  ]);
});

test('H30: so is everything that was collected', (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  assertOneTree([...collectedAttacks(), ...collectedMail()]);
});
