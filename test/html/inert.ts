// What every browser must find of the sanitizer's output: nothing ran, nothing was asked for, and
// the tree is the one that was written.

import assert from 'node:assert/strict';
import { mailDocument } from '../../src/html/mail-document.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { rewritten } from './safe-tree.ts';

/** What a page did, and the markup of its body as the browser would write it. */
export interface Shown {
  readonly ran: unknown;
  readonly asked: readonly string[];
  readonly inner: string;
}

/** Put before all scripts of a page: what runs leaves a trace. */
export const watch = 'window.ran = []; window.alert = (words) => window.ran.push(String(words));';

/** Many at a time: what is written is closed in itself, so that one cannot reach the next. */
export async function assertInert(
  show: (document: string) => Promise<Shown>,
  markups: readonly string[],
): Promise<void> {
  for (const body of batches(markups)) {
    const { ran, asked, inner } = await show(mailDocument(body));
    assert.deepEqual(ran, [], body);
    assert.deepEqual(asked, [], body);
    // A browser writes neither the line break that its parser drops after `<pre>` nor `&#13;`.
    const written = inner.replace(/<pre([^>]*)>/g, '<pre$1>\n').replaceAll('\r', '&#13;');
    assert.equal(rewritten(written), body);
  }
}

/** Cleaned, in bodies of several. */
export function batches(markups: readonly string[]): readonly string[] {
  const bodies: string[] = [];
  for (let start = 0; start < markups.length; start += 25) {
    const mails = markups
      .slice(start, start + 25)
      .map(
        (markup) => sanitizeMail(markup, { remote: 'block', inlineUrl: () => undefined }).markup,
      );
    // Only at its very start would a body lose white space.
    bodies.push(['<hr>', ...mails].join('<hr>'));
  }
  return bodies;
}
