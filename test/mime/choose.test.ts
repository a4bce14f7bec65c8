import assert from 'node:assert/strict';
import test from 'node:test';
import { displayParts } from '../../src/mime/choose.ts';
import { scanMessage } from '../../src/mime/scanner.ts';

type Tree = string | readonly [string, ...Tree[]];

let boundaries = 0;

/** Writes a message from types and further header lines; a list is a multipart and its parts. */
function mail(tree: Tree): string {
  if (typeof tree === 'string') return `Content-Type: ${tree}\n\nbody`;
  const [type, ...parts] = tree;
  const boundary = `b${boundaries++}`;
  const bodies = parts.map((part) => `\n--${boundary}\n${mail(part)}`).join('');
  return `Content-Type: multipart/${type}; boundary=${boundary}\n${bodies}\n--${boundary}--`;
}

/** Section numbers of each list. */
function chosen(tree: Tree): string {
  const parts = displayParts(scanMessage(Buffer.from(mail(tree))).root);
  const numbers = (list: readonly { number: string }[]): string =>
    list.map((part) => part.number).join(',');
  return [parts.bodies, parts.plainBodies, parts.attachments, parts.inlines]
    .map(numbers)
    .join(' | ');
}

const plain = 'text/plain';
const html = 'text/html';
const picture = 'image/png\nContent-ID: <i@x>';

test('the parts to show, attach and draw in are told apart', () => {
  const table: readonly (readonly [Tree, string])[] = [
    [plain, '1 | 1 |  | '],
    [html, '1 | 1 |  | '],
    ['text/enriched', '1 | 1 |  | '],
    [['alternative', plain, 'text/enriched', html], '3 | 1 |  | '],
    ['image/png', ' |  | 1 | '],
    [['alternative', plain, html], '2 | 1 |  | '],
    [['alternative', html, plain], '1 | 2 |  | '],
    [['alternative', plain, html, 'text/calendar'], '2 | 1 | 3 | '],
    [['alternative', plain, ['related', html, picture]], '2.1 | 1 |  | 2.2'],
    [['related', ['alternative', plain, html], picture], '1.2 | 1.1 |  | 2'],
    [['mixed', ['alternative', plain, html], 'application/pdf'], '1.2 | 1.1 | 2 | '],
    // Apple Mail writes around its attachments, mailing lists add a footer.
    [['mixed', plain, 'image/png', plain], '1,3 | 1,3 | 2 | '],
    [['alternative', plain, ['mixed', html, 'application/pdf', html]], '2.1,2.3 | 1 | 2.2 | '],
    [['mixed', plain, `${plain}; name=notes.txt`], '1 | 1 | 2 | '],
    [['mixed', plain, `${plain}\nContent-Disposition: attachment`], '1 | 1 | 2 | '],
    [['mixed', plain, 'message/rfc822\n\nContent-Type: text/html'], '1 | 1 | 2 | '],
    [['signed', plain, 'application/pgp-signature'], '1 | 1 | 2 | '],
    [['report', plain, 'message/delivery-status'], '1 | 1 | 2 | '],
    [['related', plain, picture], '1 | 1 | 2 | '],
    [['mixed', html, `${picture}\nContent-Disposition: inline`], '1 | 1 |  | 2'],
    [['mixed', html, `${picture}\nContent-Disposition: attachment`], '1 | 1 | 2 | '],
    [['alternative', 'application/pdf', 'image/png'], ' |  | 1,2 | '],
    [['mixed', plain, 'text/x-unknown'], '1 | 1 | 2 | '],
  ];
  for (const [tree, expected] of table) assert.equal(chosen(tree), expected, JSON.stringify(tree));
});

test('the start parameter names the text of a compound', () => {
  const text =
    'Content-Type: multipart/related; boundary=b; start="<t@x>"\n\n--b\n' +
    'Content-Type: image/png\nContent-ID: <i@x>\n\nx\n--b\n' +
    'Content-Type: text/html\nContent-ID: <t@x>\n\nx\n--b--';
  const parts = displayParts(scanMessage(Buffer.from(text)).root);
  assert.equal(parts.html?.number, '2');
  assert.deepEqual(
    parts.inlines.map((part) => part.number),
    ['1'],
  );
});

test('the empty part behind a lost end boundary is not shown', () => {
  const text = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n';
  const parts = displayParts(scanMessage(Buffer.from(text)).root);
  assert.deepEqual(
    parts.bodies.map((part) => part.number),
    ['1'],
  );
});

test('a message of many parts is sorted out whole', () => {
  const text = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}--b--`;
  assert.equal(displayParts(scanMessage(Buffer.from(text)).root).bodies.length, 9_999);
});
