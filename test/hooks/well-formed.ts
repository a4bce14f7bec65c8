// Whether a text is XML that a program can read (XML 1.0 2.1), as far as our own files go: one root,
// tags that match, entities that need no list of names, no character that XML has no way to write.

import assert from 'node:assert/strict';

export function wellFormed(xml: string): void {
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '').replace(/^<!DOCTYPE [^>]*>\n/, '');
  const open: string[] = [];
  let roots = 0;
  const rest = body.replace(/<(\/?)([\w.]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (...found) => {
    const [, closes, name, , isEmpty] = found as string[];
    if (closes === '/') assert.equal(open.pop(), name);
    else {
      if (open.length === 0) roots += 1;
      if (isEmpty === '') open.push(name ?? '');
    }
    return '';
  });
  assert.deepEqual([open, roots], [[], 1]);
  assert.doesNotMatch(rest, /[<>]/);
  assert.doesNotMatch(body.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, ''), /&/);
  assert.ok(body.isWellFormed());
  assert.doesNotMatch(body, /[^\P{Cc}\t\n\r]/u);
}
