// Against what other parsers made of the same mail: structure, offsets, decoded text and header
// fields of the Stalwart set, part bodies of the mime4j set.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { decodeCharset } from '../../src/mime/charset.ts';
import { displayParts } from '../../src/mime/choose.ts';
import type { Address, Part } from '../../src/mime/part.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { partList } from './part-list.ts';
import { corpusPath, noCorpus } from './shared-corpus.ts';

interface GoldenPart {
  readonly headers: readonly { readonly name: unknown; readonly value: GoldenValue }[];
  readonly body: {
    readonly Text?: string;
    readonly Html?: string;
    readonly Binary?: readonly number[];
  };
  readonly offset_header: number;
  readonly offset_body: number;
  readonly offset_end: number;
}

interface GoldenValue {
  readonly Text?: string;
  readonly Address?: { readonly List?: readonly { name: string | null; address: string | null }[] };
}

interface Golden {
  readonly text_body: readonly number[];
  readonly html_body: readonly number[];
  readonly attachments: readonly number[];
  readonly parts: readonly GoldenPart[];
}

const stalwart = join(corpusPath, 'stalwart/legacy');

/** The golden file for LF lost a CR at the very end, where no line ends. */
const otherwiseCut = new Set(['049.json']);

/** The last field of a name, as the golden files have one each. */
function goldenField(part: GoldenPart | undefined, name: string): GoldenValue | undefined {
  return part?.headers.findLast((field) => field.name === name)?.value;
}

/** Where the golden file gave up on raw 8-bit, any character of ours will do. */
function agrees(ours: string, golden: string): boolean {
  if (ours === golden) return true;
  const sound = golden.split('\ufffd').filter((piece) => piece !== '');
  return golden.includes('\ufffd') && sound.every((piece) => ours.includes(piece));
}

function textOf(bytes: Uint8Array, part: Part): string {
  const body = decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
  return decodeCharset(body, part.charset);
}

function checkGolden(name: string, bytes: Buffer, golden: Golden): void {
  const { root, envelope } = scanMessage(bytes);
  const parts = partList(root);
  const offsets = parts.map((part) => [part.headerStart, part.bodyStart, part.bodyEnd]);
  const expected = golden.parts.map((p) => [p.offset_header, p.offset_body, p.offset_end]);
  assert.deepEqual(offsets, expected, name);
  for (const [index, part] of parts.entries()) {
    const { Text, Html } = golden.parts[index]?.body ?? {};
    const text = Text ?? Html;
    // Uuencoded parts are decoded here and were not there.
    if (text === undefined || part.encoding === 'uuencode') continue;
    assert.ok(agrees(textOf(bytes, part), text), `${name}: text of part ${part.number}`);
  }
  const [first] = golden.parts;
  assert.ok(agrees(envelope.subject, goldenField(first, 'subject')?.Text ?? ''), name);
  for (const field of ['from', 'to', 'cc'] as const) {
    const list = goldenField(first, field)?.Address?.List ?? [];
    const shown = (addresses: readonly Partial<Address>[]): string =>
      addresses.map((each) => `${each.name} <${each.address}>`).join();
    const theirs = list.map((each) => ({ name: each.name ?? '', address: each.address ?? '' }));
    assert.ok(agrees(shown(envelope[field]), shown(theirs)), `${name}: ${field}`);
  }
  checkChoice(name, root, golden);
}

/** Text bodies must be the same; pictures between them are attachments here (RFC 8621 lists both). */
function checkChoice(name: string, root: Part, golden: Golden): void {
  const parts = partList(root);
  const { bodies, plainBodies, attachments, inlines } = displayParts(root);
  const indexes = (list: readonly Part[]): readonly number[] =>
    list.map((part) => parts.indexOf(part)).toSorted((a, b) => a - b);
  const texts = (list: readonly number[]): readonly number[] =>
    list.filter((index) => parts[index]?.type.startsWith('text/') === true);
  assert.deepEqual(indexes(bodies), texts(golden.html_body), name);
  assert.deepEqual(indexes(plainBodies), texts(golden.text_body), name);
  assert.deepEqual(indexes([...attachments, ...inlines]), golden.attachments, name);
}

test('M10: the Stalwart set reads as its golden files say, for LF and CRLF', (t) => {
  if (!existsSync(stalwart)) return t.skip(noCorpus);
  const names = readdirSync(stalwart).filter((name) => name.endsWith('.eml'));
  assert.ok(names.length > 50);
  for (const name of names) {
    const text = readFileSync(join(stalwart, name), 'latin1').replaceAll('\r\n', '\n');
    for (const [file, lines] of [
      [name.replace('.eml', '.json'), text],
      [name.replace('.eml', '.crlf.json'), text.replaceAll('\n', '\r\n')],
    ] as const) {
      if (otherwiseCut.has(file)) continue;
      const golden = JSON.parse(readFileSync(join(stalwart, file), 'utf8')) as Golden;
      checkGolden(file, Buffer.from(lines, 'latin1'), golden);
    }
  }
});
