// Every mail there is, through the scanner: it must not throw, its offsets must fit, and the tree
// must not depend on how the bytes were cut into chunks.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import type { Part, ScannedMessage } from '../../src/mime/part.ts';
import { MessageScanner, scanMessage } from '../../src/mime/scanner.ts';
import { offsetFaults, partList } from './part-list.ts';
import { randomFrom } from './random.ts';
import { corpusMails, noCorpus } from './shared-corpus.ts';

const mails = corpusMails();
/** One-byte chunks of the largest mails would only burn time. */
const smallMails = mails.filter((path) => readFileSync(path).length < 40_000);

function scanInChunks(bytes: Uint8Array, nextSize: () => number): ScannedMessage {
  const scanner = new MessageScanner();
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + nextSize());
    // A copy that is wiped afterwards: the scanner may not hold on to the caller's buffer.
    const chunk = Uint8Array.from(bytes.subarray(at, end));
    scanner.push(chunk);
    chunk.fill(0);
    at = end;
  }
  return scanner.finish();
}

test('every mail of the corpus gives a tree with fitting offsets', (t) => {
  if (mails.length === 0) return t.skip(noCorpus);
  assert.ok(mails.length > 1000, `only ${mails.length} mails found`);
  for (const path of mails) {
    const bytes = readFileSync(path);
    const { root, size } = scanMessage(bytes);
    assert.equal(size, bytes.length, path);
    assert.equal(root.bodyEnd, bytes.length, path);
    assert.deepEqual(offsetFaults(root, size), [], path);
  }
});

test('the tree is the same for chunks of any size', (t) => {
  if (mails.length === 0) return t.skip(noCorpus);
  const random = randomFrom(7);
  for (const path of smallMails) {
    const bytes = readFileSync(path);
    const whole = scanMessage(bytes);
    assert.deepEqual(
      scanInChunks(bytes, () => 7),
      whole,
      path,
    );
    assert.deepEqual(
      scanInChunks(bytes, () => 1 + random(900)),
      whole,
      path,
    );
  }
  for (const path of smallMails.filter((_, index) => index % 4 === 0)) {
    const bytes = readFileSync(path);
    assert.deepEqual(
      scanInChunks(bytes, () => 1),
      scanMessage(bytes),
      path,
    );
  }
});

test('the slice of a part scans to the same part', (t) => {
  if (mails.length === 0) return t.skip(noCorpus);
  let compared = 0;
  for (const path of smallMails) {
    const bytes = readFileSync(path);
    const { root } = scanMessage(bytes);
    const digests = partList(root).filter((part) => part.type === 'multipart/digest');
    const inDigest = new Set(digests.flatMap((part) => part.children));
    for (const part of partList(root)) {
      // The default type of a digest's part comes from its parent, which a slice does not have.
      if (inDigest.has(part)) continue;
      const slice = scanMessage(bytes.subarray(part.headerStart, part.bodyEnd));
      if (slice.defects.some((defect) => /blank line before|mbox|no blank line/.test(defect))) {
        continue;
      }
      assert.deepEqual(
        shape(slice.root, part.headerStart),
        shape(part, 0),
        `${path} ${part.number}`,
      );
      compared++;
    }
  }
  assert.ok(compared > 1000, `only ${compared} parts compared`);
});

/** Types and offsets, without numbers: a slice counts from 1. */
function shape(part: Part, shift: number): unknown {
  return {
    type: part.type,
    encoding: part.encoding,
    offsets: [part.headerStart + shift, part.bodyStart + shift, part.bodyEnd + shift],
    children: part.children.map((child) => shape(child, shift)),
  };
}

test('M09: every prefix of a mail scans, and keeps the header fields that were whole', (t) => {
  const wanted =
    /^(?:mimetorture|nested|mixed|delivery-status)\.eml$|^(?:frag|example|re-fwd)\.msg$/;
  const chosen = mails.filter((path) => wanted.test(basename(path)));
  if (chosen.length === 0) return t.skip(noCorpus);
  for (const path of chosen) {
    const bytes = readFileSync(path);
    const whole = scanMessage(bytes);
    for (let length = 0; length <= Math.min(bytes.length, 6_000); length++) {
      const cut = scanMessage(bytes.subarray(0, length));
      assert.deepEqual(offsetFaults(cut.root, length), [], `${path} cut at ${length}`);
      if (length >= whole.root.bodyStart) {
        assert.deepEqual(cut.envelope, whole.envelope, `${path} cut at ${length}`);
      }
    }
  }
});
