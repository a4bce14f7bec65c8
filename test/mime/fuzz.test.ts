// Hostile bytes in two alphabets: any byte, and the tokens that mean something to a mail parser,
// which reach deeper states. Counted in rounds and seeded, so that a failure comes again.

import assert from 'node:assert/strict';
import test from 'node:test';
import { displayParts } from '../../src/mime/choose.ts';
import { decodeCharset } from '../../src/mime/charset.ts';
import { parseHeader } from '../../src/mime/header.ts';
import { MessageScanner, scanMessage } from '../../src/mime/scanner.ts';
import { previewOf } from '../../src/mime/text-preview.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { offsetFaults, partList } from './part-list.ts';
import { randomFrom } from './random.ts';

const roundsPerAlphabet = 6_000;

const tokens = [
  'Content-Type: multipart/mixed; boundary=b\n',
  'Content-Type: multipart/digest; boundary="b b"\n',
  'Content-Type: message/rfc822\n',
  'Content-Type: text/plain; charset=constructor\n',
  'Content-Type: text/html; charset=gb2312\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  "Content-Disposition: attachment; filename*0*=utf-8''%e4; filename*1=x\n",
  'Content-ID: <',
  '>\n',
  'Subject: =?utf-8?Q?=e4?= =?gb2312?B?1tA=?=\n',
  'From: "a\\" <b@c>, d: e (f\n',
  'Date: 1 Jan 99\n',
  'References: <a> <b\n',
  'From me\n',
  ' folded\n',
  '\tfolded;\n',
  'junk\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '--b\n',
  '--b--\n',
  '--b b\n',
  '--b',
  '--',
  '-',
  '\0',
  '\xff',
  '\xe4\xb8',
  '=',
  '=3D',
  '=\n',
  'QUJD\n',
  'boundary',
  'begin 644 x\n',
  'M',
  '<b>',
  '<style>',
  '&#65;',
  '>',
  ' ',
  ':',
  ';',
  '"',
  '(',
  ')',
];

function check(bytes: Uint8Array, split: number): void {
  const message = scanMessage(bytes);
  assert.deepEqual(offsetFaults(message.root, bytes.length), []);
  const scanner = new MessageScanner();
  scanner.push(bytes.subarray(0, split));
  scanner.push(bytes.subarray(split));
  assert.deepEqual(scanner.finish(), message);
  parseHeader(bytes);
  const { bodies, plainBodies, attachments, inlines } = displayParts(message.root);
  const leaves = partList(message.root);
  for (const part of [...bodies, ...plainBodies, ...attachments, ...inlines]) {
    assert.ok(leaves.includes(part));
    const body = decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
    const text = decodeCharset(body, part.charset);
    assert.ok(text.isWellFormed());
    assert.ok(previewOf(text, part.type).length <= 200);
  }
  const { from, subject, dateMs } = message.envelope;
  assert.doesNotMatch(subject + from.map((each) => each.name + each.address).join(''), /\p{Cc}/u);
  assert.ok(dateMs === undefined || Number.isSafeInteger(dateMs));
}

function run(seed: number, make: (random: (below: number) => number) => Buffer): void {
  for (let round = 0; round < roundsPerAlphabet; round++) {
    const random = randomFrom(seed + round);
    const bytes = make(random);
    const split = random(bytes.length + 1);
    try {
      check(bytes, split);
    } catch (error) {
      const shown = JSON.stringify(bytes.toString('latin1'));
      throw new Error(`seed ${seed + round}, split ${split}: ${shown}`, { cause: error });
    }
  }
}

test('M16: any bytes are a message', () => {
  run(1, (random) => Buffer.from(Array.from({ length: random(300) }, () => random(256))));
});

test('M16: any sequence of what means something in mail is a message', () => {
  run(1_000_000, (random) => {
    const chosen = Array.from({ length: random(40) }, () => tokens[random(tokens.length)] ?? '');
    return Buffer.from(chosen.join(''), 'latin1');
  });
});
