// The golden files of enmime are messages that it wrote anew from what it had parsed. Read here, each
// gives the parts that its source gives: types, names, encodings undone, words.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { decodeCharset } from '../../src/mime/charset.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { partList } from './part-list.ts';
import { corpusPath, noCorpus } from './shared-corpus.ts';

const folder = join(corpusPath, 'enmime/testdata/encode');

/** What there is to read of a message, without how it was written. */
function readable(bytes: Buffer): readonly string[] {
  return partList(scanMessage(bytes).root).map((part) => {
    const body = decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
    const isLeaf = part.children.length === 0;
    const words = isLeaf ? decodeCharset(body, part.charset).replace(/\s+/g, ' ').trim() : '';
    return [part.type, part.filename ?? '', part.disposition ?? '', words].join(' | ');
  });
}

test('what enmime wrote anew reads as what it was written from', (t) => {
  if (!existsSync(folder)) return t.skip(noCorpus);
  const names = readdirSync(folder);
  const pairs = names.flatMap((name) => {
    const [, source] = /^(.*?)(?:-(?:true|false))?\.raw\.golden$/.exec(name) ?? [];
    return source !== undefined && names.includes(`${source}.raw`)
      ? [[`${source}.raw`, name] as const]
      : [];
  });
  assert.equal(pairs.length, 4);
  for (const [source, golden] of pairs) {
    const read = (name: string): readonly string[] => readable(readFileSync(join(folder, name)));
    assert.deepEqual(read(golden), read(source), golden);
  }
});
