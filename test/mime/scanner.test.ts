import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldBytesMax, fieldsMax } from '../../src/mime/header-block.ts';
import { depthMax, partsMax } from '../../src/mime/part-tree.ts';
import type { ScannedMessage } from '../../src/mime/part.ts';
import { MessageScanner, scanMessage } from '../../src/mime/scanner.ts';
import { offsetFaults, outline, partList } from './part-list.ts';

const scan = (text: string): ScannedMessage => scanMessage(Buffer.from(text, 'latin1'));

/** Bodies of all leaves, sliced out of the message by their offsets. */
function bodies(text: string): readonly string[] {
  return partList(scan(text).root)
    .filter((part) => part.children.length === 0)
    .map((part) => text.slice(part.bodyStart, part.bodyEnd));
}

const nested = `From: a@b.example
Content-Type: multipart/mixed; boundary=outer

preamble
--outer
Content-Type: multipart/alternative; boundary="inner"

--inner

one
--inner
Content-Type: text/html

two
--inner--
--outer
Content-Type: message/rfc822

Subject: embedded
Content-Type: multipart/mixed; boundary=deep

--deep

three
--deep--
--outer
Content-Type: message/rfc822

Subject: lone

four
--outer--
epilogue
`;

test('offsets cut out exactly the bodies, for LF and for CRLF', () => {
  assert.deepEqual(bodies(nested), ['one', 'two', 'three', 'four']);
  assert.deepEqual(bodies(nested.replaceAll('\n', '\r\n')), ['one', 'two', 'three', 'four']);
});

test('parts are numbered as IMAP sections', () => {
  const expected = `multipart/mixed
  1 multipart/alternative
    1.1 text/plain
    1.2 text/html
  2 message/rfc822
    2.TEXT multipart/mixed
      2.1 text/plain
  3 message/rfc822
    3.1 text/plain`;
  assert.equal(outline(scan(nested).root), expected);
  assert.equal(scan('Subject: x\n\ny').root.number, '1');
});

test('the tree is the same at every split point', () => {
  for (const text of [nested, nested.replaceAll('\n', '\r\n'), nested.replaceAll('\n', '\r')]) {
    const bytes = Buffer.from(text);
    const whole = scanMessage(bytes);
    for (let at = 0; at <= bytes.length; at++) {
      const scanner = new MessageScanner();
      scanner.push(bytes.subarray(0, at));
      scanner.push(bytes.subarray(at));
      assert.deepEqual(scanner.finish(), whole);
    }
  }
});

test('M10: a message with bare CR line ends has the same parts', () => {
  const returns = nested.replaceAll('\n', '\r');
  assert.deepEqual(bodies(returns), ['one', 'two', 'three', 'four']);
});

test('M10: a bare CR among LF lines cannot smuggle a header in', () => {
  const { envelope } = scan('Subject: x\rFrom: evil@bad.example\nFrom: real@good.example\n\n');
  assert.equal(envelope.from[0]?.address, 'real@good.example');
});

test('M10: odd beginnings still give the header', () => {
  const table: readonly (readonly [string, string])[] = [
    ['From root Mon Jan  1 00:00:00 2024\nSubject: s\n\nbody', 'body'],
    ['>From root Mon Jan  1 00:00:00 2024\nSubject: s\n\nbody', 'body'],
    ['\xef\xbb\xbfSubject: s\n\nbody', 'body'],
    ['\n\nSubject: s\n\nbody', 'body'],
    [' Subject: s\n\nbody', 'body'],
    ['Subject : s\n\nbody', 'body'],
    ['Subject: s\r\r\n\r\r\nbody', 'body'],
    ['junk line\nSubject: s\n\nbody', 'body'],
    ['Subject: s\nbody of\ntwo lines', 'body of\ntwo lines'],
    ['Subject: s\nbody', 'body'],
    ['Subject: s', ''],
    ['Subject: s\n', ''],
    ['Subject: s\n\n', ''],
    ['Subject: s\0\n\nbody\0', 'body\0'],
  ];
  for (const [text, body] of table) {
    const { root, envelope } = scan(text);
    assert.equal(envelope.subject.replace('\ufffd', ''), 's', JSON.stringify(text));
    assert.equal(text.slice(root.bodyStart, root.bodyEnd), body, JSON.stringify(text));
  }
});

test('M10: text without any header is all body', () => {
  for (const text of ['', 'hello world', 'hello\n\nworld\n', 'hello\nworld', '\nhello']) {
    const { root } = scan(text);
    assert.equal(text.slice(root.bodyStart).trim(), text.trim());
    assert.equal(root.type, 'text/plain');
  }
});

test('M14: of a field that comes twice the first one counts', () => {
  const { envelope, root, defects } = scan(
    'From: a@x.example\nFrom: b@x.example\nSubject: one\nSubject: two\n' +
      'Content-Type: text/html\nContent-Type: text/plain\n\n',
  );
  assert.equal(envelope.from[0]?.address, 'a@x.example');
  assert.equal(envelope.subject, 'one');
  assert.equal(root.type, 'text/html');
  assert.ok(defects.includes('more than one from field'));
});

/** The multipart in which each row is a body. */
const mixed = (boundary: string, body: string): string =>
  `Content-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`;

test('M11: boundaries are found as the world writes them', () => {
  const long = 'x'.repeat(1000);
  const table: readonly (readonly [string, readonly string[]])[] = [
    [mixed('b', '--b  \n\none\n--b-- \nepilogue'), ['one']],
    [mixed('b ', '--b\n\none\n--b--'), ['one']],
    [mixed('b  ', '--b  \n\none\n--b \nmore\n--b  --\n'), ['one\n--b \nmore']],
    [mixed(' ', '-- \n\none'), ['-- \n\none']],
    [mixed(long, `--${long}\n\none\n--${long}--\n`), ['one']],
    [mixed('b', '--b ignored\n\none\n--b-- ignored\n'), ['one']],
    [mixed('b', '--b\n\none\n--bc\ntwo\n--b--'), ['one\n--bc\ntwo']],
    [mixed('b', '--b\n\none\n--b\n\ntwo'), ['one', 'two']],
    [mixed('b', '--b\n\n--b\n\ntwo\n--b--'), ['', 'two']],
    [mixed('b', '--b\n--b\n\ntwo\n--b--'), ['', 'two']],
    [mixed('b', '--b\n\none\n--b--\n--b\n\nnot a part'), ['one']],
    [mixed('b', '--b\nX: y\n--b--'), ['']],
    [mixed('b', '--b\n\n-\n--\n---b\n--b--'), ['-\n--\n---b']],
    [mixed('b--', '--b--\n\none\n--b----'), ['one']],
    [mixed('', '--\n\none'), ['--\n\none']],
  ];
  for (const [text, expected] of table) {
    assert.deepEqual(bodies(text), expected, JSON.stringify(text.slice(0, 200)));
    const { root, size } = scan(text);
    assert.deepEqual(offsetFaults(root, size), [], JSON.stringify(text.slice(0, 200)));
  }
});

test('M11: an outer boundary ends inner parts that were left open', () => {
  const text = mixed('out', `--out\n${mixed('out-in', '--out-in\n\none\n')}--out\n\ntwo\n--out--`);
  assert.deepEqual(bodies(text), ['one', 'two']);
  assert.ok(scan(text).defects.includes('multipart without its end boundary'));
});

test('a part of a digest is a message unless it says otherwise', () => {
  const text = 'Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: s\n\none\n--b--';
  assert.equal(
    outline(scan(text).root),
    'multipart/digest\n  1 message/rfc822\n    1.1 text/plain',
  );
  assert.deepEqual(bodies(text), ['one']);
});

test('an embedded message in base64 stays one part, as its offsets would lie', () => {
  const { root } = scan('Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3Vi');
  assert.deepEqual(root.children, []);
  assert.equal(root.encoding, 'base64');
});

test('facts of a part are read from its header', () => {
  const { root } = scan(
    'Content-Type: Text/Plain; charset="UTF-8"; format=flowed; name=n.txt\n' +
      "Content-Disposition: attachment; filename*=utf-8''%e4%b8%ad.txt\n" +
      'Content-ID: <id@x>\nContent-Transfer-Encoding: Quoted-Printable (really)\n\n',
  );
  assert.equal(root.type, 'text/plain');
  assert.equal(root.charset, 'utf-8');
  assert.deepEqual(root.parameters, { format: 'flowed', name: 'n.txt' });
  assert.equal(root.disposition, 'attachment');
  assert.equal(root.filename, '中.txt');
  assert.equal(root.contentId, 'id@x');
  assert.equal(root.encoding, 'quoted-printable');
});

test('M01, M03: nesting stops at its limit', () => {
  const depthOf = (text: string): number => {
    let depth = 1;
    for (let part = scan(text).root; part.children[0] !== undefined; depth++) {
      part = part.children[0];
    }
    return depth;
  };
  const messages = 'Content-Type: message/rfc822\n\n'.repeat(10_000);
  assert.equal(depthOf(messages), depthMax);
  let multiparts = '';
  for (let level = 0; level < 10_000; level++) {
    multiparts += `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`;
  }
  assert.equal(depthOf(multiparts), depthMax);
  assert.ok(scan(multiparts).defects.some((defect) => defect.startsWith('parts nested deeper')));
});

test('M02: parts beyond the limit are counted and left out', () => {
  const { root, defects } = scan(mixed('b', '--b\n\nx\n'.repeat(100_000)));
  assert.equal(partList(root).length, partsMax);
  assert.ok(defects.includes(`90001 parts beyond the first ${partsMax} left out`));
});

test('M07: header floods are cut at their limits', () => {
  const many = scan('X: y\n'.repeat(1_000_000) + 'Subject: late\n\nbody');
  assert.equal(many.envelope.subject, '');
  assert.deepEqual(many.defects, ['too many header fields']);
  assert.equal(many.size - many.root.bodyStart, 4);
  assert.equal(scan('X: y\n'.repeat(fieldsMax - 1) + 'Subject: s\n\n').envelope.subject, 's');

  const huge = scan(`Subject: ${'s'.repeat(fieldBytesMax * 2)}\nFrom: a@b.example\n\nbody`);
  assert.deepEqual(huge.defects, ['header too large']);
  assert.equal(huge.envelope.from.length, 1);
  assert.equal(huge.size - huge.root.bodyStart, 4);
});

test('M07: the header budget of a whole message holds', () => {
  const part = `--b\nContent-ID: <${'c'.repeat(900_000)}>\n\nx\n`;
  const { root, defects } = scan(mixed('b', part.repeat(12)));
  assert.equal(root.children.length, 12);
  assert.equal(root.children.filter((child) => child.contentId !== undefined).length, 10);
  assert.deepEqual(
    defects.filter((defect) => defect.startsWith('header')),
    ['header too large'],
  );
});
