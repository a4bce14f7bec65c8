// Against what mime4j made of its own collection and of the one of Perl's MIME-tools: the shape
// of every tree, and the decoded bytes of every leaf.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';
import { decodeCharset } from '../../src/mime/charset.ts';
import type { Part } from '../../src/mime/part.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { partList } from './part-list.ts';
import { corpusPath, noCorpus } from './shared-corpus.ts';
import { otherBodies, otherShapes } from './tables/golden-differences.ts';

const folders = ['testmsgs', 'mimetools-testmsgs'].map((name) => join(corpusPath, 'mime4j', name));

interface Expected {
  /** `(…)` a multipart, `[…]` an embedded message, `.` a leaf. */
  readonly shape: string;
  /** Files with the decoded leaves, in order. */
  readonly leaves: readonly string[];
}

function readExpected(path: string): Expected {
  const xml = readFileSync(path, 'latin1');
  const marks = { message: '[]', multipart: '()', 'text-body': '.', 'binary-body': '.' } as const;
  const leaves: string[] = [];
  let shape = '';
  const tags = /<(\/?)(message|multipart|text-body|binary-body)(?: name="([^"]*)")?\/?>/g;
  for (const [, slash, tag, name] of xml.matchAll(tags)) {
    shape += marks[tag as keyof typeof marks].at(slash === '/' ? -1 : 0);
    if (name !== undefined) leaves.push(name);
  }
  return { shape: shape.slice(1, -1), leaves };
}

function shapeOf(part: Part): string {
  const children = part.children.map(shapeOf).join('');
  if (part.type.startsWith('multipart/') && part.parameters['boundary'] !== undefined) {
    return `(${children})`;
  }
  return children === '' ? '.' : `[${children}]`;
}

const sameLines = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

function isSameLeaf(path: string, bytes: Uint8Array, part: Part): boolean {
  const expected = readFileSync(path);
  const body = decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
  if (path.endsWith('.bin')) return expected.equals(body);
  // Some of the text files are in the charset of the part and some in UTF-8.
  const asBytes = sameLines(Buffer.from(body).toString('latin1'));
  const asText = sameLines(decodeCharset(body, part.charset));
  return (
    asBytes === sameLines(expected.toString('latin1')) || asText === sameLines(expected.toString())
  );
}

test('the mime4j collections have the same parts and bodies, or others for a reason', (t) => {
  if (!folders.every((folder) => existsSync(folder))) return t.skip(noCorpus);
  let leavesChecked = 0;
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.msg'))) {
      const name = basename(file, '.msg');
      const bytes = readFileSync(join(folder, file));
      const { root } = scanMessage(bytes);
      const expected = readExpected(join(folder, `${name}_decoded.xml`));
      const isOther = name in otherShapes;
      assert.equal(shapeOf(root) === expected.shape, !isOther, `${file}: shape`);
      if (isOther) continue;
      const leaves = partList(root).filter((part) => shapeOf(part) === '.');
      const paths = leaves.map((_, index) => join(folder, expected.leaves[index] ?? 'missing'));
      const same = leaves.map((part, index) => isSameLeaf(paths[index] ?? '', bytes, part));
      assert.equal(!same.includes(false), !(name in otherBodies), `${file}: ${same.join()}`);
      leavesChecked += leaves.length;
    }
  }
  assert.ok(leavesChecked > 100, `only ${leavesChecked} leaves checked`);
});
