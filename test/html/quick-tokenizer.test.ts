// Longer steps through a mail give the tree that parse5 alone gives: its attacks, mail that others
// collected, markup changed at random, and what begins or ends a stretch at every place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseQuickly } from '../../src/html/quick-tokenizer.ts';
import { markup as changed } from '../fuzz/targets/messages.ts';
import { randomFrom } from '../mime/random.ts';
import { collectedAttacks, collectedMail, corpusMissing } from './collected.ts';
import { attacks } from './tables/attacks.ts';

const changedCount = 4_000;
const stretches = [
  ['<p>', 'words and more', '</p>'],
  ['<table>', ' \n', '<tr><td>x</table>'],
  ['', ' \t\n ', '<p>x'],
  ['<pre>', '\n\n x', '</pre>'],
  ['<style>', 'a > b { color: red } ', '</style>'],
  ['<textarea>', 'x y', '</textarea>'],
  ['<p title="', 'a b>', '">'],
  ["<p title='", 'a b>', "'>"],
  ['<p title=', 'a/b1%', '>x'],
  ['<p title="x"', '  id=a ', 'class=b>'],
  ['<!--', ' a > b ', '-->'],
  ['<', 'FoNt1', ' Color=red>x'],
  ['<p ', 'daTA1', '="x">'],
] as const;
const intruders =
  '< </ & &amp; &#0; &nbsp; \0 \u{1f600} \ud7ff \ue000 " \' > - -- --> = / \u00a0 \f !'.split(' ');

test('every character in every stretch stops it where parse5 stops', () => {
  for (const [before, stretch, after] of stretches) {
    for (const intruder of ['', ' ', ...intruders]) {
      for (let at = 0; at <= stretch.length; at += 1) {
        const inside = stretch.slice(0, at) + intruder + stretch.slice(at);
        assertSame(before + inside + after);
      }
    }
  }
});

test('attacks and markup that was changed at random give the same tree', () => {
  const made = Array.from({ length: changedCount }, (_, seed) =>
    changed.make(randomFrom(seed)).toString(),
  );
  for (const markup of [...attacks.flatMap(({ markups }) => markups), ...made]) assertSame(markup);
});

test('collected attacks and mail give the same tree', (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  for (const markup of [...collectedAttacks(), ...collectedMail()]) assertSame(markup);
});

function assertSame(source: string): void {
  const markup = source.replace(/\r\n?/g, '\n');
  const options = { scriptingEnabled: false };
  const [ours, theirs] = [parseQuickly(markup, options), parse(markup, options)].map(treeText);
  // White space among words of a frameset is the one difference, and no frameset is shown.
  if (ours !== theirs && !markup.toLowerCase().includes('<frameset')) assert.equal(ours, theirs);
}

function treeText(document: DefaultTreeAdapterTypes.Document): string {
  const lines: string[] = [];
  const waiting: { node: DefaultTreeAdapterTypes.Node; depth: number }[] = [];
  waiting.push({ node: document, depth: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    const { nodeName, attrs, value, data, namespaceURI } = node as Partial<NodeFacts>;
    lines.push(JSON.stringify([depth, nodeName, namespaceURI, attrs, value, data]));
    const children = 'childNodes' in node ? node.childNodes : [];
    const more = 'content' in node ? [node.content] : [];
    for (const child of [...children, ...more]) waiting.push({ node: child, depth: depth + 1 });
  }
  return lines.join('\n');
}

interface NodeFacts {
  readonly nodeName: string;
  readonly namespaceURI: string;
  readonly attrs: readonly object[];
  readonly value: string;
  readonly data: string;
}
